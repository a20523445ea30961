package org.xacthuc.testkit;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** Puts a SignedData together (RFC 5652 §5.1), certificates and signers in the order given. */
final class SignedDataWriter {
  private final ASN1ObjectIdentifier contentType;
  private final byte[] content;
  private final List<X509CertificateHolder> certificates;
  private final ASN1EncodableVector digestAlgorithms = new ASN1EncodableVector();
  private final ASN1EncodableVector signerInfos = new ASN1EncodableVector();

  SignedDataWriter(
      ASN1ObjectIdentifier contentType, byte[] content, List<X509CertificateHolder> certificates) {
    this.contentType = contentType;
    this.content = content;
    this.certificates = certificates;
  }

  /** Adds a signer; null for a digest algorithm that is not listed. */
  void add(AlgorithmIdentifier digestAlgorithm, ASN1Encodable signerInfo) {
    if (digestAlgorithm == null) {
      signerInfos.add(signerInfo);
      return;
    }
    for (int i = 0; i < digestAlgorithms.size(); i++) {
      if (digestAlgorithms.get(i).equals(digestAlgorithm)) {
        signerInfos.add(signerInfo);
        return;
      }
    }
    digestAlgorithms.add(digestAlgorithm);
    signerInfos.add(signerInfo);
  }

  byte[] write() {
    var signedData = new ASN1EncodableVector();
    // RFC 5652 §5.1: version 3 where the content is not id-data, else 1.
    signedData.add(new ASN1Integer(contentType.equals(CMSObjectIdentifiers.data) ? 1 : 3));
    signedData.add(new DLSet(digestAlgorithms));
    signedData.add(encapsulatedContent());
    if (!certificates.isEmpty()) {
      var set = new ASN1EncodableVector();
      certificates.forEach(certificate -> set.add(certificate.toASN1Structure()));
      signedData.add(new DLTaggedObject(false, 0, new DLSet(set)));
    }
    signedData.add(new DLSet(signerInfos));
    var contentInfo = new ASN1EncodableVector();
    contentInfo.add(CMSObjectIdentifiers.signedData);
    contentInfo.add(new DLTaggedObject(true, 0, new DLSequence(signedData)));
    return Der.inGivenOrder(new DLSequence(contentInfo));
  }

  private DLSequence encapsulatedContent() {
    var sequence = new ASN1EncodableVector();
    sequence.add(contentType);
    if (content != null) {
      sequence.add(new DLTaggedObject(true, 0, new DEROctetString(content)));
    }
    return new DLSequence(sequence);
  }
}
