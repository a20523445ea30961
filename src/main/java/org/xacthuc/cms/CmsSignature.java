package org.xacthuc.cms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param contentDigest by which the container's content is the digest of the file's bytes, under
 *     adbe.pkcs7.sha1; absent where those bytes themselves are what is signed
 * @param digestAlgorithm of the SignerInfo; absent when unknown
 * @param signatureAlgorithm absent when unknown or without the signer's key
 * @param signatureAlgorithmDer the AlgorithmIdentifier as it stands
 * @param signatureTimeStamps tokens of the unsigned attribute id-aa-signatureTimeStampToken, the
 *     first {@link #MOST_TIME_STAMPS} of them
 */
public record CmsSignature(
    int version,
    SignerIdentifier signerIdentifier,
    Optional<Certificate> signer,
    List<Certificate> certificates,
    List<Bytes> crls,
    List<Bytes> ocspResponses,
    EncapsulatedContent content,
    Optional<DigestAlgorithm> contentDigest,
    Optional<DigestAlgorithm> digestAlgorithm,
    Optional<SignatureAlgorithm> signatureAlgorithm,
    Bytes signatureAlgorithmDer,
    Bytes signatureValue,
    Optional<SignedAttributes> signedAttributes,
    List<Bytes> signatureTimeStamps) {
  /** Time-stamps of one kind that are kept; genuine signatures have one or two. */
  public static final int MOST_TIME_STAMPS = 16;

  public CmsSignature {
    certificates = List.copyOf(certificates);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
    signatureTimeStamps = List.copyOf(signatureTimeStamps);
  }

  /** Every digest algorithm that the bond between the file's bytes and the signature rests on. */
  public List<DigestAlgorithm> digestAlgorithms() {
    return Stream.of(contentDigest, digestAlgorithm).flatMap(Optional::stream).distinct().toList();
  }

  /**
   * What the container says it signs.
   *
   * @param type dotted object identifier
   * @param bytes absent in a detached container
   */
  public record EncapsulatedContent(String type, Optional<Bytes> bytes) {}
}
