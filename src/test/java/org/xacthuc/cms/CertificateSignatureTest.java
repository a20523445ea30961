package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;

/** How certificates are signed, and who they name as their issuer. */
class CertificateSignatureTest {
  private static final Identity ROOT = TestCertificate.root("CN=xacthuc TEST signing root").build();
  private static final Identity PERSON =
      TestCertificate.issuedBy(ROOT).subject("CN=An").signer().build();

  private static Certificate read(Identity identity) {
    return Certificate.read(identity.der()).value().orElseThrow();
  }

  /** The parts of a certificate put together again. */
  private static Certificate assembled(
      Identity identity, ASN1Encodable algorithm, ASN1Encodable signature) {
    ASN1Encodable signed = identity.certificate().toASN1Structure().getTBSCertificate();
    try {
      byte[] der =
          new DERSequence(new ASN1Encodable[] {signed, algorithm, signature}).getEncoded("DER");
      return Certificate.read(Bytes.of(der)).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCertificateIsSignedByItsIssuersKey() {
    Certificate person = read(PERSON);
    Certificate root = read(ROOT);

    assertThat(CertificateSignature.verifies(person, root)).isTrue();
    assertThat(CertificateSignature.verifies(person, person)).isFalse();
    assertThat(root.isSelfSigned()).isTrue();
    assertThat(person.isSelfSigned()).isFalse();
    Identity sameName =
        TestCertificate.selfSigned()
            .subject("CN=xacthuc TEST signing root")
            .key(TestKey.pool(KeyAlgorithm.P256, 81))
            .build();
    Certificate renamed =
        read(
            TestCertificate.issuedBy(sameName)
                .subject("CN=xacthuc TEST signing root")
                .key(TestKey.pool(KeyAlgorithm.P256, 82))
                .build());
    assertThat(renamed.isSelfIssued()).isTrue();
    assertThat(renamed.isSelfSigned()).isFalse();
  }

  @Test
  void theIssuerIsNamed() {
    Certificate person = read(PERSON);
    Certificate root = read(ROOT);

    assertThat(person.namesAsIssuer(root)).isTrue();
    assertThat(person.namesAsIssuer(person)).isFalse();
    assertThat(person.issuerName()).isEqualTo(root.subjectName()).isNotEmpty();
    assertThat(person.subjectKeyIdentifier()).isPresent();
    assertThat(person).doesNotHaveSameHashCodeAs(root);
  }

  /** RFC 5280 §4.1.1.2: the identifier is signed, and stands once more outside. */
  @Test
  void anotherIdentifierOutsideIsNotGoneBy() {
    ASN1Encodable algorithm = PERSON.certificate().getSignatureAlgorithm();
    ASN1Encodable signature = PERSON.certificate().toASN1Structure().getSignature();
    AlgorithmIdentifier other = SignatureScheme.ECDSA_SHA384.signatureAlgorithm();

    assertThat(check(assembled(PERSON, algorithm, signature)))
        .isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(check(assembled(PERSON, other, signature)))
        .isEqualTo(SignatureValueCheck.CANNOT_BE_CHECKED);
  }

  @Test
  void aSignatureIsOctets() {
    ASN1Encodable algorithm = PERSON.certificate().getSignatureAlgorithm();
    byte[] even = PERSON.certificate().getSignature();
    even[even.length - 1] &= (byte) 0xFE;

    assertThat(check(assembled(PERSON, algorithm, new DERBitString(even, 1))))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
    assertThat(check(assembled(PERSON, algorithm, new DERBitString(new byte[0]))))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  private static SignatureValueCheck check(Certificate certificate) {
    return CertificateSignature.check(certificate, SignatureVerifier.of(read(ROOT)));
  }

  @Test
  void theDigestIsThatOfTheIdentifier() {
    ASN1Encodable signature = PERSON.certificate().toASN1Structure().getSignature();
    AlgorithmIdentifier odd =
        new AlgorithmIdentifier(
            SignatureScheme.RSA_PSS_SHA256.signatureAlgorithm().getAlgorithm(), new ASN1Integer(1));

    assertThat(CertificateSignature.digest(read(PERSON))).contains(DigestAlgorithm.SHA256);
    assertThat(
            CertificateSignature.digest(
                assembled(PERSON, SignatureScheme.ED25519.signatureAlgorithm(), signature)))
        .isEmpty();
    assertThat(CertificateSignature.digest(assembled(PERSON, odd, signature))).isEmpty();
    assertThat(CertificateSignature.algorithm(read(PERSON), read(ROOT)))
        .map(SignatureAlgorithm::label)
        .contains("ECDSA-P-256");
  }

  /** RFC 3279 §2.3.2: root with parameters, authority without, and whom that one signed. */
  @Test
  void whatIsSignedByAKeyThatInheritsIsAsStrongAsTheParameters() {
    Certificate root = dsa("CN=root", DsaSignatureTest.own());
    Certificate authority = dsa("CN=authority", null);
    Certificate person = dsa("CN=person", null);
    List<Certificate> path = List.of(person, authority, root);
    SignatureVerifier above = SignatureVerifier.of(root);

    assertThat(CertificateSignature.algorithm(path, 1).orElseThrow().label()).isEqualTo("DSA-512");
    assertThat(CertificateSignature.algorithm(path, 0))
        .isEqualTo(CertificateSignature.algorithm(path, 1));
    assertThat(CertificateSignature.algorithm(path.subList(0, 2), 0)).isEmpty();
    assertThat(CertificateSignature.check(person, SignatureVerifier.of(authority, above)))
        .isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(CertificateSignature.check(person, SignatureVerifier.of(authority)))
        .isEqualTo(SignatureValueCheck.CANNOT_BE_CHECKED);
    assertThat(SignatureVerifier.of(root, SignatureVerifier.of(authority)).hasKey()).isTrue();
  }

  /** Signed by the one key that all of them have. */
  private static Certificate dsa(String subject, ASN1Encodable parameters) {
    X509CertificateHolder built =
        new X509v3CertificateBuilder(
                new X500Name("CN=somebody"),
                BigInteger.ONE,
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(Instant.parse("2030-01-01T00:00:00Z")),
                new X500Name(subject),
                DsaSignatureTest.key(parameters))
            .build(new DsaContentSigner());
    try {
      return Certificate.read(Bytes.of(built.getEncoded())).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class DsaContentSigner implements ContentSigner {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return DsaSignatureTest.SHA256_WITH_DSA;
    }

    @Override
    public OutputStream getOutputStream() {
      return content;
    }

    @Override
    public byte[] getSignature() {
      return DsaSignatureTest.sign(Bytes.of(content.toByteArray())).toArray();
    }
  }

  /** RFC 5280 §7.1. */
  @Test
  void namesAreTheSameAfterFoldingAndAMalformedOneIsNobodys() throws IOException {
    Bytes one = name("Sở Y tế", "Một");
    Bytes folded = name("SỞ  Y TẾ", "một");

    assertThat(Names.match(one, one)).isTrue();
    assertThat(Names.match(one, folded)).isTrue();
    assertThat(Names.match(one, name("Sở Y tế", "Hai"))).isFalse();
    assertThat(Names.match(one, name("Sở Y", "tế Một"))).isFalse();
    assertThat(Names.match(one, Bytes.fromHex("0500"))).isFalse();
    assertThat(Names.match(Bytes.fromHex("3001"), one)).isFalse();
  }

  private static Bytes name(String organisation, String person) throws IOException {
    X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
    builder.addRDN(BCStyle.O, new DERUTF8String(organisation));
    builder.addRDN(BCStyle.CN, new DERUTF8String(person));
    return Bytes.of(builder.build().getEncoded("DER"));
  }

  @Test
  void aReferenceBindsByHashAndNumberTogether() {
    Certificate person = read(PERSON);
    SignerIdentifier.IssuerAndSerial own =
        new SignerIdentifier.IssuerAndSerial(person.issuerDer(), person.issuer(), person.serial());
    SignerIdentifier.IssuerAndSerial other =
        new SignerIdentifier.IssuerAndSerial(person.issuerDer(), person.issuer(), "1");
    var sha256 = DigestAlgorithm.SHA256.of(person.der());
    var sha1 = DigestAlgorithm.SHA1.of(person.der());
    var wrong = DigestAlgorithm.SHA256.of(Bytes.EMPTY);

    assertThat(new SigningCertificateReference(sha256, Optional.empty()).binds(person)).isTrue();
    assertThat(new SigningCertificateReference(sha1, Optional.of(own)).binds(person)).isTrue();
    assertThat(new SigningCertificateReference(sha256, Optional.of(other)).binds(person)).isFalse();
    assertThat(new SigningCertificateReference(wrong, Optional.of(own)).binds(person)).isFalse();
  }
}
