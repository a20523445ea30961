package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.NOW;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.authority;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.certificates;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.Drawing.validate;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CertPolicyId;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyMappings;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v1CertificateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.trust.PathDefect.Kind;

/** Each rule of RFC 5280 §6.1 with the certificate and the detail that it tells. */
class PathRulesTest {
  private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("2.999.7");

  private static void assertHolds(PathOutcome outcome) {
    assertThat(outcome.defects()).isEmpty();
    assertThat(outcome.isValidated()).isTrue();
  }

  private static void assertOnly(PathOutcome outcome, Kind kind, Identity of, String detail) {
    assertThat(outcome.isValidated()).isFalse();
    assertThat(outcome.defects()).containsExactly(new PathDefect(kind, certificate(of), detail));
  }

  private static TrustAnchors trusted(Identity anchor) {
    return TrustAnchors.of(certificates(anchor));
  }

  /** The sooner of its validity's end and its sunset, or its beginning. */
  @ParameterizedTest
  @CsvSource({
    "2019-12-31T23:59:59Z, 2025-01-01T00:00:00Z, 2020-01-01T00:00:00Z",
    "2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
    "2030-01-01T00:00:01Z, 2031-01-01T00:00:00Z, 2030-01-01T00:00:00Z",
    "2031-01-01T00:00:00Z, 2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z"
  })
  void anAnchorThatDoesNotStandSaysWhen(Instant at, Instant sunset, String told) {
    TrustAnchor anchor = TrustAnchor.of(certificate(SIGNER)).withSunset(sunset);

    assertOnly(
        validate(SIGNER, at, new TrustAnchors(List.of(anchor))), Kind.ANCHOR_EXPIRED, SIGNER, told);
    assertHolds(validate(SIGNER, AT, new TrustAnchors(List.of(anchor))));
  }

  @Test
  void aPinnedCertificateMustSuitThePurposeItself() {
    Identity encipher = signer(AUTHORITY, "Mã hóa").keyUsage(KeyUsage.keyEncipherment).build();
    Identity server =
        signer(AUTHORITY, "Máy chủ").extendedKeyUsage(false, KeyPurposeId.id_kp_serverAuth).build();

    assertHolds(validate(SIGNER, AT, trusted(SIGNER)));
    assertOnly(
        validate(encipher, AT, trusted(encipher)), Kind.KEY_USAGE, encipher, "digitalSignature");
    assertOnly(
        validate(server, AT, trusted(server)), Kind.EXTENDED_KEY_USAGE, server, "DOCUMENT_SIGNING");
  }

  @Test
  void whatIsCriticalInAnAnchorBindsAndWhatIsBrokenBreaksIt() {
    Identity odd =
        Drawing.root("CN=xacthuc TEST odd root").critical(UNKNOWN, DERNull.INSTANCE).build();
    Identity below = signer(odd, "Dưới gốc lẻ").build();
    Identity broken =
        Drawing.root("CN=xacthuc TEST broken root")
            .critical(Extension.basicConstraints, DERNull.INSTANCE)
            .build();
    TrustAnchor issuer =
        new TrustAnchor(
            certificate(broken),
            TrustAnchor.Reach.ISSUER,
            Set.of(Purpose.values()),
            Optional.empty());

    assertOnly(validate(below, AT, trusted(odd)), Kind.UNKNOWN_CRITICAL_EXTENSION, odd, "2.999.7");
    assertOnly(
        validate(signer(broken, "Dưới gốc vỡ").build(), AT, new TrustAnchors(List.of(issuer))),
        Kind.CERTIFICATE_BROKEN,
        broken,
        "extensions");
  }

  /** RFC 5280 §4.2.1.10: a minimum of nothing, and no maximum. */
  @Test
  void nameConstraintsOfAnotherShapeRefuseAnywhere() {
    GeneralName base = new GeneralName(new X500Name("C=VN"));
    NameConstraints odd =
        new NameConstraints(
            new GeneralSubtree[] {new GeneralSubtree(base, BigInteger.ONE, null)}, null);
    Identity root =
        Drawing.root("C=VN, CN=xacthuc TEST constrained root")
            .critical(Extension.nameConstraints, odd)
            .build();
    Identity authority =
        authority(ROOT, "oddly constrained").critical(Extension.nameConstraints, odd).build();

    assertOnly(
        validate(signer(root, "Một").build(), AT, trusted(root)),
        Kind.NAME_CONSTRAINTS,
        root,
        "nameConstraints");
    assertOnly(
        validate(signer(authority, "Hai").build(), AT, authority),
        Kind.NAME_CONSTRAINTS,
        authority,
        "nameConstraints");
  }

