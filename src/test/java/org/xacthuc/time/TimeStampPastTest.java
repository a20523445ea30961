package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.time.Stamps.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.RevocationStatus;
import org.xacthuc.trust.TrustAnchors;

/**
 * Tokens that do not stand today, and what a later time-stamp over them mends (EN 319 102-1 §5.6).
 * The token is of July 2019, its authority's certificate ended with 2021.
 */
class TimeStampPastTest {
  private static final String FROM = "2010-01-01T00:00:00Z";
  private static final Instant GEN_TIME = Instant.parse("2019-07-20T06:38:23Z");
  private static final Instant END = Instant.parse("2022-01-01T00:00:00Z");
  private static final Instant IN_TIME = Instant.parse("2021-06-01T00:00:00Z");
  private static final Instant TOO_LATE = Instant.parse("2023-06-01T00:00:00Z");
  private static final Identity ROOT =
      TestCertificate.root("CN=xacthuc TEST past root").valid(FROM, "2040-01-01T00:00:00Z").build();
  private static final Identity SHORT = authority("short-lived", END.toString()).build();
  private static final Identity LONG = authority("long-lived", "2039-01-01T00:00:00Z").build();

  /**
   * The signature that holds the token ends this revision; the later time-stamp covers the next.
   */
  private static final int REVISION = 1;

  private static final CertificateStatus RESTS_ON =
      new CertificateStatus(certificate(LONG), new RevocationStatus.Unknown(List.of()));

  private static TestCertificate authority(String name, String until) {
    return TestCertificate.issuedBy(ROOT)
        .subject("CN=xacthuc TEST past authority " + name)
        .valid(FROM, until)
        .timeStampAuthority();
  }

  private static TestTimeStamp stamp(Identity authority) {
    return TestTimeStamp.by(authority).at(GEN_TIME);
  }

  private static CheckedTimeStamp checked(TestTimeStamp stamp) {
    return Stamps.checked(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, Stamps.token(stamp));
  }

  private static TimeStampContext context(TestCrl... lists) {
    return context(new TimeStampAcceptance(AlgorithmReliability.UNLIMITED, true), lists);
  }

  private static TimeStampContext context(TimeStampAcceptance acceptance, TestCrl... lists) {
    return new TimeStampContext(
        List.of(),
        TrustAnchors.of(List.of(certificate(ROOT))),
        new RevocationPool(Stream.of(lists).map(TestCrl::build).toList(), List.of(), List.of()),
        acceptance,
        NOW);
  }

  private static TimeStampValidator validator() {
    return new TimeStampValidator(
        new PathValidator(Limits.DEFAULT), new RevocationChecker(Limits.DEFAULT));
  }

  /** With a later time-stamp of that moment over the token, which rests on the root's word. */
  private static TimeStampOutcome covered(
      TestTimeStamp stamp, Instant moment, TimeStampContext context) {
    return validator().validate(checked(stamp), REVISION, proofs(moment, REVISION + 1), context);
  }

  private static ProofsOfExistence proofs(Instant moment, int revision) {
    ProofsOfExistence proofs = new ProofsOfExistence(NOW, Map.of());
    proofs.add(revision, Stamps.standing(TestTimeStamp.by(LONG).at(moment), RESTS_ON));
    return proofs;
  }

  private static Certificate certificate(Identity identity) {
    return Certificate.read(identity.der()).value().orElseThrow();
  }

  @Test
  void anExpiredOneStandsWhereALaterOneCoversItInTime() {
    TimeStampOutcome outcome = covered(stamp(SHORT), IN_TIME, context(TestCrl.by(ROOT)));

    assertThat(outcome.standing()).isEqualTo(Standing.STANDS);
    assertThat(outcome.proven().map(ProvenTime::instant)).contains(GEN_TIME);
    assertThat(outcome.at()).isEqualTo(IN_TIME);
    assertThat(outcome.restsOn()).containsExactly(RESTS_ON);
    assertThat(outcome.revocation())
        .extracting(CertificateStatus::certificate)
        .containsExactly(certificate(SHORT));
    assertThat(outcome.path().orElseThrow().chain())
        .containsExactly(certificate(SHORT), certificate(ROOT));
    assertThat(outcome.weakest().orElseThrow().until()).isEqualTo(Instant.MAX);
  }

