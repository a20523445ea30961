package org.xacthuc.pdf;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xacthuc.base.Box;

/** Where two pictures of a page differ, in the page's own measure, each with a close look. */
final class DifferingPlaces {
  private static final int MOST_CLOSEUPS = 6;

  /** Of the page: what is larger is seen on the whole page. */
  private static final double LARGEST = 0.25;

  /** Around a place, in points: a few words beside it, a line above and below. */
  private static final double BESIDE = 72;

  private static final double ABOVE = 18;

  private final int page;
  private final BufferedImage before;
  private final BufferedImage after;

  /** Points in a pixel. */
  private final double scale;

  private DifferingPlaces(int page, BufferedImage before, BufferedImage after, double scale) {
    this.page = page;
    this.before = before;
    this.after = after;
    this.scale = scale;
  }

  /** From the top; none where the page has another size now. */
  static List<PageDifference.Place> of(
      PDPage shown, int page, BufferedImage before, BufferedImage after) throws IOException {
    if (before.getWidth() != after.getWidth() || before.getHeight() != after.getHeight()) {
      return List.of();
    }
    PDRectangle crop = shown.getCropBox();
    double width = shown.getRotation() % 180 == 0 ? crop.getWidth() : crop.getHeight();
    DifferingPlaces places = new DifferingPlaces(page, before, after, width / after.getWidth());
    List<PageDifference.Place> found = new ArrayList<>();
    for (Rectangle box : PixelDifference.of(before, after)) {
      Optional<PageDifference.Closeup> closeup =
          found.size() < MOST_CLOSEUPS ? places.closeup(box) : Optional.empty();
      found.add(new PageDifference.Place(places.onPage(box), closeup));
    }
    return found;
  }

  private Optional<PageDifference.Closeup> closeup(Rectangle box) throws IOException {
    Rectangle area = new Rectangle(box);
    area.grow((int) (BESIDE / scale), (int) (ABOVE / scale));
    area = area.intersection(new Rectangle(after.getWidth(), after.getHeight()));
    if ((double) area.width * area.height > LARGEST * after.getWidth() * after.getHeight()) {
      return Optional.empty();
    }
    return Optional.of(
        new PageDifference.Closeup(onPage(area), part(before, area), part(after, area)));
  }

  private PageImage part(BufferedImage pixels, Rectangle area) throws IOException {
    BufferedImage part = pixels.getSubimage(area.x, area.y, area.width, area.height);
    return PixelEncoder.encode(page, area.width * scale, area.height * scale, part);
  }

  private Box onPage(Rectangle pixels) {
    return new Box(
        pixels.x * scale,
        (after.getHeight() - pixels.y - pixels.height) * scale,
        (pixels.x + pixels.width) * scale,
        (after.getHeight() - pixels.y) * scale);
  }
}
