package org.xacthuc.verdict;

import static org.xacthuc.verdict.Axis.ALGORITHMS;
import static org.xacthuc.verdict.Axis.DOCUMENT;
import static org.xacthuc.verdict.Axis.INTEGRITY;
import static org.xacthuc.verdict.Axis.REVOCATION;
import static org.xacthuc.verdict.Axis.SIGNATORY;
import static org.xacthuc.verdict.Axis.TIME;
import static org.xacthuc.verdict.Axis.TRUST;
import static org.xacthuc.verdict.Standards.CIRCULAR_15;
import static org.xacthuc.verdict.Standards.CMS;
import static org.xacthuc.verdict.Standards.CMS_ALGORITHMS;
import static org.xacthuc.verdict.Standards.DECREE_30;
import static org.xacthuc.verdict.Standards.ESS;
import static org.xacthuc.verdict.Standards.MAC;
import static org.xacthuc.verdict.Standards.OWN;
import static org.xacthuc.verdict.Standards.PADES;
import static org.xacthuc.verdict.Standards.PDF;
import static org.xacthuc.verdict.Standards.SUITES;
import static org.xacthuc.verdict.Standards.TSP;
import static org.xacthuc.verdict.Standards.VALIDATION;
import static org.xacthuc.verdict.Standards.X509;
import static org.xacthuc.verdict.SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE;
import static org.xacthuc.verdict.SubIndication.CHAIN_CONSTRAINTS_FAILURE;
import static org.xacthuc.verdict.SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
import static org.xacthuc.verdict.SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE;
import static org.xacthuc.verdict.SubIndication.EXPIRED;
import static org.xacthuc.verdict.SubIndication.FORMAT_FAILURE;
import static org.xacthuc.verdict.SubIndication.HASH_FAILURE;
import static org.xacthuc.verdict.SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
import static org.xacthuc.verdict.SubIndication.NO_POE;
import static org.xacthuc.verdict.SubIndication.NO_SIGNING_CERTIFICATE_FOUND;
import static org.xacthuc.verdict.SubIndication.OUT_OF_BOUNDS_NO_POE;
import static org.xacthuc.verdict.SubIndication.REVOKED_CA_NO_POE;
import static org.xacthuc.verdict.SubIndication.SIG_CONSTRAINTS_FAILURE;
import static org.xacthuc.verdict.SubIndication.SIG_CRYPTO_FAILURE;
import static org.xacthuc.verdict.SubIndication.TIMESTAMP_ORDER_FAILURE;
import static org.xacthuc.verdict.SubIndication.TRY_LATER;

import java.util.Optional;

/**
 * Everything that can be found, ranked: among findings of equal weight the earlier one heads the
 * report. Codes are the product's contract: never renamed, never reused.
 */
