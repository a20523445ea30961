package org.xacthuc.trust;

import java.util.Arrays;
import java.util.Optional;

/** Why a certificate was revoked (RFC 5280 §5.3.1). */
public enum CrlReason {
  UNSPECIFIED(0),
  KEY_COMPROMISE(1),
  CA_COMPROMISE(2),
  AFFILIATION_CHANGED(3),
  SUPERSEDED(4),
  CESSATION_OF_OPERATION(5),
  CERTIFICATE_HOLD(6),
  REMOVE_FROM_CRL(8),
  PRIVILEGE_WITHDRAWN(9),
  AA_COMPROMISE(10);

  private final int code;

  CrlReason(int code) {
    this.code = code;
  }

  public static Optional<CrlReason> ofCode(int code) {
    return Arrays.stream(values()).filter(r -> r.code == code).findFirst();
  }
}
