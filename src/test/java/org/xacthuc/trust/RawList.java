package org.xacthuc.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;

/**
 * A certificate list written field by field (RFC 5280 §5.1), each as the hexadecimal text of its
 * DER. Its signature is nobody's: it is to be read, and not to be believed.
 */
record RawList(
    String version,
    String inner,
    String issuer,
    String times,
    String entries,
    String extensions,
    String outer,
    String signature) {
  private static final String ALGORITHM = hex(SignatureScheme.ECDSA_SHA256.signatureAlgorithm());
  static final String THEN = time("210720000000Z");

  /** Of version 2, with a next update, without entries or extensions. */
  static RawList by(Identity issuer) {
    return new RawList(
        "020101",
        ALGORITHM,
        hex(issuer.certificate().getSubject()),
        THEN + time("260720000000Z"),
        "",
        "",
        ALGORITHM,
        "03020001");
  }

  RawList version(String other) {
    return new RawList(other, inner, issuer, times, entries, extensions, outer, signature);
  }

  RawList innerAlgorithm(ASN1Encodable other) {
    return new RawList(version, hex(other), issuer, times, entries, extensions, outer, signature);
  }

  RawList issuer(String other) {
    return new RawList(version, inner, other, times, entries, extensions, outer, signature);
  }

  RawList times(String other) {
    return new RawList(version, inner, issuer, other, entries, extensions, outer, signature);
  }

  /** Those entries, one after the other. */
  RawList entries(String... all) {
    return field(sequence(all));
  }

  /** Whatever stands in the place of the entries. */
  RawList field(String other) {
    return new RawList(version, inner, issuer, times, other, extensions, outer, signature);
  }

  /** Whatever stands under the tag of the extensions. */
  RawList extensions(String inside) {
    return new RawList(
        version, inner, issuer, times, entries, tagged(0xA0, inside), outer, signature);
  }

  RawList signature(String other) {
    return new RawList(version, inner, issuer, times, entries, extensions, outer, other);
  }

  Bytes der() {
    String signed = sequence(version, inner, issuer, times, entries, extensions);
    return Bytes.fromHex(sequence(signed, outer, signature));
  }

  /** The bytes that a signature would cover. */
  int signedLength() {
    return sequence(version, inner, issuer, times, entries, extensions).length() / 2;
  }

  /** An entry of a serial number's octets, revoked then. */
  static String entry(String serial, String... extensions) {
    String further = extensions.length == 0 ? "" : sequence(extensions);
    return sequence(tagged(2, serial), THEN, further);
  }

  static String extension(String oid, boolean critical, String value) {
    return sequence(tagged(6, oid), critical ? "0101ff" : "", tagged(4, value));
  }

  static String sequence(String... parts) {
    return tagged(0x30, parts);
  }

  static String tagged(int tag, String... parts) {
    String content = String.join("", parts);
    int length = content.length() / 2;
    String octets = "%02x".formatted(length);
    if (length > 0xFF) {
      octets = "82%04x".formatted(length);
    } else if (length > 0x7F) {
      octets = "81" + octets;
    }
    return "%02x".formatted(tag) + octets + content;
  }

  static String time(String utc) {
    return tagged(0x17, Bytes.of(utc.getBytes(StandardCharsets.US_ASCII)).hex());
  }

  static String hex(ASN1Encodable value) {
    try {
      return Bytes.of(value.toASN1Primitive().getEncoded("DER")).hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
