package org.xacthuc.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xacthuc.base.Reading;

/** Draws pages, by PDFBox, for whoever recognises text in pictures. */
public final class PageRenderer {
  /** What recognisers were trained on, in pixels per inch. */
  private static final double RESOLUTION = 300;

  /** Below this, letters of 13 points are lost. A larger page has larger letters, to a point. */
  private static final double LEAST_RESOLUTION = 50;

  /** An A3 page at 300 dots per inch; more only cost time. */
  private static final double MOST_PIXELS = 18_000_000;

  private static final double POINTS_PER_INCH = 72;

  private PageRenderer() {}

  /**
   * Draws pages of the bytes that {@code selection} ends: their content, less what annotations
   * hide, as it is shown, turned and cropped.
   *
   * @param pages from 1
   * @param password for an encrypted file; the empty one is tried when absent
   * @return one for each of those pages, in that order
   */
  public static List<Reading<PagePicture, RecognitionDefect>> draw(
      PdfFile file, PageSelection selection, List<Integer> pages, Optional<String> password) {
    List<Reading<PagePicture, RecognitionDefect>> drawn = new ArrayList<>();
    try (PDDocument document =
        Loader.loadPDF(new FileRandomAccess(file, selection.end()), password.orElse(""))) {
      for (int page : pages) {
        drawn.add(draw(document, page));
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      while (drawn.size() < pages.size()) {
        drawn.add(Reading.failed(RecognitionDefect.PAGE_NOT_DRAWN));
      }
    }
    return drawn;
  }

  private static Reading<PagePicture, RecognitionDefect> draw(PDDocument document, int number) {
    try {
      PDPage page = document.getPage(number - 1);
      double resolution = resolution(page.getCropBox());
      if (!(resolution >= LEAST_RESOLUTION)) {
        return Reading.failed(RecognitionDefect.PAGE_TOO_LARGE);
      }
      Bitmap ink = ink(document, number, resolution);
      return Reading.of(
          new PagePicture(number, ink.width(), ink.height(), resolution, ink.toPortableBitmap()));
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

  private static double resolution(PDRectangle box) {
    double inches = box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH);
    return Math.min(RESOLUTION, Math.sqrt(MOST_PIXELS / inches));
  }

  private static Bitmap ink(PDDocument document, int number, double resolution) throws IOException {
    PDFRenderer renderer = BoundedDrawer.renderer(document);
    float scale = (float) (resolution / POINTS_PER_INCH);
    renderer.setAnnotationsFilter(annotation -> false);
    Bitmap content = InkReader.black(image(renderer, number, scale));
    if (!document.getPage(number - 1).getAnnotations().isEmpty()) {
      renderer.setAnnotationsFilter(annotation -> true);
      CoveredInk.takeOff(content, InkReader.dark(image(renderer, number, scale)));
    }
    return content;
  }

  private static BufferedImage image(PDFRenderer renderer, int number, float scale)
      throws IOException {
    return renderer.renderImage(number - 1, scale, ImageType.RGB);
  }
}
