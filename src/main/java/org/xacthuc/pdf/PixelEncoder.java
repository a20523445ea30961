package org.xacthuc.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.xacthuc.base.Bytes;

/** Writes pixels: without loss, unless that takes far more room, as photographs do. */
final class PixelEncoder {
  /** A page of text takes less. */
  private static final int LARGE = 400_000;

  private static final int TIMES_SMALLER = 2;
  private static final float QUALITY = 0.8f;

  private PixelEncoder() {}

  /**
   * @param width of the page, in points
   * @param height of the page, in points
   */
  static PageImage encode(int page, double width, double height, BufferedImage pixels)
      throws IOException {
    byte[] exact = write(pixels, "png", 0);
    if (exact.length > LARGE) {
      byte[] photograph = write(pixels, "jpeg", QUALITY);
      if (photograph.length * TIMES_SMALLER < exact.length) {
        return new PageImage(page, width, height, PageImage.Format.JPEG, Bytes.of(photograph));
      }
    }
    return new PageImage(page, width, height, PageImage.Format.PNG, Bytes.of(exact));
  }

  private static byte[] write(BufferedImage pixels, String format, float quality)
      throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    if (!writers.hasNext()) {
      throw new PictureRefused(RecognitionDefect.PAGE_NOT_DRAWN);
    }
    ImageWriter writer = writers.next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Through memory: the default would put a temporary file on the disk.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