  @Test
  void anAuthoritysExtendedUsageNarrowsWhatItVouchesFor() {
    Identity servers =
        authority(ROOT, "of servers")
            .extendedKeyUsage(false, KeyPurposeId.id_kp_serverAuth)
            .build();
    Identity mail =
        authority(ROOT, "of mail")
            .extendedKeyUsage(false, KeyPurposeId.id_kp_emailProtection)
            .build();

    assertHolds(validate(signer(mail, "Thư").build(), AT, mail));
    assertOnly(
        validate(signer(servers, "Chủ").build(), AT, servers),
        Kind.EXTENDED_KEY_USAGE,
        servers,
        "DOCUMENT_SIGNING");
  }

  @Test
  void thePathLengthIsCountedDown() {
    Identity first = authority(ROOT, "length one").pathLength(1).build();
    Identity second = authority(first, "second").build();
    Identity third = authority(second, "third").build();

    assertHolds(validate(signer(second, "Hai").build(), AT, first, second));
    assertOnly(
        validate(signer(third, "Ba").build(), AT, first, second, third),
        Kind.PATH_TOO_LONG,
        third,
        "pathLenConstraint");
  }

  @Test
  void aPathLengthBeyondAllCountingIsNone() {
    Identity wide =
        authority(ROOT, "wide").critical(Extension.basicConstraints, length(1L << 32)).build();
    Identity below = authority(wide, "below wide").build();

    assertHolds(validate(signer(below, "Sâu").build(), AT, wide, below));
  }

  private static ASN1Encodable length(long pathLength) {
    return new DERSequence(new ASN1Encodable[] {ASN1Boolean.TRUE, new ASN1Integer(pathLength)});
  }

  /** A certificate of version 1 cannot say that it is an authority. */
  @Test
  void aRootOfVersion1VouchesWhereTheReaderChoseIt() {
    Identity root = version1("CN=xacthuc TEST old root", "CN=xacthuc TEST old root");
    Identity crossed = version1("CN=xacthuc TEST old crossed", "CN=xacthuc TEST elsewhere");
    TrustAnchor chosen =
        new TrustAnchor(
            certificate(crossed),
            TrustAnchor.Reach.ISSUER,
            Set.of(Purpose.values()),
            Optional.empty());
    Identity between =
        authority(root, "without constraints").without(Extension.basicConstraints).build();

    assertThat(TrustAnchor.of(certificate(root)).reach()).isEqualTo(TrustAnchor.Reach.ISSUER);
    assertThat(TrustAnchor.of(certificate(crossed)).reach()).isEqualTo(TrustAnchor.Reach.ITSELF);
    assertHolds(validate(signer(root, "Cũ").build(), AT, trusted(root)));
    assertOnly(
        validate(signer(crossed, "Chéo").build(), AT, new TrustAnchors(List.of(chosen))),
        Kind.NOT_A_CA,
        crossed,
        "basicConstraints");
    assertOnly(
        validate(signer(between, "Giữa").build(), AT, trusted(root), between),
        Kind.NOT_A_CA,
        between,
        "basicConstraints");
  }

  private static Identity version1(String subject, String issuer) {
    TestKey key = TestKey.pool(KeyAlgorithm.P256, 41);
    var builder =
        new X509v1CertificateBuilder(
            new X500Name(issuer),
            BigInteger.ONE,
            Date.from(Instant.parse(Drawing.FROM)),
            Date.from(Instant.parse(Drawing.TO)),
            new X500Name(subject),
            key.publicKey());
    return new Identity(
        builder.build(SignatureScheme.ECDSA_SHA256.contentSigner(key)), List.of(), key);
  }

  @Test
  void policiesAreAskedForAlongThePathAndAtItsEnd() {
    Identity strict =
        signer(AUTHORITY, "Đòi chính sách")
            .critical(Extension.policyConstraints, new PolicyConstraints(BigInteger.ZERO, null))
            .build();
    ASN1ObjectIdentifier any = new ASN1ObjectIdentifier("2.5.29.32.0");
    PolicyMappings toAny =
        new PolicyMappings(CertPolicyId.getInstance(UNKNOWN), CertPolicyId.getInstance(any));
    Identity mapping = authority(ROOT, "mapping").critical(Extension.policyMappings, toAny).build();

    assertOnly(validate(strict, AT, AUTHORITY), Kind.POLICY, strict, "certificatePolicies");
    assertOnly(
        validate(signer(mapping, "Ánh xạ").build(), AT, mapping),
        Kind.POLICY,
        mapping,
        "policyMappings");
  }

