package org.xacthuc.cms;

import java.util.Optional;
import org.xacthuc.base.Digest;

/**
 * The first certificate that a signing-certificate attribute names (RFC 5035 §5.4): the signer's.
 *
 * @param hash over the whole certificate
 * @param issuerAndSerial absent when the attribute leaves it out
 */
public record SigningCertificateReference(
    Digest hash, Optional<SignerIdentifier.IssuerAndSerial> issuerAndSerial) {

  /** Whether the hash, and the issuer and serial number where given, are those of that one. */
  public boolean binds(Certificate certificate) {
    return certificate.digest(hash.algorithm()).equals(hash)
        && issuerAndSerial.map(i -> i.names(certificate)).orElse(true);
  }
}
