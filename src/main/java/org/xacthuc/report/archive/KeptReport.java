package org.xacthuc.report.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.report.Spelling;
import org.xacthuc.verdict.SignatureType;

/**
 * What a page about a file needs of its JSON report (schema 1), as it stands there. Empty texts
 * stand for what is absent.
 *
 * @param reference number and symbol, parted as the page has them
 * @param reason the verdict's one reason, in the language of the run
 */
public record KeptReport(
    String reference,
    String reason,
    String next,
    List<KeptFinding> findings,
    List<KeptSignature> signatures) {
  public KeptReport {
    findings = List.copyOf(findings);
    signatures = List.copyOf(signatures);
  }

  /**
   * One finding.
   *
   * @param evidence by the names that sentences have gaps for
   */
  public record KeptFinding(
      String code, String severity, String message, String next, Map<String, String> evidence) {
    public KeptFinding {
      evidence = Map.copyOf(evidence);
    }
  }

  /**
   * One signature.
   *
   * @param type such as {@code approval}
   * @param publishedBy who published the document, where that is not who signed it
   * @param copiedBy who made the copy, where it is one
   */
  public record KeptSignature(
      String field,
      String type,
      String level,
      String indication,
      Signer signer,
      Times times,
      Optional<String> publishedBy,
      Optional<String> copiedBy) {

    /** Whether it is one that can vouch for the document. */
    public boolean counts() {
      return Stream.of(SignatureType.values())
          .filter(SignatureType::counts)
          .anyMatch(t -> Spelling.of(t).equals(type));
    }
  }

  /** The signer's certificate. */
  public record Signer(String name, String subject, String issuer, String serial, String sha256) {
    /** Whether there is one. */
    public boolean isPresent() {
      return !sha256.isEmpty();
    }
  }

  /**
   * When, in ISO 8601.
   *
   * @param claimed the signer's own statement
   */
  public record Times(String proven, String provenBy, String claimed, String authority) {}
}
