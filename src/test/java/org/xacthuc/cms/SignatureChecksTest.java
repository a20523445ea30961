package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPki;

class SignatureChecksTest {
  private static final byte[] CONTENT = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER = "%PDF-1.7 letteR".getBytes(StandardCharsets.US_ASCII);
  private static final TestPki PKI = TestPki.load();

  private static CmsSignature read(CmsKit kit, SubFilter subFilter) {
    return CmsReader.read(Bytes.of(kit.sign(CONTENT)), subFilter).value().orElseThrow();
  }

  private static MessageDigestCheck digest(CmsSignature signature, byte[] content)
      throws IOException {
    return SignatureChecks.messageDigest(signature, SignedContent.of(Bytes.of(content)))
        .orElseThrow();
  }

  private static SignatureValueCheck value(CmsSignature signature, byte[] content)
      throws IOException {
    return SignatureChecks.value(signature, digest(signature, content).computed());
  }

  private static Identity signer(SignatureScheme scheme) {
    return switch (scheme) {
      case RSA_SHA1, RSA_SHA256, RSA_SHA512, RSA_SHA3_256, RSA_PSS_SHA1, RSA_PSS_SHA256 ->
          PKI.of(Holder.PHAM_DUY_HUNG);
      case ECDSA_SHA256 -> pool(KeyAlgorithm.P256);
      case ECDSA_SHA384 -> pool(KeyAlgorithm.P384);
      case ED25519 -> pool(KeyAlgorithm.ED25519);
      case ED448 -> pool(KeyAlgorithm.ED448);
      case ML_DSA_65 -> pool(KeyAlgorithm.ML_DSA_65);
    };
  }

  private static Identity pool(KeyAlgorithm algorithm) {
    return TestCertificate.selfSigned()
        .subject("CN=xacthuc TEST " + algorithm)
        .key(TestKey.pool(algorithm, 1))
        .signer()
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void everySchemeVerifiesAndNoticesAFlippedBit(SignatureScheme scheme) throws IOException {
    CmsKit kit = CmsKit.signer(signer(scheme)).scheme(scheme).embed(signer(scheme).chain());
    CmsSignature good = read(kit, SubFilter.ETSI_CADES_DETACHED);
    assertThat(digest(good, CONTENT).outcome()).isEqualTo(MessageDigestCheck.Outcome.MATCHES);
    assertThat(value(good, CONTENT)).isEqualTo(SignatureValueCheck.VERIFIES);
    CmsSignature broken = read(kit.brokenSignature(), SubFilter.ETSI_CADES_DETACHED);
    assertThat(value(broken, CONTENT)).isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  @Test
  void otherContentHasAnotherDigest() throws IOException {
    CmsSignature signature =
        read(CmsKit.signer(PKI.of(Holder.PHAM_DUY_HUNG)), SubFilter.ETSI_CADES_DETACHED);
    assertThat(digest(signature, OTHER).outcome()).isEqualTo(MessageDigestCheck.Outcome.DIFFERS);
    CmsSignature wrong =
        read(
            CmsKit.signer(PKI.of(Holder.PHAM_DUY_HUNG)).wrongMessageDigest(),
            SubFilter.ETSI_CADES_DETACHED);
    assertThat(digest(wrong, CONTENT).outcome()).isEqualTo(MessageDigestCheck.Outcome.DIFFERS);
    assertThat(value(wrong, CONTENT)).isEqualTo(SignatureValueCheck.VERIFIES);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA_SHA256", "RSA_PSS_SHA256", "ECDSA_SHA256"})
  void withoutSignedAttributesTheValueAnswersForTheContent(SignatureScheme scheme)
      throws IOException {
    CmsSignature signature =
        read(
            CmsKit.signer(signer(scheme))
                .scheme(scheme)
                .embed(signer(scheme).chain())
                .withoutSignedAttributes(),
            SubFilter.ADBE_PKCS7_DETACHED);
    assertThat(digest(signature, CONTENT).outcome())
        .isEqualTo(MessageDigestCheck.Outcome.NOT_SIGNED);
    assertThat(value(signature, CONTENT)).isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(value(signature, OTHER)).isEqualTo(SignatureValueCheck.DOES_NOT_VERIFY);
  }

  @Test
  void contentThatCouldBeSignedAttributesIsRefused() throws IOException {
    CmsKit kit = CmsKit.signer(PKI.of(Holder.PHAM_DUY_HUNG));
    CmsSignature victim = read(kit, SubFilter.ETSI_CADES_DETACHED);
    CmsSignature bare = read(kit.withoutSignedAttributes(), SubFilter.ADBE_PKCS7_DETACHED);
    Bytes attributes = victim.signedAttributes().orElseThrow().der();
    // The victim's value, with the attributes it was made over as the content.
    CmsSignature forged =
        new CmsSignature(
            bare.version(),
            bare.signerIdentifier(),
            bare.signer(),
            bare.certificates(),
            bare.crls(),
            bare.ocspResponses(),
            bare.content(),
            bare.contentDigest(),
            bare.digestAlgorithm(),
            bare.signatureAlgorithm(),
            bare.signatureAlgorithmDer(),
            victim.signatureValue(),
            bare.signedAttributes(),
            bare.signatureTimeStamps());
    assertThat(value(forged, attributes.toArray())).isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(SignatureChecks.contentDefects(forged, attributes))
        .extracting(CmsDefect::kind)
        .containsExactly(CmsDefect.Kind.CONTENT_IS_ATTRIBUTES);
    assertThat(SignatureChecks.contentDefects(bare, Bytes.of(CONTENT))).isEmpty();
    assertThat(SignatureChecks.contentDefects(victim, attributes)).isEmpty();
  }

  @Test
  void withoutTheSignersCertificateThereIsNoKey() throws IOException {
    CmsSignature signature =
        read(
            CmsKit.signer(PKI.of(Holder.PHAM_DUY_HUNG)).embed(java.util.List.of()),
            SubFilter.ETSI_CADES_DETACHED);
    assertThat(value(signature, CONTENT)).isEqualTo(SignatureValueCheck.NO_KEY);
  }
}
