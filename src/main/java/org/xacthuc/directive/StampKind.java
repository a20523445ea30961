package org.xacthuc.directive;

/** What a stamp is for (Decree 30/2020 annex I and VI). */
public enum StampKind {
  /** It tells who signed. */
  SIGNATURE,
  /** A copying body's, with the kind of copy: {@code SAO Y; body; time}. */
  COPY,
  /** An attached file's, with the number of the document it belongs to: {@code number; time}. */
  ANNEX,
  /** The receiving office's: {@code CÔNG VĂN ĐẾN}, number, day. It names no signer. */
  INCOMING
}
