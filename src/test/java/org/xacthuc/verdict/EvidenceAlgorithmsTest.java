package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.FindingCode.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm.Scheme;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.EvidenceSigner;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationStatus.NotRevoked;

/** The algorithms of what clears a certificate. */
class EvidenceAlgorithmsTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Set<FindingCode> ASKED =
      Set.of(ALGORITHM_WEAK, ALGORITHM_NOT_LISTED, REVOCATION_UNKNOWN);
  private static final RevocationEvidence SOUND = by(DigestAlgorithm.SHA256, THEN);
  private static final RevocationEvidence WEAK = by(DigestAlgorithm.SHA1, THEN);

  @Test
  void onePieceThatIsReliableIsEnough() {
    assertThat(findings(Policy.DEFAULT, signer(new NotRevoked(SOUND)))).isEmpty();
    assertThat(findings(Policy.DEFAULT, signer(new NotRevoked(WEAK, List.of(SOUND))))).isEmpty();
    assertThat(codes(Policy.DEFAULT, signer(new NotRevoked(WEAK, List.of(WEAK)))))
        .containsExactly(ALGORITHM_WEAK);
  }

  @Test
  void whatIsWeakIsToldWithTheEvidenceThatUsesIt() {
    Finding weak = findings(Policy.DEFAULT, signer(new NotRevoked(WEAK))).get(0);

    assertThat(weak.subject()).isEqualTo(Subject.signature("F"));
    assertThat(weak.evidence().get(Evidence.Key.ALGORITHM)).contains("SHA-1");
    assertThat(weak.evidence().get(Evidence.Key.KIND)).contains("crl");
    assertThat(weak.evidence().get(Evidence.Key.AT)).contains(THEN.toString());
    assertThat(weak.evidence().get(Evidence.Key.CERTIFICATE)).isPresent();
  }

  @Test
  void whatCountsIsWhenTheEvidenceIsProvenToHaveExisted() {
    RevocationEvidence old = by(DigestAlgorithm.SHA1, Instant.parse("2012-07-31T23:59:59Z"));
    RevocationEvidence young = by(DigestAlgorithm.SHA1, Instant.parse("2012-08-01T00:00:00Z"));

    assertThat(findings(Policy.DEFAULT, signer(new NotRevoked(old)))).isEmpty();
    assertThat(codes(Policy.DEFAULT, signer(new NotRevoked(young))))
        .containsExactly(ALGORITHM_WEAK);
  }

  @Test
  void whereMissingEvidenceIsForgivenWeakEvidenceIsNoWorse() {
    Policy soft = Policy.DEFAULT.withRevocation(RequirementLevel.SOFT);
    List<Finding> findings = findings(soft, signer(new NotRevoked(WEAK)));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo(REVOCATION_UNKNOWN);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).evidence().get(Evidence.Key.REASON)).contains("weak-algorithm");
  }

  @Test
  void whereNobodyAsksNothingIsTold() {
    Policy off = Policy.DEFAULT.withRevocation(RequirementLevel.OFF);

    assertThat(findings(off, signer(new NotRevoked(WEAK)))).isEmpty();
  }

  @Test
  void theAuthorityOfTheTimeStampIsHeldToTheSame() {
    List<Finding> findings = findings(Policy.DEFAULT, authority(new NotRevoked(WEAK)));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).subject()).isEqualTo(Subject.timeStamp("F"));
  }

  private static RevocationEvidence by(DigestAlgorithm digest, Instant since) {
    SignatureAlgorithm algorithm =
        new SignatureAlgorithm(Scheme.RSA_PKCS1, 3072, Optional.of(digest), Optional.empty());
    return new RevocationEvidence(
        RevocationEvidence.Kind.CRL,
        Bytes.EMPTY,
        new EvidenceSigner("CN=X", List.of(algorithm)),
        since,
        Optional.empty(),
        since);
  }

  private static CertificateStatus status(NotRevoked status) {
    return new CertificateStatus(Facts.SIGNED_BY_A_PERSON.signer().orElseThrow(), status);
  }

  private static SignatureFacts signer(NotRevoked status) {
    return Facts.with(status(status));
  }

  private static SignatureFacts authority(NotRevoked status) {
    return Facts.with(
        new TimeFacts(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(status(status)),
            Facts.NOW,
            Optional.empty(),
            Optional.empty()));
  }

  private static List<FindingCode> codes(Policy policy, SignatureFacts signature) {
    return findings(policy, signature).stream().map(Finding::code).toList();
  }

  private static List<Finding> findings(Policy policy, SignatureFacts signature) {
    return new Judge()
        .judge(Facts.document(List.of(), signature), policy).findings().stream()
            .filter(f -> ASKED.contains(f.code()))
            .toList();
  }
}
