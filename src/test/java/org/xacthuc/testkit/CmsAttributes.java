package org.xacthuc.testkit;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/** The attributes of a SignerInfo (RFC 5652 §11, RFC 5035, RFC 3161 appendix A). */
final class CmsAttributes {
  private CmsAttributes() {}

  static Attribute of(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    return new Attribute(type, new DERSet(values));
  }

  static Attribute messageDigest(byte[] digest) {
    return of(CMSAttributes.messageDigest, new DEROctetString(digest));
  }

  static Attribute signingTime(Instant instant) {
    return of(CMSAttributes.signingTime, new Time(Date.from(instant)));
  }

  // RFC 5035 §3: the hash of the certificate, with its issuer and serial number.
  static Attribute signingCertificate(Identity signer) {
    var certificate = signer.certificate();
    byte[] hash = Der.digest(SignatureScheme.RSA_SHA256, signer.der().toArray());
    var issuerSerial =
        new IssuerSerial(
            new GeneralNames(new GeneralName(certificate.getIssuer())),
            certificate.getSerialNumber());
    var id =
        new ESSCertIDv2(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), hash, issuerSerial);
    return of(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id));
  }

  static Attribute contentTimeStamp(byte[] token) {
    return of(PKCSObjectIdentifiers.id_aa_ets_contentTimestamp, parse(token));
  }

  /** Bytes that are no ASN.1 are wrapped, so that the attribute at least can be written. */
  static ASN1Encodable signatureTimeStamp(byte[] token) {
    var attribute = new ASN1EncodableVector();
    attribute.add(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    attribute.add(new DLSet(parse(token)));
    return new DLSequence(attribute);
  }

  private static ASN1Encodable parse(byte[] der) {
    try {
      return ASN1Primitive.fromByteArray(der);
    } catch (IOException e) {
      return new DERSequence(new DEROctetString(der));
    }
  }
}
