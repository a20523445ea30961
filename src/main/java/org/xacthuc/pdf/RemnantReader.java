package org.xacthuc.pdf;

import java.util.Optional;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.SyntaxException;

/**
 * Reads signature dictionaries in bytes that belong to no object the file knows. Their number and
 * size are whatever somebody made them, so all of them together have one budget, in bytes.
 */
final class RemnantReader {
  /** How far before its /ByteRange the number of a signature's object is looked for, in bytes. */
  private static final int OBJECT_WITHIN = 1 << 20;

  private final PdfFile file;
  private final Limits limits;
  private final Budget budget;

  RemnantReader(PdfFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.budget = new Budget(limits.streamBytes());
  }

  /** The dictionary, as an object, that a /ByteRange at {@code hit} belongs to. */
  Optional<IndirectObject> read(long hit) {
    if (budget.isExhausted()) {
      return Optional.empty();
    }
    long keyword = file.lastIndexOf(" obj", hit, OBJECT_WITHIN);
    if (keyword < 0) {
      budget.spend(OBJECT_WITHIN);
      return Optional.empty();
    }
    long start = RawScan.headBefore(file, keyword);
    budget.spend(hit - start);
    return object(start, hit);
  }

  private Optional<IndirectObject> object(long start, long hit) {
    // Two digits for each byte of the largest container, and room for the other entries.
    long end = hit + 2L * limits.containerBytes() + OBJECT_WITHIN;
    ObjectParser parser = new ObjectParser(file.upTo(end), start, limits.nesting());
    try {
      long number = parser.unsigned();
      long generation = parser.unsigned();
      if (!parser.keyword("obj") || number > Integer.MAX_VALUE || generation > 65_535) {
        return Optional.empty();
      }
      PdfObject value = parser.object();
      Span extent = new Span(start, parser.position());
      boolean holds = value instanceof Dict && hit < extent.end();
      return holds
          ? Optional.of(
              new IndirectObject((int) number, (int) generation, Optional.of(extent), file, value))
          : Optional.empty();
    } catch (SyntaxException e) {
      return Optional.empty();
    } finally {
      budget.spend(parser.position() - start);
    }
  }
}
