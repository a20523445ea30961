package org.xacthuc.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.OtherName;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Names;

/**
 * One name of a certificate, taken apart for comparison with subtrees (RFC 5280 §4.2.1.6).
 *
 * @param form the tag of the GeneralName; for otherName with its type
 * @param sound whether it could be taken apart; what is unsound lies within nothing for certain
 * @param local of a mailbox, as written
 * @param host of a DNS name, a mailbox or a URI, in lower case; of a directory name its canonical
 *     text
 * @param address of an iPAddress: four or sixteen octets
 */
record ConstrainedName(String form, boolean sound, String local, String host, Bytes address) {
  private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final Pattern HOST = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  private static final Pattern DOTTED_QUAD = Pattern.compile("[0-9.]+");
  private static final int LONGEST_HOST = 253;

  /** The form of e-mail addresses, which subjects hold too. */
  static final String MAILBOX = Integer.toString(GeneralName.rfc822Name);

  static final String DIRECTORY = Integer.toString(GeneralName.directoryName);

  static ConstrainedName of(GeneralName name) {
    return switch (name.getTagNo()) {
      case GeneralName.directoryName ->
          directory(Names.canonical(X500Name.getInstance(name.getName())));
      case GeneralName.dNSName -> dns(text(name));
      case GeneralName.rfc822Name -> mailbox(text(name));
      case GeneralName.uniformResourceIdentifier -> uri(text(name));
      case GeneralName.iPAddress ->
          address(Bytes.of(ASN1OctetString.getInstance(name.getName()).getOctets()));
      default -> new ConstrainedName(form(name), false, "", "", Bytes.EMPTY);
    };
  }

  /** Names of one form are constrained together; other names apart by their type. */
  static String form(GeneralName name) {
    return name.getTagNo() == GeneralName.otherName
        ? "0:" + OtherName.getInstance(name.getName()).getTypeID().getId()
        : Integer.toString(name.getTagNo());
  }

  /** Takes the form of {@link Names#canonical}. */
  static ConstrainedName directory(String canonical) {
    return new ConstrainedName(DIRECTORY, true, "", canonical, Bytes.EMPTY);
  }

  private static ConstrainedName dns(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean sound = isHost(lower.startsWith("*.") ? lower.substring(2) : lower);
    return new ConstrainedName(
        Integer.toString(GeneralName.dNSName), sound, "", lower, Bytes.EMPTY);
  }

  static ConstrainedName mailbox(String address) {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, Math.max(at, 0));
    String host = address.substring(at + 1).toLowerCase(Locale.ROOT);
    return new ConstrainedName(MAILBOX, isLocal(local) && isHost(host), local, host, Bytes.EMPTY);
  }

  /** RFC 5280 §4.2.1.10: a URI without a host name, or with an address for one, is refused. */
  private static ConstrainedName uri(String uri) {
    String host = authority(uri).map(a -> a.toLowerCase(Locale.ROOT)).orElse("");
    boolean sound = isHost(host) && !DOTTED_QUAD.matcher(host).matches();
    return new ConstrainedName(
        Integer.toString(GeneralName.uniformResourceIdentifier), sound, "", host, Bytes.EMPTY);
  }

  /** The host of RFC 3986 §3.2.2, without user and port. */
  private static Optional<String> authority(String uri) {
    int start = uri.indexOf("://");
    if (start < 0) {
      return Optional.empty();
    }
    String rest = uri.substring(start + 3).split("[/?#]", 2)[0];
    String host = rest.substring(rest.lastIndexOf('@') + 1);
    return Optional.of(host.replaceFirst(":[0-9]*$", ""));
  }

  private static ConstrainedName address(Bytes octets) {
    boolean sound = octets.length() == 4 || octets.length() == 16;
    return new ConstrainedName(Integer.toString(GeneralName.iPAddress), sound, "", "", octets);
  }

  /** Without quotes and escapes, under which one mailbox has many spellings. */
  static boolean isLocal(String local) {
    return !local.isEmpty()
        && local.chars().allMatch(c -> c > ' ' && c < 127 && "\"\\@".indexOf(c) < 0);
  }

  /** In lower case, without a leading or a trailing dot. */
  static boolean isHost(String host) {
    return host.length() <= LONGEST_HOST && HOST.matcher(host).matches();
  }

  private static String text(GeneralName name) {
    return ASN1IA5String.getInstance(name.getName()).getString();
  }
}
