package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** DSA keys whose parameters are their issuer's (RFC 3279 §2.3.2), on the paths of PKITS §4.1. */
class InheritedParametersTest {

  @Test
  void aSignatureByAKeyWithoutParametersIsAsWeakAsWithThem() throws IOException {
    List<Certificate> path =
        List.of(
            certificate("ValidDSAParameterInheritanceTest5EE.crt"),
            certificate("DSAParametersInheritedCACert.crt"),
            certificate("DSACACert.crt"));
    SignatureAlgorithm own = CertificateSignature.algorithm(path, 1).orElseThrow();
    SignatureAlgorithm inherited = CertificateSignature.algorithm(path, 0).orElseThrow();
    assertThat(own.label()).isEqualTo("DSA-1024");
    assertThat(inherited).isEqualTo(own);
    assertThat(inherited.digest()).contains(DigestAlgorithm.SHA1);
    assertThat(CertificateSignature.algorithm(path.subList(0, 2), 0)).isEmpty();
  }

  private static Certificate certificate(String file) throws IOException {
    Path certs =
        Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "pki/pkits/certs");
    Assumptions.assumeTrue(Files.isDirectory(certs), "the corpus pki/pkits is not here");
    return Certificate.read(Bytes.of(Files.readAllBytes(certs.resolve(file))))
        .value()
        .orElseThrow();
  }
}
