package org.xacthuc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.report.Term;

/** The password of encrypted files. It has no place among arguments, which others can see. */
final class Passwords {
  private Passwords() {}

  /** The first line of the file, in UTF-8; absent when no file was named. */
  static Optional<String> read(Optional<String> file) throws CommandFailure {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(Path.of(file.get()), StandardCharsets.UTF_8);
      return Optional.of(text.lines().findFirst().orElse(""));
    } catch (IOException | InvalidPathException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_PASSWORD_FILE, Map.of("file", file.get()));
    }
  }
}
