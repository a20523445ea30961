package org.xacthuc.pdf.structure;

import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.TestPdf;

/** Short words for reading what the tests of this room draw. */
final class Skeletons {
  private Skeletons() {}

  static Reading<Skeleton, StructureDefect> read(String text, Limits limits) {
    return SkeletonReader.read(Written.source(text), text.lastIndexOf("startxref"), limits);
  }

  static Reading<Skeleton, StructureDefect> read(String text) {
    return read(text, Limits.DEFAULT);
  }

  /** Of a file that nothing is wrong with. */
  static Skeleton of(TestPdf pdf) {
    Reading<Skeleton, StructureDefect> read = read(pdf.text());
    if (!read.defects().isEmpty()) {
      throw new IllegalArgumentException(read.defects().toString());
    }
    return read.value().orElseThrow();
  }
}
