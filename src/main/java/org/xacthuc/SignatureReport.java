package org.xacthuc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.cms.Certificate;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PagePart;
import org.xacthuc.time.TimeStampToken;
import org.xacthuc.trust.RevocationStatus;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.JudgedChange;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.SubIndication;
import org.xacthuc.verdict.TimeComparison;

/**
 * One signature, ready to be rendered: what was judged beside the facts a reader wants to see.
 *
 * @param subFilter as the dictionary spells it
 * @param revision the number, from 1, of the revision it covers; 0 when it covers none
 * @param digestAlgorithm of the file's bytes, by its usual name, such as SHA-256
 * @param signatureAlgorithm with key size or curve, such as RSA-2048
 * @param chain the certification path as far as it was found, the signer's certificate first
 * @param signed what the signature value stands for
 * @param place of its field on a page; absent when it shows nothing
 * @param changes what followed it, each with whether it may
 */
public record SignatureReport(
    SignatureJudgement judgement,
    Optional<String> subFilter,
    int revision,
    Coverage coverage,
    Optional<String> digestAlgorithm,
    Optional<String> signatureAlgorithm,
    Optional<Signer> signer,
    Times times,
    List<TimeStamp> timeStamps,
    List<ChainLink> chain,
    SignatoryMatch signatory,
    Signed signed,
    Optional<PagePart> place,
    List<JudgedChange> changes) {
  public SignatureReport {
    changes = JudgedChange.immutable(changes);
    timeStamps = List.copyOf(timeStamps);
    chain = List.copyOf(chain);
  }

  /**
   * The publisher who signed and whom the policy accepts in place of those on the page.
   *
   * @return the publisher's name; absent where none stands in
   */
  public Optional<String> publishedBy() {
    return has(FindingCode.PUBLISHED_BY)
        ? signer.map(s -> s.name().orElse(s.subject()))
        : Optional.empty();
  }

  /**
   * The body that signed this document as a copy that it made.
   *
   * @return the body's name; absent where the document is no copy
   */
  public Optional<String> copiedBy() {
    return has(FindingCode.SIGNED_AS_COPY)
        ? signer.map(s -> s.name().orElse(s.subject()))
        : Optional.empty();
  }

  /**
   * Whether its certificate is that of a body.
   *
   * @return false as well where the signer is not known
   */
  public boolean isOfBody() {
    return signer.filter(s -> s.role() == SignerRole.ORGANISATION).isPresent();
  }

  /**
   * What followed it and came before a later signature, whose own changes are the last of these.
   *
   * @param later absent for all that followed, up to the file as it opens
   * @return in the order of the file
   */
  public List<JudgedChange> changesUntil(Optional<SignatureReport> later) {
    int after = later.map(l -> l.changes().size()).orElse(0);
    return changes.subList(0, Math.max(0, changes.size() - after));
  }

  /**
   * Whether that was found of this signature.
   *
   * @param code of the finding
   * @return whatever its weight
   */
  public boolean has(FindingCode code) {
    return judgement.findings().stream().anyMatch(f -> f.code() == code);
  }

  /** Who the signer's certificate names. Unproven unless the trust axis passed. */
  public record Signer(
      SignerRole role,
      Optional<String> name,
      Optional<String> organisation,
      String subject,
      String issuer,
      String serial,
      String sha256) {}

  /**
   * The moments of one signature.
   *
   * @param dictionary /M, a claim
   * @param attribute signingTime, a claim
   * @param proven by a trusted time-stamp; absent when nothing proves one
   * @param provenBy what proves it, such as {@code signature-timestamp}
   * @param printed in the stamp on the page
   * @param best the best-signature-time that everything was validated at
   * @param compared the printed time and the document's date against the others
   */
  public record Times(
      Optional<OffsetDateTime> dictionary,
      Optional<OffsetDateTime> attribute,
      Optional<Instant> proven,
      Optional<String> provenBy,
      Optional<OffsetDateTime> printed,
      Instant best,
      TimeComparison compared) {}

  /**
   * What the signature value stands for.
   *
   * @param byteRange the four numbers of the dictionary; absent when missing or of no known shape
   * @param digest over those bytes as the file is today; absent when it was not computed
   * @param value the signature value; absent when the container cannot be read
   */
  public record Signed(
      Optional<ByteRange> byteRange, Optional<Digest> digest, Optional<Bytes> value) {
    /** Nothing is known of it. */
    public static final Signed UNKNOWN =
        new Signed(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * One time-stamp.
   *
   * @param kind {@code signature-timestamp}, {@code document-timestamp} or {@code
   *     content-timestamp}
   * @param time its genTime; absent when it cannot be read
   * @param authority the subject of its signer
   * @param validation what it was validated with; absent when it cannot be read
   */
  public record TimeStamp(
      String kind,
      Optional<Instant> time,
      Optional<String> authority,
      Indication indication,
      Optional<SubIndication> subIndication,
      Optional<TokenValidation> validation) {}

  /**
   * How a token was validated.
   *
   * @param at the instant at which what was found of it holds
   * @param chain the path of its authority as far as it was found
   */
  public record TokenValidation(TimeStampToken token, Instant at, List<ChainLink> chain) {
    public TokenValidation {
      chain = List.copyOf(chain);
    }
  }

  /**
   * One certificate of a path.
   *
   * @param anchor whether it is the trust anchor that the path leads to
   * @param revocation what the evidence says of it; absent where it was not asked
   */
  public record ChainLink(
      Certificate certificate, boolean anchor, Optional<RevocationStatus> revocation) {

    /**
     * Whom the certificate names.
     *
     * @return the distinguished name; whoever shows it must escape it
     */
    public String subject() {
      return certificate.subject().text();
    }

    /**
     * The beginning of its validity.
     *
     * @return the first instant at which it is valid
     */
    public Instant notBefore() {
      return certificate.notBefore();
    }

    /**
     * The end of its validity.
     *
     * @return the last instant at which it is valid
     */
    public Instant notAfter() {
      return certificate.notAfter();
    }

    /**
     * The certificate's fingerprint.
     *
     * @return SHA-256, in lower-case hexadecimal
     */
    public String sha256() {
      return certificate.sha256().value().hex();
    }
  }
}
