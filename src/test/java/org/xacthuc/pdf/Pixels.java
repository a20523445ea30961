package org.xacthuc.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The pixels of a picture, by places on its page. */
final class Pixels {
  private final PageImage image;
  private final BufferedImage pixels;

  Pixels(PageImage image) {
    this.image = image;
    try {
      pixels = ImageIO.read(image.data().asInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colour, 0xRRGGBB, at a place in points from the lower left corner of the page as shown. */
  int at(double x, double y) {
    double scale = pixels.getWidth() / image.width();
    return pixels.getRGB((int) (x * scale), (int) ((image.height() - y) * scale)) & 0xFFFFFF;
  }

  long count() {
    return (long) pixels.getWidth() * pixels.getHeight();
  }
}
