package org.xacthuc;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;

/** Reads the words in a picture of a page, within bounds of its own. Shared by threads. */
@FunctionalInterface
public interface TextRecognition {

  /**
   * What it lacks to recognise anything, asked before a picture is drawn.
   *
   * @return absent where nothing is missing
   */
  default Optional<RecognitionDefect> missing() {
    return Optional.empty();
  }

  /**
   * The words in reading order; none where there are none.
   *
   * @param picture of one page
   * @return a defect where it cannot be done at all, or not for this page
   */
  Reading<List<RecognisedWord>, RecognitionDefect> recognise(PagePicture picture);
}
