package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;

/**
 * A signature dictionary as its bytes say (ISO 32000-2 §12.8.1, table 255).
 *
 * @param id the indirect object that holds it
 * @param extent from {@code n g obj} to the end of {@code endobj}; absent for a compressed object
 * @param byteRange absent when missing or without the shape of invariant I1
 * @param contentsToken the /Contents token with its delimiters, by position in the file
 * @param contents the decoded bytes of /Contents, padding included; empty when missing
 * @param signingTime the raw string of /M, a claim; absent when missing
 * @param certificates the strings of /Cert (adbe.x509.rsa_sha1), in order; none when one of them is
 *     no direct string
 * @param permissions what it says of later changes
 */
public record SignatureDictionary(
    ObjectId id,
    Optional<Span> extent,
    Optional<ByteRange> byteRange,
    Optional<Span> contentsToken,
    Bytes contents,
    Optional<String> type,
    Optional<String> filter,
    Optional<String> subFilter,
    Optional<String> name,
    Optional<String> reason,
    Optional<String> location,
    Optional<String> signingTime,
    List<Bytes> certificates,
    SignaturePermissions permissions) {
  public SignatureDictionary {
    certificates = List.copyOf(certificates);
  }

  /** The same dictionary with what it says of later changes. */
  SignatureDictionary with(SignaturePermissions read) {
    return new SignatureDictionary(
        id,
        extent,
        byteRange,
        contentsToken,
        contents,
        type,
        filter,
        subFilter,
        name,
        reason,
        location,
        signingTime,
        certificates,
        read);
  }
}
