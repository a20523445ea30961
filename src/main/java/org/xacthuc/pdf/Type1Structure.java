package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.type1.Type1Font;
import org.xacthuc.pdf.syntax.Characters;

/**
 * Whether a Type 1 program has each of its parts once (Adobe Type 1 Font Format, chapters 2 and 7).
 * Of two glyphs with one name PDFBox takes the last and FreeType the first; of two encodings, or
 * two programs behind each other, poppler takes another one than PDFBox.
 */
final class Type1Structure {
  private static final String ENCRYPTED = "eexec";

  /** Of the part that can be read as it is. */
  private static final List<String> CLEAR = List.of("/Encoding", "/FontMatrix");

  private static final String GLYPHS = "/CharStrings";
  private static final String SUBROUTINES = "/Subrs";
  private static final List<String> HIDDEN = List.of("/Private", "/lenIV", SUBROUTINES);
  private static final int NUMBERS_OF_MATRIX = 6;

  /** §7.3. */
  private static final int KEY = 55665;

  private static final int RANDOM_BYTES = 4;

  private final String text;
  private int at;

  private Type1Structure(String text) {
    this.text = text;
  }

  /**
   * @param raw the program as the file has it
   * @param read the same as PDFBox reads it
   */
  static boolean isPlain(byte[] raw, Type1Font read) {
    String all = new String(raw, StandardCharsets.ISO_8859_1);
    String clear = new String(read.getASCIISegment(), StandardCharsets.ISO_8859_1);
    String hidden = decrypted(read.getBinarySegment());
    return all.startsWith(clear)
        && clear.strip().endsWith(ENCRYPTED)
        && once(all, ENCRYPTED)
        && CLEAR.stream().allMatch(key -> once(clear, key) && !hidden.contains(key))
        && once(hidden, GLYPHS)
        && HIDDEN.stream().allMatch(key -> !hidden.contains(key) || once(hidden, key))
        && read.getFontMatrix().size() == NUMBERS_OF_MATRIX
        && new Type1Structure(hidden).areListed(read);
  }

  private static boolean once(String text, String word) {
    int first = text.indexOf(word);
    return first >= 0 && text.indexOf(word, first + 1) < 0;
  }

  private static String decrypted(byte[] binaryOrHexadecimal) {
    byte[] cipher = binary(binaryOrHexadecimal);
    StringBuilder plain = new StringBuilder(cipher.length);
    int state = KEY;
    for (int i = 0; i < cipher.length; i++) {
      int value = cipher[i] & 0xFF;
      if (i >= RANDOM_BYTES) {
        plain.append((char) (value ^ (state >> 8)));
      }
      state = (value + state) * 52845 + 22719 & 0xFFFF;
    }
    return plain.toString();
  }

  /** §7.2: in hexadecimal digits where the first bytes are such. */
  private static byte[] binary(byte[] written) {
    String text = new String(written, StandardCharsets.ISO_8859_1).replaceAll("[ \t\r\n]", "");
    int digits = 0;
    while (digits < text.length() && HexFormat.isHexDigit(text.charAt(digits))) {
      digits++;
    }
    return digits < 2 * RANDOM_BYTES
        ? written
        : HexFormat.of().parseHex(text.substring(0, digits / 2 * 2));
  }

  /** As many glyphs as PDFBox finds, and each of them once, as each subroutine. */
  private boolean areListed(Type1Font read) {
    int glyphs = entries(GLYPHS, "/", Set.of("end"));
    boolean called = text.contains(SUBROUTINES);
    return glyphs == read.getCharStringsDict().size()
        && (!called || entries(SUBROUTINES, "dup", Set.of("ND", "|-", "def", GLYPHS)) >= 0);
  }

  /**
   * How many entries the list has, each of them a name, a length and so many bytes; -1 where a name
   * is there twice, or the list does not end.
   *
   * @param mark what a name begins with, or what stands before it
   * @param ends words that end the list
   */
  private int entries(String list, String mark, Set<String> ends) {
    Set<String> names = new HashSet<>();
    at = text.indexOf(list) + list.length();
    for (String word = word(); !ends.contains(word); word = word()) {
      if (word.isEmpty()) {
        return -1;
      }
      if (word.startsWith(mark)) {
        String name = word.equals(mark) ? word() : word;
        String length = word();
        word();
        if (!names.add(name) || !length.matches("[0-9]{1,5}")) {
          return -1;
        }
        at += 1 + Integer.parseInt(length);
      }
    }
    return names.size();
  }

  /** The next one, or nothing at the end. */
  private String word() {
    while (at < text.length() && Characters.isWhite(text.charAt(at))) {
      at++;
    }
    int start = Math.min(at, text.length());
    while (at < text.length() && !Characters.isWhite(text.charAt(at))) {
      at++;
    }
    return text.substring(start, Math.max(start, Math.min(at, text.length())));
  }
}
