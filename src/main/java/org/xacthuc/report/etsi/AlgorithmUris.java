package org.xacthuc.report.etsi;

import java.util.Locale;
import java.util.Optional;
import org.xacthuc.SignatureReport;
import org.xacthuc.base.DigestAlgorithm;

/** Identifiers of algorithms: those of RFC 9231 and XML Signature, where there are any. */
final class AlgorithmUris {
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";
  private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";

  private AlgorithmUris() {}

  static String of(DigestAlgorithm algorithm) {
    return switch (algorithm) {
      case MD5 -> MORE + "md5";
      case SHA1 -> "http://www.w3.org/2000/09/xmldsig#sha1";
      case SHA224 -> MORE + "sha224";
      case SHA256 -> ENCRYPTION + "sha256";
      case SHA384 -> MORE + "sha384";
      case SHA512 -> ENCRYPTION + "sha512";
      case SHA3_256 -> MORE_2007 + "sha3-256";
      case SHA3_384 -> MORE_2007 + "sha3-384";
      case SHA3_512 -> MORE_2007 + "sha3-512";
      case SHA512_256, SHAKE128, SHAKE256 -> "urn:oid:" + algorithm.oid();
    };
  }

  /** The signature algorithm with its digest, as far as both are known. */
  static Optional<String> of(SignatureReport signature) {
    return signature
        .signatureAlgorithm()
        .map(label -> of(label, signature.digestAlgorithm().orElse("")));
  }

  private static String of(String label, String digest) {
    String hash = digest.replace("-", "").replace("/", "").toLowerCase(Locale.ROOT);
    boolean known = hash.matches("sha(1|224|256|384|512)");
    if (known && label.startsWith("RSA-PSS-")) {
      return MORE_2007 + hash + "-rsa-MGF1";
    }
    if (known && label.startsWith("RSA-")) {
      return hash.equals("sha1")
          ? "http://www.w3.org/2000/09/xmldsig#rsa-sha1"
          : MORE + "rsa-" + hash;
    }
    if (known && label.startsWith("ECDSA-")) {
      return MORE + "ecdsa-" + hash;
    }
    return switch (label) {
      case "Ed25519" -> MORE_2021 + "eddsa-ed25519";
      case "Ed448" -> MORE_2021 + "eddsa-ed448";
      default -> named(digest.isEmpty() ? label : label + ":" + digest);
    };
  }

  /** One of our own for what has no other. */
  static String named(String label) {
    return Urns.OWN + "algorithm:" + label.replaceAll("[^A-Za-z0-9:./-]", "-");
  }
}
