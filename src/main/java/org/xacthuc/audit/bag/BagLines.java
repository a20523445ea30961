package org.xacthuc.audit.bag;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a file of a bag, each ended by LF, CR or CR LF (RFC 8493 §2.1.3). */
final class BagLines implements Closeable {
  /** Longer than any path that a file system takes, with its digest. */
  private static final int LONGEST = 1 << 16;

  private final BufferedReader reader;
  private boolean afterReturn;
  private long number;

  private BagLines(BufferedReader reader) {
    this.reader = reader;
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it cannot be read; what is not in that encoding is thrown when it is
   *     come to
   */
  static BagLines open(Path file, Charset encoding) throws IOException {
    var decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BagLines(
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder)));
  }

  /**
   * The next line, without a byte order mark before the first.
   *
   * @throws IOException when it cannot be read, or is absurdly long
   */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (afterReturn && c == '\n') {
      c = reader.read();
    }
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() == LONGEST) {
        throw new IOException("a line without an end");
      }
      line.append((char) c);
      c = reader.read();
    }
    afterReturn = c == '\r';
    number++;
    boolean marked = number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF';
    return Optional.of(marked ? line.substring(1) : line.toString());
  }

  /** The number of the line that was returned last, from 1. */
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
