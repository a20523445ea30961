package org.xacthuc.report.etsi;

import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.SubIndication;

/** The identifiers of ETSI TS 119 102-2 clauses 4.3 to 4.5, and the start of our own. */
final class Urns {
  static final String OWN = "urn:xacthuc:";
  private static final String ETSI = "urn:etsi:019102:";

  static final String POE_OF_VALIDATION = ETSI + "poetype:validation";
  static final String CONSTRAINT_APPLIED = ETSI + "constraintStatus:applied";
  static final String CONSTRAINT_DISABLED = ETSI + "constraintStatus:disabled";

  /** EN 319 102-1 §5.6, which holds the other two processes in it. */
  static final String PROCESS_LTA = ETSI + "validationprocess:LTA";

  static final String CERTIFICATE = ETSI + "validationObject:certificate";
  static final String TIME_STAMP = ETSI + "validationObject:timestamp";
  static final String OTHER_OBJECT = ETSI + "validationObject:other";

  private Urns() {}

  /** Of a signature. */
  static String of(Indication indication) {
    return ETSI
        + switch (indication) {
          case TOTAL_PASSED -> "mainindication:total-passed";
          case TOTAL_FAILED -> "mainindication:total-failed";
          case INDETERMINATE -> "mainindication:indeterminate";
        };
  }

  /** Of anything but a signature. */
  static String ofBlock(Indication indication) {
    return ETSI
        + switch (indication) {
          case TOTAL_PASSED -> "mainindication:passed";
          case TOTAL_FAILED -> "mainindication:failed";
          case INDETERMINATE -> "mainindication:indeterminate";
        };
  }

  /** Of a constraint that was applied. */
  static String of(AxisOutcome outcome) {
    return ETSI
        + switch (outcome) {
          case PASSED -> "mainindication:passed";
          case FAILED -> "mainindication:failed";
          case UNDETERMINED, NOT_CHECKED -> "mainindication:indeterminate";
        };
  }

  static String of(SubIndication subIndication) {
    return ETSI + "subindication:" + subIndication.name();
  }

  static String of(RevocationEvidence.Kind kind) {
    return ETSI
        + switch (kind) {
          case CRL -> "validationObject:CRL";
          case OCSP -> "validationObject:OCSPResponse";
        };
  }

  static String of(CrlReason reason) {
    return ETSI
        + "revocationReason:"
        + switch (reason) {
          case UNSPECIFIED -> "unspecified";
          case KEY_COMPROMISE -> "keyCompromise";
          case CA_COMPROMISE -> "cACompromise";
          case AFFILIATION_CHANGED -> "affiliationChanged";
          case SUPERSEDED -> "superseded";
          case CESSATION_OF_OPERATION -> "cessationOfOperation";
          case CERTIFICATE_HOLD -> "certificateHold";
          case REMOVE_FROM_CRL -> "removeFromCRL";
          case PRIVILEGE_WITHDRAWN -> "privilegeWithdrawn";
          case AA_COMPROMISE -> "aACompromise";
        };
  }
}
