package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.authority;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.certificates;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.validate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.junit.jupiter.api.Test;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.trust.PathDefect.Kind;

class PathValidatorTest {
  private static void assertRefused(PathOutcome outcome, Kind headline) {
    assertThat(outcome.path()).isEmpty();
    assertThat(outcome.defects().get(0).kind()).isEqualTo(headline);
  }

  @Test
  void aSignerBelowAnAuthorityBelowTheRootIsVouchedFor() {
    PathOutcome outcome = validate(SIGNER, AT, AUTHORITY);
    assertThat(outcome.defects()).isEmpty();
    assertThat(outcome.path().orElseThrow().certificates())
        .isEqualTo(certificates(SIGNER, AUTHORITY, ROOT));
    assertThat(outcome.chain()).isEqualTo(outcome.path().orElseThrow().certificates());
  }

  @Test
  void withoutAnchorsNothingIs() {
    PathOutcome outcome = validate(SIGNER, AT, TrustAnchors.NONE, AUTHORITY, ROOT);
    assertThat(outcome.path()).isEmpty();
    assertThat(outcome.defects()).extracting(PathDefect::kind).contains(Kind.NO_ANCHORS);
    assertThat(outcome.chain()).hasSize(3);
  }

  @Test
  void aMissingIssuerIsNamed() {
    PathOutcome outcome = validate(SIGNER, AT);
    assertRefused(outcome, Kind.ISSUER_NOT_FOUND);
    assertThat(outcome.defects().get(0).detail()).endsWith("CN=xacthuc TEST drawn authority");
  }

  @Test
  void anEmbeddedRootIsNoAnchor() {
    Identity other = Drawing.root("CN=xacthuc TEST other root").build();
    Identity target = signer(other, "Nguyễn Văn Lạ").build();
    assertRefused(validate(target, AT, other), Kind.ANCHOR_NOT_TRUSTED);
  }

  @Test
  void aRootThatCopiesNameAndKeyIdentifierOfTheAnchorIsNoAnchor() {
    Identity copy =
        Drawing.root("C=VN, O=xacthuc TEST, CN=xacthuc TEST drawn root")
            .key(TestKey.pool(KeyAlgorithm.P256, 666))
            .extension(
                Extension.subjectKeyIdentifier,
                false,
                ROOT.certificate().getExtension(Extension.subjectKeyIdentifier).getParsedValue())
            .build();
    Identity target = signer(copy, "Nguyễn Thị Thử").build();
    assertRefused(validate(target, AT, copy), Kind.ANCHOR_NOT_TRUSTED);
    assertThat(validate(target, AT).path()).isEmpty();
  }

  @Test
  void anAnchorVouchesOnlyForItsPurposesAndUntilItsSunset() {
    TrustAnchor stamps =
        new TrustAnchor(certificate(ROOT), Set.of(Purpose.TIME_STAMPING), Optional.empty());
    assertRefused(
        validate(SIGNER, AT, new TrustAnchors(List.of(stamps)), AUTHORITY), Kind.ANCHOR_PURPOSE);

    TrustAnchor sunset =
        new TrustAnchor(
            certificate(ROOT), Set.of(Purpose.values()), Optional.of(AT.plusSeconds(1)));
    TrustAnchors anchors = new TrustAnchors(List.of(sunset));
    assertThat(validate(SIGNER, AT, anchors, AUTHORITY).path()).isPresent();
    assertRefused(validate(SIGNER, AT.plusSeconds(1), anchors, AUTHORITY), Kind.ANCHOR_EXPIRED);
  }

