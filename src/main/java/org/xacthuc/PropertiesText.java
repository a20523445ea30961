package org.xacthuc;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.xacthuc.base.Bytes;

/** The syntax of {@link Properties}, in UTF-8, with the number of each line. */
public final class PropertiesText {
  private static final int LARGEST = 1 << 20;

  private PropertiesText() {}

  /**
   * A line with those that continue it.
   *
   * @param number of its first line, from 1
   * @param text as it stands in the file
   * @param entry empty when it is not understood: its escapes are broken
   */
  public record Line(int number, String text, Optional<Entry> entry) {}

  /** A key and its value, without blanks around it. */
  public record Entry(String key, String value) {}

  /**
   * The bytes of a file, of one that is too large only as many as show that.
   *
   * @param path of the file
   * @return for {@link #read}
   * @throws IOException when it cannot be read
   */
  public static Bytes bytes(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return Bytes.of(stream.readNBytes(LARGEST + 1));
    }
  }

  /**
   * All lines but comments and empty ones.
   *
   * @param file its bytes
   * @return absent for what is no UTF-8, or over one megabyte
   */
  public static Optional<List<Line>> read(Bytes file) {
    return Optional.of(file)
        .filter(f -> f.length() <= LARGEST)
        .flatMap(Bytes::utf8)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
        .map(PropertiesText::lines);
  }

  /** {@link Properties#load} tells no line numbers, so each logical line is handed to it alone. */
  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int begun = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (current.length() == 0) {
        begun = number;
        if (isComment(line)) {
          continue;
        }
      }
      current.append(line).append('\n');
      if (!isContinued(line)) {
        add(begun, current.toString(), lines);
        current.setLength(0);
      }
    }
    if (current.length() > 0) {
      add(begun, current.toString(), lines);
    }
    return lines;
  }

  private static boolean isComment(String line) {
    String begin = line.stripLeading();
    return begin.isEmpty() || begin.startsWith("#") || begin.startsWith("!");
  }

  /** An odd number of backslashes at the end. */
  private static boolean isContinued(String line) {
    int last = line.length();
    while (last > 0 && line.charAt(last - 1) == '\\') {
      last--;
    }
    return (line.length() - last) % 2 == 1;
  }

  private static void add(int number, String text, List<Line> lines) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException badEscape) {
      lines.add(new Line(number, text, Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : properties.stringPropertyNames()) {
      Entry entry = new Entry(key, properties.getProperty(key).strip());
      lines.add(new Line(number, text, Optional.of(entry)));
    }
  }
}
