package org.xacthuc.directive;

/** Kinds of copies (Decree 30/2020 article 25; Hướng dẫn 36-HD/VPTW). */
public enum CopyKind {
  /** SAO Y: the whole of an original. */
  SAO_Y,
  /** SAO LỤC: the whole of a copy. */
  SAO_LUC,
  /** TRÍCH SAO: a part. */
  TRICH_SAO
}
