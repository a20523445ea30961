package org.xacthuc.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.base.Bytes;

/**
 * Somebody who can sign: a certificate, the certificates above it and the private key.
 *
 * @param issuers from the issuer up to the root; empty for a root
 */
public record Identity(
    X509CertificateHolder certificate, List<X509CertificateHolder> issuers, TestKey key) {
  public Identity {
    issuers = List.copyOf(issuers);
  }

  /** The certificate and all above it, the root last. */
  public List<X509CertificateHolder> chain() {
    var chain = new ArrayList<X509CertificateHolder>();
    chain.add(certificate);
    chain.addAll(issuers);
    return List.copyOf(chain);
  }

  /** The certificate and its intermediates, without the root: what a signature embeds. */
  public List<X509CertificateHolder> chainWithoutRoot() {
    var chain = chain();
    return issuers.isEmpty() ? chain : chain.subList(0, chain.size() - 1);
  }

  /** The certificate, DER. */
  public Bytes der() {
    return derOf(certificate);
  }

  /** The certificate as the JDK reads it. */
  public X509Certificate x509() {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der().toArray()));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  static Bytes derOf(X509CertificateHolder certificate) {
    try {
      return Bytes.of(certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
