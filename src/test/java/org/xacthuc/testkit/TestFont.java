package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one font of drawn pages: Helvetica, not embedded, WinAnsi for ASCII, an encoding of our own
 * with a ToUnicode map for Vietnamese letters. Text can be extracted; how a viewer draws the
 * Vietnamese letters does not matter here. Every letter is 0.556 em wide, the space 0.278.
 */
final class TestFont {
  private static final String OTHERS = "–—“”‘’…·•°²³§×";
  private static final Map<Integer, Integer> CODES = codes();

  private TestFont() {}

  /** The font dictionary and its ToUnicode map, in this order. */
  static List<PdfObject> objects() {
    String differences =
        CODES.entrySet().stream()
            .map(
                entry -> entry.getValue() + String.format(Locale.ROOT, " /uni%04X", entry.getKey()))
            .collect(Collectors.joining(" "));
    String widths =
        IntStream.rangeClosed(0, 255)
            .mapToObj(code -> code == ' ' ? "278" : "556")
            .collect(Collectors.joining(" "));
    String font =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 /Widths ["
            + widths
            + "] /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences ["
            + differences
            + "] >> /ToUnicode ${1} >>";
    return List.of(PdfObject.of(font), PdfObject.stream("<< >>", toUnicode()));
  }

  /** A text object with {@code lines} from ({@code x}, {@code y}) downwards, in font /F1. */
  static String textObject(List<String> lines, double x, double y, double size) {
    var content = new StringBuilder();
    content.append(
        String.format(Locale.ROOT, "BT /F1 %.1f Tf %.1f TL %.1f %.1f Td", size, size * 1.3, x, y));
    lines.forEach(line -> content.append('\n').append(show(line)).append(" Tj T*"));
    return content.append("\nET\n").toString();
  }

  /** A string operand: literal where the text is ASCII, so that tests can find and patch it. */
  private static String show(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return RawSyntax.textString(composed);
    }
    return composed
        .codePoints()
        .mapToObj(c -> String.format(Locale.ROOT, "%02X", code(c)))
        .collect(Collectors.joining("", "<", ">"));
  }

  private static int code(int character) {
    if (character >= ' ' && character < 0x7F) {
      return character;
    }
    Integer code = CODES.get(character);
    if (code == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "not in the test font: U+%04X", character));
    }
    return code;
  }

  private static Map<Integer, Integer> codes() {
    var characters = new ArrayList<Integer>();
    String lower = "aăâeêioôơuưyđ";
    for (String letters : List.of(lower, lower.toUpperCase(Locale.ROOT))) {
      letters.chars().filter(c -> c > 0x7F).forEach(characters::add);
      for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
        letters
            .chars()
            .filter(c -> c != 'đ' && c != 'Đ')
            .map(c -> Normalizer.normalize((char) c + "" + tone, Normalizer.Form.NFC).charAt(0))
            .forEach(characters::add);
      }
    }
    OTHERS.chars().forEach(characters::add);
    var codes = new LinkedHashMap<Integer, Integer>();
    for (int i = 0; i < characters.size(); i++) {
      codes.put(characters.get(i), i < 128 ? 128 + i : i - 127);
    }
    return codes;
  }

  // ISO 32000-2 §9.10.3.
  private static byte[] toUnicode() {
    var map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CMapName /Test def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
    map.append("1 beginbfrange\n<20> <7E> <0020>\nendbfrange\n");
    var entries = new ArrayList<>(CODES.entrySet());
    for (int from = 0; from < entries.size(); from += 100) {
      var block = entries.subList(from, Math.min(entries.size(), from + 100));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(
          e -> map.append(String.format(Locale.ROOT, "<%02X> <%04X>\n", e.getValue(), e.getKey())));
      map.append("endbfchar\n");
    }
    map.append("endcmap\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