  @Test
  void withoutOneOrWithALateOneItDoesNot() {
    TimeStampOutcome alone = validator().validate(checked(stamp(SHORT)), context());
    TimeStampOutcome besides =
        validator().validate(checked(stamp(SHORT)), REVISION, proofs(IN_TIME, REVISION), context());
    TimeStampOutcome late = covered(stamp(SHORT), TOO_LATE, context());

    assertThat(alone.standing()).isEqualTo(Standing.EXPIRED);
    assertThat(besides).isEqualTo(alone);
    assertThat(late.standing()).isEqualTo(Standing.COVERED_TOO_LATE);
    assertThat(List.of(alone, late))
        .allSatisfy(
            outcome -> {
              assertThat(outcome.proven()).isEmpty();
              assertThat(outcome.at()).isEqualTo(NOW);
              assertThat(outcome.restsOn()).isEmpty();
              assertThat(outcome.path().orElseThrow().defects())
                  .extracting(PathDefect::kind)
                  .containsExactly(PathDefect.Kind.EXPIRED);
            });
  }

  @Test
  void oneThatStandsTodayNeedsNoCover() {
    TimeStampOutcome outcome = covered(stamp(LONG), IN_TIME, context(TestCrl.by(ROOT)));

    assertThat(outcome.standing()).isEqualTo(Standing.STANDS);
    assertThat(outcome.at()).isEqualTo(NOW);
    assertThat(outcome.restsOn()).isEmpty();
  }

  @Test
  void whatIsWrongWithTheTokenItselfNoCoverMends() {
    TimeStampOutcome wrong = covered(stamp(SHORT).ofOtherBytes(), IN_TIME, context());
    assertThat(wrong.standing()).isEqualTo(Standing.WRONG);
    assertThat(wrong.at()).isEqualTo(NOW);

    TimeStampOutcome early =
        covered(stamp(SHORT).at(Instant.parse("2009-12-31T23:59:59Z")), IN_TIME, context());
    assertThat(early.standing()).isEqualTo(Standing.NO_PATH);

    TestTimeStamp future = stamp(LONG).at(NOW.plusSeconds(1));
    assertThat(covered(future, IN_TIME, context()).standing()).isEqualTo(Standing.FROM_THE_FUTURE);
    assertThat(covered(future.at(NOW), IN_TIME, context()).standing()).isEqualTo(Standing.STANDS);
  }

  @Test
  void withoutTheAuthoritysCertificateNothingHolds() {
    TestTimeStamp bare = stamp(LONG).container(kit -> kit.embed(List.of()));
    CheckedTimeStamp unknown = checked(bare);
    assertThat(unknown.token()).isPresent();
    TimeStampOutcome broken =
        validator()
            .validate(
                Stamps.checked(
                    TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP, Bytes.fromHex("3003020101")),
                context());

    assertThat(validator().validate(unknown, context()))
        .isEqualTo(TimeStampOutcome.refused(unknown, Standing.WRONG, NOW));
    assertThat(broken.standing()).isEqualTo(Standing.WRONG);
    assertThat(broken.at()).isEqualTo(NOW);
  }

