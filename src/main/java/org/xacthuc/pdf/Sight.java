package org.xacthuc.pdf;

/** Whether a glyph is seen when it is drawn, and if not, why. */
enum Sight {
  SEEN,
  /** Drawn without paint (render modes 3 and 7, ISO 32000-2 §9.3.6), or with one let through. */
  UNPAINTED,
  TOO_SMALL,
  /** Small in a Type 3 font (ISO 32000-2 §9.6.4), whose glyphs may be drawn of any size. */
  SIZE_UNKNOWN,
  /** Outside the page or its clip. */
  CLIPPED,
  /** In the colour of what is below. */
  SAME_COLOUR,
  /** In the colour of a picture below, or over one, or a pattern, that is not looked at. */
  ON_PICTURE,
  /**
   * Through a soft mask or with a pattern (ISO 32000-2 §11.5 and §8.7), which are not looked at.
   */
  UNTOLD,
  /** So small or so pale that it is there for who looks for it, and for nobody else. */
  FAINT,
  /** In a layer that is off. */
  LAYER_OFF
}
