package org.xacthuc.testkit.samples;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Writes a content stream (ISO 32000-2 §8.2) as plain text, letters as hexadecimal glyph numbers,
 * and remembers which letters of which face it used. One line of a letter is one text object, each
 * word a string of its own in the TJ array, so that a test can change a word by its codes.
 */
final class ContentWriter {
  private final Faces faces;
  private final Map<Face, NavigableSet<Integer>> used;
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an empty stream.
   *
   * @param used is added to
   */
  ContentWriter(Faces faces, Map<Face, NavigableSet<Integer>> used) {
    this.faces = faces;
    this.used = used;
  }

  static Map<Face, NavigableSet<Integer>> noLetters() {
    return new EnumMap<>(Face.class);
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A line of operators as they are. */
  ContentWriter raw(String operators) {
    out.append(operators).append('\n');
    return this;
  }

  void rule(Rule rule) {
    raw("0.7 w 0 G");
    raw(number(rule.from()) + " " + number(rule.y()) + " m");
    raw(number(rule.to()) + " " + number(rule.y()) + " l S");
  }

  /** A line in its own faces and colours. */
  void line(PlacedLine line) {
    raw("BT");
    raw("1 0 0 1 " + number(line.x()) + " " + number(line.baseline()) + " Tm");
    TextPiece last = null;
    List<Word> words = line.words();
    for (int i = 0; i < words.size(); i++) {
      List<TextPiece> pieces = words.get(i).pieces();
      for (int j = 0; j < pieces.size(); j++) {
        TextPiece piece = pieces.get(j);
        boolean spaced = j == pieces.size() - 1 && i < words.size() - 1;
        select(piece, last, line.size());
        show(piece, spaced, line);
        last = piece;
      }
    }
    raw("ET");
  }

  /**
   * A line as text recognition lays it over a picture: invisible (text render mode 3, ISO 32000-2
   * §9.3.6), in one face, stretched to the width of the line seen.
   */
  void invisibleLine(PlacedLine line) {
    double seen = 0;
    StringBuilder text = new StringBuilder();
    for (Word word : line.words()) {
      seen += word.width(faces, line.size()) + Faces.SPACE * line.size() + line.gap();
      text.append(word.text()).append(' ');
    }
    double natural = faces.width(Face.REGULAR, text.toString()) * line.size();
    raw("BT 3 Tr");
    raw("/" + Face.REGULAR.resource() + " " + number(line.size()) + " Tf");
    raw(number(100 * seen / natural) + " Tz");
    raw("1 0 0 1 " + number(line.x()) + " " + number(line.baseline()) + " Tm");
    raw("<" + codes(Face.REGULAR, text.toString().strip()) + "> Tj");
    raw("ET");
  }

  /** Letters at the present text position, in a face already selected by the caller. */
  String codes(Face face, String text) {
    NavigableSet<Integer> letters = used.computeIfAbsent(face, any -> new TreeSet<>());
    text.codePoints().forEach(letters::add);
    return faces.codes(face, text);
  }

  /** A number with at most two decimals, as PDF writes it. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  private void select(TextPiece piece, TextPiece last, double size) {
    if (last == null || last.face() != piece.face() || last.scale() != piece.scale()) {
      raw("/" + piece.face().resource() + " " + number(size * piece.scale()) + " Tf");
    }
    if (last == null || last.rise() != piece.rise()) {
      raw(number(size * piece.rise()) + " Ts");
    }
    if (last == null || last.ink() != piece.ink()) {
      raw(piece.ink().operator());
    }
  }

  private void show(TextPiece piece, boolean spaced, PlacedLine line) {
    String text = spaced ? piece.text() + " " : piece.text();
    String codes = "<" + codes(piece.face(), text) + ">";
    if (spaced && line.gap() != 0) {
      // §9.4.3: a number in a TJ array moves left by thousandths of the font size.
      codes += " " + number(-1000 * line.gap() / (line.size() * piece.scale()));
    }
    raw("[" + codes + "] TJ");
  }
}