  /** Revoked for its key in 2020: what the key made before needs a proof from before. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-01T00:00:00Z, STANDS",
    "2020-06-01T00:00:00Z, REVOKED_LATER",
    "2021-06-01T00:00:00Z, REVOKED_LATER"
  })
  void aLaterRevocationIsMendedByACoverBeforeIt(Instant moment, Standing standing) {
    Instant since = Instant.parse("2020-06-01T00:00:00Z");
    TestCrl list = TestCrl.by(ROOT).revoked(LONG, since, CRLReason.keyCompromise);
    TimeStampOutcome outcome = covered(stamp(LONG), moment, context(list));

    assertThat(outcome.standing()).isEqualTo(standing);
    assertThat(outcome.revocation()).extracting(CertificateStatus::isRevoked).containsExactly(true);
  }

  @Test
  void aRevocationByGenTimeIsMendedByNothing() {
    TestCrl list = TestCrl.by(ROOT).revoked(LONG, GEN_TIME, CRLReason.superseded);

    assertThat(covered(stamp(LONG), IN_TIME, context(list)).standing()).isEqualTo(Standing.REVOKED);
  }

  /** SHA-384, with which the authority's certificate is signed, or SHA-512 in the imprint. */
  @ParameterizedTest
  @CsvSource({"2021-05-31T23:59:59Z, STANDS", "2021-06-01T00:00:00Z, WEAK"})
  void aWeakAlgorithmIsMendedByACoverFromBefore(Instant moment, Standing standing) {
    Identity authority =
        authority("by SHA-384", "2039-01-01T00:00:00Z")
            .signedWith(SignatureScheme.ECDSA_SHA384)
            .build();
    TestTimeStamp imprinted =
        stamp(LONG).imprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512));

    TimeStampOutcome certified = covered(stamp(authority), moment, ending(DigestAlgorithm.SHA384));
    assertThat(certified.standing()).isEqualTo(standing);
    assertThat(certified.weakest()).contains(new AlgorithmEnd("SHA-384", IN_TIME));
    TimeStampOutcome stamped = covered(imprinted, moment, ending(DigestAlgorithm.SHA512));
    assertThat(stamped.standing()).isEqualTo(standing);
    assertThat(stamped.weakest()).contains(new AlgorithmEnd("SHA-512", IN_TIME));
  }

  private static TimeStampContext ending(DigestAlgorithm digest) {
    return context(
        new TimeStampAcceptance(Stamps.until(Map.of(digest, IN_TIME)), true), TestCrl.by(ROOT));
  }

  /** RFC 3161 §2.3, as far as a policy insists on it. */
  @Test
  void aKeyOfManyUsesIsRefusedTodayAndInThePast() {
    int usage = KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign;
    TestTimeStamp lasting =
        stamp(authority("of many uses", "2039-01-01T00:00:00Z").keyUsage(usage).build());
    TestTimeStamp ended =
        stamp(authority("of many uses that ended", END.toString()).keyUsage(usage).build());
    TimeStampContext strict =
        context(new TimeStampAcceptance(AlgorithmReliability.UNLIMITED, false), TestCrl.by(ROOT));

    assertThat(covered(lasting, IN_TIME, context()).standing()).isEqualTo(Standing.STANDS);
    assertThat(covered(lasting, IN_TIME, strict).standing()).isEqualTo(Standing.EXTRA_KEY_USAGE);
    assertThat(covered(ended, IN_TIME, context()).standing()).isEqualTo(Standing.STANDS);
    assertThat(covered(ended, IN_TIME, strict).standing()).isEqualTo(Standing.COVERED_TOO_LATE);
    assertThat(validator().validate(checked(ended), strict).standing()).isEqualTo(Standing.EXPIRED);
    assertThat(covered(stamp(SHORT), IN_TIME, strict).standing()).isEqualTo(Standing.STANDS);
    assertThat(covered(stamp(LONG), IN_TIME, strict).standing()).isEqualTo(Standing.STANDS);
  }

  /** The path of then has ended; that of now goes by a certificate issued anew to the same key. */
  @Test
  void ofARenewedIssuerBothCertificatesAreAskedAbout() {
    Identity first = issuer("2010-01-01T00:00:00Z", END.toString(), 1);
    Identity renewed = issuer("2021-01-01T00:00:00Z", "2039-01-01T00:00:00Z", 2);
    Identity authority =
        TestCertificate.issuedBy(first)
            .subject("CN=xacthuc TEST past authority below an issuer")
            .valid(FROM, "2039-01-01T00:00:00Z")
            .timeStampAuthority()
            .build();
    TestTimeStamp stamp =
        stamp(authority)
            .container(
                kit ->
                    kit.embed(
                        List.of(
                            authority.certificate(), first.certificate(), renewed.certificate())));

    TimeStampOutcome good =
        validator().validate(checked(stamp), context(TestCrl.by(ROOT), TestCrl.by(first)));
    assertThat(good.standing()).isEqualTo(Standing.STANDS);
    assertThat(good.revocation())
        .extracting(CertificateStatus::certificate)
        .contains(certificate(authority), certificate(first), certificate(renewed));
    TimeStampOutcome revoked =
        validator()
            .validate(
                checked(stamp),
                context(
                    TestCrl.by(ROOT).revoked(renewed, TOO_LATE, CRLReason.keyCompromise),
                    TestCrl.by(first)));
    assertThat(revoked.standing()).isEqualTo(Standing.ISSUER_REVOKED);
  }

  private static Identity issuer(String from, String until, long serial) {
    return TestCertificate.issuedBy(ROOT)
        .subject("CN=xacthuc TEST past issuer")
        .serial(serial)
        .valid(from, until)
        .ca()
        .build();
  }

  /** Else a file with thousands of tokens would be looked at thousands of times over. */
  @Test
  void onlySoManyMomentsInThePastAreLookedAt() {
    TimeStampValidator validator = validator();
    CheckedTimeStamp stamp = checked(stamp(SHORT));
    TimeStampContext context = context();
    ProofsOfExistence proofs = proofs(IN_TIME, REVISION + 1);

    for (int i = 0; i < 128; i++) {
      assertThat(validator.validate(stamp, REVISION, proofs, context).standing())
          .isEqualTo(Standing.STANDS);
    }
    assertThat(validator.validate(stamp, REVISION, proofs, context).standing())
        .isEqualTo(Standing.COVERED_TOO_LATE);
  }
}
