package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.VerificationReport;
import org.xacthuc.audit.FileOutcome;
import org.xacthuc.audit.Unverified;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.WorkerLoop;
import org.xacthuc.base.Limit;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;
import org.xacthuc.verdict.InputProblem;

/**
 * One attempt to verify some content, and how a worker tells of it.
 *
 * @param row absent for all but DONE
 * @param detail for EXHAUSTED what was used up; else empty
 */
record Attempt(Kind kind, Optional<ReportRow> row, String detail) {

  /** How it ended. */
  enum Kind {
    /** With a report. */
    DONE,
    /** Memory or stack was used up. */
    EXHAUSTED,
    /** It took longer than it may. */
    TOO_SLOW,
    /** A fault of this program was in the way. */
    FAULTY,
    /** The process ended. */
    ENDED,
    /** Nobody wants to know any more. */
    STOPPED,
    /** Our own copy of the content could not be read: no matter of the file's. */
    COPY_LOST,
    /** There was nobody to ask. */
    NOBODY
  }

  static Attempt of(Kind kind) {
    return new Attempt(kind, Optional.empty(), "");
  }

  /** What an outcome is. */
  static Attempt of(FileOutcome outcome, RunRequest run) throws IOException {
    if (outcome instanceof FileOutcome.Verified verified) {
      VerificationReport report = verified.report();
      Optional<Limit> exhausted = Unverified.exhausted(report);
      return exhausted.isPresent()
          ? new Attempt(Kind.EXHAUSTED, Optional.empty(), exhausted.get().code())
          : new Attempt(Kind.DONE, Optional.of(run.row(report)), "");
    }
    return of(outcome instanceof FileOutcome.Faulty ? Kind.FAULTY : Kind.COPY_LOST);
  }

  /** What a worker answers. After anything but a report it is not to be relied on. */
  WorkerLoop.Answer answer() {
    List<String> texts = new ArrayList<>(List.of(kind.name(), detail));
    row.ifPresent(
        r -> {
          texts.add(r.json());
          texts.addAll(r.values());
        });
    return new WorkerLoop.Answer(Frame.ofTexts(texts), kind != Kind.DONE);
  }

  /** What a worker answered; what is no answer is its fault. */
  static Attempt read(Frame answer) {
    List<String> texts = answer.texts();
    Optional<Kind> kind =
        Stream.of(Kind.values()).filter(k -> k.name().equals(texts.get(0))).findFirst();
    boolean done = kind.filter(k -> k == Kind.DONE).isPresent();
    if (kind.isEmpty() || texts.size() != 2 + (done ? 1 + Column.values().length : 0)) {
      return of(Kind.FAULTY);
    }
    Optional<ReportRow> row =
        done
            ? Optional.of(new ReportRow(texts.subList(3, texts.size()), texts.get(2)))
            : Optional.empty();
    return new Attempt(kind.get(), row, texts.get(1));
  }

  /**
   * What is recorded of a file after this; empty when nobody wants to know any more.
   *
   * @throws IOException when no other file could be verified either
   */
  Optional<ReportRow> recorded(Unverified file, RunRequest run) throws IOException {
    return switch (kind) {
      case DONE -> row;
      case EXHAUSTED -> Optional.of(run.limited(file, Limit.of(detail).orElse(Limit.MEMORY)));
      case TOO_SLOW -> Optional.of(run.limited(file, Limit.TIME));
      case FAULTY -> Optional.of(run.failed(file, InputProblem.PROGRAM_FAULT));
      case ENDED -> Optional.of(run.failed(file, InputProblem.PROCESS_ENDED));
      case STOPPED -> Optional.empty();
      case COPY_LOST -> throw new IOException("our own copy of a file cannot be read");
      case NOBODY -> throw new WorkersGoneException();
    };
  }
}
