package org.xacthuc.cms;

import org.xacthuc.base.Bytes;

/** How a SignerInfo names its signer's certificate (RFC 5652 §5.3). */
public sealed interface SignerIdentifier {

  /** Whether {@code certificate} is one of those that this identifier can mean. */
  boolean names(Certificate certificate);

  /**
   * By issuer and serial number.
   *
   * @param issuerDer the DER of the issuer's name
   * @param serial lower-case hexadecimal
   */
  record IssuerAndSerial(Bytes issuerDer, DistinguishedName issuer, String serial)
      implements SignerIdentifier {
    @Override
    public boolean names(Certificate certificate) {
      return serial.equals(certificate.serial()) && Names.match(issuerDer, certificate.issuerDer());
    }
  }

  /** By the value of the subject key identifier extension, which no authority vouches to be one. */
  record SubjectKeyIdentifier(Bytes identifier) implements SignerIdentifier {
    @Override
    public boolean names(Certificate certificate) {
      return certificate.subjectKeyIdentifier().filter(identifier::equals).isPresent();
    }
  }
}
