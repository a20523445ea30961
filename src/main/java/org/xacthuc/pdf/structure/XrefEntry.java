package org.xacthuc.pdf.structure;

/** Where an object number leads (ISO 32000-2 §7.5.4 and §7.5.8.3, table 18). */
public sealed interface XrefEntry {
  /** An object at an offset of the file. */
  record InFile(long offset, int generation) implements XrefEntry {}

  /** The {@code index}-th object of an object stream. */
  record InStream(int container, int index) implements XrefEntry {}

  /** No object. */
  record Free() implements XrefEntry {}
}
