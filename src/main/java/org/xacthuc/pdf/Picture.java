package org.xacthuc.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.xacthuc.base.Budget;

/** A picture as it lies on a page: what it shows, and where it lets through what is below. */
final class Picture {
  /** A picture is read with no more samples than this. */
  private static final long SAMPLES = 1_000_000;

  /** What can be read at all; more than a page at 600 dots per inch. */
  private static final long LARGEST = 50_000_000;

  /** The same where it is held against letters that lie on it. */
  private static final long FINE_SAMPLES = 4 * SAMPLES;

  /** In points. */
  private static final double COARSE = 2;

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
  private final boolean plain;
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
    this.plain = Spelled.areMasks(key);
    this.masked =
        key.containsKey(COSName.SMASK)
            || key.containsKey(COSName.MASK)
            || key.getInt(COSName.SMASK_IN_DATA, 0) > 0
            || isStencil(key);
  }

  /** Whether it may let anything through (ISO 32000-2 §8.9.6, §11.6.5). */
  boolean isMasked() {
    return masked;
  }

  /**
   * How opaque it is at a point of the page, from 0 to 1; what cannot be read, or is let through by
   * some readers only, is opaque.
   */
  double opacity(Point2D point) throws IOException {
    if (!masked || !plain) {
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

  /** Whether it lets a colour through where its samples say so (§8.9.6.2). */
  boolean isStencil() {
    return isStencil(key);
  }

  static boolean isStencil(COSDictionary picture) {
    return picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
  }

  /**
   * What it shows at a point of the page, as alpha, red, green and blue; of a stencil the alpha
   * alone tells. Absent where that cannot be read, or not as closely as letters need.
   */
  OptionalInt sample(Point2D point) {
    Thumbnail small = decoder.small(key, source).orElse(null);
    if (small == null || isCoarse(small)) {
      return OptionalInt.empty();
    }
    try {
      Point2D at = matrix.inverseTransform(point, null);
      return OptionalInt.of(small.argb(at.getX(), 1 - at.getY()));
    } catch (NoninvertibleTransformException e) {
      return OptionalInt.empty();
    }
  }

  /** Whether the cells that samples were taken together to are as large as letters. */
  private boolean isCoarse(Thumbnail small) {
    boolean whole =
        small.width() >= key.getInt(COSName.WIDTH, COSName.W, 0)
            && small.height() >= key.getInt(COSName.HEIGHT, COSName.H, 0);
    double across = Math.hypot(matrix.getScaleX(), matrix.getShearY()) / small.width();
    double up = Math.hypot(matrix.getShearX(), matrix.getScaleY()) / small.height();
    return !whole && Math.max(across, up) > COARSE;
  }

  /** Reads pictures, each once, as long as the budget of one document lasts. */
  static final class Decoder {
    private static final int KEPT = 6;
    private final Budget samples = new Budget(8 * LARGEST);
    private final PictureGuard guard = new PictureGuard(samples);
    private final PictureGuard belowLetters = new PictureGuard(new Budget(2 * LARGEST));
    private final Map<COSDictionary, BufferedImage> kept = new LinkedHashMap<>();
    private final Map<COSDictionary, Optional<Thumbnail>> small = new LinkedHashMap<>();

    /** Absent where it cannot be read, or too much was. */
    private Optional<Thumbnail> small(COSDictionary key, Source source) {
      if (!small.containsKey(key)) {
        if (small.size() == KEPT) {
          small.remove(small.keySet().iterator().next());
        }
        small.put(key, thumbnail(key, source));
      }
      return small.get(key);
    }

    private Optional<Thumbnail> thumbnail(COSDictionary key, Source source) {
      try {
        BufferedImage samples = decode(key, source.open(belowLetters), FINE_SAMPLES);
        return Optional.ofNullable(samples).map(Thumbnail::of);
      } catch (IOException | RuntimeException e) {
        return Optional.empty();
      }
    }

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
        return decode(key, source.open(guard), SAMPLES);
      } catch (IOException | RuntimeException e) {
        if (samples.isExhausted()) {
          throw e;
        }
        return null;
      }
    }

    private static BufferedImage decode(COSDictionary key, PDImage image, long most)
        throws IOException {
      long size = (long) image.getWidth() * image.getHeight();
      if (image.isStencil()) {
        return size <= 16 * SAMPLES ? image.getStencilImage(Color.BLACK) : null;
      }
      // PDFBox makes the smaller of a picture and its mask as large as the other.
      for (COSName mask : PictureGuard.MASKS) {
        size = Math.max(size, PictureGuard.samples(key.getCOSDictionary(mask)));
      }
      int every = (int) Math.ceil(Math.sqrt((double) size / most));
      return image.getImage(null, Math.max(1, every));
    }
  }
}
