package org.xacthuc;

import org.xacthuc.base.Reading;
import org.xacthuc.pdf.RecognitionDefect;

/**
 * Which pages are read as pictures, and by whom.
 *
 * @param recogniser is not asked in the mode {@link Mode#NEVER}
 */
public record Recognition(Mode mode, TextRecognition recogniser) {
  /** No page is. */
  public static final Recognition NEVER =
      new Recognition(Mode.NEVER, picture -> Reading.failed(RecognitionDefect.PROGRAM_MISSING));

  /** Which pages. */
  public enum Mode {
    /** Those that show a picture and hardly any text. */
    AUTO,
    /** None. */
    NEVER,
    /** Those too whose recognised text came with the file: it is not what is seen. */
    ALWAYS
  }
}
