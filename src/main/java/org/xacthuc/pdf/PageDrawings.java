package org.xacthuc.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;

/**
 * Runs what draws, for as long as it is well-behaved: whatever a page does to it ends as a defect.
 */
final class PageDrawings {
  private PageDrawings() {}

  /** How one thing is drawn. */
  @FunctionalInterface
  interface Drawing<T, R> {
    R draw(PDDocument document, T what) throws IOException;
  }

  /** What the bytes up to {@code end} show of each thing wanted, in that order. */
  static <T, R> List<Reading<R, RecognitionDefect>> each(
      PdfFile file, long end, List<T> wanted, Optional<String> password, Drawing<T, R> drawing) {
    List<Reading<R, RecognitionDefect>> drawn = new ArrayList<>();
    try (PDDocument document =
        LenientDocument.openForDrawing(
            new FileRandomAccess(file, end), password.orElse(""), Limits.DEFAULT)) {
      for (T one : wanted) {
        drawn.add(attempt(document, one, drawing));
      }
    } catch (IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError
        | LinkageError e) {
      while (drawn.size() < wanted.size()) {
        drawn.add(Reading.failed(RecognitionDefect.PAGE_NOT_DRAWN));
      }
    }
    return drawn;
  }

  static <T, R> Reading<R, RecognitionDefect> attempt(
      PDDocument document, T what, Drawing<T, R> drawing) {
    try {
      return Reading.of(drawing.draw(document, what));
    } catch (PictureRefused e) {
      return Reading.failed(e.defect());
    } catch (MissingImageReaderException e) {
      return Reading.failed(RecognitionDefect.PICTURE_FORMAT);
    } catch (OutOfMemoryError e) {
      return Reading.failed(RecognitionDefect.PICTURE_TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      // A linkage error: a runtime environment without the parts that draw.
      return Reading.failed(RecognitionDefect.PAGE_NOT_DRAWN);
    }
  }
}
