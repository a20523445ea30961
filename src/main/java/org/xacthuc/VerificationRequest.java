package org.xacthuc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.Policy;

/**
 * What a reader brings along to verify documents. The same request serves any number of files.
 *
 * @param anchors the only certificates that are trusted
 * @param certificates that may stand between a signer and an anchor; never trusted themselves
 * @param crls DER certificate lists, besides those in the documents
 * @param ocspResponses DER OCSP responses, besides those in the documents
 * @param verificationTime the instant as of which everything is validated
 * @param password opens encrypted documents
 * @param source asked for what documents and reader do not bring
 * @param expectation what a document should say of itself
 * @param recognition which pages are read as pictures
 */
public record VerificationRequest(
    Policy policy,
    TrustAnchors anchors,
    List<Certificate> certificates,
    List<Bytes> crls,
    List<Bytes> ocspResponses,
    Instant verificationTime,
    Optional<String> password,
    EvidenceSource source,
    Expectation expectation,
    Recognition recognition) {
  public VerificationRequest {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }

  /** With nothing but anchors, under the default policy; it asks nobody for more. */
  public static VerificationRequest of(TrustAnchors anchors, Instant verificationTime) {
    return new VerificationRequest(
        Policy.DEFAULT,
        anchors,
        List.of(),
        List.of(),
        List.of(),
        verificationTime,
        Optional.empty(),
        EvidenceSource.NONE,
        Expectation.NONE,
        Recognition.NEVER);
  }

  public VerificationRequest withPolicy(Policy other) {
    return new VerificationRequest(
        other,
        anchors,
        certificates,
        crls,
        ocspResponses,
        verificationTime,
        password,
        source,
        expectation,
        recognition);
  }

  /** The same, asking {@code other} for what is missing. */
  public VerificationRequest withSource(EvidenceSource other) {
    return new VerificationRequest(
        policy,
        anchors,
        certificates,
        crls,
        ocspResponses,
        verificationTime,
        password,
        other,
        expectation,
        recognition);
  }

  /** The same, reading the pages that are pictures so. */
  public VerificationRequest withRecognition(Recognition other) {
    return new VerificationRequest(
        policy,
        anchors,
        certificates,
        crls,
        ocspResponses,
        verificationTime,
        password,
        source,
        expectation,
        other);
  }

  /** The same, expecting that of the document. */
  public VerificationRequest withExpectation(Expectation other) {
    return new VerificationRequest(
        policy,
        anchors,
        certificates,
        crls,
        ocspResponses,
        verificationTime,
        password,
        source,
        other,
        recognition);
  }

  public VerificationRequest withAnchors(TrustAnchors others) {
    return new VerificationRequest(
        policy,
        others,
        certificates,
        crls,
        ocspResponses,
        verificationTime,
        password,
        source,
        expectation,
        recognition);
  }

  public VerificationRequest withCertificates(List<Certificate> others) {
    return new VerificationRequest(
        policy,
        anchors,
        others,
        crls,
        ocspResponses,
        verificationTime,
        password,
        source,
        expectation,
        recognition);
  }

  /** With certificate lists and OCSP responses, in DER. */
  public VerificationRequest withEvidence(List<Bytes> lists, List<Bytes> responses) {
    return new VerificationRequest(
        policy,
        anchors,
        certificates,
        lists,
        responses,
        verificationTime,
        password,
        source,
        expectation,
        recognition);
  }

  public VerificationRequest asOf(Instant other) {
    return new VerificationRequest(
        policy,
        anchors,
        certificates,
        crls,
        ocspResponses,
        other,
        password,
        source,
        expectation,
        recognition);
  }

  public VerificationRequest withPassword(String other) {
    return new VerificationRequest(
        policy,
        anchors,
        certificates,
        crls,
        ocspResponses,
        verificationTime,
        Optional.of(other),
        source,
        expectation,
        recognition);
  }
}
