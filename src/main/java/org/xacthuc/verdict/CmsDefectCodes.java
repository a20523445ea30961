package org.xacthuc.verdict;

import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.SubFilter;

/** The finding that each defect of a signature container becomes. */
final class CmsDefectCodes {
  private CmsDefectCodes() {}

  static Raised raise(CmsDefect defect, SignatureFacts signature) {
    boolean mayBeMissing =
        defect.kind() == CmsDefect.Kind.SIGNING_CERTIFICATE_MISSING
            && mayLeaveItsSignerUnnamed(signature.subFilter());
    FindingCode code = mayBeMissing ? FindingCode.SIGNER_NOT_NAMED : of(defect.kind());
    Evidence.Key key =
        defect.kind() == CmsDefect.Kind.LIMIT_REACHED ? Evidence.Key.LIMIT : Evidence.Key.DETAIL;
    Evidence evidence =
        defect.detail().isEmpty() ? Evidence.NONE : Evidence.of(key, defect.detail());
    return Raised.of(code, signature.subject(), evidence);
  }

  /** ISO 32000-2 §12.8.3.3 asks for no signing-certificate attribute; ETSI EN 319 142-1 does. */
  private static boolean mayLeaveItsSignerUnnamed(SubFilter subFilter) {
    return switch (subFilter) {
      case ADBE_PKCS7_DETACHED, ADBE_PKCS7_SHA1, ADBE_X509_RSA_SHA1 -> true;
      case ETSI_CADES_DETACHED, ETSI_RFC3161, UNKNOWN -> false;
    };
  }

  static FindingCode of(CmsDefect.Kind kind) {
    return switch (kind) {
      case CONTAINER_BROKEN -> FindingCode.CONTAINER_BROKEN;
      case TRAILING_BYTES -> FindingCode.TRAILING_BYTES;
      case SIGNER_COUNT -> FindingCode.SIGNER_COUNT;
      case ENCAPSULATED_CONTENT -> FindingCode.ENCAPSULATED_CONTENT;
      case SIGNED_ATTRIBUTES_MISSING -> FindingCode.SIGNED_ATTRIBUTES_MISSING;
      case SIGNED_ATTRIBUTES_ABSENT -> FindingCode.SIGNED_ATTRIBUTES_ABSENT;
      case ATTRIBUTE_BROKEN -> FindingCode.ATTRIBUTE_BROKEN;
      case ATTRIBUTES_NOT_DER -> FindingCode.ATTRIBUTES_NOT_DER;
      case CONTENT_TYPE_WRONG -> FindingCode.CONTENT_TYPE_WRONG;
      case MESSAGE_DIGEST_MISSING -> FindingCode.MESSAGE_DIGEST_MISSING;
      case SIGNING_CERTIFICATE_MISSING -> FindingCode.SIGNING_CERTIFICATE_MISSING;
      case SIGNING_CERTIFICATE_MISMATCH -> FindingCode.SIGNING_CERTIFICATE_MISMATCH;
      case SIGNER_CERTIFICATE_NOT_FOUND -> FindingCode.SIGNER_CERTIFICATE_NOT_FOUND;
      case ALGORITHMS_INCONSISTENT -> FindingCode.ALGORITHMS_INCONSISTENT;
      case DIGEST_ALGORITHM_NOT_LISTED -> FindingCode.DIGEST_ALGORITHM_NOT_LISTED;
      case ALGORITHM_UNKNOWN -> FindingCode.CMS_ALGORITHM_UNKNOWN;
      case EMBEDDED_OBJECT_BROKEN -> FindingCode.EMBEDDED_OBJECT_BROKEN;
      case SUB_FILTER_UNKNOWN -> FindingCode.SUB_FILTER_UNKNOWN;
      case CONTENT_IS_ATTRIBUTES -> FindingCode.CONTENT_IS_ATTRIBUTES;
      case LIMIT_REACHED -> FindingCode.LIMIT_REACHED;
    };
  }
}
