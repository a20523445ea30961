package org.xacthuc.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;

/**
 * A question to an OCSP responder (RFC 6960 §4.1), unsigned and without a nonce: the same question
 * may then be answered out of a cache, and how old an answer may be is judged all the same.
 */
public final class OcspRequest {
  private OcspRequest() {}

  /**
   * The request in DER for the status of {@code subject}.
   *
   * @param digest of the issuer's name and key; most responders know SHA-1 alone
   */
  public static Bytes of(Certificate subject, Certificate issuer, DigestAlgorithm digest) {
    CertID id =
        new CertID(
            new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()), DERNull.INSTANCE),
            new DEROctetString(digest.of(subject.issuerDer()).value().toArray()),
            new DEROctetString(OcspResponse.keyHash(digest, issuer).toArray()),
            subject.holder().toASN1Structure().getSerialNumber());
    ASN1Encodable request = new Request(id, null);
    TBSRequest asked = new TBSRequest(null, new DERSequence(request), (Extensions) null);
    try {
      return Bytes.of(new OCSPRequest(asked, null).getEncoded("DER"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
