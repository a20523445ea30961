package org.xacthuc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.Policy;

/**
 * What a reader brings along to verify documents. The same request serves any number of files.
 *
 * @param anchors the only certificates that are trusted
 * @param anchorSources where they came from, for the reports
 * @param certificates that may stand between a signer and an anchor; never trusted themselves
 * @param crls DER certificate lists, besides those in the documents
 * @param ocspResponses DER OCSP responses, besides those in the documents
 * @param verificationTime the instant as of which everything is validated
 * @param password opens encrypted documents
 * @param source asked for what documents and reader do not bring
 * @param expectation what a document should say of itself
 * @param recognition which pages are read as pictures
 * @param pictures whether pages are drawn for the report
 */
public record VerificationRequest(
    Policy policy,
    TrustAnchors anchors,
    List<AnchorSource> anchorSources,
    List<Certificate> certificates,
    List<Bytes> crls,
    List<Bytes> ocspResponses,
    Instant verificationTime,
    Optional<String> password,
    EvidenceSource source,
    Expectation expectation,
    Recognition recognition,
    Pictures pictures) {
  public VerificationRequest {
    anchorSources = List.copyOf(anchorSources);
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }

  /**
   * With nothing but anchors, under the default policy; it asks nobody for more.
   *
   * @param anchors the only certificates that are trusted
   * @param verificationTime the instant as of which everything is validated
   * @return a request
   */
  public static VerificationRequest of(TrustAnchors anchors, Instant verificationTime) {
    Draft draft = new Draft();
    draft.anchors = anchors;
    draft.verificationTime = verificationTime;
    return draft.request();
  }

  /**
   * The same, under another policy.
   *
   * @param other what is demanded
   * @return a new request
   */
  public VerificationRequest withPolicy(Policy other) {
    return with(draft -> draft.policy = other);
  }

  /**
   * The same, asking for what is missing.
   *
   * @param other who is asked
   * @return a new request
   */
  public VerificationRequest withSource(EvidenceSource other) {
    return with(draft -> draft.source = other);
  }

  /**
   * The same, reading pages that are pictures.
   *
   * @param other which pages, and by whom
   * @return a new request
   */
  public VerificationRequest withRecognition(Recognition other) {
    return with(draft -> draft.recognition = other);
  }

  /**
   * The same, with or without pictures in its reports.
   *
   * @param other whether pages are drawn
   * @return a new request
   */
  public VerificationRequest withPictures(Pictures other) {
    return with(draft -> draft.pictures = other);
  }

  /**
   * The same, expecting something of the document.
   *
   * @param other what the document should say of itself
   * @return a new request
   */
  public VerificationRequest withExpectation(Expectation other) {
    return with(draft -> draft.expectation = other);
  }

  /**
   * The same, trusting these, wherever they came from.
   *
   * @param others the only certificates that are trusted
   * @return a new request
   */
  public VerificationRequest withAnchors(TrustAnchors others) {
    return withAnchors(others, List.of());
  }

  /**
   * The same, trusting these.
   *
   * @param others the only certificates that are trusted
   * @param sources where they came from, for the reports
   * @return a new request
   */
  public VerificationRequest withAnchors(TrustAnchors others, List<AnchorSource> sources) {
    return with(
        draft -> {
          draft.anchors = others;
          draft.anchorSources = sources;
        });
  }

  /**
   * The same, with certificates that may stand between a signer and an anchor.
   *
   * @param others never trusted themselves
   * @return a new request
   */
  public VerificationRequest withCertificates(List<Certificate> others) {
    return with(draft -> draft.certificates = others);
  }

  /**
   * The same, with revocation data besides those in the documents.
   *
   * @param lists certificate revocation lists, in DER
   * @param responses OCSP responses, in DER
   * @return a new request
   */
  public VerificationRequest withEvidence(List<Bytes> lists, List<Bytes> responses) {
    return with(
        draft -> {
          draft.crls = lists;
          draft.ocspResponses = responses;
        });
  }

  /**
   * The same, as of another instant: nothing dated later is looked at.
   *
   * @param other the instant
   * @return a new request
   */
  public VerificationRequest asOf(Instant other) {
    return with(draft -> draft.verificationTime = other);
  }

  /**
   * The same, for encrypted documents.
   *
   * @param other opens them
   * @return a new request
   */
  public VerificationRequest withPassword(String other) {
    return with(draft -> draft.password = Optional.of(other));
  }

  /**
   * What reports say of the anchors.
   *
   * @return how many, from where, and one digest over all of them
   */
  public AnchorSet anchorSet() {
    return AnchorSet.of(anchors, anchorSources);
  }

  private VerificationRequest with(Consumer<Draft> change) {
    Draft draft = new Draft();
    draft.policy = policy;
    draft.anchors = anchors;
    draft.anchorSources = anchorSources;
    draft.certificates = certificates;
    draft.crls = crls;
    draft.ocspResponses = ocspResponses;
    draft.verificationTime = verificationTime;
    draft.password = password;
    draft.source = source;
    draft.expectation = expectation;
    draft.recognition = recognition;
    draft.pictures = pictures;
    change.accept(draft);
    return draft.request();
  }

  /** A request while it is being changed. */
  private static final class Draft {
    private Policy policy = Policy.DEFAULT;
    private TrustAnchors anchors;
    private List<AnchorSource> anchorSources = List.of();
    private List<Certificate> certificates = List.of();
    private List<Bytes> crls = List.of();
    private List<Bytes> ocspResponses = List.of();
    private Instant verificationTime;
    private Optional<String> password = Optional.empty();
    private EvidenceSource source = EvidenceSource.NONE;
    private Expectation expectation = Expectation.NONE;
    private Recognition recognition = Recognition.NEVER;
    private Pictures pictures = Pictures.NONE;

    VerificationRequest request() {
      return new VerificationRequest(
          policy,
          anchors,
          anchorSources,
          certificates,
          crls,
          ocspResponses,
          verificationTime,
          password,
          source,
          expectation,
          recognition,
          pictures);
    }
  }
}
