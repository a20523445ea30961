package org.xacthuc.testkit.samples;

import java.awt.geom.AffineTransform;

/**
 * A round red seal that says {@code xacthuc TEST} twice around a star. All of it is outlines: a
 * seal is a picture and has no text to extract.
 */
final class RedSeal {
  static final double DIAMETER = Sheet.mm(32);

  private static final double RADIUS = DIAMETER / 2;
  private static final double LETTERS = 12;
  private static final double LETTERS_RADIUS = RADIUS - 16;
  private static final String LEGEND = "xacthuc TEST • xacthuc TEST • ";

  private final Faces faces;

  RedSeal(Faces faces) {
    this.faces = faces;
  }

  /** Operators that draw the seal into a square of DIAMETER, its lower left corner at (x, y). */
  String draw(double x, double y) {
    double cx = x + RADIUS;
    double cy = y + RADIUS;
    return "q 0.85 0.1 0.12 RG 0.85 0.1 0.12 rg\n"
        + "2 w\n"
        + VectorPath.circle(cx, cy, RADIUS - 1.5)
        + "S\n0.8 w\n"
        + VectorPath.circle(cx, cy, RADIUS - 4.5)
        + VectorPath.circle(cx, cy, RADIUS - 20)
        + "S\n"
        + star(cx, cy, 15)
        + "f\n"
        + legend(cx, cy)
        + "f Q\n";
  }

  private static String star(double cx, double cy, double radius) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : radius * 0.382;
      double angle = Math.PI / 2 + i * Math.PI / 5;
      path.append(ContentWriter.number(cx + r * StrictMath.cos(angle)))
          .append(' ')
          .append(ContentWriter.number(cy + r * StrictMath.sin(angle)))
          .append(i == 0 ? " m\n" : " l\n");
    }
    return path.append("h\n").toString();
  }

  private String legend(double cx, double cy) {
    double length = faces.width(Face.BOLD, LEGEND);
    StringBuilder path = new StringBuilder();
    double before = 0;
    for (int letter : LEGEND.codePoints().toArray()) {
      double width = faces.width(Face.BOLD, Character.toString(letter));
      // Clockwise from the left, so that the legend begins at nine o'clock.
      double turn = Math.PI - 2 * Math.PI * (before + width / 2) / length;
      AffineTransform place = new AffineTransform();
      place.translate(
          cx + LETTERS_RADIUS * StrictMath.cos(turn), cy + LETTERS_RADIUS * StrictMath.sin(turn));
      place.rotate(turn - Math.PI / 2);
      place.scale(LETTERS, LETTERS);
      place.translate(-width / 2, 0);
      if (letter != ' ') {
        path.append(VectorPath.outline(faces.outline(Face.BOLD, letter), place));
      }
      before += width;
    }
    return path.toString();
  }
}
