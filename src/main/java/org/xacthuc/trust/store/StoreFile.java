package org.xacthuc.trust.store;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.cms.Certificate;

/** The names of a store's files and what stands in them: text that people and openssl can read. */
final class StoreFile {
  private static final String CERTIFICATE = ".pem";
  private static final Pattern CERTIFICATE_NAME = Pattern.compile("([0-9a-f]{64})\\.pem");
  private static final Pattern LIST_NAME = Pattern.compile("known-([a-z]{1,20})\\.list");
  private static final int LONGEST_COMMENT = 200;

  private StoreFile() {}

  static String name(Certificate certificate) {
    return name(certificate.sha256().value().hex());
  }

  static String name(String fingerprint) {
    return fingerprint + CERTIFICATE;
  }

  static String nameOfList(String list) {
    return "known-" + list + ".list";
  }

  /** The fingerprint in such a name. */
  static Optional<String> fingerprint(String name) {
    return part(CERTIFICATE_NAME.matcher(name));
  }

  /** The list in such a name. */
  static Optional<String> list(String name) {
    return part(LIST_NAME.matcher(name));
  }

  private static Optional<String> part(Matcher matcher) {
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** RFC 7468 §5, with explanatory text before it (§5.2). */
  static String text(Certificate certificate) {
    return "Subject: "
        + comment(certificate.subject().text())
        + "\nIssuer: "
        + comment(certificate.issuer().text())
        + "\nValidity: "
        + certificate.notBefore()
        + " "
        + certificate.notAfter()
        + "\nSHA-256: "
        + certificate.sha256().value().hex()
        + "\n-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.der().toArray())
        + "\n-----END CERTIFICATE-----\n";
  }

  static String textOfList(String list) {
    return "known:" + list + "\n";
  }

  /** A name chosen by a stranger must not end the comment, begin a block, or drive a terminal. */
  private static String comment(String foreign) {
    StringBuilder text = new StringBuilder();
    foreign
        .codePoints()
        .limit(LONGEST_COMMENT)
        .map(c -> Character.isLetterOrDigit(c) || " =,.'()&/".indexOf(c) >= 0 ? c : '_')
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
