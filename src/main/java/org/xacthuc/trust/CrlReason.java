package org.xacthuc.trust;

import java.time.Instant;
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

  /** Whether somebody else may hold the key, so that nothing made with it proves anything. */
  public boolean isCompromise() {
    return switch (this) {
      case KEY_COMPROMISE, CA_COMPROMISE, AA_COMPROMISE -> true;
      case UNSPECIFIED,
          AFFILIATION_CHANGED,
          SUPERSEDED,
          CESSATION_OF_OPERATION,
          CERTIFICATE_HOLD,
          REMOVE_FROM_CRL,
          PRIVILEGE_WITHDRAWN ->
          false;
    };
  }

  /**
   * From when on a certificate revoked for this reason is not to be relied on. Where no reason is
   * given, an invalidity date is taken for that of a compromise: nothing else needs one.
   *
   * @param invalidity RFC 5280 §5.3.2: when the key was, or may have been, compromised
   */
  Instant since(Instant revocation, Optional<Instant> invalidity) {
    return invalidity
        .filter(date -> (isCompromise() || this == UNSPECIFIED) && date.isBefore(revocation))
        .orElse(revocation);
  }
}
