package org.xacthuc.testkit.samples;

import java.util.List;

/** What stands between two spaces; more than one piece where the face changes within. */
record Word(List<TextPiece> pieces) {
  Word {
    pieces = List.copyOf(pieces);
  }

  /** In points at the given font size. */
  double width(Faces faces, double size) {
    return pieces.stream().mapToDouble(piece -> piece.width(faces, size)).sum();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