public enum FindingCode {
  // The file as a whole.
  /** The file has no bytes. */
  EMPTY_FILE("pdf.empty-file", DOCUMENT, null, PDF, "7.5.2"),
  /** The file does not begin like a PDF. */
  NOT_A_PDF("pdf.not-a-pdf", DOCUMENT, null, PDF, "7.5.2"),
  /** The file is encrypted, and no password given opens it. */
  ENCRYPTED("pdf.encrypted", DOCUMENT, null, PDF, "7.6"),
  /** The file is encrypted for the holders of certain certificates; no password opens it. */
  ENCRYPTED_FOR_RECIPIENTS("pdf.encrypted-for-recipients", DOCUMENT, null, PDF, "7.6.5"),
  /** The file ends before its last cross-reference section is named: part of it is missing. */
  TRUNCATED("pdf.truncated", DOCUMENT, null, PDF, "7.5.5"),
  /** A cross-reference section or trailer cannot be read. */
  XREF_BROKEN("pdf.xref-broken", DOCUMENT, null, PDF, "7.5.4"),
  /** The file is larger or more deeply nested than the verifier looks at. */
  LIMIT_REACHED("pdf.limit-reached", DOCUMENT, null, OWN, "limits"),
  /** There is no file of that name, or it cannot be opened: not one byte of it was seen. */
  INPUT_NOT_READABLE("input.not-readable", DOCUMENT, null, OWN, "audit"),
  /** Each time that the file was read, it was changed meanwhile. */
  INPUT_CHANGED_WHILE_READ("input.changed-while-read", DOCUMENT, null, OWN, "audit"),
  /** The process that verified the file ended, or a fault of the program kept it from verifying. */
  VERIFICATION_FAILED("input.verification-failed", DOCUMENT, null, OWN, "audit"),
  /** There is no signature and no remnant of one. */
  NOT_SIGNED("document.not-signed", DOCUMENT, null, PDF, "12.8"),
  /** There is a document time-stamp and no signature: it proves a time, not an author. */
  ONLY_TIME_STAMPED("document.only-time-stamped", DOCUMENT, null, PDF, "12.8.5"),
  /**
   * There is a usage rights signature and no other: it unlocks functions and vouches for nothing.
   */
  ONLY_USAGE_RIGHTS("document.only-usage-rights", DOCUMENT, null, PDF, "12.8.2.3"),
  /**
   * Something that a signature must show could not be established, and no other finding says why.
   */
  NOT_ESTABLISHED("signature.not-established", INTEGRITY, SIG_CONSTRAINTS_FAILURE, OWN, "verdict"),
  // Integrity: the structure of the file and of one signature (invariants I1 to I7).
  /**
   * The file was written anew after it was signed; the signature is a remnant that covers other
   * bytes.
   */
  RE_SAVED("pdf.re-saved", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The bytes that the signature covers are not those that were signed. */
  DIGEST_MISMATCH("cms.digest-mismatch", INTEGRITY, HASH_FAILURE, CMS, "5.4"),
  /** The signature value does not verify under the signer's public key. */
  SIGNATURE_WRONG("cms.signature-wrong", INTEGRITY, SIG_CRYPTO_FAILURE, CMS, "5.6"),
  /** An update after this signature changed what the document shows or how it behaves. */
  CHANGED_AFTER_SIGNING("pdf.changed-after-signing", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.2.2"),
  /**
   * Values were filled into the form after the last signature: permitted by the certification, and
   * signed by nobody.
   */
  FILLED_AFTER_LAST_SIGNATURE(
      "pdf.filled-after-last-signature", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.2.2"),
  /**
   * Annotations were added: permitted by the certification, but they change what is seen on the
   * page.
   */
  ANNOTATIONS_ADDED("pdf.annotations-added", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.2.2"),
  /** Bytes follow the signed revision that are no complete update. */
  BYTES_AFTER_END("pdf.bytes-after-end", INTEGRITY, FORMAT_FAILURE, PDF, "7.5.6"),
  /** What follows the signed revision cannot be compared with it. */
  CHANGES_NOT_COMPARABLE("pdf.changes-not-comparable", INTEGRITY, FORMAT_FAILURE, PDF, "7.5.6"),
  /** The signature does not say which bytes it covers. */
  BYTE_RANGE_MISSING("pdf.byte-range-missing", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The byte range is not four numbers that begin at 0 and leave one gap. */
  BYTE_RANGE_SHAPE("pdf.byte-range-shape", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The byte range reaches past the end of the file. */
  BYTE_RANGE_OUTSIDE_FILE("pdf.byte-range-outside-file", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /**
   * The bytes between the two ranges are not exactly the /Contents string of this signature
   * dictionary.
   */
  BYTE_RANGE_GAP("pdf.byte-range-gap", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The byte ranges of two signatures cut into each other. */
  BYTE_RANGES_OVERLAP("pdf.byte-ranges-overlap", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The signed bytes do not end where a revision of the file ends. */
  COVERAGE_PARTIAL("pdf.coverage-partial", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The signed bytes alone are no complete document that holds this signature. */
  REVISION_NOT_SELF_CONTAINED(
      "pdf.revision-not-self-contained", INTEGRITY, FORMAT_FAILURE, PDF, "7.5.6"),
  /** The signature has no /Contents, or an empty one. */
  CONTENTS_MISSING("pdf.contents-missing", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The signature's /Contents is not one direct hexadecimal string. */
  CONTENTS_NOT_HEX("pdf.contents-not-hex", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The signature's /Contents is larger than the verifier looks at. */
  CONTENTS_TOO_LARGE("pdf.contents-too-large", INTEGRITY, FORMAT_FAILURE, OWN, "limits"),
  /** A signature field holds something that cannot be read as a signature. */
  DICTIONARY_BROKEN("pdf.dictionary-broken", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The signature dictionary does not lie within the bytes that it signs. */
  DICTIONARY_NOT_SIGNED("pdf.dictionary-not-signed", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** The signature dictionary is hidden in an object stream. */
  DICTIONARY_COMPRESSED("pdf.dictionary-compressed", INTEGRITY, FORMAT_FAILURE, PDF, "7.5.7"),
  /** The signature dictionary has a key twice. */
  DUPLICATE_KEY("pdf.duplicate-key", INTEGRITY, FORMAT_FAILURE, PDF, "7.3.7"),
  /** Two fields show the same signature. */
  SIGNATURE_SHARED("pdf.signature-shared", INTEGRITY, FORMAT_FAILURE, PDF, "12.7.5.5"),
  /** The file holds a signature that no signature field leads to. */
  SIGNATURE_NOT_IN_FIELDS(
      "pdf.signature-not-in-fields", INTEGRITY, FORMAT_FAILURE, PDF, "12.7.5.5"),
  /** The signature does not say of what kind it is. */
  SUB_FILTER_MISSING("pdf.subfilter-missing", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.3"),
  /** The document was certified once more; only one certification signature is allowed. */
  CERTIFIED_TWICE("pdf.certified-twice", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.2.2"),
  /** The document was certified after it had been signed; a certification comes first. */
  CERTIFICATION_NOT_FIRST(
      "pdf.certification-not-first", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.2.2"),
  /** The permissions dictionary names another certification signature than the signatures do. */
  CERTIFICATION_MISMATCH("pdf.certification-mismatch", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.6"),
  /** What the signature permits later is none of the values that the standard knows. */
  PERMISSION_INVALID("pdf.permission-invalid", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.2.2"),
  /** The signature's type and its subfilter contradict each other. */
  TYPE_CONTRADICTS("pdf.type-contradicts-subfilter", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.1"),
  /** Bytes stand before the PDF header: two programs may count offsets differently. */
  JUNK_BEFORE_HEADER("pdf.junk-before-header", INTEGRITY, FORMAT_FAILURE, PDF, "7.5.2"),
  /** A dictionary other than a signature's has a key twice: which value counts is open. */
  KEY_TWICE("pdf.key-twice", INTEGRITY, FORMAT_FAILURE, PDF, "7.3.7"),
  /** One revision holds an object twice: two programs may show different ones. */
  DUPLICATE_OBJECT("pdf.duplicate-object", INTEGRITY, FORMAT_FAILURE, PDF, "7.3.10"),
  /** The file holds an object that none of its tables lists: a repairing reader may show it. */
  UNLISTED_OBJECT("pdf.unlisted-object", INTEGRITY, FORMAT_FAILURE, PDF, "7.5.4"),
  /** The file holds a catalog or a page that no revision shows: a later switch may show it. */
  HIDDEN_DOCUMENT("pdf.hidden-document", INTEGRITY, FORMAT_FAILURE, PDF, "7.7"),
  /** Something that runs by itself when the file is opened may show other content. */
  ACTIVE_CONTENT("pdf.active-content", INTEGRITY, FORMAT_FAILURE, PDF, "12.6.3"),
  /** An object is not where or what the cross-reference says. */
  OBJECT_BROKEN("pdf.object-broken", INTEGRITY, FORMAT_FAILURE, PDF, "7.3.10"),
  /** A stream is not as long as it says: two programs may read it differently. */
  STREAM_LENGTH_WRONG("pdf.stream-length-wrong", INTEGRITY, FORMAT_FAILURE, PDF, "7.3.8"),
  /** The two tables of a hybrid-reference file lead to different objects. */
  HYBRID_DISAGREES("pdf.hybrid-disagrees", INTEGRITY, FORMAT_FAILURE, PDF, "7.5.8.4"),
  /** A message authentication code protects the encrypted file; it is not checked. */
  MAC_NOT_CHECKED("pdf.mac-not-checked", DOCUMENT, null, MAC, "5"),
  /** The reader of the pages and the strict reader take different things for the same object. */
  READERS_DISAGREE("pdf.readers-disagree", INTEGRITY, FORMAT_FAILURE, OWN, "readers"),
  /** The page tree is circular or broken. */
  PAGE_TREE_BROKEN("pdf.page-tree-broken", INTEGRITY, FORMAT_FAILURE, PDF, "7.7.3"),
  /** The tree of form fields is circular or broken. */
  FIELD_TREE_BROKEN("pdf.field-tree-broken", INTEGRITY, FORMAT_FAILURE, PDF, "12.7.4"),
  // Integrity: what is on the signed pages and is not seen.
  /** A signature added later hides, or writes over, text that stood there before. */
  SEAL_OVER_TEXT("pdf.seal-over-text", INTEGRITY, null, PDF, "12.5.5"),
  /** Whether a signature added later lies over text could not be looked at. */
  SEAL_NOT_LOOKED_AT("pdf.seal-not-looked-at", INTEGRITY, null, OWN, "limits"),
  /** Text on a signed page lies hidden below something opaque. */
  COVERED_TEXT("pdf.covered-text", INTEGRITY, null, PDF, "11.3"),
  /** A signed page holds text that nobody sees. */
  HIDDEN_TEXT("pdf.hidden-text", INTEGRITY, null, PDF, "9.3.6"),
  /** A signed page holds content in a layer that is not shown, or not always. */
  HIDDEN_LAYER("pdf.hidden-layer", INTEGRITY, null, PDF, "8.11"),
  /** A form field shows something other than the value that it holds. */
  FIELD_VALUE_DIFFERS("pdf.field-value-differs", INTEGRITY, null, PDF, "12.7.5.3"),
  /** A signature added later stands where text does, which can still be read. */
  SEAL_TOUCHES_TEXT("pdf.seal-touches-text", INTEGRITY, null, DECREE_30, "article 33"),
  /** A signed page holds a word that nobody sees, as signing tools leave there. */
  HIDDEN_WORD("pdf.hidden-word", INTEGRITY, null, PDF, "9.3.6"),
  /** A form field that formats its value shows something other than the value. */
  FIELD_VALUE_FORMATTED("pdf.field-value-formatted", INTEGRITY, null, PDF, "12.6.3"),
  /** The document is long: not all of its pages were looked at. */
  PAGES_NOT_LOOKED_AT("pdf.pages-not-looked-at", INTEGRITY, null, OWN, "limits"),
  /**
   * After this signature came only what may come: further signatures, validation data, metadata,
   * and form values where they are permitted.
   */
  PERMITTED_CHANGES("pdf.permitted-changes", INTEGRITY, null, PDF, "12.8.2.2"),
  // Integrity: the signature container.
  /** The signature container cannot be read. */
  CONTAINER_BROKEN("cms.container-broken", INTEGRITY, FORMAT_FAILURE, CMS, "5.1"),
  /** Something other than padding follows the signature container. */
  TRAILING_BYTES("cms.trailing-bytes", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.3.3"),
  /** The container holds no signer or more than one. */
  SIGNER_COUNT("cms.signer-count", INTEGRITY, FORMAT_FAILURE, PADES, "4.1"),
  /** The container carries content of its own instead of signing the file's. */
  ENCAPSULATED_CONTENT("cms.encapsulated-content", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.3.3"),
  /** The container has no signed attributes although its kind demands them. */
  SIGNED_ATTRIBUTES_MISSING(
      "cms.signed-attributes-missing", INTEGRITY, FORMAT_FAILURE, PADES, "6.3"),
  /** A signed attribute is malformed or stands twice. */
  ATTRIBUTE_BROKEN("cms.attribute-broken", INTEGRITY, FORMAT_FAILURE, CMS, "11"),
  /** The signed attributes are not encoded as they must be. */
  ATTRIBUTES_NOT_DER("cms.attributes-not-der", INTEGRITY, FORMAT_FAILURE, CMS, "5.4"),
  /** The content-type attribute is missing or names something else. */
  CONTENT_TYPE_WRONG("cms.content-type", INTEGRITY, FORMAT_FAILURE, CMS, "11.1"),
  /** The signed attributes do not hold the digest of the signed bytes. */
  MESSAGE_DIGEST_MISSING("cms.message-digest-missing", INTEGRITY, FORMAT_FAILURE, CMS, "11.2"),
  /** The signature names another certificate as its signer's than the one it comes with. */
  SIGNING_CERTIFICATE_MISMATCH(
      "cms.signing-certificate-mismatch", INTEGRITY, NO_SIGNING_CERTIFICATE_FOUND, ESS, "5"),
  /** The container names its algorithms in two ways that contradict each other. */
  ALGORITHMS_INCONSISTENT(
      "cms.algorithms-inconsistent", INTEGRITY, FORMAT_FAILURE, CMS_ALGORITHMS, "2"),
  /** The signed bytes could be the attributes of another signature. */
  CONTENT_IS_ATTRIBUTES("cms.content-is-attributes", INTEGRITY, FORMAT_FAILURE, CMS, "5.4"),
  /** The signer's certificate is not in the file. */
  SIGNER_CERTIFICATE_NOT_FOUND(
      "cms.signer-certificate-not-found", INTEGRITY, NO_SIGNING_CERTIFICATE_FOUND, CMS, "5.3"),
  /** A signature is there, of a kind that cannot be checked. */
  SUB_FILTER_UNKNOWN("cms.subfilter-unknown", INTEGRITY, FORMAT_FAILURE, PDF, "12.8.3"),
  /** The signature uses an algorithm that cannot be checked. */
  CMS_ALGORITHM_UNKNOWN(
      "cms.algorithm-unknown", INTEGRITY, CRYPTO_CONSTRAINTS_FAILURE, CMS, "10.1"),
  /** A PAdES signature does not name its signer's certificate. */
  SIGNING_CERTIFICATE_MISSING(
      "cms.signing-certificate-missing", INTEGRITY, SIG_CONSTRAINTS_FAILURE, ESS, "5"),
  /** The signed attributes do not name the signer's certificate, as the signature's kind allows. */
  SIGNER_NOT_NAMED("cms.signer-not-named", INTEGRITY, null, ESS, "5"),
  /** The signature does not bind its signer's certificate, as its kind allows. */
  SIGNED_ATTRIBUTES_ABSENT("cms.no-signed-attributes", INTEGRITY, null, CMS, "5.3"),
  /** The container does not list the digest algorithm that it uses. */
  DIGEST_ALGORITHM_NOT_LISTED(
      "cms.digest-algorithm-not-listed", INTEGRITY, FORMAT_FAILURE, CMS, "5.1"),
  /** A certificate or revocation datum in the container cannot be read and was left out. */
  EMBEDDED_OBJECT_BROKEN("cms.embedded-object-broken", INTEGRITY, null, CMS, "10.2"),
  // Trust: the certification path.
  /** The signer's certificate had expired when the signature is proven to have been made. */
  SIGNER_EXPIRED_AT_PROVEN_TIME("trust.expired-when-signed", TRUST, EXPIRED, X509, "6.1.3"),
  /** The signature was made before the certificate began to be valid. */
  NOT_YET_VALID("trust.not-yet-valid", TRUST, SubIndication.NOT_YET_VALID, X509, "6.1.3"),
  /** A certificate of the path cannot be read. */
  CERTIFICATE_BROKEN(
      "trust.certificate-broken", TRUST, CERTIFICATE_CHAIN_GENERAL_FAILURE, X509, "4.1"),
  /** A certificate holds a critical extension that cannot be interpreted. */
  CRITICAL_EXTENSION("trust.critical-extension", TRUST, CHAIN_CONSTRAINTS_FAILURE, X509, "4.2"),
  /** The certificate policies of the path contradict each other. */
  POLICY("trust.policy", TRUST, CHAIN_CONSTRAINTS_FAILURE, X509, "6.1.5"),
  /** A certificate names somebody whom its issuer may not certify. */
  NAME_CONSTRAINTS("trust.name-constraints", TRUST, CHAIN_CONSTRAINTS_FAILURE, X509, "4.2.1.10"),
  /** The certificate was not issued for this use. */
  EXTENDED_KEY_USAGE(
      "trust.extended-key-usage", TRUST, CHAIN_CONSTRAINTS_FAILURE, X509, "4.2.1.12"),
  /** The certificate's key may not be used for this. */
  KEY_USAGE("trust.key-usage", TRUST, CHAIN_CONSTRAINTS_FAILURE, X509, "4.2.1.3"),
  /** The path is longer than one of its authorities allows. */
  PATH_TOO_LONG("trust.path-too-long", TRUST, CHAIN_CONSTRAINTS_FAILURE, X509, "4.2.1.9"),
  /** A certificate of the path was issued by somebody who may not issue any. */
  NOT_A_CA("trust.not-a-ca", TRUST, CHAIN_CONSTRAINTS_FAILURE, X509, "4.2.1.9"),
  /** A certificate was not signed by the issuer that it names. */
  PATH_SIGNATURE_WRONG("trust.signature-wrong", TRUST, NO_CERTIFICATE_CHAIN_FOUND, X509, "6.1.3"),
  /** A certificate of the path uses an algorithm that cannot be checked. */
  PATH_ALGORITHM_UNKNOWN(
      "trust.algorithm-unknown", TRUST, CERTIFICATE_CHAIN_GENERAL_FAILURE, X509, "6.1.3"),
  /** A certificate has expired, and no time-stamp proves that the signature was there before. */
  PATH_EXPIRED("trust.expired", TRUST, OUT_OF_BOUNDS_NO_POE, X509, "6.1.3"),
  /** A search was given up: too many certificates for a path, or too much revocation data. */
  SEARCH_EXHAUSTED(
      "trust.search-exhausted", TRUST, CERTIFICATE_CHAIN_GENERAL_FAILURE, OWN, "limits"),
  /** The trusted root that this path leads to has expired. */
  ANCHOR_EXPIRED("trust.anchor-expired", TRUST, NO_CERTIFICATE_CHAIN_FOUND, X509, "6.1.1"),
  /** The trusted root that this path leads to is not trusted for this use. */
  ANCHOR_PURPOSE("trust.anchor-purpose", TRUST, NO_CERTIFICATE_CHAIN_FOUND, X509, "6.1.1"),
  /** No path leads from the signer's certificate to a trusted root. */
  NO_PATH("trust.no-path", TRUST, NO_CERTIFICATE_CHAIN_FOUND, X509, "6.1"),
  // Revocation.
  /** The certificate was revoked before the signature is proven to have been made. */
  REVOKED("trust.revoked", REVOCATION, SubIndication.REVOKED, X509, "6.3"),
  /** The certificate was revoked, and nothing proves that the signature was there before. */
  REVOKED_NO_POE("trust.revoked-no-proof", REVOCATION, SubIndication.REVOKED_NO_POE, X509, "6.3"),
  /** The certificate of an authority in the path was revoked. */
  CA_REVOKED("trust.authority-revoked", REVOCATION, REVOKED_CA_NO_POE, X509, "6.3"),
  /** The certificate was on hold when the signature was made, and nothing tells of its release. */
  ON_HOLD("trust.on-hold", REVOCATION, TRY_LATER, X509, "5.3.1"),
  /** Nothing at hand tells whether the certificate was revoked. */
  REVOCATION_UNKNOWN("trust.revocation-unknown", REVOCATION, TRY_LATER, X509, "6.3"),
  /** The certificate was revoked after the signature is proven to have been made. */
  REVOKED_LATER("trust.revoked-later", REVOCATION, null, VALIDATION, "5.5"),
  /** Something is missing, and where a certificate says it is, it could not be had. */
  FETCH_FAILED("online.fetch-failed", DOCUMENT, null, OWN, "online"),
  // Time.
  /** A document time-stamp was made over other bytes than those it covers. */
  DOCUMENT_TIME_STAMP_WRONG("time.document-time-stamp-wrong", TIME, HASH_FAILURE, PADES, "5.4"),
  /** The time-stamp is not one of this signature, or it is forged or broken. */
  TIME_STAMP_WRONG("time.stamp-wrong", TIME, SIG_CONSTRAINTS_FAILURE, TSP, "2.4.2"),
  /** The authority of the time-stamp does not lead to a trusted root: it proves nothing. */
  TIME_STAMP_UNTRUSTED("time.stamp-untrusted", TIME, null, TSP, "4.3"),
  /** It is dated after the instant of validation, or the policy refuses its authority. */
  TIME_STAMP_NOT_ACCEPTED("time.stamp-not-accepted", TIME, null, OWN, "policy"),
  /** The certificate of the time-stamp authority was revoked: it proves nothing. */
  TIME_STAMP_AUTHORITY_REVOKED("time.authority-revoked", TIME, null, TSP, "4"),
  /** The authority's certificate has expired, and no later time-stamp covers this one in time. */
  TIME_STAMP_EXPIRED("time.stamp-expired", TIME, null, VALIDATION, "5.6"),
  /** An algorithm of the time-stamp is not reliable any more: it proves nothing. */
  TIME_STAMP_WEAK("time.stamp-weak", TIME, null, SUITES, ""),
  /** The key of the time-stamp authority may also sign certificates or lists. */
  TIME_STAMP_AUTHORITY_KEY_USAGE("time.authority-key-usage", TIME, null, TSP, "2.3"),
  /** A time-stamp claims to be younger than one that covers it. */
  TIME_STAMP_ORDER("time.stamp-order", TIME, TIMESTAMP_ORDER_FAILURE, VALIDATION, "5.5"),
  /** No trusted time-stamp proves when the document was signed: the times in it are claims. */
  NOT_PROVEN("time.not-proven", TIME, NO_POE, VALIDATION, "5.5"),
  /** The time printed in the stamp is not the time at which the document was signed. */
  PRINTED_DIFFERS("time.printed-differs", TIME, null, DECREE_30, "annex I"),
  /** The signer's clock and the time-stamp differ by more than a few minutes. */
  CLAIMED_DIFFERS("time.claimed-differs", TIME, null, VALIDATION, "5.5"),
  /** The claimed time lies before the content time-stamp that the signature covers. */
  CLAIMED_BEFORE_CONTENT("time.claimed-before-content", TIME, null, VALIDATION, "5.3"),
  /** The signer's clock is ahead of the time-stamp, by less than what is tolerated. */
  CLAIMED_AFTER_PROOF("time.claimed-after-stamp", TIME, null, VALIDATION, "5.5"),
  /** The signing tool wrote local time and called it UTC: the difference is exactly the zone's. */
  LOCAL_TIME_AS_UTC("time.local-time-as-utc", TIME, null, CMS, "11.3"),
  // Algorithms.
  /** An algorithm or key was no longer reliable when the signature is proven to have existed. */
  ALGORITHM_WEAK("algorithm.weak", ALGORITHMS, CRYPTO_CONSTRAINTS_FAILURE_NO_POE, SUITES, ""),
  /** An algorithm is not in the table of reliable ones. */
  ALGORITHM_NOT_LISTED("algorithm.not-listed", ALGORITHMS, CRYPTO_CONSTRAINTS_FAILURE, SUITES, ""),
  /** The signature does not follow Vietnam's own standards for public signatures. */
  NOT_VIETNAM_STANDARD("algorithm.not-vietnam-standard", ALGORITHMS, null, CIRCULAR_15, "annex I"),
  // The signatory: what the page says against what the certificates say.
  /** The person in the certificate is not the person printed on the page. */
  SIGNER_DIFFERS("directive.signer-differs", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** The person in the certificate is not the person that text recognition read on the page. */
  SIGNER_DIFFERS_RECOGNISED(
      "directive.signer-differs-recognised", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** The body in the certificate is not the body printed on the page. */
  ISSUER_DIFFERS("directive.issuer-differs", SIGNATORY, null, DECREE_30, "annex I II.2"),
  /** A publisher signed the text of another body, and the policy does not accept it. */
  PUBLISHER_SIGNED("directive.publisher-signed", SIGNATORY, null, DECREE_30, "article 5"),
  /** The signer's name agrees, the body in the certificate does not, and no seal confirms it. */
  SIGNER_BODY_DIFFERS("directive.signer-body-differs", SIGNATORY, null, DECREE_30, "annex I II.2"),
  /** The signer's name agrees; the certificate names no body, and the issuer's seal is missing. */
  SIGNER_WITHOUT_BODY("directive.signer-without-body", SIGNATORY, null, DECREE_30, "annex I II.2"),
  /** Of several persons printed some signed, some did not, and no body vouches for the document. */
  ONLY_SOME_SIGNED("directive.only-some-signed", SIGNATORY, null, DECREE_30, "article 5"),
  /** Text recognition read a name that is nearly the certificate's: look at the page. */
  SIGNER_NEAR("directive.signer-near", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** Text recognition read a body that is nearly the certificate's: look at the page. */
  ISSUER_NEAR("directive.issuer-near", SIGNATORY, null, DECREE_30, "annex I II.2"),
  /** The names agree, but in a text that is not seen on the page: look at the picture. */
  TEXT_UNSEEN("directive.text-unseen", SIGNATORY, null, PDF, "9.3.6"),
  /** Letters of the head or the foot are drawn as others than the file says they are. */
  GLYPHS_LOOK_OTHERWISE("directive.glyphs-look-otherwise", SIGNATORY, null, PDF, "9.10"),
  /** Letters of the head or the foot are drawn like none, so that they cannot be checked. */
  GLYPHS_UNLIKE_LETTERS(
      "directive.glyphs-unlike-letters", SIGNATORY, null, DECREE_30, "annex I I.1"),
  /** Letters on a page are coded as before Unicode and read by their font's name. */
  LEGACY_LETTERS("directive.legacy-letters", SIGNATORY, null, DECREE_30, "annex I I.1"),
  /** The names agree, but the recogniser was not sure of what it read: look at the page. */
  RECOGNISED_UNSURELY("directive.recognised-unsurely", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** The text of these pages was recognised in their pictures. */
  TEXT_RECOGNISED("directive.text-recognised", SIGNATORY, null, DECREE_30, "annex I"),
  /** The program that recognises text, or its Vietnamese data, is not installed. */
  RECOGNISER_MISSING("directive.recogniser-missing", SIGNATORY, null, DECREE_30, "annex I"),
  /** The text in the picture of a page could not be recognised. */
  RECOGNITION_FAILED("directive.recognition-failed", SIGNATORY, null, DECREE_30, "annex I"),
  /** The pages hold no text that can be read: look at them. */
  NO_TEXT("directive.no-text", SIGNATORY, null, DECREE_30, "annex I"),
  /** A page of the signed document cannot be read. */
  PAGE_UNREADABLE("directive.page-unreadable", SIGNATORY, null, PDF, "9"),
  /** No signature block was found on the pages. */
  NO_BLOCK("directive.no-block", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** No issuing body was found on the pages. */
  NO_ISSUER("directive.no-issuer", SIGNATORY, null, DECREE_30, "annex I II.2"),
  /** The certificate names nobody who could be compared with the page. */
  NOT_COMPARABLE("directive.not-comparable", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** A publisher whom the policy accepts stands in for those printed on the page. */
  PUBLISHED_BY("directive.published-by", SIGNATORY, null, OWN, "policy"),
  /** The body that made this copy signed it: not those printed on the original. */
  SIGNED_AS_COPY("directive.signed-as-copy", SIGNATORY, null, DECREE_30, "article 25"),
  /** A person who is not printed on the page signed beside the one who is. */
  FURTHER_SIGNER("directive.further-signer", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** The certificate is that of a person of the printed name, who belongs to another body. */
  SIGNER_OF_OTHER_BODY(
      "directive.signer-of-other-body", SIGNATORY, null, DECREE_30, "annex I II.2"),
  /** The signature's stamp prints other names than its certificate's. */
  STAMP_DIFFERS("directive.stamp-differs", SIGNATORY, null, DECREE_30, "annex I II.8"),
  /** The person printed on the page has no signature of their own in the file. */
  SIGNATORY_DID_NOT_SIGN(
      "directive.signatory-did-not-sign", SIGNATORY, null, DECREE_30, "article 5"),
  /** No body has signed: Decree 30/2020 wants its signature beside the person's. */
  BODY_DID_NOT_SIGN("directive.body-did-not-sign", SIGNATORY, null, DECREE_30, "article 5"),
  /** No person has signed, and no name was found on the page. */
  NO_PERSON_SIGNED("directive.no-person-signed", SIGNATORY, null, DECREE_30, "article 5"),
  /** Printed and certified name agree but for diacritics that one of them leaves out. */
  SIGNER_UNACCENTED("directive.signer-unaccented", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** Printed and certified name agree but for a spelling variant. */
  SIGNER_SPELLING("directive.signer-spelling", SIGNATORY, null, DECREE_30, "annex I II.7"),
  /** The certificate still bears the name that the body, or one merged into it, had before. */
  BODY_SUCCEEDED("directive.body-succeeded", SIGNATORY, null, DECREE_30, "annex I II.2"),
  /** The body's signature stands before the person's, whose it should confirm. */
  BODY_BEFORE_PERSON("directive.body-before-person", SIGNATORY, null, DECREE_30, "article 32"),
  // What the reader's register says against what the pages say.
  /** The page prints another signer than expected. */
  EXPECTED_SIGNER_DIFFERS("expected.signer-differs", DOCUMENT, null, OWN, "register"),
  /** The page prints another number or symbol than expected. */
  EXPECTED_NUMBER_DIFFERS("expected.number-differs", DOCUMENT, null, OWN, "register"),
  /** The page prints another issuing body than expected. */
  EXPECTED_ISSUER_DIFFERS("expected.issuer-differs", DOCUMENT, null, OWN, "register"),
  /** The page prints another date than expected. */
  EXPECTED_DATE_DIFFERS("expected.date-differs", DOCUMENT, null, OWN, "register"),
  /** Text recognition read nearly what is expected: look at the page. */
  EXPECTED_NEAR("expected.near", DOCUMENT, null, OWN, "register"),
  /** The page does not say what is expected of it, or it could not be read. */
  EXPECTED_NOT_PRINTED("expected.not-printed", DOCUMENT, null, OWN, "register"),
  /** The register does not list the file. */
  EXPECTED_NOT_LISTED("expected.not-listed", DOCUMENT, null, OWN, "register"),
  /** The page says what is expected. */
  EXPECTED_AGREES("expected.agrees", DOCUMENT, null, OWN, "register");

  private final String code;
  private final Axis axis;
  private final SubIndication subIndication;
  private final String specification;
  private final String clause;

  FindingCode(
      String code, Axis axis, SubIndication subIndication, String specification, String clause) {
    this.code = code;
    this.axis = axis;
    this.subIndication = subIndication;
    this.specification = specification;
    this.clause = clause;
  }

  /** The stable code that users and scripts search for. */
  public String code() {
    return code;
  }

  public Axis axis() {
    return axis;
  }

  /** What a signature's sub-indication becomes when this finding decides it. */
  public Optional<SubIndication> subIndication() {
    return Optional.ofNullable(subIndication);
  }

  /** The standard, law or own document that the finding goes back to. */
  public String specification() {
    return specification;
  }

  public String clause() {
    return clause;
  }
}
