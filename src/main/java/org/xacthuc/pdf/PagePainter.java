package org.xacthuc.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xacthuc.base.Budget;

/** Draws pages in colour, all of them within one stretch of time. */
final class PagePainter {
  /** Letters of a directive can be read, and a page takes a few hundred kilobytes. */
  private static final double RESOLUTION = 110;

  /** Four A4 pages at that resolution. A larger page is drawn coarser. */
  private static final double MOST_PIXELS = 5_000_000;

  /** Coarser than that, a page shows nothing that could be recognised. */
  private static final double LEAST_RESOLUTION = 12;

  private static final double POINTS_PER_INCH = 72;

  /** Of all pictures together, as they are written; thirty scanned pages take less. */
  private static final long MOST_BYTES = 10 << 20;

  private final Budget bytes = new Budget(MOST_BYTES);
  private final long begun = System.nanoTime();
  private final Duration longest;

  /**
   * @param longest for all pages together
   */
  PagePainter(Duration longest) {
    this.longest = longest;
  }

  /** One page as it is shown, with its annotations. */
  BufferedImage paint(PDDocument document, int number) throws IOException {
    Duration left = longest.minusNanos(System.nanoTime() - begun);
    if (left.isNegative() || left.isZero()) {
      throw new PictureRefused(RecognitionDefect.TIME_LIMIT);
    }
    PDFRenderer renderer = BoundedDrawer.renderer(document, left);
    PDRectangle box = document.getPage(number - 1).getCropBox();
    double scale = resolution(box) / POINTS_PER_INCH;
    return renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
  }

  private static double resolution(PDRectangle box) throws PictureRefused {
    double inches = box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH);
    double resolution = Math.min(RESOLUTION, Math.sqrt(MOST_PIXELS / inches));
    if (!(resolution >= LEAST_RESOLUTION)) {
      throw new PictureRefused(RecognitionDefect.PAGE_TOO_LARGE);
    }
    return resolution;
  }

  /** The picture of a page with the page's own size. */
  PageImage image(PDDocument document, int number, BufferedImage pixels) throws IOException {
    PDRectangle box = document.getPage(number - 1).getCropBox();
    boolean upright = document.getPage(number - 1).getRotation() % 180 == 0;
    PageImage image =
        PixelEncoder.encode(
            number,
            upright ? box.getWidth() : box.getHeight(),
            upright ? box.getHeight() : box.getWidth(),
            pixels);
    if (!bytes.spend(image.data().length())) {
      throw new PictureRefused(RecognitionDefect.PICTURE_TOO_LARGE);
    }
    return image;
  }
}
