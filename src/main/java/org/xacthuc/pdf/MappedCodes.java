package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * To how many codes the maps of a font give a text (ISO 32000-2 §9.10.3). A range of them takes
 * three strings, and PDFBox notes each code of it.
 */
final class MappedCodes {
  private static final String RANGES = "beginbfrange";

  /** Of ranges that nobody writes so. */
  private static final long WITHOUT_END = 1L << 32;

  private static final String SPACES = "begincodespacerange";

  /** PDFBox reads the map of that name anew wherever it stands. */
  private static final String ANOTHER = "usecmap";

  /** So many codes are noted in the time that this takes. */
  private static final long CODES_OF_ANOTHER = 400_000;

  /** PDFBox holds each code against each of them; the maps of Adobe have nine at most. */
  private static final int MOST_SPACES = 100;

  private final String map;
  private int at;

  private MappedCodes(String map) {
    this.map = map;
  }

  /** How many codes PDFBox will note for a font, or more. */
  static long of(COSDictionary font) {
    return ranges(font, COSName.TO_UNICODE) + ranges(font, COSName.ENCODING);
  }

  /** A map that cannot be read has none: PDFBox goes on without it. */
  private static long ranges(COSDictionary font, COSName key) {
    if (!(font.getDictionaryObject(key) instanceof COSStream stream)) {
      return 0;
    }
    try (InputStream in = stream.createInputStream()) {
      MappedCodes map = new MappedCodes(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      return map.spaces() > MOST_SPACES ? WITHOUT_END : map.count() + map.others();
    } catch (IOException e) {
      return 0;
    }
  }

  private long others() {
    long codes = 0;
    for (int i = map.indexOf(ANOTHER); i >= 0; i = map.indexOf(ANOTHER, i + 1)) {
      codes += CODES_OF_ANOTHER;
    }
    return codes;
  }

  /** Ranges of codes of one length (ISO 32000-2 §9.7.6.2). */
  private long spaces() {
    long spaces = 0;
    for (at = map.indexOf(SPACES); at >= 0; at = map.indexOf(SPACES, at)) {
      at += SPACES.length();
      while (is('<')) {
        string();
        if (is('<')) {
          string();
        }
        spaces++;
      }
    }
    return spaces;
  }

  /** Wherever the word stands, in a comment too: what follows is a list of ranges. */
  private long count() {
    long codes = 0;
    for (at = map.indexOf(RANGES); at >= 0; at = map.indexOf(RANGES, at)) {
      at += RANGES.length();
      while (is('<')) {
        int first = string();
        if (!is('<')) {
          break;
        }
        codes += Math.max(0, (long) string() - first + 1);
        if (!text()) {
          return WITHOUT_END;
        }
      }
    }
    return codes;
  }

  /** A string or an array of them; where PDFBox goes on behind anything else is not foreseen. */
  private boolean text() {
    if (is('<')) {
      string();
      return true;
    }
    if (!is('[')) {
      return false;
    }
    at++;
    while (is('<')) {
      string();
    }
    boolean ends = is(']');
    at++;
    return ends;
  }

  /** Whether that comes next, behind blanks. */
  private boolean is(char wanted) {
    while (at < map.length() && map.charAt(at) <= ' ') {
      at++;
    }
    return at < map.length() && map.charAt(at) == wanted;
  }

  /** The value of a string of hexadecimal digits, of which the last four bytes count. */
  private int string() {
    int value = 0;
    int digits = 0;
    for (at++; at < map.length() && map.charAt(at) != '>'; at++) {
      int digit = Character.digit(map.charAt(at), 16);
      if (digit >= 0) {
        value = value << 4 | digit;
        digits++;
      }
    }
    at++;
    return digits % 2 == 0 ? value : value << 4;
  }
}
