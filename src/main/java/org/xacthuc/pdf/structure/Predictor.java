package org.xacthuc.pdf.structure;

import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

/** Undoes the PNG predictors of FlateDecode (ISO 32000-2 §7.4.4.4); the TIFF one is refused. */
final class Predictor {
  private static final int WIDEST = 1 << 20;

  private Predictor() {}

  static Bytes undo(Bytes data, Dict parameters) throws StructureException {
    int predictor = parameters == null ? 1 : parameters.integer("Predictor").orElse(1);
    if (predictor == 1) {
      return data;
    }
    long bits =
        (long) parameters.integer("Colors").orElse(1)
            * parameters.integer("BitsPerComponent").orElse(8);
    long rowBits = bits * parameters.integer("Columns").orElse(1);
    if (predictor < 10 || predictor > 15 || bits <= 0 || bits > 512 || rowBits > WIDEST * 8L) {
      throw new StructureException(
          StructureDefect.of(Kind.OBJECT_BROKEN, "/Predictor " + predictor));
    }
    int row = (int) ((rowBits + 7) / 8);
    // RFC 2083 §6: the bytes of a complete pixel, rounded up.
    return row <= 0 ? data : undo(data.toArray(), row, (int) ((bits + 7) / 8));
  }

  private static Bytes undo(byte[] in, int row, int pixel) throws StructureException {
    int rows = (in.length + row) / (row + 1);
    byte[] out = new byte[rows * row];
    for (int r = 0; r < rows; r++) {
      int from = r * (row + 1);
      int count = Math.min(row, in.length - from - 1);
      int filter = in[from];
      if (filter < 0 || filter > 4) {
        throw new StructureException(StructureDefect.of(Kind.OBJECT_BROKEN, "/Predictor"));
      }
      for (int i = 0; i < count; i++) {
        int at = r * row + i;
        int left = i >= pixel ? out[at - pixel] & 0xFF : 0;
        int up = r > 0 ? out[at - row] & 0xFF : 0;
        int corner = r > 0 && i >= pixel ? out[at - row - pixel] & 0xFF : 0;
        out[at] = (byte) (in[from + 1 + i] + guess(filter, left, up, corner));
      }
    }
    return Bytes.of(out);
  }

  /** RFC 2083 §6. */
  private static int guess(int filter, int left, int up, int corner) {
    return switch (filter) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, corner);
      default -> 0;
    };
  }

  private static int paeth(int left, int up, int corner) {
    int estimate = left + up - corner;
    int byLeft = Math.abs(estimate - left);
    int byUp = Math.abs(estimate - up);
    int byCorner = Math.abs(estimate - corner);
    if (byLeft <= byUp && byLeft <= byCorner) {
      return left;
    }
    return byUp <= byCorner ? up : corner;
  }
}