  @Test
  void anExpiredAnchorVouchesNoMore() {
    Identity old =
        Drawing.root("CN=xacthuc TEST old root")
            .valid("2010-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
            .build();
    Identity target = signer(old, "Nguyễn Văn Cũ").build();
    TrustAnchors anchors = TrustAnchors.of(certificates(old));
    assertRefused(validate(target, AT, anchors), Kind.ANCHOR_EXPIRED);
    assertThat(validate(target, Instant.parse("2020-06-01T00:00:00Z"), anchors).path()).isPresent();
  }

  @Test
  void aSignatureThatDoesNotVerifyIsTold() {
    Identity impostor =
        authority(ROOT, "drawn authority").key(TestKey.pool(KeyAlgorithm.P256, 7)).build();
    Identity forged =
        TestCertificate.issuedBy(impostor)
            .subject("CN=Nguyễn Thị Thử")
            .valid(Drawing.FROM, Drawing.TO)
            .extension(
                Extension.authorityKeyIdentifier,
                false,
                SIGNER
                    .certificate()
                    .getExtension(Extension.authorityKeyIdentifier)
                    .getParsedValue())
            .build();
    assertRefused(validate(forged, AT, AUTHORITY), Kind.SIGNATURE_WRONG);
  }

  @Test
  void validityHasBothEnds() {
    Instant first = Instant.parse(Drawing.FROM);
    Instant last = Instant.parse(Drawing.TO);
    assertThat(validate(SIGNER, first, AUTHORITY).path()).isPresent();
    assertThat(validate(SIGNER, last, AUTHORITY).path()).isPresent();
    Identity late = signer(AUTHORITY, "Muộn").valid("2022-01-01T00:00:00Z", Drawing.TO).build();
    assertRefused(validate(late, AT, AUTHORITY), Kind.NOT_YET_VALID);
    Identity early = signer(AUTHORITY, "Sớm").valid(Drawing.FROM, "2021-01-01T00:00:00Z").build();
    assertRefused(validate(early, AT, AUTHORITY), Kind.EXPIRED);
  }

  @Test
  void whoIsNoAuthorityIssuesNothing() {
    Identity below = signer(SIGNER, "Dưới").build();
    assertRefused(validate(below, AT, AUTHORITY, SIGNER), Kind.KEY_USAGE);
    Identity pretender =
        authority(ROOT, "pretender")
            .critical(Extension.basicConstraints, new BasicConstraints(false))
            .build();
    assertRefused(validate(signer(pretender, "Hai").build(), AT, pretender), Kind.NOT_A_CA);
  }

  @Test
  void thePathLengthIsKept() {
    Identity narrow = authority(ROOT, "narrow").pathLength(0).build();
    Identity further = authority(narrow, "further").build();
    assertThat(validate(signer(narrow, "Ba").build(), AT, narrow).path()).isPresent();
    assertRefused(
        validate(signer(further, "Bốn").build(), AT, narrow, further), Kind.PATH_TOO_LONG);
  }

  @Test
  void keyUsageAndExtendedKeyUsageMustSuitSigning() {
    Identity encipher = signer(AUTHORITY, "Mã").keyUsage(KeyUsage.keyEncipherment).build();
    assertRefused(validate(encipher, AT, AUTHORITY), Kind.KEY_USAGE);
    Identity server =
        signer(AUTHORITY, "Chủ").extendedKeyUsage(false, KeyPurposeId.id_kp_serverAuth).build();
    assertRefused(validate(server, AT, AUTHORITY), Kind.EXTENDED_KEY_USAGE);
    Identity mail =
        signer(AUTHORITY, "Thư")
            .extendedKeyUsage(
                false, KeyPurposeId.id_kp_emailProtection, KeyPurposeId.id_kp_clientAuth)
            .build();
    assertThat(validate(mail, AT, AUTHORITY).path()).isPresent();
  }

  @Test
  void namesStayWithinTheirConstraints() {
    GeneralSubtree[] permitted = {
      new GeneralSubtree(new GeneralName(new X500Name("C=VN, O=xacthuc TEST"))) // permitted
    };
    Identity state =
        authority(ROOT, "constrained")
            .critical(Extension.nameConstraints, new NameConstraints(permitted, null))
            .build();
    assertThat(validate(signer(state, "Trong").build(), AT, state).path()).isPresent();
    Identity outside = signer(state, "x").subject("C=VN, O=elsewhere, CN=Ngoài").build();
    assertRefused(validate(outside, AT, state), Kind.NAME_CONSTRAINTS);
  }

  @Test
  void aPolicyThatIsRequiredMustBeThere() {
    Identity strict =
        authority(ROOT, "strict")
            .critical(
                Extension.policyConstraints, new PolicyConstraints(java.math.BigInteger.ZERO, null))
            .build();
    assertRefused(validate(signer(strict, "Năm").build(), AT, strict), Kind.POLICY);
  }

  @Test
  void anUnknownCriticalExtensionRefusesAnywhere() {
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("2.999.7");
    Identity odd = signer(AUTHORITY, "Lẻ").critical(unknown, DERNull.INSTANCE).build();
    assertRefused(validate(odd, AT, AUTHORITY), Kind.UNKNOWN_CRITICAL_EXTENSION);
    Identity authority = authority(ROOT, "odd").critical(unknown, DERNull.INSTANCE).build();
    assertRefused(
        validate(signer(authority, "Sáu").build(), AT, authority), Kind.UNKNOWN_CRITICAL_EXTENSION);
    Identity harmless =
        signer(AUTHORITY, "Chẵn").extension(unknown, false, DERNull.INSTANCE).build();
    assertThat(validate(harmless, AT, AUTHORITY).path()).isPresent();
  }

  @Test
  void anExtensionThatCannotBeReadBreaksTheCertificate() {
    Identity broken =
        signer(AUTHORITY, "Vỡ").critical(Extension.basicConstraints, DERNull.INSTANCE).build();
    Identity control =
        signer(AUTHORITY, "Lành").critical(Extension.basicConstraints, new DERSequence()).build();
    assertThat(validate(control, AT, AUTHORITY).path()).isPresent();
    Identity authority =
        authority(ROOT, "broken").critical(Extension.basicConstraints, DERNull.INSTANCE).build();
    assertRefused(
        validate(signer(authority, "Bảy").build(), AT, authority), Kind.CERTIFICATE_BROKEN);
    assertRefused(validate(broken, AT, AUTHORITY), Kind.CERTIFICATE_BROKEN);
  }

  @Test
  void anEndEntityGivenAsAnchorIsPinned() {
    TrustAnchors pinned = TrustAnchors.of(certificates(SIGNER));
    PathOutcome outcome = validate(SIGNER, AT, pinned);
    assertThat(outcome.path().orElseThrow().certificates()).isEqualTo(certificates(SIGNER));
    assertRefused(
        validate(SIGNER, Instant.parse("2031-01-01T00:00:00Z"), pinned), Kind.ANCHOR_EXPIRED);
    Identity below = signer(SIGNER, "Dưới").build();
    assertRefused(validate(below, AT, pinned), Kind.KEY_USAGE);
  }

  @Test
  void anotherPathIsTriedBeforeGivingUp() {
    TestKey key = TestKey.pool(KeyAlgorithm.P256, 42);
    Identity expired =
        authority(ROOT, "twice").key(key).valid(Drawing.FROM, "2021-01-01T00:00:00Z").build();
    Identity renewed = authority(ROOT, "twice").key(key).serial(2).build();
    Identity target = signer(renewed, "Tám").build();
    PathOutcome outcome = validate(target, AT, expired, renewed);
    assertThat(outcome.path().orElseThrow().certificates())
        .isEqualTo(certificates(target, renewed, ROOT));
    assertThat(outcome.defects()).extracting(PathDefect::kind).containsExactly(Kind.EXPIRED);
  }
}
