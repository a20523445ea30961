package org.xacthuc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The texts beside this package. A missing one is a fault of the build and throws. */
final class Resources {
  private Resources() {}

  /** All of {@code PART_vi.properties} or {@code PART_en.properties}, for each part. */
  static Properties texts(Language language, String... parts) {
    Properties texts = new Properties();
    for (String part : parts) {
      try (Reader reader = open(part + "_" + language.tag() + ".properties")) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static Reader open(String name) {
    InputStream stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing from the program: " + name);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