  @Test
  void nameConstraintsOfAPersonBreakACertificate() {
    GeneralSubtree[] vietnam = {new GeneralSubtree(new GeneralName(new X500Name("C=VN")))};
    Identity person =
        signer(AUTHORITY, "Ràng buộc")
            .critical(Extension.nameConstraints, new NameConstraints(vietnam, null))
            .build();

    assertOnly(validate(person, AT, AUTHORITY), Kind.CERTIFICATE_BROKEN, person, "2.5.29.30");
  }

  @Test
  void aPathIsNoLongerThanIsLookedAt() {
    PathInputs short3 = new PathInputs(PolicyInputs.ANY, Usage.DOCUMENT_SIGNING, 3);
    Identity second = authority(AUTHORITY, "one further").build();
    Identity further = signer(second, "Xa").build();

    assertHolds(limited(Limits.DEFAULT, short3, SIGNER, AUTHORITY));
    PathOutcome outcome = limited(Limits.DEFAULT, short3, further, AUTHORITY, second);
    assertThat(outcome.isValidated()).isFalse();
    assertThat(outcome.defects())
        .contains(new PathDefect(Kind.PATH_TOO_LONG, certificate(AUTHORITY), "3"));
  }

  @Test
  void aSearchThatEndedEarlySaysWhichLimit() {
    Identity other = authority(ROOT, "another").build();
    Limits one = Limits.DEFAULT.with(Limit.CERTIFICATES, 1);
    Limits steps = Limits.DEFAULT.with(Limit.PATH_STEPS, 1);

    assertHolds(limited(one, PathInputs.DEFAULT, SIGNER, AUTHORITY));
    assertHolds(limited(one, PathInputs.DEFAULT, SIGNER, AUTHORITY, ROOT));
    assertThat(limited(one, PathInputs.DEFAULT, SIGNER, other, AUTHORITY).defects())
        .contains(
            new PathDefect(Kind.SEARCH_EXHAUSTED, certificate(SIGNER), Limit.CERTIFICATES.code()));
    assertThat(limited(steps, PathInputs.DEFAULT, SIGNER, AUTHORITY).defects())
        .contains(
            new PathDefect(Kind.SEARCH_EXHAUSTED, certificate(SIGNER), Limit.PATH_STEPS.code()));
  }

  private static PathOutcome limited(
      Limits limits, PathInputs inputs, Identity target, Identity... candidates) {
    return new PathValidator(limits, new VerifiedPairs(), inputs)
        .validate(
            new PathRequest(
                certificate(target),
                Purpose.DOCUMENT_SIGNING,
                certificates(candidates),
                trusted(ROOT),
                AT));
  }

  private static TestKey unreadable(int number) {
    TestKey key = TestKey.pool(KeyAlgorithm.P256, number);
    AlgorithmIdentifier nobodys = new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.999.4"));
    return new TestKey(
        key.privateKey(),
        new SubjectPublicKeyInfo(nobodys, key.publicKey().getPublicKeyData().getBytes()));
  }

  @Test
  void aKeyThatNobodyCanUseVouchesForNothing() {
    Identity target = signer(AUTHORITY, "Khóa lạ").key(unreadable(51)).build();
    Identity issuer = authority(ROOT, "of an unknown key").key(unreadable(52)).build();
    Identity below = signer(issuer, "Dưới khóa lạ").build();

    assertOnly(validate(target, AT, AUTHORITY), Kind.ALGORITHM_UNKNOWN, target, "2.999.4");
    assertOnly(
        validate(below, AT, issuer),
        Kind.ALGORITHM_UNKNOWN,
        below,
        SignatureScheme.ECDSA_SHA256.signatureAlgorithm().getAlgorithm().getId());
  }

  @Test
  void ofTwoStretchesOfOneLengthTheFirstIsTold() {
    Identity lost = Drawing.root("CN=xacthuc TEST lost root").build();
    TestKey key = TestKey.pool(KeyAlgorithm.P256, 53);
    Identity one = authority(lost, "lost twice").key(key).serial(1).build();
    Identity two = authority(lost, "lost twice").key(key).serial(2).build();
    Identity target = signer(one, "Lạc").build();

    assertThat(validate(target, NOW, one, two).chain()).isEqualTo(certificates(target, one));
    assertThat(validate(target, NOW, two, one).chain()).isEqualTo(certificates(target, two));
  }
}
