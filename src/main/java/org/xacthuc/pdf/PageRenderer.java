package org.xacthuc.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xacthuc.base.Box;
import org.xacthuc.base.Reading;

/** Draws pages, by PDFBox, for whoever recognises text in pictures. */
public final class PageRenderer {
  /** What recognisers were trained on, in pixels per inch. */
  private static final double RESOLUTION = 300;

  /** Near half as much again, so that a second reading is not the first one repeated. */
  private static final double CLOSE_RESOLUTION = 400;

  /** Below this, letters of 13 points are lost. A larger page has larger letters, to a point. */
  private static final double LEAST_RESOLUTION = 50;

  /** An A3 page at 300 dots per inch; more only cost time. */
  private static final double MOST_PIXELS = 18_000_000;

  private static final double POINTS_PER_INCH = 72;

  private PageRenderer() {}

  /**
   * Draws pages of the bytes that {@code selection} ends, as they are shown, turned and cropped:
   * the black ink of their content, less what annotations hide. Colour is left out, as that of
   * seals and of signatures by hand, and so is what hardly stands out against its ground.
   *
   * @param pages from 1
   * @param password for an encrypted file; the empty one is tried when absent
   * @return one for each of those pages, in that order
   */
  public static List<Reading<PagePicture, RecognitionDefect>> draw(
      PdfFile file, PageSelection selection, List<Integer> pages, Optional<String> password) {
    return PageDrawings.each(file, selection.end(), pages, password, PageRenderer::page);
  }

  /**
   * Draws parts of pages, larger and with all that shows in their content, faint and coloured
   * strokes too: a second look.
   *
   * @param password for an encrypted file; the empty one is tried when absent
   * @return one for each of those parts, in that order
   */
  public static List<Reading<PagePicture, RecognitionDefect>> drawParts(
      PdfFile file, PageSelection selection, List<PagePart> parts, Optional<String> password) {
    return PageDrawings.each(file, selection.end(), parts, password, PageRenderer::part);
  }

  private static PagePicture page(PDDocument document, int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    double resolution = resolution(page, RESOLUTION);
    PDFRenderer renderer = BoundedDrawer.renderer(document);
    renderer.setAnnotationsFilter(annotation -> false);
    BufferedImage content = image(renderer, number, resolution);
    Bitmap ink = InkReader.black(content);
    if (page.getAnnotations().stream().anyMatch(PageRenderer::takesRoom)) {
      renderer.setAnnotationsFilter(annotation -> true);
      Bitmap dark = InkReader.dark(content);
      CoveredInk.takeOff(ink, dark, InkReader.dark(image(renderer, number, resolution)));
    }
    Box area =
        new Box(
            0,
            0,
            ink.width() * POINTS_PER_INCH / resolution,
            ink.height() * POINTS_PER_INCH / resolution);
    return picture(number, area, ink, resolution);
  }

  private static boolean takesRoom(PDAnnotation annotation) {
    PDRectangle rectangle = annotation.getRectangle();
    return rectangle != null && rectangle.getWidth() != 0 && rectangle.getHeight() != 0;
  }

  private static PagePicture part(PDDocument document, PagePart part) throws IOException {
    double resolution = resolution(document.getPage(part.page() - 1), CLOSE_RESOLUTION);
    PDFRenderer renderer = BoundedDrawer.renderer(document);
    renderer.setAnnotationsFilter(annotation -> false);
    Bitmap ink = InkReader.anything(image(renderer, part.page(), resolution));
    double scale = resolution / POINTS_PER_INCH;
    int left = inside(part.area().left() * scale, ink.width());
    int right = inside(part.area().right() * scale, ink.width());
    int top = inside(ink.height() - part.area().top() * scale, ink.height());
    int bottom = inside(ink.height() - part.area().bottom() * scale, ink.height());
    if (left >= right || top >= bottom) {
      throw new PictureRefused(RecognitionDefect.PAGE_NOT_DRAWN);
    }
    Box area =
        new Box(
            left / scale,
            (ink.height() - bottom) / scale,
            right / scale,
            (ink.height() - top) / scale);
    return picture(part.page(), area, ink.part(left, top, right - left, bottom - top), resolution);
  }

  private static int inside(double pixel, int end) {
    return (int) Math.max(0, Math.min(end, Math.round(pixel)));
  }

  private static PagePicture picture(int page, Box area, Bitmap ink, double resolution) {
    return new PagePicture(
        page, area, ink.width(), ink.height(), resolution, ink.toPortableBitmap());
  }

  private static double resolution(PDPage page, double wanted) throws PictureRefused {
    PDRectangle box = page.getCropBox();
    double inches = box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH);
    double resolution = Math.min(wanted, Math.sqrt(MOST_PIXELS / inches));
    if (!(resolution >= LEAST_RESOLUTION)) {
      throw new PictureRefused(RecognitionDefect.PAGE_TOO_LARGE);
    }
    return resolution;
  }

  private static BufferedImage image(PDFRenderer renderer, int number, double resolution)
      throws IOException {
    float scale = (float) (resolution / POINTS_PER_INCH);
    return renderer.renderImage(number - 1, scale, ImageType.RGB);
  }
}
