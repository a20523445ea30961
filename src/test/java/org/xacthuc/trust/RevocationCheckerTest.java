package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.NOW;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.authority;
import static org.xacthuc.trust.Drawing.lists;
import static org.xacthuc.trust.Drawing.responses;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.SignatureVerifier;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.trust.EvidenceDefect.Kind;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Revoked;
import org.xacthuc.trust.RevocationStatus.Unknown;

class RevocationCheckerTest {
  private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("2.999.8");
  private static final Instant LATER = AT.plus(Duration.ofDays(5));

  private static final Bytes LIST = crl().build();

  private static TestCrl crl() {
    return TestCrl.by(AUTHORITY).thisUpdate(LATER).nextUpdate(LATER.plus(Duration.ofDays(7)));
  }

  private static TestCertificate responder(Identity issuer) {
    return TestCertificate.issuedBy(issuer)
        .subject("CN=xacthuc TEST drawn responder")
        .valid(Drawing.FROM, Drawing.TO)
        .ocspResponder();
  }

  private static TestOcsp ocsp(Identity responder) {
    return TestOcsp.delegated(responder, AUTHORITY)
        .thisUpdate(LATER)
        .producedAt(LATER)
        .nextUpdate(LATER.plus(Duration.ofDays(7)));
  }

  private static void assertClean(RevocationStatus status) {
    assertThat(status).isInstanceOf(NotRevoked.class);
  }

  private static void assertUnknown(RevocationStatus status, Kind why) {
    assertThat(status).isInstanceOf(Unknown.class);
    assertThat(((Unknown) status).why()).extracting(EvidenceDefect::kind).contains(why);
  }

  @Test
  void aListThatDoesNotNameItClearsIt() {
    assertClean(status(AT, lists(crl().build())));
  }

  @Test
  void everyCertificateButTheAnchorIsAsked() {
    ValidatedPath path = Drawing.validate(SIGNER, AT, AUTHORITY).path().orElseThrow();
    RevocationPool pool = lists(crl().build(), TestCrl.by(ROOT).revoked(AUTHORITY, AT, 5).build());
    List<CertificateStatus> statuses =
        new RevocationChecker(Limits.DEFAULT).check(path, pool, AT, NOW);
    assertThat(statuses).hasSize(2);
    assertClean(statuses.get(0).status());
    assertThat(statuses.get(1).status()).isInstanceOf(Revoked.class);
  }

  @Test
  void nothingOrGarbageClearsNothing() {
    assertUnknown(status(AT, RevocationPool.EMPTY), Kind.NO_EVIDENCE);
    assertUnknown(status(AT, lists(Bytes.fromHex("3003020101"))), Kind.UNREADABLE);
    assertUnknown(status(AT, lists(TestCrl.by(ROOT).build())), Kind.NO_EVIDENCE);
  }

  @Test
  void aListMustBeSignedByItsIssuer() {
    Bytes forged = crl().signedBy(TestKey.pool(KeyAlgorithm.P256, 666)).build();
    assertUnknown(status(AT, lists(forged)), Kind.NOT_AUTHORISED);
  }

  @Test
  void anAuthorityWithoutTheUsageSignsNoLists() {
    Identity mute = authority(ROOT, "mute").keyUsage(KeyUsage.keyCertSign).build();
    Identity target = signer(mute, "Câm").build();
    ValidatedPath path = Drawing.validate(target, AT, mute).path().orElseThrow();
    RevocationStatus status =
        new RevocationChecker(Limits.DEFAULT)
            .check(path, lists(TestCrl.by(mute).build()), AT, NOW)
            .get(0)
            .status();
    assertUnknown(status, Kind.NOT_AUTHORISED);
  }

  @Test
  void evidenceSpeaksForItsOwnTime() {
    Instant old = AT.minus(Duration.ofDays(30));
    TestCrl stale = TestCrl.by(AUTHORITY).thisUpdate(old).nextUpdate(AT.minusSeconds(1));
    assertUnknown(status(AT, lists(stale.build())), Kind.NOT_FRESH);
    assertClean(status(AT, lists(TestCrl.by(AUTHORITY).thisUpdate(old).nextUpdate(AT).build())));
    assertUnknown(
        status(SIGNER, AT, LATER.minusSeconds(1), lists(crl().build())), Kind.FROM_THE_FUTURE);
    assertClean(status(SIGNER, AT, LATER, lists(crl().build())));
  }

