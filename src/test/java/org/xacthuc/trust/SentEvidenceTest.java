package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.certificates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;

/** What servers send: understood, or nothing. */
class SentEvidenceTest {
  private static final Instant NEXT = Instant.parse("2023-01-01T00:00:00Z");
  private static final String DELTA = "http://crl.xacthuc-test.invalid/delta";
  private static final Bytes LIST =
      TestCrl.by(AUTHORITY)
          .nextUpdate(NEXT)
          .extension(Extension.freshestCRL, false, CrlScopeTest.points(CrlScopeTest.point(DELTA)))
          .build();

  private static Bytes pem(String label, Bytes der) {
    String body = Base64.getMimeEncoder().encodeToString(der.toArray());
    String text = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aListIsTakenInDerAndInPem() {
    SentEvidence list = new SentEvidence(LIST, Optional.of(NEXT), List.of(DELTA));

    assertThat(SentEvidence.list(LIST)).contains(list);
    assertThat(SentEvidence.list(pem("X509 CRL", LIST))).contains(list);
    assertThat(SentEvidence.list(pem("CERTIFICATE", LIST))).isEmpty();
    assertThat(SentEvidence.list(Bytes.fromHex("3000"))).isEmpty();
    assertThat(SentEvidence.list(TestCrl.by(AUTHORITY).withoutNextUpdate().build()))
        .map(SentEvidence::nextUpdate)
        .contains(Optional.empty());
  }

  @Test
  void aResponseLastsAsLongAsTheFirstOfItsAnswers() {
    Bytes response = TestOcsp.direct(AUTHORITY).good(SIGNER).nextUpdate(NEXT).build();
    Bytes endless = TestOcsp.direct(AUTHORITY).good(SIGNER).withoutNextUpdate().build();

    assertThat(SentEvidence.response(response))
        .contains(new SentEvidence(response, Optional.of(NEXT), List.of()));
    assertThat(SentEvidence.response(endless))
        .contains(new SentEvidence(endless, Optional.empty(), List.of()));
    assertThat(SentEvidence.response(TestOcsp.withoutAnswer(3))).isEmpty();
    assertThat(SentEvidence.response(LIST)).isEmpty();
  }

  @Test
  void certificatesAreTakenInDerInPemAndInAContainer() {
    Bytes container = Bytes.of(CmsKit.signer(SIGNER).embed(SIGNER.chain()).sign(new byte[] {1}));

    assertThat(CertificateFiles.read(ROOT.der())).isEqualTo(certificates(ROOT));
    assertThat(CertificateFiles.read(pem("CERTIFICATE", ROOT.der()))).isEqualTo(certificates(ROOT));
    for (Bytes sent : List.of(container, pem("PKCS7", container), pem("CMS", container))) {
      assertThat(CertificateFiles.read(sent))
          .containsExactlyInAnyOrderElementsOf(certificates(SIGNER, AUTHORITY, ROOT));
    }
    assertThat(CertificateFiles.read(LIST)).isEmpty();
    assertThat(CertificateFiles.read(pem("X509 CRL", ROOT.der()))).isEmpty();
  }

  /** RFC 6960 §4.1: the issuer's name and key by the digest asked for, and the number. */
  @Test
  void aQuestionNamesTheCertificateByItsIssuer() {
    for (DigestAlgorithm digest : List.of(DigestAlgorithm.SHA1, DigestAlgorithm.SHA256)) {
      Bytes asked = OcspRequest.of(certificate(SIGNER), certificate(AUTHORITY), digest);
      var list = OCSPRequest.getInstance(asked.toArray()).getTbsRequest().getRequestList();
      var id = Request.getInstance(list.getObjectAt(0)).getReqCert();

      assertThat(list.size()).isEqualTo(1);
      assertThat(id.getSerialNumber().getValue()).isEqualTo(SIGNER.certificate().getSerialNumber());
      assertThat(OcspResponse.namesIssuerOf(certificate(SIGNER), id)).isTrue();
      assertThat(OcspResponse.namesIssuerOf(certificate(AUTHORITY), id)).isFalse();
      assertThat(OcspResponse.namesKeyOf(certificate(AUTHORITY), id)).isTrue();
      assertThat(OcspResponse.namesKeyOf(certificate(ROOT), id)).isFalse();
    }
  }
}
