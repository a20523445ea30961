package org.xacthuc.pdf;

import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What lies below a point of a page.
 *
 * @param told whether its colour is known
 * @param pictured whether that depends on a picture, a pattern or a shading
 */
record Ground(Colour colour, boolean told, boolean pictured) {
  static final Ground PAPER = new Ground(Colour.WHITE, true, false);

  /** So faint a pattern leaves what is below it, and what is above, as it is. */
  private static final double FAINT = 0.5;

  /**
   * With an area painted over it.
   *
   * @param point where a picture is looked at; where it is not, it is white if it is opaque, and
   *     nothing if it may not be
   */
  Ground under(Painted area, Optional<Point2D> point) {
    if (!area.isPicture()) {
      return under(area.ink());
    }
    Picture picture = area.picture();
    if (point.isPresent()) {
      return under(picture, area.ink(), picture.sample(point.get()));
    }
    return new Ground(picture.isMasked() ? colour : area.ink().over(colour), true, true);
  }

  private Ground under(Ink ink) {
    boolean known = ink.isPlain() ? told || ink.replaces() : told && ink.alpha() < FAINT;
    return new Ground(ink.over(colour), known, pictured || !ink.isPlain());
  }

  private Ground under(Picture picture, Ink ink, OptionalInt sample) {
    if (sample.isEmpty()) {
      return new Ground(Colour.WHITE, false, true);
    }
    int argb = sample.getAsInt();
    Colour shown = picture.isStencil() ? ink.colour() : Colour.ofRgb(argb);
    double alpha = ink.alpha() * (argb >>> 24) / 255;
    return alpha > 0 ? under(new Ink(shown, alpha, 0, ink.mode(), ink.known())) : this;
  }
}
