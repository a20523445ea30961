package org.xacthuc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Reads and writes the files of {@code test-certs/}. */
final class TestFiles {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private TestFiles() {}

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The DER in a PEM file with one block (RFC 7468). */
  static byte[] readPem(Path file) {
    String text = new String(read(file), StandardCharsets.US_ASCII);
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
  }

  static void writePem(Path file, String label, byte[] der) {
    String text =
        "-----BEGIN "
            + label
            + "-----\n"
            + LINES.encodeToString(der)
            + "\n-----END "
            + label
            + "-----\n";
    write(file, text.getBytes(StandardCharsets.US_ASCII));
  }
}
