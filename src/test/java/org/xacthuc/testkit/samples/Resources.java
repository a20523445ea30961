package org.xacthuc.testkit.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The generator's own files, beside this package on the class path. */
final class Resources {
  private Resources() {}

  /**
   * Opens a file of the generator.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  static InputStream open(String name) {
    InputStream file = Resources.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalArgumentException("no test resource " + name);
    }
    return file;
  }

  static String text(String name) {
    try (InputStream file = open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
