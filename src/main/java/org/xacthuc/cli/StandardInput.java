package org.xacthuc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.xacthuc.base.Bytes;

/** Standard input, read once however often it is asked for. */
final class StandardInput {
  private final InputStream stream;
  private Optional<Bytes> read = Optional.empty();

  StandardInput(InputStream stream) {
    this.stream = stream;
  }

  /** All of it, to its end. */
  Bytes bytes() throws IOException {
    if (read.isEmpty()) {
      read = Optional.of(Bytes.of(stream.readAllBytes()));
    }
    return read.get();
  }
}
