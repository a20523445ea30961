package org.xacthuc.cms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;

/**
 * The attributes that the signature value covers (RFC 5652 §5.3, §11).
 *
 * @param der their DER encoding as a SET OF, which is what is signed (§5.4)
 * @param contentType dotted object identifier; absent when missing or broken
 * @param messageDigest absent when missing or broken
 * @param signingTime what the signer's equipment claimed; absent when missing or broken
 * @param signingCertificates one per signing-certificate attribute, versions 1 and 2
 * @param contentTimeStamps tokens of the content-time-stamp attribute (ETSI EN 319 122-1 §5.2.8),
 *     made over the content before it was signed; the first {@link CmsSignature#MOST_TIME_STAMPS}
 */
public record SignedAttributes(
    Bytes der,
    Optional<String> contentType,
    Optional<Bytes> messageDigest,
    Optional<Instant> signingTime,
    List<SigningCertificateReference> signingCertificates,
    List<Bytes> contentTimeStamps) {
  public SignedAttributes {
    signingCertificates = List.copyOf(signingCertificates);
    contentTimeStamps = List.copyOf(contentTimeStamps);
  }
}
