package org.xacthuc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;

/** What the kit signs is held against Bouncy Castle's own reading of it. */
class CmsKitTest {
  private static final byte[] CONTENT = "PAY 100".getBytes(StandardCharsets.US_ASCII);
  private final TestPki pki = TestPki.load();
  private final CmsKit kit = CmsKit.signer(pki.of(Holder.PHAM_DUY_HUNG));

  @ParameterizedTest
  @CsvSource({
    "PHAM_DUY_HUNG, RSA_SHA1",
    "PHAM_DUY_HUNG, RSA_SHA256",
    "VU_A_BANG, RSA_SHA512",
    "VU_A_BANG, RSA_PSS_SHA256",
    "DUONG_HUU_BUONG, ECDSA_SHA256",
    "TSA, ECDSA_SHA384",
    "HOANG_VAN_EDWARDS, ED25519"
  })
  void everySchemeVerifiesWithAndWithoutAttributesAndAlwaysGivesTheSameBytes(
      Holder holder, SignatureScheme scheme) throws Exception {
    var signing = CmsKit.signer(pki.of(holder)).scheme(scheme);
    assertThat(verifies(signing, holder)).isTrue();
    assertThat(verifies(signing.withoutSignedAttributes(), holder)).isTrue();
    assertThat(signing.sign(CONTENT)).isEqualTo(signing.sign(CONTENT));
  }

  @Test
  void padesAttributesAreThoseOfTheStandard() throws Exception {
    var attributes = only(kit).getSignedAttributes();
    assertThat(attributes.size()).isEqualTo(3);
    assertThat(attributes.get(CMSAttributes.contentType)).isNotNull();
    assertThat(attributes.get(CMSAttributes.messageDigest)).isNotNull();
    assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
  }

  @Test
  void brokenContainersDoNotVerify() throws Exception {
    assertThat(verifies(kit, Holder.PHAM_DUY_HUNG)).isTrue();
    assertThat(verifies(kit.brokenSignature(), Holder.PHAM_DUY_HUNG)).isFalse();
    assertThatThrownBy(() -> verifies(kit.wrongMessageDigest(), Holder.PHAM_DUY_HUNG))
        .isInstanceOf(CMSException.class);
  }

  @Test
  void whatIsAskedForIsThere() throws Exception {
    var other = pki.of(Holder.LE_THI_KIEM_THU);
    assertThat(only(kit.omit(CMSAttributes.messageDigest)).getSignedAttributes().size())
        .isEqualTo(2);
    assertThat(signers(kit.furtherSigner(CmsKit.signer(other)))).hasSize(2);
    byte[] trailing = {1, 2, 3};
    assertThat(kit.trailing(trailing).sign(CONTENT))
        .startsWith(kit.sign(CONTENT))
        .endsWith(trailing);
    var embedded = List.of(other.certificate(), pki.of(Holder.PHAM_DUY_HUNG).certificate());
    assertThat(firstCertificate(kit.embed(embedded).sign(CONTENT))).isEqualTo(other.der());
  }

  @Test
  void theSignatureTimeStampStampsTheSignatureValue() throws Exception {
    var tsa = pki.tsa().at(TestCertsGenerator.REFERENCE);
    var signer = only(kit.timeStamp(tsa));
    var token = token(signer);
    token.validate(verifier(Holder.TSA));
    assertThat(token.getTimeStampInfo().getGenTime().toInstant())
        .isEqualTo(TestCertsGenerator.REFERENCE);
    assertThat(token.getTimeStampInfo().getMessageImprintDigest())
        .isEqualTo(Der.digest(SignatureScheme.RSA_SHA256, signer.getSignature()));
  }

  @Test
  void aTimeStampOfOtherBytesHasAnotherImprint() throws Exception {
    var signer = only(kit.timeStamp(pki.tsa().ofOtherBytes()));
    var token = token(signer);
    token.validate(verifier(Holder.TSA));
    assertThat(token.getTimeStampInfo().getMessageImprintDigest())
        .isNotEqualTo(Der.digest(SignatureScheme.RSA_SHA256, signer.getSignature()));
  }

  @Test
  void aTimeStampBySomebodyElseIsNotByTheAuthority() throws Exception {
    var notAnAuthority = TestTimeStamp.by(pki.of(Holder.DUONG_HUU_BUONG));
    var token = token(only(kit.timeStamp(notAnAuthority)));
    assertThatThrownBy(() -> token.validate(verifier(Holder.TSA)))
        .isInstanceOfAny(TSPException.class, TSPValidationException.class);
  }

  private boolean verifies(CmsKit signing, Holder holder) throws Exception {
    return only(signing).verify(verifier(holder));
  }

  private SignerInformationVerifier verifier(Holder holder) throws Exception {
    return new JcaSimpleSignerInfoVerifierBuilder()
        .setProvider(new BouncyCastleProvider())
        .build(pki.of(holder).certificate());
  }

  private static TimeStampToken token(SignerInformation signer) throws Exception {
    var value =
        signer
            .getUnsignedAttributes()
            .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
            .getAttributeValues()[0];
    return new TimeStampToken(new CMSSignedData(value.toASN1Primitive().getEncoded()));
  }

  private static SignerInformation only(CmsKit signing) throws Exception {
    return signers(signing).iterator().next();
  }

  private static Collection<SignerInformation> signers(CmsKit signing) throws Exception {
    return new CMSSignedData(new CMSProcessableByteArray(CONTENT), signing.sign(CONTENT))
        .getSignerInfos()
        .getSigners();
  }

  private static Bytes firstCertificate(byte[] container) throws Exception {
    var certificates = new CMSSignedData(container).getCertificates().getMatches(null);
    return Identity.derOf(certificates.iterator().next());
  }
}
