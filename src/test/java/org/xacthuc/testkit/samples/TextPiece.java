package org.xacthuc.testkit.samples;

/**
 * Letters of one face and colour.
 *
 * @param scale of the line's font size: 1 for ordinary text
 * @param rise above the baseline, in parts of the line's font size
 */
record TextPiece(String text, Face face, Ink ink, double scale, double rise) {
  static TextPiece plain(String text, Face face) {
    return new TextPiece(text, face, Ink.BLACK, 1, 0);
  }

  TextPiece withText(String other) {
    return new TextPiece(other, face, ink, scale, rise);
  }

  double width(Faces faces, double size) {
    return faces.width(face, text) * size * scale;
  }
}
