package org.xacthuc.audit.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.report.journal.JournalRecord;

/** The lines of a journal one after another, with a look at the two next. */
final class JournalLines implements Closeable {
  private final Path path;
  private final InputStream in;
  private long number;
  private Optional<Line> first;
  private Optional<Line> second;

  /**
   * One line.
   *
   * @param number its place in the file, from 1
   * @param sha256 over its bytes without the line feed
   * @param record what it says; absent where that is nothing that a journal says
   * @param torn its text, where no line feed follows
   */
  record Line(long number, String sha256, Optional<JournalRecord> record, Optional<String> torn) {
    /** Whether it says that it is the record of that number. */
    boolean is(long seq) {
      return record.filter(r -> r.seq() == seq).isPresent();
    }

    /** The number it says it has; 0 where it says none. */
    long seq() {
      return record.map(JournalRecord::seq).orElse(0L);
    }

    /** What the record is about. */
    String subject() {
      return record.map(r -> r.fields().getOrDefault("path", "")).orElse("");
    }
  }

  /**
   * @throws LedgerException when there is no such file, or it cannot be read
   */
  JournalLines(Path path) throws LedgerException {
    this.path = path;
    try {
      in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    } catch (IOException e) {
      throw missing(e);
    }
    first = read();
    second = read();
  }

  private LedgerException missing(IOException e) {
    return new LedgerException(LedgerProblem.JOURNAL_MISSING, path.toString(), e.toString(), e);
  }

  /** The next line; empty at the end. */
  Optional<Line> peek() {
    return first;
  }

  /** The line behind the next one. */
  Optional<Line> peekSecond() {
    return second;
  }

  /** Passes over the next line, which is there. */
  Line take() throws LedgerException {
    Line taken = first.orElseThrow();
    first = second;
    second = second.isEmpty() ? second : read();
    return taken;
  }

  private Optional<Line> read() throws LedgerException {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    long length = 0;
    int next;
    try {
      for (next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
        digest.update((byte) next);
        if (++length <= JournalFile.LONGEST_LINE) {
          text.write(next);
        }
      }
    } catch (IOException e) {
      throw missing(e);
    }
    if (next < 0 && length == 0) {
      return Optional.empty();
    }
    Optional<JournalRecord> record =
        length > JournalFile.LONGEST_LINE
            ? Optional.empty()
            : JournalRecord.read(text.toString(StandardCharsets.UTF_8));
    String sha256 = HexFormat.of().formatHex(digest.digest());
    Optional<String> torn =
        next >= 0 ? Optional.empty() : Optional.of(text.toString(StandardCharsets.UTF_8));
    return Optional.of(new Line(++number, sha256, record, torn));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
