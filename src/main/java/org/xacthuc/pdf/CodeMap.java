package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A map from codes to glyphs that a file brings along (ISO 32000-2 §9.7.5.3). Of a code that has
 * two entries PDFBox takes the first, or the single one, and other readers the last.
 */
final class CodeMap {
  private static final Pattern WORD =
      Pattern.compile("%[^\r\n]*|<([0-9A-Fa-f\\s]*)>|[^\\s<>\\[\\](){}/%]+|/[^\\s<>\\[\\](){}/%]*");

  /** PDFBox takes no other map for a part of this one where it has entries of its own. */
  private static final String ANOTHER = "usecmap";

  /** Entries that belong into maps to Unicode: some readers take them here as well. */
  private static final Set<String> FOREIGN = Set.of("beginbfchar", "beginbfrange");

  private static final COSName USE_CMAP = COSName.getPDFName("UseCMap");
  private static final COSName WMODE = COSName.getPDFName("WMode");
  private static final String VERTICAL = "1";

  /** Codes of so many bytes, and the glyph of the first of them. */
  private record Range(int bytes, long first, long last, long glyph) {
    boolean contradicts(Range before) {
      return bytes == before.bytes
          && first <= before.last
          && glyph - first != before.glyph - before.first;
    }
  }

  private final List<Range> ranges = new ArrayList<>();
  private final Set<Integer> lengths = new HashSet<>();
  private boolean strange;
  private boolean vertical;

  private CodeMap() {}

  /** Whether readers may find different glyphs by it, or write in different directions. */
  static boolean isDisputed(COSStream stream) throws IOException {
    CodeMap map = new CodeMap();
    try (InputStream in = stream.createInputStream()) {
      map.read(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    }
    return map.strange
        || stream.containsKey(USE_CMAP)
        || map.lengths.size() > 1
        || (stream.getInt(WMODE, 0) == 1) != map.vertical
        || map.contradictsItself();
  }

  private void read(String text) {
    List<String> before = new ArrayList<>();
    String section = "";
    for (Matcher words = WORD.matcher(text); words.find(); ) {
      String word = words.group();
      if (word.startsWith("%")) {
        continue;
      }
      if (word.equals(ANOTHER) || FOREIGN.contains(word)) {
        strange = true;
      }
      vertical |= word.equals(VERTICAL) && "/WMode".equals(last(before));
      if (word.startsWith("begin")) {
        section = word;
        before.clear();
      } else if (word.startsWith("end")) {
        section = "";
      } else {
        before.add(words.group(1) == null ? word : "<" + words.group(1).replaceAll("\\s", ""));
        if (entry(section, before)) {
          before.clear();
        }
      }
    }
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** Whether the words are a whole entry of that section. */
  private boolean entry(String section, List<String> words) {
    int size = words.size();
    switch (section) {
      case "begincidrange" -> {
        if (size == 3) {
          range(words.get(0), words.get(1), words.get(2));
        }
        return size == 3;
      }
      case "begincidchar" -> {
        if (size == 2) {
          range(words.get(0), words.get(0), words.get(1));
        }
        return size == 2;
      }
      case "begincodespacerange" -> {
        lengths.add(last(words).length() / 2);
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void range(String first, String last, String glyph) {
    try {
      ranges.add(new Range(first.length() / 2, code(first), code(last), Long.parseLong(glyph)));
    } catch (NumberFormatException e) {
      strange = true;
    }
  }

  private static long code(String word) {
    return Long.parseLong(word.toLowerCase(Locale.ROOT).replace("<", ""), 16);
  }

  private boolean contradictsItself() {
    ranges.sort(Comparator.comparingInt(Range::bytes).thenComparingLong(Range::first));
    Range longest = null;
    for (Range range : ranges) {
      if (longest != null && range.contradicts(longest)) {
        return true;
      }
      if (longest == null || range.bytes != longest.bytes || range.last > longest.last) {
        longest = range;
      }
    }
    return false;
  }
}
