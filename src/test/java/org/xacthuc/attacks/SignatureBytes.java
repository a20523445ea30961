package org.xacthuc.attacks;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.xacthuc.testkit.TestPdf;

/** The first signature of a file as its bytes stand there, to be overwritten. */
final class SignatureBytes {
  private final TestPdf pdf;
  private final int start;
  private final int end;
  private final String range;
  private final String contents;

  private SignatureBytes(TestPdf pdf, int key) {
    this.pdf = pdf;
    String text = pdf.text();
    start = text.lastIndexOf(" obj\n", key);
    end = text.indexOf("endobj", key);
    range = text.substring(key + "/ByteRange [".length(), text.indexOf(']', key));
    int token = text.indexOf("/Contents <", start) + "/Contents ".length();
    contents = text.substring(token, text.indexOf('>', token) + 1);
  }

  static SignatureBytes of(TestPdf pdf) {
    return new SignatureBytes(pdf, pdf.indexOf("/ByteRange ["));
  }

  /** The last signature of a file. */
  static SignatureBytes ofLast(TestPdf pdf) {
    return new SignatureBytes(pdf, pdf.text().lastIndexOf("/ByteRange ["));
  }

  /** The four numbers of the byte range. */
  long[] numbers() {
    return Arrays.stream(range.strip().split(" ")).mapToLong(Long::parseLong).toArray();
  }

  /** The /Contents string, delimiters included. */
  String contents() {
    return contents;
  }

  /** The container without the padding behind it. */
  byte[] container() {
    byte[] padded = HexFormat.of().parseHex(contents.substring(1, contents.length() - 1));
    return Arrays.copyOf(padded, derLength(padded));
  }

  /** Another byte range, as long as the old one; b, c and d stand for the numbers of the old. */
  TestPdf ranged(String numbers) {
    return replaced("[" + range + "]", "[" + padded(numbers(numbers), range.length()) + "]");
  }

  /** Something else in the place of the array. */
  TestPdf instead(String value) {
    return replaced("[" + range + "]", padded(value, range.length() + 2));
  }

  TestPdf contents(String token) {
    return replaced(contents, padded(token, contents.length()));
  }

  /** Overwrites what stands somewhere in the dictionary's object. */
  TestPdf replaced(String find, String by) {
    int at = pdf.text().indexOf(find, start);
    if (at < 0 || at >= end || find.length() != by.length()) {
      throw new IllegalArgumentException("not in the signature dictionary: " + find);
    }
    return pdf.patch(at, Raw.latin1(by));
  }

  /** Replaces b, c, d and sums such as c+1 by their values. */
  private String numbers(String text) {
    long[] n = numbers();
    StringBuilder out = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      int letter = word.isEmpty() ? -1 : "abcd".indexOf(word.charAt(word.charAt(0) == '-' ? 1 : 0));
      boolean known = letter >= 0 && word.matches("-?[abcd]([+-]\\d+)?");
      out.append(out.isEmpty() ? "" : " ").append(known ? value(word, n[letter]) : word);
    }
    return out.toString();
  }

  private static String value(String word, long number) {
    boolean negative = word.startsWith("-");
    String rest = word.substring(negative ? 2 : 1);
    long sum = rest.isEmpty() ? number : number + Long.parseLong(rest);
    return String.format(Locale.ROOT, "%s%d", negative ? "-" : "", sum);
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(length - text.length());
  }

  /** The length of the DER element that the bytes begin with. */
  private static int derLength(byte[] der) {
    int first = der[1] & 0xFF;
    if (first < 0x80) {
      return 2 + first;
    }
    int octets = first & 0x7F;
    int length = 0;
    for (int i = 0; i < octets; i++) {
      length = (length << 8) | (der[2 + i] & 0xFF);
    }
    return 2 + octets + length;
  }
}
