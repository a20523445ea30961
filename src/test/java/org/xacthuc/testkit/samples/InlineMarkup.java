package org.xacthuc.testkit.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The marks within a line of a layout: {@code **bold**}, {@code *italic*}, <code>{by hand}</code>
 * (italic, blue) and {@code ^(superscript)}. A backslash takes the next character as it is.
 */
final class InlineMarkup {
  private final Face base;
  private final List<Word> words = new ArrayList<>();
  private final List<TextPiece> word = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();
  private boolean bold;
  private boolean italic;
  private boolean byHand;
  private boolean superscript;

  private InlineMarkup(Face base) {
    this.base = base;
  }

  /** The words of one line or paragraph; {@code base} is the face outside all marks. */
  static List<Word> words(String text, Face base) {
    InlineMarkup reader = new InlineMarkup(base);
    reader.read(text);
    return List.copyOf(reader.words);
  }

  private void read(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == ' ') {
        endWord();
      } else if (letter == '\\' && at + 1 < text.length()) {
        at++;
        letters.append(text.charAt(at));
      } else if (text.startsWith("**", at)) {
        endPiece();
        bold = !bold;
        at++;
      } else if (text.startsWith("^(", at)) {
        endPiece();
        superscript = true;
        letters.append('(');
        at++;
      } else {
        readLetter(letter);
      }
    }
    endWord();
  }

  private void readLetter(char letter) {
    if (letter == '*') {
      endPiece();
      italic = !italic;
    } else if (letter == '{' || letter == '}') {
      endPiece();
      byHand = letter == '{';
    } else {
      letters.append(letter);
      if (superscript && letter == ')') {
        endPiece();
        superscript = false;
      }
    }
  }

  private void endPiece() {
    if (!letters.isEmpty()) {
      word.add(style(letters.toString()));
      letters.setLength(0);
    }
  }

  private void endWord() {
    endPiece();
    if (!word.isEmpty()) {
      words.add(new Word(word));
      word.clear();
    }
  }

  private TextPiece style(String text) {
    if (byHand) {
      return new TextPiece(text, Face.ITALIC, Ink.BLUE, 1.15, 0);
    }
    Face face = face();
    return superscript
        ? new TextPiece(text, face, Ink.BLACK, 0.65, 0.33)
        : TextPiece.plain(text, face);
  }

  private Face face() {
    boolean heavy = bold || base == Face.BOLD || base == Face.BOLD_ITALIC;
    boolean slanted = italic ^ (base == Face.ITALIC || base == Face.BOLD_ITALIC);
    if (heavy) {
      return slanted ? Face.BOLD_ITALIC : Face.BOLD;
    }
    return slanted ? Face.ITALIC : Face.REGULAR;
  }
}
