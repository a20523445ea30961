package org.xacthuc.pdf;

import java.io.IOException;

/** Ends the drawing of a page, for a reason that is told. */
final class PictureRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final RecognitionDefect defect;

  PictureRefused(RecognitionDefect defect) {
    super(defect.name());
    this.defect = defect;
  }

  RecognitionDefect defect() {
    return defect;
  }
}
