package org.xacthuc.pdf;

/** Whether a glyph is seen when it is drawn, and if not, why. */
enum Sight {
  SEEN,
  /** Drawn without paint (render modes 3 and 7, ISO 32000-2 §9.3.6), or with one let through. */
  UNPAINTED,
  TOO_SMALL,
  /** Outside the page or its clip. */
  CLIPPED,
  /** In the colour of what is below. */
  SAME_COLOUR,
  /** White, over a picture whose colours are not looked at. */
  ON_PICTURE,
  /** In a layer that is off. */
  LAYER_OFF
}
