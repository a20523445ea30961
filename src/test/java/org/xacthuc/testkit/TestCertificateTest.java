package org.xacthuc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;

/** Ad hoc certificates and revocation data are held against the JDK and Bouncy Castle. */
class TestCertificateTest {
  private static final Instant NOW = Instant.parse("2021-07-20T06:38:23Z");
  private final Identity root = TestCertificate.root("CN=xacthuc TEST root").build();
  private final Identity ca =
      TestCertificate.issuedBy(root).subject("CN=xacthuc TEST CA").ca().build();
  private final Identity signer =
      TestCertificate.issuedBy(ca).subject("C=VN, CN=An").signer().build();

  @Test
  void aDrawnPathValidates() throws Exception {
    validate(signer);
    assertThat(signer.x509().getKeyUsage()).startsWith(true, true, false);
    assertThat(signer.chain()).hasSize(3);
    assertThat(signer.chainWithoutRoot()).hasSize(2);
  }

  @Test
  void theSameWordsGiveTheSameCertificate() {
    var again = TestCertificate.issuedBy(ca).subject("C=VN, CN=An").signer().build();
    assertThat(again.der()).isEqualTo(signer.der());
  }

  @Test
  void whatIsDrawnWrongDoesNotValidate() {
    refused(TestCertificate.issuedBy(ca).valid("2010-01-01T00:00:00Z", "2011-01-01T00:00:00Z"));
    refused(TestCertificate.issuedBy(ca).critical("2.999.7", new byte[] {5, 0}));
    refused(TestCertificate.issuedBy(signer).subject("CN=Binh"));
    var otherKey = new Identity(ca.certificate(), ca.issuers(), signer.key());
    refused(TestCertificate.issuedBy(otherKey).subject("CN=Binh"));
    refused(TestCertificate.issuedBy(ca).issuerName("CN=xacthuc TEST somebody else"));
  }

  @Test
  void extensionsCanBeLeftOutAndReplaced() {
    var bare =
        TestCertificate.issuedBy(ca)
            .signer()
            .keyUsage(KeyUsage.keyEncipherment)
            .without(Extension.subjectKeyIdentifier)
            .build();
    assertThat(bare.certificate().getExtension(Extension.subjectKeyIdentifier)).isNull();
    assertThat(bare.x509().getKeyUsage()).startsWith(false, false, true);
  }

  @Test
  void listsSayWhatTheyWereTold() throws Exception {
    var bytes =
        TestCrl.by(ca)
            .thisUpdate(NOW)
            .withoutNextUpdate()
            .revoked(signer, NOW.minusSeconds(60), CRLReason.keyCompromise)
            .build();
    var crl = new X509CRLHolder(bytes.toArray());
    assertThat(crl.getThisUpdate().toInstant()).isEqualTo(NOW);
    assertThat(crl.getNextUpdate()).isNull();
    assertThat(crl.isSignatureValid(verifier(ca))).isTrue();
    assertThat(crl.isSignatureValid(verifier(root))).isFalse();
    var entry = crl.getRevokedCertificate(signer.certificate().getSerialNumber());
    assertThat(entry.getRevocationDate().toInstant()).isEqualTo(NOW.minusSeconds(60));
    assertThat(entry.hasExtensions()).isTrue();
  }

  @Test
  void responsesSayWhatTheyWereTold() throws Exception {
    var other = TestCertificate.issuedBy(ca).subject("CN=Binh").build();
    var bytes =
        TestOcsp.direct(ca)
            .producedAt(NOW)
            .revoked(signer, NOW.minusSeconds(60), CRLReason.keyCompromise)
            .unknown(other)
            .byName()
            .build();
    var basic = (BasicOCSPResp) new OCSPResp(bytes.toArray()).getResponseObject();
    assertThat(basic.isSignatureValid(verifier(ca))).isTrue();
    assertThat(basic.getCerts()).isEmpty();
    assertThat(basic.getProducedAt().toInstant()).isEqualTo(NOW);
    var revoked = (RevokedStatus) basic.getResponses()[0].getCertStatus();
    assertThat(revoked.getRevocationReason()).isEqualTo(CRLReason.keyCompromise);
    assertThat(basic.getResponses()[1].getCertStatus()).isInstanceOf(UnknownStatus.class);
  }

  @Test
  void aResponderCanRefuseToAnswer() throws Exception {
    var response = new OCSPResp(TestOcsp.withoutAnswer(OCSPRespBuilder.TRY_LATER).toArray());
    assertThat(response.getStatus()).isEqualTo(OCSPRespBuilder.TRY_LATER);
    assertThat(response.getResponseObject()).isNull();
  }

  private void refused(TestCertificate certificate) {
    assertThatThrownBy(() -> validate(certificate.build()))
        .isInstanceOf(CertPathValidatorException.class);
  }

  private void validate(Identity target) throws Exception {
    var factory = CertificateFactory.getInstance("X.509");
    var path = new ArrayList<X509Certificate>();
    path.add(target.x509());
    for (var issuer : target.issuers().subList(0, target.issuers().size() - 1)) {
      path.add(new Identity(issuer, List.of(), target.key()).x509());
    }
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(root.x509(), null)));
    parameters.setDate(Date.from(NOW));
    parameters.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(path), parameters);
  }

  private static ContentVerifierProvider verifier(Identity signer) throws Exception {
    return new JcaContentVerifierProviderBuilder()
        .setProvider(new BouncyCastleProvider())
        .build(signer.certificate());
  }
}
