package org.xacthuc.cli;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.report.Escaping;

/**
 * Names for the documents about files: the file's own with another ending, {@code a.pdf.html}. The
 * same files in the same order get the same names.
 */
final class DocumentNames {
  /** Most file systems take 255 bytes; numbers, ending and a temporary name must fit, too. */
  private static final int LONGEST = 180;

  /** What some file system, shell or reader takes for something else. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Co}/\\\\:*?\"<>|]|^[.\\- ~]|[. ]$");

  /** What {@link Escaping} shows by its code point. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\u\\{[0-9A-F]+}");

  /** Devices of Windows, whatever blanks and ending follow. */
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³]|(conin|conout|clock)\\$) *(\\..*)?");

  private DocumentNames() {}

  /**
   * A name for each of the files, one that is given twice being the same file.
   *
   * @param files as the user named them, {@code -} for standard input
   * @param ending without its dot
   */
  static Map<String, String> of(List<String> files, String ending) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String file : files) {
      if (!names.containsKey(file)) {
        names.put(file, free(safe(file), ending, taken));
      }
    }
    return names;
  }

  /** A second one of that name, in whatever case, gets a 2. */
  private static String free(String name, String ending, Set<String> taken) {
    String free = name + "." + ending;
    for (int number = 2; !taken.add(key(free)); number++) {
      free = name + "-" + number + "." + ending;
    }
    return free;
  }

  /** Equal for names that some file system holds to be the same. */
  private static String key(String name) {
    return StreamSafe.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String safe(String file) {
    if (file.equals("-")) {
      return "standard-input";
    }
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    String seen = ESCAPED.matcher(Escaping.visible(name)).replaceAll("_");
    String safe = UNSAFE.matcher(seen).replaceAll("_");
    String unreserved = RESERVED.matcher(safe).matches() ? "_" + safe : safe;
    return unreserved.isEmpty() ? "_" : shortened(unreserved);
  }

  private static String shortened(String name) {
    StringBuilder part = new StringBuilder();
    int bytes = 0;
    for (int codePoint : name.codePoints().toArray()) {
      String letter = Character.toString(codePoint);
      bytes += letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      part.append(letter);
    }
    return part.toString();
  }
}
