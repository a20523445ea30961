package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.authority;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.signer;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.KeyIdentifiers.Hint;

/** Whom key identifiers and digests have tried first for an issuer; they decide nothing. */
class KeyIdentifiersTest {
  private static final Certificate PERSON = certificate(SIGNER);

  private static TestCertificate twin(long serial) {
    return authority(ROOT, "drawn authority").serial(serial);
  }

  private static Certificate otherKey(long serial) {
    return certificate(twin(serial).key(TestKey.pool(KeyAlgorithm.P256, 71)).build());
  }

  private static Certificate withoutIdentifier(long serial) {
    return certificate(twin(serial).without(Extension.subjectKeyIdentifier).build());
  }

  @Test
  void anIdentifierFitsDiffersOrIsNotThere() {
    Certificate silent =
        certificate(
            signer(AUTHORITY, "Không chỉ").without(Extension.authorityKeyIdentifier).build());

    assertThat(KeyIdentifiers.hint(certificate(AUTHORITY), PERSON)).isEqualTo(Hint.FITS);
    assertThat(KeyIdentifiers.hint(otherKey(1), PERSON)).isEqualTo(Hint.DIFFERS);
    assertThat(KeyIdentifiers.hint(withoutIdentifier(1), PERSON)).isEqualTo(Hint.ABSENT);
    assertThat(KeyIdentifiers.hint(certificate(AUTHORITY), silent)).isEqualTo(Hint.ABSENT);
    assertThat(KeyIdentifiers.authority(PERSON))
        .isEqualTo(certificate(AUTHORITY).subjectKeyIdentifier());
    assertThat(KeyIdentifiers.authority(silent)).isEmpty();
  }

  @Test
  void oneThatCannotBeReadIsNone() {
    Certificate broken =
        certificate(
            signer(AUTHORITY, "Chỉ sai")
                .extension(Extension.authorityKeyIdentifier, false, new ASN1Integer(1))
                .build());

    assertThat(KeyIdentifiers.authority(broken)).isEmpty();
    assertThat(KeyIdentifiers.hint(certificate(AUTHORITY), broken)).isEqualTo(Hint.ABSENT);
  }

  /** RFC 3279 §2.3.2. */
  @Test
  void aDsaKeyWithoutParametersHasThoseOfItsIssuer() {
    String dsa = "1.2.840.10040.4.1";
    ASN1Encodable own = new DSAParameter(BigInteger.TEN, BigInteger.TWO, BigInteger.TWO);

    assertThat(KeyIdentifiers.inheritsParameters(key(dsa, null))).isTrue();
    assertThat(KeyIdentifiers.inheritsParameters(key(dsa, DERNull.INSTANCE))).isTrue();
    assertThat(KeyIdentifiers.inheritsParameters(key(dsa, own))).isFalse();
    assertThat(KeyIdentifiers.inheritsParameters(key("2.999.1", null))).isFalse();
    assertThat(KeyIdentifiers.inheritsParameters(PERSON)).isFalse();
  }

  private static Certificate key(String oid, ASN1Encodable parameters) {
    TestKey key = TestKey.pool(KeyAlgorithm.P256, 72);
    SubjectPublicKeyInfo info =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), parameters),
            new byte[] {2, 1, 5});
    return certificate(
        signer(AUTHORITY, "Khóa " + oid).key(new TestKey(key.privateKey(), info)).build());
  }

  private static PathRequest request(TrustAnchors anchors, List<Certificate> candidates) {
    return new PathRequest(PERSON, Purpose.DOCUMENT_SIGNING, candidates, anchors, AT);
  }

  @Test
  void whoseIdentifierFitsIsTriedFirstAndWhoseDiffersLast() {
    Certificate fits = certificate(AUTHORITY);
    List<Certificate> candidates =
        List.of(otherKey(1), withoutIdentifier(2), certificate(ROOT), fits);

    assertThat(new IssuerCandidates(request(TrustAnchors.NONE, candidates), 10).of(PERSON))
        .containsExactly(fits, withoutIdentifier(2), otherKey(1));
  }

  /** An anchor's own signature vouches for nothing, whatever its digest is. */
  @Test
  void whoseOwnSignatureRestsOnABrokenDigestIsTriedLast() {
    Identity signing =
        Drawing.root("C=VN, O=xacthuc TEST, CN=xacthuc TEST drawn root")
            .key(TestPki.load().of(Holder.PHAM_DUY_HUNG).key())
            .build();
    Certificate weak = signedBy(signing, SignatureScheme.RSA_SHA1, 1);
    Certificate sound = signedBy(signing, SignatureScheme.RSA_SHA256, 2);
    TrustAnchors trusted = TrustAnchors.of(List.of(weak));

    assertThat(
            new IssuerCandidates(request(TrustAnchors.NONE, List.of(weak, sound)), 10).of(PERSON))
        .containsExactly(sound, weak);
    assertThat(new IssuerCandidates(request(trusted, List.of(sound)), 10).of(PERSON))
        .containsExactly(weak, sound);
  }

  private static Certificate signedBy(Identity issuer, SignatureScheme scheme, long serial) {
    return certificate(
        authority(issuer, "drawn authority").serial(serial).signedWith(scheme).build());
  }

  @Test
  void anchorsAreAlwaysAmongThemAndOthersUpToANumber() {
    Certificate anchor = certificate(AUTHORITY);
    TrustAnchors trusted = TrustAnchors.of(List.of(anchor));
    List<Certificate> two = List.of(otherKey(1), otherKey(2));

    IssuerCandidates all = new IssuerCandidates(request(trusted, two), 2);
    assertThat(all.isTruncated()).isFalse();
    assertThat(all.of(PERSON)).containsExactly(anchor, otherKey(1), otherKey(2));
    IssuerCandidates first = new IssuerCandidates(request(trusted, two), 1);
    assertThat(first.isTruncated()).isTrue();
    assertThat(first.of(PERSON)).containsExactly(anchor, otherKey(1));
    IssuerCandidates again =
        new IssuerCandidates(request(trusted, List.of(anchor, otherKey(1))), 1);
    assertThat(again.isTruncated()).isFalse();
    assertThat(again.of(certificate(ROOT))).isEmpty();
  }
}
