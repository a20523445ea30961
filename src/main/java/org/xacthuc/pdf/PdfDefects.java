package org.xacthuc.pdf;

import java.util.Collection;
import java.util.List;
import org.xacthuc.pdf.structure.StructureDefect;

/** Tells the defects of the skeleton in the room's own words. */
final class PdfDefects {
  private PdfDefects() {}

  static List<PdfDefect> of(Collection<StructureDefect> defects) {
    return defects.stream().map(PdfDefects::of).toList();
  }

  private static PdfDefect of(StructureDefect defect) {
    return new PdfDefect(kind(defect.kind()), defect.where(), defect.detail(), defect.limit());
  }

  private static PdfDefect.Kind kind(StructureDefect.Kind kind) {
    return switch (kind) {
      case EMPTY_FILE -> PdfDefect.Kind.EMPTY_FILE;
      case NOT_A_PDF -> PdfDefect.Kind.NOT_A_PDF;
      case TRUNCATED -> PdfDefect.Kind.TRUNCATED;
      case XREF_BROKEN -> PdfDefect.Kind.XREF_BROKEN;
      case LIMIT_REACHED -> PdfDefect.Kind.LIMIT_REACHED;
      case JUNK_BEFORE_HEADER -> PdfDefect.Kind.JUNK_BEFORE_HEADER;
      case DUPLICATE_OBJECT -> PdfDefect.Kind.DUPLICATE_OBJECT;
      case DUPLICATE_KEY -> PdfDefect.Kind.KEY_TWICE;
      case OBJECT_BROKEN -> PdfDefect.Kind.OBJECT_BROKEN;
      case STREAM_LENGTH_WRONG -> PdfDefect.Kind.STREAM_LENGTH_WRONG;
      case HYBRID_DISAGREES -> PdfDefect.Kind.HYBRID_DISAGREES;
    };
  }
}
