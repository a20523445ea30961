package org.xacthuc.pdf;

/** Why a page was not drawn, or the text of its picture not recognised. */
public enum RecognitionDefect {
  /** Drawn with as many pixels as are allowed, its letters would be too small. */
  PAGE_TOO_LARGE,
  /** A picture on it has, or expands to, more samples than are read. */
  PICTURE_TOO_LARGE,
  /** A picture on it is in a format that is not read, such as JBIG2 or JPEG 2000. */
  PICTURE_FORMAT,
  /** It could not be drawn. */
  PAGE_NOT_DRAWN,
  /** The program that recognises text is not installed. */
  PROGRAM_MISSING,
  /** That program is there, its data for Vietnamese are not. */
  LANGUAGE_MISSING,
  /** It took too long and was ended. */
  TIME_LIMIT,
  /** It wrote more than any page holds. */
  TOO_MUCH_TEXT,
  /** It ended with a failure, or wrote what is no table of words. */
  PROGRAM_FAILED;

  /** Whether another page would fare no better. */
  public boolean isTheRecognisers() {
    return switch (this) {
      case PROGRAM_MISSING, LANGUAGE_MISSING, TIME_LIMIT, PROGRAM_FAILED -> true;
      case PAGE_TOO_LARGE, PICTURE_TOO_LARGE, PICTURE_FORMAT, PAGE_NOT_DRAWN, TOO_MUCH_TEXT ->
          false;
    };
  }
}
