package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.xacthuc.base.Budget;

/**
 * Looks at a picture's numbers before anybody decodes it: what it says of itself, and what it
 * expands to. A few bytes may stand for gigabytes of samples.
 */
final class PictureGuard {
  /** Samples of one picture: more than a page at 600 dots per inch has. */
  private static final long LARGEST = 50_000_000;

  /** Bytes of one sample, and of what stands around them: four components of sixteen bits. */
  private static final long BYTES_PER_SAMPLE = 8;

  /** Deflate and LZW expand to about a thousand times of what they read, at most. */
  private static final long INLINE_BYTES = 1 << 16;

  private static final Set<COSName> FLATE =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
  private static final Set<COSName> DCT =
      Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
  private static final Set<COSName> FAX =
      Set.of(COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);
  private static final Set<COSName> RUNS =
      Set.of(COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);

  /** What may lie over a picture and hides some of it (ISO 32000-2 table 87). */
  static final List<COSName> MASKS = List.of(COSName.SMASK, COSName.MASK);

  private final Budget samples;

  /** For one page. */
  PictureGuard() {
    this(new Budget(4 * LARGEST));
  }

  /**
   * @param samples of all pictures that are let through
   */
  PictureGuard(Budget samples) {
    this.samples = samples;
  }

  /**
   * Refuses a picture that is too large to decode, or in a format that is not read.
   *
   * @throws PictureRefused saying which
   */
  void check(COSStream picture) throws IOException {
    withMasks(picture, true);
  }

  /**
   * Refuses a picture that is too large to decode. In which format it comes matters only where that
   * keeps from looking at its numbers; all that it expands to is measured as it is decoded.
   *
   * @throws PictureRefused saying so
   */
  void checkNumbers(COSStream picture) throws IOException {
    withMasks(picture, false);
  }

  private void withMasks(COSStream picture, boolean strict) throws IOException {
    one(picture, strict);
    for (COSName mask : MASKS) {
      if (picture.getDictionaryObject(mask) instanceof COSStream stream) {
        one(stream, strict);
      }
    }
  }

  /** How many samples a picture says that it has; -1 where that makes no sense, 0 for none. */
  static long samples(COSDictionary picture) {
    long width = picture == null ? 0 : picture.getInt(COSName.WIDTH, COSName.W, 0);
    long height = picture == null ? 0 : picture.getInt(COSName.HEIGHT, COSName.H, 0);
    return width < 0 || height < 0 ? -1 : width * height;
  }

  /**
   * The same for one that stands in the content itself (ISO 32000-2 §8.9.7).
   *
   * @param length of its data as they stand there, in bytes
   */
  void checkInline(COSDictionary parameters, long length) throws IOException {
    size(parameters);
    List<COSName> filters = filters(parameters);
    if (length > INLINE_BYTES && !filters.isEmpty()) {
      throw new PictureRefused(RecognitionDefect.PICTURE_TOO_LARGE);
    }
    if (filters.stream().anyMatch(DCT::contains)) {
      throw new PictureRefused(RecognitionDefect.PICTURE_FORMAT);
    }
    fax(parameters, filters);
  }

  private void one(COSStream picture, boolean strict) throws IOException {
    Expansion.isPicture(picture);
    long size = size(picture);
    List<COSName> filters = filters(picture);
    fax(picture, filters);
    try (InputStream raw = picture.createRawInputStream()) {
      InputStream data = raw;
      for (int i = 0; i < filters.size(); i++) {
        boolean last = i == filters.size() - 1;
        COSName filter = filters.get(i);
        if (FLATE.contains(filter) && i == 0) {
          predictor(picture, size);
          data = new InflaterInputStream(data);
        } else if (last && DCT.contains(filter)) {
          size(JpegSize.read(data));
          return;
        } else if (!last || !(FAX.contains(filter) || RUNS.contains(filter))) {
          if (strict || filters.stream().anyMatch(DCT::contains)) {
            throw new PictureRefused(RecognitionDefect.PICTURE_FORMAT);
          }
          return;
        }
      }
      if (!filters.isEmpty() && FLATE.contains(filters.get(0))) {
        expanded(data, size * BYTES_PER_SAMPLE + INLINE_BYTES);
      }
    }
  }

  private long size(COSDictionary picture) throws IOException {
    return size(samples(picture));
  }

  private long size(long size) throws IOException {
    if (size > LARGEST || size < 0 || !samples.spend(size)) {
      throw new PictureRefused(RecognitionDefect.PICTURE_TOO_LARGE);
    }
    return size;
  }

  /** ISO 32000-2 table 11: /Columns and /Rows need not be the picture's own numbers. */
  private static void fax(COSDictionary picture, List<COSName> filters) throws IOException {
    if (filters.stream().noneMatch(FAX::contains)) {
      return;
    }
    for (COSDictionary parameters : parameters(picture)) {
      long columns = parameters.getInt(COSName.COLUMNS, 1728);
      long rows =
          Math.max(
              parameters.getInt(COSName.ROWS, 0), picture.getInt(COSName.HEIGHT, COSName.H, 0));
      if (columns < 0 || rows < 0 || columns * rows > LARGEST) {
        throw new PictureRefused(RecognitionDefect.PICTURE_TOO_LARGE);
      }
    }
  }

  /** ISO 32000-2 table 8: a row of the predictor may be said to be of any length. */
  private static void predictor(COSDictionary picture, long size) throws IOException {
    for (COSDictionary parameters : parameters(picture)) {
      long columns = parameters.getInt(COSName.COLUMNS, 1);
      long colours = parameters.getInt(COSName.COLORS, 1);
      if (columns < 0 || colours < 0 || columns * Math.min(colours, 32) > size * 4 + 32) {
        throw new PictureRefused(RecognitionDefect.PICTURE_TOO_LARGE);
      }
    }
  }

  private static void expanded(InputStream data, long most) throws IOException {
    byte[] block = new byte[1 << 16];
    long total = 0;
    for (int count = data.read(block); count >= 0; count = data.read(block)) {
      total += count;
      if (total > most) {
        throw new PictureRefused(RecognitionDefect.PICTURE_TOO_LARGE);
      }
    }
  }

  private static List<COSName> filters(COSDictionary picture) {
    List<COSName> filters = new ArrayList<>();
    COSBase given = picture.getDictionaryObject(COSName.FILTER, COSName.F);
    if (given instanceof COSName name) {
      filters.add(name);
    } else if (given instanceof COSArray names) {
      for (int i = 0; i < names.size(); i++) {
        filters.add(
            names.getObject(i) instanceof COSName name ? name : COSName.getPDFName("unknown"));
      }
    }
    return filters;
  }

  private static List<COSDictionary> parameters(COSDictionary picture) {
    List<COSDictionary> found = new ArrayList<>();
    COSBase given = picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (given instanceof COSDictionary one) {
      found.add(one);
    } else if (given instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary one) {
          found.add(one);
        }
      }
    }
    return found;
  }
}
