package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.time.Stamps.NOW;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.time.TimeStampDefect.Kind;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.RevocationStatus;
import org.xacthuc.trust.TrustAnchors;

class TimeStampValidatorTest {
  private static final Instant GEN_TIME = Instant.parse("2021-07-20T06:38:23Z");
  private static final Identity ROOT =
      TestCertificate.root("CN=xacthuc TEST stamp root")
          .valid("2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
          .build();
  private static final Identity AUTHORITY = authority().timeStampAuthority().build();

  private static TestCertificate authority() {
    return TestCertificate.issuedBy(ROOT)
        .subject("CN=xacthuc TEST stamp authority")
        .valid("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
  }

  private static TestTimeStamp stamp() {
    return TestTimeStamp.by(AUTHORITY).at(GEN_TIME);
  }

  private static TimeStampValidator validator() {
    return new TimeStampValidator(
        new PathValidator(Limits.DEFAULT), new RevocationChecker(Limits.DEFAULT));
  }

  private static TimeStampOutcome validate(TestTimeStamp stamp, Instant now, Bytes... crls) {
    return validate(Stamps.token(stamp), now, crls);
  }

  private static TimeStampOutcome validate(Bytes token, Instant now, Bytes... crls) {
    TrustAnchors anchors =
        TrustAnchors.of(List.of(Certificate.read(ROOT.der()).value().orElseThrow()));
    RevocationPool pool = new RevocationPool(List.of(crls), List.of(), List.of());
    return validator()
        .validate(
            Stamps.checked(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, token),
            new TimeStampContext(
                List.of(),
                anchors,
                pool,
                new TimeStampAcceptance(AlgorithmReliability.UNLIMITED, true),
                now));
  }

  private static void assertRefused(TimeStampOutcome outcome, Kind kind) {
    assertThat(outcome.proven()).isEmpty();
    assertThat(outcome.defects()).extracting(TimeStampDefect::kind).contains(kind);
  }

  private static TestTimeStamp container(UnaryOperator<CmsKit> change) {
    return stamp().container(change);
  }

  @Test
  void aTokenThatHoldsProvesItsTime() {
    TimeStampOutcome outcome = validate(stamp(), NOW, TestCrl.by(ROOT).build());
    assertThat(outcome.defects()).isEmpty();
    assertThat(outcome.proven().orElseThrow().instant()).isEqualTo(GEN_TIME);
    assertThat(outcome.proven().orElseThrow().source())
        .isEqualTo(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP);
    assertThat(outcome.revocation()).hasSize(1);
    assertThat(outcome.revocation().get(0).status())
        .isInstanceOf(RevocationStatus.NotRevoked.class);
    assertThat(outcome.token().orElseThrow().policy()).isEqualTo("2.999.1");
  }

  @Test
  void unknownRevocationIsLeftToTheJudge() {
    TimeStampOutcome outcome = validate(stamp(), NOW);
    assertThat(outcome.proven()).isPresent();
    assertThat(outcome.revocation().get(0).status()).isInstanceOf(RevocationStatus.Unknown.class);
  }

  @Test
  void aTokenOverOtherBytesProvesNothing() {
    assertRefused(validate(stamp().ofOtherBytes(), NOW), Kind.IMPRINT_DIFFERS);
  }

  @Test
  void anImprintByAnUnknownDigestProvesNothing() {
    String hex = Stamps.token(stamp()).hex();
    // Within the TSTInfo alone: policy, then MessageImprint.
    int imprint = hex.indexOf("0609608648016503040201", hex.indexOf("06038837"));
    StringBuilder changed = new StringBuilder(hex);
    changed.replace(imprint + 20, imprint + 22, "7f");
    assertRefused(validate(Bytes.fromHex(changed.toString()), NOW), Kind.IMPRINT_ALGORITHM_UNKNOWN);
  }

  @Test
  void aSha1ImprintIsComputedAndLeftToTheAlgorithmPolicy() {
    AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
    assertThat(validate(stamp().imprint(sha1), NOW).proven()).isPresent();
  }

  @Test
  void theTokensOwnSignatureMustHold() {
    assertRefused(validate(container(CmsKit::brokenSignature), NOW), Kind.SIGNATURE_WRONG);
    assertRefused(validate(container(CmsKit::wrongMessageDigest), NOW), Kind.SIGNATURE_WRONG);
  }

  @Test
  void theContainerKeepsTheRulesOfTokens() {
    assertRefused(validate(container(CmsKit::withoutSigningCertificate), NOW), Kind.CONTAINER);
    assertRefused(validate(container(CmsKit::withoutSignedAttributes), NOW), Kind.CONTAINER);
    assertRefused(
        validate(container(kit -> kit.furtherSigner(CmsKit.signer(AUTHORITY))), NOW),
        Kind.CONTAINER);
    assertRefused(
        validate(
            container(kit -> kit.encapsulating(new ASN1ObjectIdentifier("1.2.840.113549.1.7.1"))),
            NOW),
        Kind.TOKEN_BROKEN);
    assertRefused(validate(Bytes.fromHex("3003020101"), NOW), Kind.TOKEN_BROKEN);
  }

  @Test
  void theAuthorityHasTheOneCriticalUsage() {
    TestCertificate[] wrong = {
      authority().signer(),
      authority().signer().critical("2.5.29.37", new byte[] {5, 0}),
      authority().signer().extendedKeyUsage(false, KeyPurposeId.id_kp_timeStamping),
      authority()
          .signer()
          .extendedKeyUsage(
              true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection)
    };
    for (TestCertificate certificate : wrong) {
      TestTimeStamp stamp = TestTimeStamp.by(certificate.build()).at(GEN_TIME);
      assertRefused(validate(stamp, NOW), Kind.AUTHORITY_USAGE);
    }
    Identity furtherKeyUsages =
        authority()
            .timeStampAuthority()
            .keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign)
            .build();
    assertThat(validate(TestTimeStamp.by(furtherKeyUsages).at(GEN_TIME), NOW).proven()).isPresent();
  }

  @Test
  void anAuthorityWithoutPathProvesNothing() {
    Identity attacker =
        TestCertificate.root("CN=xacthuc TEST stamp root")
            .key(TestKey.pool(KeyAlgorithm.P256, 8))
            .valid("2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
            .build();
    Identity copy =
        TestCertificate.issuedBy(attacker)
            .subject("CN=xacthuc TEST stamp authority")
            .valid("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z")
            .timeStampAuthority()
            .build();
    TestTimeStamp stamp =
        TestTimeStamp.by(copy).at(GEN_TIME).container(kit -> kit.embed(copy.chain()));
    TimeStampOutcome outcome = validate(stamp, NOW);
    assertThat(outcome.defects()).isEmpty();
    assertThat(outcome.proven()).isEmpty();
    assertThat(outcome.path().orElseThrow().defects().get(0).kind())
        .isEqualTo(PathDefect.Kind.ANCHOR_NOT_TRUSTED);
  }

  @Test
  void thePathStandsAtGenTimeAndAtValidation() {
    TimeStampOutcome before = validate(stamp().at(Instant.parse("2019-06-01T00:00:00Z")), NOW);
    assertThat(before.proven()).isEmpty();
    TimeStampOutcome expired = validate(stamp(), Instant.parse("2031-01-01T00:00:00Z"));
    assertThat(expired.proven()).isEmpty();
    assertThat(expired.path().orElseThrow().defects())
        .extracting(PathDefect::kind)
        .contains(PathDefect.Kind.EXPIRED);
  }

  @Test
  void aTokenFromTheFutureProvesNothing() {
    assertThat(validate(stamp(), GEN_TIME).proven()).isPresent();
    assertThat(validate(stamp(), GEN_TIME.minusSeconds(1)).proven()).isEmpty();
  }

  @Test
  void aRevokedAuthorityProvesNothingUnlessItWasLaterAndHarmless() {
    Instant after = GEN_TIME.plusSeconds(86_400);
    assertThat(revoked(GEN_TIME, 4).proven()).isEmpty();
    assertThat(revoked(after, 1).proven()).isEmpty();
    assertThat(revoked(after, 4).proven()).isPresent();
  }

  private static TimeStampOutcome revoked(Instant since, int reason) {
    return validate(stamp(), NOW, TestCrl.by(ROOT).revoked(AUTHORITY, since, reason).build());
  }
}
