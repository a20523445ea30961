package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.xacthuc.pdf.legacy.LegacyEncoding;

/**
 * Reads the letters of fonts whose names tell a legacy encoding, and puts marks that are drawn by
 * themselves on their letters. Fonts that show letters which only Unicode has are left alone, as is
 * all text in fonts of other names: what such a font draws cannot be told from its codes.
 */
final class LegacyGlyphs {
  /** A mark stands at the end of its letter, give or take this part of the font size. */
  private static final double NEAR = 0.35;

  private final List<Glyph> glyphs = new ArrayList<>();

  /** A letter with its marks; more than these are no writing, and stand by themselves. */
  private static final int LONGEST = 32;

  private final IdentityHashMap<Glyph, List<Glyph>> sources = new IdentityHashMap<>();
  private final List<Glyph> decoded = new ArrayList<>();
  private final Set<String> unicode = new HashSet<>();
  private String raw = "";

  private LegacyGlyphs() {}

  /**
   * @param drawn in the order of drawing
   */
  static LegacyGlyphs read(List<Glyph> drawn) {
    LegacyGlyphs read = new LegacyGlyphs();
    for (Glyph glyph : drawn) {
      if (glyph.face().legacy().isPresent() && LegacyEncoding.isUnicode(glyph.text())) {
        read.unicode.add(glyph.face().name());
      }
    }
    drawn.forEach(read::add);
    return read;
  }

  /** As the file says, for comparing with what else it says. */
  static LegacyGlyphs undecoded(List<Glyph> drawn) {
    LegacyGlyphs read = new LegacyGlyphs();
    read.glyphs.addAll(drawn);
    return read;
  }

  /** All glyphs, each a letter with its marks. */
  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Those that a table of a legacy encoding reads otherwise than the file does. */
  List<Glyph> decoded() {
    return decoded;
  }

  /** The glyphs that were drawn for one of {@link #glyphs}. */
  List<Glyph> sources(Glyph glyph) {
    return sources.getOrDefault(glyph, List.of(glyph));
  }

  private void add(Glyph glyph) {
    Glyph last = glyphs.isEmpty() ? null : glyphs.get(glyphs.size() - 1);
    if (last != null && isMarkOf(last, glyph)) {
      raw += glyph.text();
      put(glyphs.size() - 1, last, glyph);
    } else {
      raw = glyph.text();
      glyphs.add(glyph);
      put(glyphs.size() - 1, glyph, null);
    }
  }

  private boolean isMarkOf(Glyph last, Glyph glyph) {
    boolean near =
        last.direction() == glyph.direction()
            && last.sight() == glyph.sight()
            && Math.abs(last.y() - glyph.y()) <= NEAR * glyph.size()
            && glyph.x() >= last.x() - NEAR * glyph.size()
            && glyph.x() <= last.end() + NEAR * glyph.size();
    return near
        && !last.isBlank()
        && raw.length() < LONGEST
        && (isCombining(glyph) || isPair(last, glyph));
  }

  private boolean isPair(Glyph last, Glyph glyph) {
    return isLegacy(glyph)
        && last.face().equals(glyph.face())
        && glyph.face().legacy().orElseThrow().isPair(raw, glyph.text());
  }

  private static boolean isCombining(Glyph glyph) {
    char first = glyph.text().charAt(0);
    return first >= 0x0300 && first <= 0x036F;
  }

  private boolean isLegacy(Glyph glyph) {
    return glyph.face().legacy().isPresent() && !unicode.contains(glyph.face().name());
  }

  /** Puts the letter of {@code raw} at the end, with the mark that was drawn last. */
  private void put(int at, Glyph letter, Glyph mark) {
    String text = isLegacy(letter) ? letter.face().legacy().orElseThrow().decode(raw) : raw;
    if (mark == null && text.equals(letter.text())) {
      return;
    }
    Glyph whole = letter.reading(text, mark == null ? letter : mark);
    List<Glyph> of = new ArrayList<>(sources(letter));
    if (mark != null) {
      of.add(mark);
    }
    glyphs.set(at, whole);
    sources.remove(letter);
    sources.put(whole, of);
    if (isLegacy(letter)) {
      if (!decoded.isEmpty() && decoded.get(decoded.size() - 1).equals(letter)) {
        decoded.remove(decoded.size() - 1);
      }
      decoded.add(whole);
    }
  }
}
