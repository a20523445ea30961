package org.xacthuc.pdf.structure;

/** Ends the reading of one section or object; caught inside this package and told as a defect. */
final class StructureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient StructureDefect defect;

  StructureException(StructureDefect defect) {
    super(defect.detail(), null, false, false);
    this.defect = defect;
  }

  StructureException(StructureDefect.Kind kind, long position, String detail) {
    this(StructureDefect.at(kind, Math.max(0, position), detail));
  }

  StructureDefect defect() {
    return defect;
  }
}
