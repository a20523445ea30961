package org.xacthuc.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.xacthuc.base.Budget;

/** A picture as it lies on a page: where it lets through what is below. */
final class Picture {
  /** A picture is read with no more samples than this. */
  private static final long SAMPLES = 1_000_000;

  /** What can be read at all; more than a page at 600 dots per inch. */
  private static final long LARGEST = 50_000_000;

  /** Gives the picture's samples, when they are needed. */
  interface Source {
    /**
     * Looks at the picture's numbers first.
     *
     * @throws PictureRefused where it is not to be decoded
     */
    PDImage open(PictureGuard guard) throws IOException;
  }

  private final COSDictionary key;
  private final Source source;
  private final AffineTransform matrix;
  private final boolean masked;
  private final Decoder decoder;

  /**
   * @param key what tells the picture from others
   * @param matrix from the unit square to the page
   */
  Picture(COSDictionary key, Source source, AffineTransform matrix, Decoder decoder) {
    this.key = key;
    this.source = source;
    this.matrix = matrix;
    this.decoder = decoder;
    this.masked =
        key.containsKey(COSName.SMASK)
            || key.containsKey(COSName.MASK)
            || key.getInt(COSName.SMASK_IN_DATA, 0) > 0
            || key.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
  }

  /** Whether it may let anything through (ISO 32000-2 §8.9.6, §11.6.5). */
  boolean isMasked() {
    return masked;
  }

  /** How opaque it is at a point of the page, from 0 to 1; what cannot be read is opaque. */
  double opacity(Point2D point) throws IOException {
    if (!masked) {
      return 1;
    }
    BufferedImage samples = decoder.samples(key, source);
    if (samples == null) {
      return 1;
    }
    try {
      Point2D at = matrix.inverseTransform(point, null);
      int x = (int) Math.floor(at.getX() * samples.getWidth());
      int y = (int) Math.floor((1 - at.getY()) * samples.getHeight());
      return x < 0 || y < 0 || x >= samples.getWidth() || y >= samples.getHeight()
          ? 0
          : (samples.getRGB(x, y) >>> 24) / 255.0;
    } catch (NoninvertibleTransformException e) {
      return 0;
    }
  }

  /** Reads masked pictures, each once, as long as the budget of one document lasts. */
  static final class Decoder {
    private static final int KEPT = 6;
    private final Budget samples = new Budget(8 * LARGEST);
    private final PictureGuard guard = new PictureGuard(samples);
    private final Map<COSDictionary, BufferedImage> kept = new LinkedHashMap<>();

    private BufferedImage samples(COSDictionary key, Source source) throws IOException {
      if (!kept.containsKey(key)) {
        if (kept.size() == KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
        kept.put(key, decode(key, source));
      }
      return kept.get(key);
    }

    private BufferedImage decode(COSDictionary key, Source source) throws IOException {
      try {
        PDImage image = source.open(guard);
        long size = (long) image.getWidth() * image.getHeight();
        if (image.isStencil()) {
          return size <= 16 * SAMPLES ? image.getStencilImage(Color.BLACK) : null;
        }
        // PDFBox makes the smaller of a picture and its mask as large as the other.
        for (COSName mask : PictureGuard.MASKS) {
          size = Math.max(size, PictureGuard.samples(key.getCOSDictionary(mask)));
        }
        int every = (int) Math.ceil(Math.sqrt((double) size / SAMPLES));
        return image.getImage(null, Math.max(1, every));
      } catch (IOException | RuntimeException e) {
        if (samples.isExhausted()) {
          throw e;
        }
        return null;
      }
    }
  }
}
