package org.xacthuc.cms;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/**
 * A SignedData with its one SignerInfo (RFC 5652 §5). Where a container has several, this is the
 * first, and the defects of its reading say so.
 *
 * @param version of the SignerInfo
 * @param signer the certificate that the identifier and, where there is one, the
 *     signing-certificate attribute point to; absent when none does
 * @param certificates all that the container carries, in its order, readable ones only
 * @param crls DER certificate lists, those of adbe-revocationInfoArchival included
 * @param ocspResponses DER OCSP responses, likewise
 * @param digestAlgorithm absent when unknown
 * @param signatureAlgorithm absent when unknown or without the signer's key
 * @param signatureAlgorithmDer the AlgorithmIdentifier as it stands
 * @param signatureTimeStamps tokens of the unsigned attribute id-aa-signatureTimeStampToken
 */
public record CmsSignature(
    int version,
    SignerIdentifier signerIdentifier,
    Optional<Certificate> signer,
    List<Certificate> certificates,
    List<Bytes> crls,
    List<Bytes> ocspResponses,
    EncapsulatedContent content,
    Optional<DigestAlgorithm> digestAlgorithm,
    Optional<SignatureAlgorithm> signatureAlgorithm,
    Bytes signatureAlgorithmDer,
    Bytes signatureValue,
    Optional<SignedAttributes> signedAttributes,
    List<Bytes> signatureTimeStamps) {
  public CmsSignature {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
    signatureTimeStamps = List.copyOf(signatureTimeStamps);
  }

  /**
   * What the container says it signs.
   *
   * @param type dotted object identifier
   * @param bytes absent in a detached container
   */
  public record EncapsulatedContent(String type, Optional<Bytes> bytes) {}
}
