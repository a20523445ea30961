package org.xacthuc.pdf.structure;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.Characters;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Name;

/**
 * Undoes the filters that skeletons and evidence are written with: FlateDecode with its predictors
 * and ASCIIHexDecode (ISO 32000-2 §7.4). Any other filter is a defect.
 */
final class StreamDecoder {
  private StreamDecoder() {}

  /**
   * Decodes a stream's bytes.
   *
   * @param resolve follows an indirect reference to its object
   */
  static Reading<Bytes, StructureDefect> decode(
      Bytes encoded, Dict dict, UnaryOperator<PdfObject> resolve, Limits limits) {
    List<PdfObject> filters = list(dict, "Filter", "F", resolve);
    List<PdfObject> parameters = list(dict, "DecodeParms", "DP", resolve);
    if (filters.size() > limits.filters()) {
      return Reading.failed(StructureDefect.limit(Limit.FILTERS, "/Filter"));
    }
    try {
      Bytes data = encoded;
      for (int i = 0; i < filters.size(); i++) {
        Dict own = i < parameters.size() && parameters.get(i) instanceof Dict d ? d : null;
        data = undo(filters.get(i), data, own, limits.streamBytes());
      }
      return Reading.of(data);
    } catch (StructureException e) {
      return Reading.failed(e.defect());
    } catch (DataFormatException e) {
      return failed(Kind.OBJECT_BROKEN, "/FlateDecode");
    }
  }

  private static Bytes undo(PdfObject filter, Bytes data, Dict parameters, long limit)
      throws StructureException, DataFormatException {
    String name = filter instanceof Name n ? n.value() : "";
    return switch (name) {
      case "FlateDecode", "Fl" -> Predictor.undo(inflate(data, limit), parameters);
      case "ASCIIHexDecode", "AHx" -> unhex(data);
      default ->
          throw new StructureException(StructureDefect.of(Kind.OBJECT_BROKEN, "/Filter /" + name));
    };
  }

  private static List<PdfObject> list(
      Dict dict, String key, String shortKey, UnaryOperator<PdfObject> resolve) {
    PdfObject value = dict.get(key).or(() -> dict.get(shortKey)).map(resolve).orElse(null);
    if (value instanceof Array array) {
      return array.items().stream().map(resolve).toList();
    }
    return value == null || value instanceof PdfObject.Null ? List.of() : List.of(value);
  }

  private static Bytes inflate(Bytes data, long limit)
      throws DataFormatException, StructureException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data.asBuffer());
      ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, data.length() * 2));
      byte[] block = new byte[16_384];
      while (!inflater.finished()) {
        int count = inflater.inflate(block);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new DataFormatException("incomplete");
        }
        if (out.size() + (long) count > limit) {
          throw new StructureException(StructureDefect.limit(Limit.STREAM_SIZE, "/FlateDecode"));
        }
        out.write(block, 0, count);
      }
      return Bytes.of(out.toByteArray());
    } finally {
      inflater.end();
    }
  }

  private static Bytes unhex(Bytes data) throws StructureException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length() / 2);
    int high = -1;
    for (int i = 0; i < data.length() && data.at(i) != '>'; i++) {
      int digit = Characters.hexValue(data.at(i));
      if (digit < 0 && !Characters.isWhite(data.at(i))) {
        throw new StructureException(StructureDefect.of(Kind.OBJECT_BROKEN, "/ASCIIHexDecode"));
      }
      if (digit >= 0 && high >= 0) {
        out.write(high * 16 + digit);
        high = -1;
      } else if (digit >= 0) {
        high = digit;
      }
    }
    if (high >= 0) {
      out.write(high * 16);
    }
    return Bytes.of(out.toByteArray());
  }

  private static Reading<Bytes, StructureDefect> failed(Kind kind, String detail) {
    return Reading.failed(StructureDefect.of(kind, detail));
  }
}
