package org.xacthuc.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Where the data of a fax within content end (ISO 32000-2 §7.4.6), as they are written in two
 * dimensions (ITU-T T.6).
 */
final class FaxData {
  /** The mark of their end is two codes of eleven zeros and a one; no others have as many. */
  private static final int ZEROS_OF_MARK = 11;

  /** The mark, as bits that begin and end within a byte, and the end of a line. */
  private static final int LONGEST_REST = 6;

  private static final int USUAL_COLUMNS = 1728;

  /** Columns and rows of a page in print. */
  private static final int LARGEST = 50_000;

  /** Of so many bytes are expanded in the time of an operator. */
  private static final int BYTES_PER_STEP = 50;

  /** Data that tell whether more was asked of them than there is. */
  private static final class Asked extends ByteArrayInputStream {
    private boolean tooMuch;

    Asked(byte[] data) {
      super(data);
    }

    @Override
    public synchronized int read() {
      int next = super.read();
      tooMuch |= next < 0;
      return next;
    }

    @Override
    public synchronized int read(byte[] to, int offset, int length) {
      int count = super.read(to, offset, length);
      tooMuch |= count < length;
      return count;
    }
  }

  private FaxData() {}

  /**
   * Where the data end.
   *
   * @return behind the last byte that the rows of the picture take and the mark behind them, or -1
   *     where readers may find another
   */
  static int end(COSDictionary picture, byte[] data, PageBudget budget) throws IOException {
    int columns = picture.getInt(COSName.WIDTH, COSName.W, 0);
    int rows = picture.getInt(COSName.HEIGHT, COSName.H, 0);
    if (columns > LARGEST || rows > LARGEST || !isPlain(parameters(picture), columns, rows)) {
      return -1;
    }
    budget.steps((long) columns * rows / Byte.SIZE / BYTES_PER_STEP);
    Asked in = new Asked(data);
    try {
      FilterFactory.INSTANCE
          .getFilter(COSName.CCITTFAX_DECODE)
          .decode(in, OutputStream.nullOutputStream(), picture, 0);
    } catch (IOException | RuntimeException e) {
      return -1;
    }
    int end = data.length - in.available();
    return in.tooMuch || hasMark(data, end) ? -1 : behindMark(data, end);
  }

  private static COSDictionary parameters(COSDictionary picture) {
    COSBase given = picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    COSBase first = given instanceof COSArray all && all.size() > 0 ? all.getObject(0) : given;
    return first instanceof COSDictionary parameters ? parameters : new COSDictionary();
  }

  /** Two dimensions alone, of the picture's own size, and nothing between the codes (table 11). */
  private static boolean isPlain(COSDictionary parameters, int columns, int rows) {
    return parameters.getInt(COSName.K, 0) < 0
        && !parameters.getBoolean(COSName.ENCODED_BYTE_ALIGN, false)
        && parameters.getInt(COSName.COLUMNS, USUAL_COLUMNS) == columns
        && parameters.getInt(COSName.ROWS, rows) == rows;
  }

  /** PDFBox reads over the mark of an end where others leave off. */
  private static boolean hasMark(byte[] data, int end) {
    int zeros = 0;
    for (int bit = 0; bit < (end - 1) * Byte.SIZE; bit++) {
      boolean set = (data[bit / Byte.SIZE] << (bit % Byte.SIZE) & 0x80) != 0;
      zeros = set ? 0 : zeros + 1;
      if (zeros == ZEROS_OF_MARK) {
        return true;
      }
    }
    return false;
  }

  private static int behindMark(byte[] data, int end) {
    String rest = new String(data, end, data.length - end, StandardCharsets.ISO_8859_1);
    return rest.length() <= LONGEST_REST && !rest.contains("EI") ? data.length : end;
  }
}
