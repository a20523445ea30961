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
import org.xacthuc.base.Reading;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.PolicyDefect;
import org.xacthuc.verdict.PolicyDefect.Kind;
import org.xacthuc.verdict.PolicyText;
import org.xacthuc.verdict.PolicyText.Entry;

/** Policies out of properties files: the syntax of {@link Properties}, in UTF-8. */
public final class PolicyFile {
  private static final int LARGEST = 1 << 20;

  private PolicyFile() {}

  /**
   * The bytes of a file, of one that is too large for a policy only as many as show that.
   *
   * @throws IOException when it cannot be read
   */
  public static Bytes bytes(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return Bytes.of(stream.readNBytes(LARGEST + 1));
    }
  }

  /**
   * Reads a policy. What the file does not mention is as in {@link Policy#DEFAULT}.
   *
   * @param name what the policy is called when the file does not say
   * @return without a value when anything in it is not understood; then with a defect for each
   */
  public static Reading<Policy, PolicyDefect> read(Bytes file, String name) {
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return Reading.failed(new PolicyDefect(Kind.NOT_TEXT, 0, "", "", "UTF-8"));
    }
    List<Entry> entries = new ArrayList<>();
    List<PolicyDefect> defects = new ArrayList<>();
    for (Logical line : lines(text.get())) {
      entry(line, entries, defects);
    }
    Reading<Policy, PolicyDefect> reading = PolicyText.read(Policy.DEFAULT.withName(name), entries);
    defects.addAll(reading.defects());
    return defects.isEmpty() ? reading : Reading.failed(defects);
  }

  private static Optional<String> text(Bytes file) {
    return Optional.of(file)
        .filter(f -> f.length() <= LARGEST)
        .flatMap(Bytes::utf8)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** A line with those that continue it. */
  private record Logical(int number, String text) {}

  /** {@link Properties#load} tells no line numbers, so each logical line is handed to it alone. */
  private static List<Logical> lines(String text) {
    List<Logical> lines = new ArrayList<>();
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
        lines.add(new Logical(begun, current.toString()));
        current.setLength(0);
      }
    }
    if (current.length() > 0) {
      lines.add(new Logical(begun, current.toString()));
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

  private static void entry(Logical line, List<Entry> entries, List<PolicyDefect> defects) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(line.text()));
    } catch (IllegalArgumentException badEscape) {
      defects.add(
          new PolicyDefect(Kind.BAD_SYNTAX, line.number(), "", line.text().strip(), "\\u0041"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : properties.stringPropertyNames()) {
      entries.add(new Entry(line.number(), key, properties.getProperty(key).strip()));
    }
  }
}
