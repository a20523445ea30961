package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPki;

/** Signatures under adbe.x509.rsa_sha1, which have no container (ISO 32000-1 §12.8.3.2). */
class BareSignatureTest {
  private static final byte[] CONTENT = "%PDF-1.4 letter".getBytes(StandardCharsets.US_ASCII);
  private static final Identity SIGNER = TestPki.load().of(Holder.PHAM_DUY_HUNG);
  private static final Identity OTHER = TestPki.load().of(Holder.LE_THI_KIEM_THU);

  private static Reading<CmsSignature, CmsDefect> read(ASN1Encodable value, Bytes... certificates)
      throws IOException {
    return read(Limits.DEFAULT, value, List.of(certificates));
  }

  private static Reading<CmsSignature, CmsDefect> read(
      Limits limits, ASN1Encodable value, List<Bytes> certificates) throws IOException {
    return CmsReader.read(
        Bytes.of(value.toASN1Primitive().getEncoded()),
        SubFilter.ADBE_X509_RSA_SHA1,
        certificates,
        new CertificatePool(List.of(), limits));
  }

  private static ASN1Encodable signed(SignatureScheme scheme) {
    return new DEROctetString(scheme.sign(SIGNER.key(), CONTENT));
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_SHA1, SHA1",
    "RSA_SHA256, SHA256",
    "RSA_SHA512, SHA512",
    "RSA_SHA3_256, SHA3_256"
  })
  void itsDigestIsTheOneThatItNamesItself(SignatureScheme scheme, DigestAlgorithm digest)
      throws IOException {
    Reading<CmsSignature, CmsDefect> reading = read(signed(scheme), SIGNER.der(), OTHER.der());
    CmsSignature signature = reading.value().orElseThrow();

    assertThat(reading.defects()).isEmpty();
    assertThat(signature.version()).isEqualTo(1);
    assertThat(signature.signer()).map(Certificate::der).contains(SIGNER.der());
    assertThat(signature.signerIdentifier().names(signature.signer().orElseThrow())).isTrue();
    assertThat(signature.certificates())
        .extracting(Certificate::der)
        .containsExactly(SIGNER.der(), OTHER.der());
    assertThat(signature.digestAlgorithm()).contains(digest);
    assertThat(signature.signatureAlgorithm().orElseThrow().digest()).contains(digest);
    assertThat(signature.content().type()).isEqualTo("1.2.840.113549.1.7.1");
    assertThat(check(signature, CONTENT)).isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(check(signature, "%PDF-1.4 letteR".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  private static SignatureValueCheck check(CmsSignature signature, byte[] content)
      throws IOException {
    return SignatureChecks.value(
        signature,
        SignatureChecks.messageDigest(signature, SignedContent.of(Bytes.of(content)))
            .orElseThrow()
            .computed());
  }

  @Test
  void oneOfAnotherKeyIsTakenForSha1AndDoesNotVerify() throws IOException {
    CmsSignature signature =
        read(signed(SignatureScheme.RSA_SHA256), OTHER.der()).value().orElseThrow();

    assertThat(signature.digestAlgorithm()).contains(DigestAlgorithm.SHA1);
    assertThat(check(signature, CONTENT)).isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  @Test
  void whatIsNoOctetStringIsBroken() throws IOException {
    Reading<CmsSignature, CmsDefect> reading = read(new DERUTF8String("x"), SIGNER.der());

    assertThat(reading.value()).isEmpty();
    assertThat(reading.defects())
        .containsExactly(new CmsDefect(Kind.CONTAINER_BROKEN, "OCTET STRING"));
  }

  @Test
  void withoutACertificateThereIsNoSigner() throws IOException {
    ASN1Encodable value = signed(SignatureScheme.RSA_SHA1);

    for (Reading<CmsSignature, CmsDefect> reading :
        List.of(read(value), read(value, Bytes.fromHex("0500"), SIGNER.der()))) {
      assertThat(reading.value()).isEmpty();
      assertThat(reading.defects())
          .containsExactly(new CmsDefect(Kind.SIGNER_CERTIFICATE_NOT_FOUND, "/Cert"));
    }
  }

  @Test
  void aFurtherCertificateThatCannotBeReadIsTold() throws IOException {
    Reading<CmsSignature, CmsDefect> reading =
        read(signed(SignatureScheme.RSA_SHA1), SIGNER.der(), Bytes.fromHex("0500"), OTHER.der());

    assertThat(reading.value().orElseThrow().certificates())
        .extracting(Certificate::der)
        .containsExactly(SIGNER.der(), OTHER.der());
    assertThat(reading.defects())
        .containsExactly(new CmsDefect(Kind.EMBEDDED_OBJECT_BROKEN, "certificate structure"));
  }

  @Test
  void noMoreCertificatesAreReadThanTheLimitAllows() throws IOException {
    Limits two = Limits.DEFAULT.with(Limit.CERTIFICATES, 2);
    CmsSignature signature =
        read(two, signed(SignatureScheme.RSA_SHA1), Collections.nCopies(3, SIGNER.der()))
            .value()
            .orElseThrow();

    assertThat(signature.certificates()).hasSize(2);
  }

  @Test
  void aKeyThatIsNotOfRsaCannotHaveSigned() throws IOException {
    Identity curve = TestCertificate.selfSigned().subject("CN=xacthuc TEST bare curve").build();
    TestKey key = TestKey.pool(KeyAlgorithm.ED25519, 5);
    Identity unknown =
        TestCertificate.selfSigned()
            .subject("CN=xacthuc TEST bare unknown key")
            .key(new TestKey(key.privateKey(), SmallRsa.identifierOnly("2.999.7")))
            .build();

    assertThat(read(signed(SignatureScheme.RSA_SHA1), curve.der()).defects())
        .containsExactly(new CmsDefect(Kind.ALGORITHMS_INCONSISTENT, "P-256"));
    assertThat(read(signed(SignatureScheme.RSA_SHA1), unknown.der()).defects())
        .containsExactly(new CmsDefect(Kind.ALGORITHM_UNKNOWN, "2.999.7"));
  }
}
