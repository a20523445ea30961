package org.xacthuc.pdf;

import java.util.Optional;
import java.util.stream.LongStream;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.syntax.Characters;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.SyntaxException;

/** Looks for signature dictionaries in the raw bytes, whatever the file's structure says. */
final class RawScan {
  private static final String KEY = "/ByteRange";
  private static final int BLOCK = 1 << 16;

  /** How far before its /ByteRange the number of a signature's object is looked for, in bytes. */
  private static final int OBJECT_WITHIN = 1 << 20;

  private RawScan() {}

  /** Where the key stands, ascending; at most as many places as signatures may be. */
  static long[] hits(PdfFile file, Limits limits) {
    LongStream.Builder hits = LongStream.builder();
    int count = 0;
    byte[] block = new byte[BLOCK + KEY.length() - 1];
    for (long start = 0; start < file.length() && count < limits.signatures(); start += BLOCK) {
      int size = (int) Math.min(block.length, file.length() - start);
      file.read(start, block, 0, size);
      for (int i = next(block, 0, size); i >= 0; i = next(block, i + 1, size)) {
        if (!Characters.isRegular(file.at(start + i + KEY.length()))) {
          hits.add(start + i);
          count++;
        }
      }
    }
    return hits.build().toArray();
  }

  /** Horspool's search: looks at every tenth byte as long as none belongs to the key. */
  private static int next(byte[] block, int from, int size) {
    int last = KEY.length() - 1;
    int at = from;
    while (at + last < size) {
      int ending = KEY.lastIndexOf(block[at + last]);
      if (ending == last && matches(block, at)) {
        return at;
      }
      int before = KEY.lastIndexOf(block[at + last], last - 1);
      at += last - before;
    }
    return -1;
  }

  private static boolean matches(byte[] block, int at) {
    for (int i = 0; i < KEY.length(); i++) {
      if (block[at + i] != KEY.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The dictionary, as an object, that a /ByteRange in unaccounted bytes belongs to. */
  static Optional<IndirectObject> remnant(PdfFile file, long hit, Limits limits) {
    long keyword = file.lastIndexOf(" obj", hit, OBJECT_WITHIN);
    if (keyword < 0) {
      return Optional.empty();
    }
    long start = keyword;
    for (int part = 0; part < 2; part++) {
      while (Characters.isWhite(file.at(start - 1))) {
        start--;
      }
      while (Characters.isDigit(file.at(start - 1))) {
        start--;
      }
    }
    return object(file, start, hit, limits);
  }

  private static Optional<IndirectObject> object(
      PdfFile file, long start, long hit, Limits limits) {
    ObjectParser parser = new ObjectParser(file, start, limits.nesting());
    try {
      long number = parser.unsigned();
      long generation = parser.unsigned();
      if (!parser.keyword("obj") || number > Integer.MAX_VALUE || generation > 65_535) {
        return Optional.empty();
      }
      PdfObject value = parser.object();
      Span extent = new Span(start, parser.position());
      boolean holds = value instanceof Dict && extent.start() <= hit && hit < extent.end();
      return holds
          ? Optional.of(
              new IndirectObject((int) number, (int) generation, Optional.of(extent), file, value))
          : Optional.empty();
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }
}