  @Test
  void criticalExtensionsThatAreUnknownPutAListOutOfScope() {
    Bytes odd = crl().extension(UNKNOWN, true, DERNull.INSTANCE).build();
    assertUnknown(status(AT, lists(odd)), Kind.OUT_OF_SCOPE);
    assertClean(status(AT, lists(crl().extension(UNKNOWN, false, DERNull.INSTANCE).build())));
    Extensions entry = new Extensions(new Extension(UNKNOWN, true, new byte[] {5, 0}));
    Bytes oddEntry = crl().revoked(java.math.BigInteger.TEN, AT, entry).build();
    assertUnknown(status(AT, lists(oddEntry)), Kind.OUT_OF_SCOPE);
  }

  @Test
  void anIssuingDistributionPointLimitsTheList() {
    IssuingDistributionPoint authoritiesOnly =
        new IssuingDistributionPoint(null, false, true, null, false, false);
    IssuingDistributionPoint usersOnly =
        new IssuingDistributionPoint(null, true, false, null, false, false);
    assertUnknown(status(AT, lists(scoped(authoritiesOnly))), Kind.OUT_OF_SCOPE);
    assertClean(status(AT, lists(scoped(usersOnly))));
  }

  @Test
  void reasonsMustAddUpToAllOfThem() {
    Bytes compromise = scoped(some(ReasonFlags.keyCompromise | ReasonFlags.cACompromise));
    Bytes rest =
        scoped(
            some(
                ReasonFlags.affiliationChanged
                    | ReasonFlags.superseded
                    | ReasonFlags.cessationOfOperation
                    | ReasonFlags.certificateHold
                    | ReasonFlags.privilegeWithdrawn
                    | ReasonFlags.aACompromise));
    assertUnknown(status(AT, lists(compromise)), Kind.OUT_OF_SCOPE);
    assertClean(status(AT, lists(compromise, rest)));
  }

  private static IssuingDistributionPoint some(int reasons) {
    return new IssuingDistributionPoint(null, false, false, new ReasonFlags(reasons), false, false);
  }

  private static Bytes scoped(IssuingDistributionPoint point) {
    return crl().extension(Extension.issuingDistributionPoint, true, point).build();
  }

  @Test
  void revokedWinsWhateverTheOrder() {
    Bytes clean = crl().build();
    Bytes revoked = TestCrl.by(AUTHORITY).thisUpdate(LATER).revoked(SIGNER, AT, 4).build();
    assertThat(status(AT, lists(clean, revoked))).isInstanceOf(Revoked.class);
    assertThat(status(AT, lists(revoked, clean))).isInstanceOf(Revoked.class);
  }

  @Test
  void aHoldEndsWhenALaterListNoLongerKnowsIt() {
    Instant before = AT.minus(Duration.ofDays(9));
    Bytes hold = TestCrl.by(AUTHORITY).thisUpdate(before).revoked(SIGNER, before, 6).build();
    assertThat(((Revoked) status(AT, lists(hold))).reason()).isEqualTo(CrlReason.CERTIFICATE_HOLD);
    assertClean(status(AT, lists(hold, crl().build())));
  }

  @Test
  void aDelegatedResponderAnswers() {
    Identity responder = responder(AUTHORITY).build();
    assertClean(status(AT, responses(ocsp(responder).good(SIGNER).build())));
    assertClean(status(AT, responses(ocsp(responder).byName().good(SIGNER).build())));
    AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    assertClean(status(AT, responses(ocsp(responder).certIdDigest(sha256).good(SIGNER).build())));
    assertClean(status(AT, responses(TestOcsp.direct(AUTHORITY).good(SIGNER).build())));
  }

  @Test
  void aResponseAboutAnotherCertificateSaysNothing() {
    Identity responder = responder(AUTHORITY).build();
    Identity other = signer(AUTHORITY, "Người khác").build();
    assertUnknown(status(AT, responses(ocsp(responder).good(other).build())), Kind.NO_EVIDENCE);
  }

