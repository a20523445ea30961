package org.xacthuc.trust;

import java.util.Locale;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Names;

/**
 * The base of a subtree that names are held against (RFC 5280 §4.2.1.10). Where it is unsound,
 * nothing can be said of names of its form.
 *
 * @param sound whether it could be taken apart
 * @param local of one mailbox; empty for all
 * @param host in lower case; of a directory name its canonical text; empty for all
 * @param address of an iPAddress: address and mask
 */
record NameSubtree(
    String form, boolean sound, String local, String host, Below below, Bytes address) {

  /** Which hosts lie within. */
  enum Below {
    /** The host alone. */
    ONLY_ITSELF,
    /** The host and every one below it. */
    AND_ITSELF,
    /** Every host below it, and not the host. */
    WITHOUT_ITSELF
  }

  static NameSubtree of(GeneralName base) {
    return switch (base.getTagNo()) {
      case GeneralName.directoryName ->
          new NameSubtree(
              ConstrainedName.DIRECTORY,
              true,
              "",
              Names.canonical(X500Name.getInstance(base.getName())),
              Below.AND_ITSELF,
              Bytes.EMPTY);
      case GeneralName.dNSName -> dns(text(base));
      case GeneralName.rfc822Name -> mailbox(text(base));
      case GeneralName.uniformResourceIdentifier ->
          hosts(Integer.toString(GeneralName.uniformResourceIdentifier), text(base));
      case GeneralName.iPAddress ->
          address(Bytes.of(ASN1OctetString.getInstance(base.getName()).getOctets()));
      default ->
          new NameSubtree(
              ConstrainedName.form(base), false, "", "", Below.ONLY_ITSELF, Bytes.EMPTY);
    };
  }

  /** A leading dot, which URIs and mailboxes know, makes a DNS name malformed. */
  private static NameSubtree dns(String base) {
    String host = base.toLowerCase(Locale.ROOT);
    boolean sound = host.isEmpty() || ConstrainedName.isHost(host);
    return new NameSubtree(
        Integer.toString(GeneralName.dNSName), sound, "", host, Below.AND_ITSELF, Bytes.EMPTY);
  }

  private static NameSubtree mailbox(String base) {
    if (base.indexOf('@') < 0) {
      return hosts(ConstrainedName.MAILBOX, base);
    }
    ConstrainedName name = ConstrainedName.mailbox(base);
    return new NameSubtree(
        name.form(), name.sound(), name.local(), name.host(), Below.ONLY_ITSELF, Bytes.EMPTY);
  }

  /** One host; with a leading dot, all below it; when empty, all there are. */
  private static NameSubtree hosts(String form, String base) {
    String lower = base.toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return new NameSubtree(form, true, "", "", Below.AND_ITSELF, Bytes.EMPTY);
    }
    boolean dot = lower.startsWith(".");
    String host = dot ? lower.substring(1) : lower;
    return new NameSubtree(
        form,
        ConstrainedName.isHost(host),
        "",
        host,
        dot ? Below.WITHOUT_ITSELF : Below.ONLY_ITSELF,
        Bytes.EMPTY);
  }

  /** Address and mask (RFC 4632): the mask is one run of ones. */
  private static NameSubtree address(Bytes octets) {
    boolean sound = octets.length() == 8 || octets.length() == 32;
    int half = octets.length() / 2;
    boolean ended = false;
    for (int i = half * 8; sound && i < octets.length() * 8; i++) {
      boolean one = (octets.at(i / 8) >> (7 - i % 8) & 1) == 1;
      sound = !(one && ended);
      ended |= !one;
    }
    return new NameSubtree(
        Integer.toString(GeneralName.iPAddress), sound, "", "", Below.ONLY_ITSELF, octets);
  }

  /** Whether that name of the same form lies within. */
  boolean contains(ConstrainedName name) {
    if (form.equals(ConstrainedName.DIRECTORY)) {
      // The canonical text of a name begins with that of the name above it, and with no other's.
      return name.host().startsWith(host);
    }
    if (!address.equals(Bytes.EMPTY)) {
      return containsAddress(name.address());
    }
    return (local.isEmpty() || local.equals(name.local())) && containsHost(name.host());
  }

  /** Whether a host that the name stands for lies within: "*.vn" stands for "a.vn" (RFC 9525). */
  boolean touches(ConstrainedName name) {
    if (contains(name)) {
      return true;
    }
    boolean wildcard = name.host().startsWith("*.");
    int dot = host.indexOf('.');
    return wildcard && dot > 0 && name.host().substring(1).equals(host.substring(dot));
  }

  private boolean containsHost(String other) {
    if (host.isEmpty()) {
      return true;
    }
    return switch (below) {
      case ONLY_ITSELF -> other.equals(host);
      case AND_ITSELF -> other.equals(host) || other.endsWith("." + host);
      case WITHOUT_ITSELF -> other.endsWith("." + host);
    };
  }

  private boolean containsAddress(Bytes other) {
    int half = address.length() / 2;
    if (other.length() != half) {
      return false;
    }
    for (int i = 0; i < half; i++) {
      if (((other.at(i) ^ address.at(i)) & address.at(half + i)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(GeneralName name) {
    return ASN1IA5String.getInstance(name.getName()).getString();
  }
}
