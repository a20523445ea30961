package org.xacthuc.cms;

/**
 * Something wrong with a signature container.
 *
 * @param detail the attribute, algorithm or count concerned, of LIMIT_REACHED the limit's code;
 *     never a sentence
 */
public record CmsDefect(Kind kind, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** Not the ASN.1 of a SignedData (RFC 5652 §5.1), or too large or too deep to be looked at. */
    CONTAINER_BROKEN,
    /** Bytes other than zero padding follow the container. */
    TRAILING_BYTES,
    /** None, or more than one SignerInfo (ETSI EN 319 142-1 §4.1: exactly one). */
    SIGNER_COUNT,
    /** The container carries content of its own where its subfilter demands a detached one. */
    ENCAPSULATED_CONTENT,
    /** No signed attributes under ETSI.CAdES.detached (RFC 5652 §5.3). */
    SIGNED_ATTRIBUTES_MISSING,
    /** No signed attributes where the subfilter leaves them out: nothing binds the certificate. */
    SIGNED_ATTRIBUTES_ABSENT,
    /** A signed attribute of a wrong type, twice, or with other than one value. */
    ATTRIBUTE_BROKEN,
    /** The signed attributes are not in DER order. */
    ATTRIBUTES_NOT_DER,
    CONTENT_TYPE_WRONG,
    MESSAGE_DIGEST_MISSING,
    /** No signing-certificate attribute (RFC 5035). */
    SIGNING_CERTIFICATE_MISSING,
    /** The signing-certificate attribute names another certificate than the signer's. */
    SIGNING_CERTIFICATE_MISMATCH,
    /** The signer's certificate is not in the container (nor among those given). */
    SIGNER_CERTIFICATE_NOT_FOUND,
    /** Digest and signature algorithm identifiers contradict each other. */
    ALGORITHMS_INCONSISTENT,
    /** The digest used is not listed among the container's digest algorithms. */
    DIGEST_ALGORITHM_NOT_LISTED,
    ALGORITHM_UNKNOWN,
    /** A certificate or revocation datum inside the container that cannot be read; the rest can. */
    EMBEDDED_OBJECT_BROKEN,
    /** A subfilter whose containers cannot be checked. */
    SUB_FILTER_UNKNOWN,
    /** The signed bytes could be signed attributes of another signature. */
    CONTENT_IS_ATTRIBUTES,
    /** More than is looked at. */
    LIMIT_REACHED
  }
}
