package org.xacthuc.audit.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.VerificationReport;
import org.xacthuc.audit.FileOutcome;
import org.xacthuc.audit.Input;
import org.xacthuc.audit.Unverified;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.WorkerLoop;
import org.xacthuc.report.row.ReportRow;

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
      Optional<String> exhausted = Unverified.exhausted(report);
      return exhausted.isPresent()
          ? new Attempt(Kind.EXHAUSTED, Optional.empty(), exhausted.get())
          : new Attempt(Kind.DONE, Optional.of(run.row(report)), "");
    }
    return outcome.match(
        verified -> of(Kind.DONE), missing -> unreadable(missing.input()), f -> of(Kind.FAULTY));
  }

  /** It was given by ourselves, so that this is no matter of the file's. */
  private static Attempt unreadable(Input.Absent input) {
    return new Attempt(Kind.NOBODY, Optional.empty(), input.reason().name());
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

  /** What a worker answered. */
  static Attempt read(Frame answer) {
    List<String> texts = answer.texts();
    Kind kind = Kind.valueOf(texts.get(0));
    return kind == Kind.DONE
        ? new Attempt(
            kind,
            Optional.of(new ReportRow(texts.subList(3, texts.size()), texts.get(2))),
            texts.get(1))
        : new Attempt(kind, Optional.empty(), texts.get(1));
  }
}