  @Test
  void aResponderNeedsItsUsageItsIssuerAndItsKey() {
    Identity plain =
        TestCertificate.issuedBy(AUTHORITY)
            .subject("CN=xacthuc TEST drawn responder")
            .valid(Drawing.FROM, Drawing.TO)
            .signer()
            .build();
    Identity foreign = responder(ROOT).build();
    Identity good = responder(AUTHORITY).build();
    Identity expired = responder(AUTHORITY).valid(Drawing.FROM, "2021-01-01T00:00:00Z").build();
    Bytes forged = ocsp(good).signedBy(TestKey.pool(KeyAlgorithm.P256, 5)).good(SIGNER).build();
    assertUnknown(status(AT, responses(forged)), Kind.NOT_AUTHORISED);
    for (Identity responder : List.of(plain, foreign, expired)) {
      assertUnknown(
          status(AT, responses(ocsp(responder).good(SIGNER).build())), Kind.NOT_AUTHORISED);
    }
  }

  @Test
  void aResponderThatDoesNotWaiveIsItselfAskedAbout() {
    Identity checked =
        TestCertificate.issuedBy(AUTHORITY)
            .subject("CN=xacthuc TEST checked responder")
            .valid(Drawing.FROM, Drawing.TO)
            .keyUsage(KeyUsage.digitalSignature)
            .extendedKeyUsage(false, KeyPurposeId.id_kp_OCSPSigning)
            .build();
    Bytes response = ocsp(checked).good(SIGNER).build();
    assertUnknown(status(AT, responses(response)), Kind.NOT_AUTHORISED);
    IssuingDistributionPoint authoritiesOnly =
        new IssuingDistributionPoint(null, false, true, null, false, false);
    RevocationPool withList =
        new RevocationPool(List.of(crl().build()), List.of(response), List.of());
    assertClean(status(AT, withList));
    assertUnknown(
        status(
            AT, new RevocationPool(List.of(scoped(authoritiesOnly)), List.of(response), List.of())),
        Kind.NOT_AUTHORISED);
  }

  @Test
  void responsesAreReadToTheLetter() {
    Identity responder = responder(AUTHORITY).build();
    assertUnknown(
        status(AT, responses(ocsp(responder).unknown(SIGNER).build())), Kind.STATUS_UNKNOWN);
    Bytes critical =
        ocsp(responder).responseExtension(UNKNOWN, true, DERNull.INSTANCE).good(SIGNER).build();
    assertUnknown(status(AT, responses(critical)), Kind.OUT_OF_SCOPE);
    Bytes nonce =
        ocsp(responder)
            .responseExtension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                false,
                new org.bouncycastle.asn1.DEROctetString(new byte[16]))
            .good(SIGNER)
            .build();
    assertClean(status(AT, responses(nonce)));
    assertThat(status(AT, responses(ocsp(responder).revoked(SIGNER, AT, 4).build())))
        .isInstanceOf(Revoked.class);
  }

  @Test
  void aFloodOfListsNeitherHidesARevocationNorTakesForever() {
    List<Bytes> flood = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      flood.add(forgedList(i));
    }
    flood.add(crl().build());
    flood.add(TestCrl.by(AUTHORITY).thisUpdate(LATER).revoked(SIGNER, AT, 4).build());
    assertThat(status(AT, lists(flood.toArray(Bytes[]::new)))).isInstanceOf(Revoked.class);
  }

  @Test
  void whatWasNotLookedAtClearsNothing() {
    ValidatedPath path = Drawing.validate(SIGNER, AT, AUTHORITY).path().orElseThrow();
    Bytes clean = crl().build();
    Bytes revoked = TestCrl.by(AUTHORITY).thisUpdate(LATER).revoked(SIGNER, AT, 4).build();
    int one = SignatureVerifier.of(Drawing.certificate(AUTHORITY)).cost();
    Limits few = Limits.DEFAULT.with(Limit.PATH_STEPS, one);
    RevocationChecker hurried = new RevocationChecker(few);
    assertClean(hurried.check(path, lists(clean), AT, NOW).get(0).status());
    assertThat(hurried.check(path, lists(revoked), AT, NOW).get(0).status())
        .isInstanceOf(Revoked.class);
    assertThat(hurried.check(path, lists(revoked, clean), AT, NOW).get(0).status())
        .isInstanceOf(Revoked.class);
    assertUnknown(
        hurried.check(path, lists(clean, revoked), AT, NOW).get(0).status(), Kind.SEARCH_EXHAUSTED);
  }

  /** The genuine list with another last byte, in its signature. */
  private static Bytes forgedList(int i) {
    byte[] der = LIST.toArray();
    der[der.length - 1] ^= (byte) (1 + i % 255);
    der[der.length - 2] ^= (byte) (i / 255);
    return Bytes.of(der);
  }
}
