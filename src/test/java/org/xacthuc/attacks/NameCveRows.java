package org.xacthuc.attacks;

import static org.xacthuc.attacks.PathLetters.ROOT;
import static org.xacthuc.attacks.PathLetters.authority;
import static org.xacthuc.attacks.PathLetters.person;
import static org.xacthuc.attacks.PathLetters.verify;

import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.OtherName;
import org.xacthuc.testkit.Identity;
import org.xacthuc.verdict.FindingCode;

/** Names that slipped past other validators' name constraints, each beside one that may pass. */
final class NameCveRows {
  private static final int MAIL = GeneralName.rfc822Name;
  private static final int DNS = GeneralName.dNSName;
  private static final int URI = GeneralName.uniformResourceIdentifier;
  private static final int IP = GeneralName.iPAddress;
  private static final int X400 = GeneralName.x400Address;

  private NameCveRows() {}

  static Stream<Attack> rows() {
    return Stream.of(trailingDots(), wildcards(), mailboxes(), forms(), directories())
        .flatMap(s -> s);
  }

  private static Stream<Attack> trailingDots() {
    return Stream.of(
        passes("CVE-2026-8763 another host", without(MAIL, "bad.vn"), name(MAIL, "a@good.vn")),
        fails("CVE-2026-8763 a mailbox", without(MAIL, "bad.vn"), name(MAIL, "a@bad.vn.")),
        fails("CVE-2026-8763 below", without(MAIL, ".bad.vn"), name(MAIL, "a@x.bad.vn.")),
        fails("CVE-2026-8763 a URI", without(URI, "bad.vn"), name(URI, "http://bad.vn./a")),
        fails("CVE-2026-8763 below, a URI", without(URI, ".bad.vn"), name(URI, "ftp://x.bad.vn.")),
        passes("CVE-2026-8763 another URI", without(URI, "bad.vn"), name(URI, "http://good.vn/")),
        fails("a host name's dot", without(DNS, "bad.vn"), name(DNS, "bad.vn.")));
  }

  private static Stream<Attack> wildcards() {
    return Stream.of(
        fails("CVE-2025-61727", without(DNS, "x.good.vn"), name(DNS, "*.good.vn")),
        fails("CVE-2025-61727 permitted", within(DNS, "x.good.vn"), name(DNS, "*.good.vn")),
        passes("CVE-2025-61727 its kin", within(DNS, "good.vn"), name(DNS, "*.good.vn")),
        passes("CVE-2025-61727 elsewhere", without(DNS, "x.bad.vn"), name(DNS, "*.good.vn")),
        fails("CVE-2026-33810", without(DNS, "X.gOOd.vn"), name(DNS, "*.Good.VN")),
        fails("CVE-2026-33810 itself", without(DNS, "BAD.vn"), name(DNS, "a.bad.VN")));
  }

  private static Stream<Attack> mailboxes() {
    return Stream.of(
        fails("a quoted mailbox", without(MAIL, "a@good.vn"), name(MAIL, "\"a\"@good.vn")),
        fails("two signs", without(MAIL, "bad.vn"), name(MAIL, "a@good.vn@bad.vn")),
        fails("no sign", within(MAIL, "good.vn"), name(MAIL, "good.vn")),
        fails("a zero in it", within(MAIL, "good.vn"), name(MAIL, "a@bad.vn\0@good.vn")),
        passes("its control", within(MAIL, "good.vn"), name(MAIL, "A.b@GOOD.vn")),
        Attack.undetermined(
            "in the subject alone",
            () -> {
              Identity issuer = constrained(without(MAIL, "bad.vn"));
              return verify(person(issuer, c -> c.subject("C=VN, CN=A, E=a@bad.vn")), issuer);
            },
            FindingCode.NAME_CONSTRAINTS),
        fails(
            "CVE-2022-4203 an address that is no text",
            without(MAIL, "bad.vn"),
            smtpMailbox(new DERSequence())),
        fails(
            "a mailbox in UTF-8",
            without(MAIL, "bad.vn"),
            smtpMailbox(new DERUTF8String("ạ@bad.vn"))),
        passes(
            "CVE-2022-3602 a long label in Punycode",
            without(MAIL, "bad.vn"),
            name(MAIL, "a@xn--" + "a".repeat(50) + ".vn")),
        fails(
            "CVE-2022-3602 a label longer than there are",
            without(MAIL, "bad.vn"),
            name(MAIL, "a@xn--" + "a".repeat(600) + ".vn")));
  }

  private static Stream<Attack> forms() {
    GeneralName x400 = new GeneralName(X400, new DERSequence());
    return Stream.of(
        fails("CVE-2023-0286", without(x400), x400),
        passes("CVE-2023-0286 without such a name", without(x400), name(DNS, "good.vn")),
        fails("an address that is a range", within(IP, "192.0.2.0/24"), range()),
        fails("another address", within(IP, "192.0.2.0/24"), name(IP, "192.0.3.1")),
        fails("of the other kind", within(IP, "192.0.2.0/24"), name(IP, "::ffff:192.0.2.1")),
        passes("an address within", within(IP, "192.0.2.0/24"), name(IP, "192.0.2.1")),
        fails("a URI by address", without(URI, "bad.vn"), name(URI, "http://192.0.2.1/")),
        fails("user for host", without(URI, "bad.vn"), name(URI, "http://good.vn@bad.vn/")),
        fails("host by escape", without(URI, "bad.vn"), name(URI, "http://%62ad.vn/")));
  }

  private static Stream<Attack> directories() {
    String within = "C=VN, O=TỈNH ỦY";
    GeneralName base = new GeneralName(new X500Name(within));
    return Stream.of(
        inDirectory("a name below", base, "C=VN, O=TỈNH ỦY, CN=A", null),
        inDirectory("in another case", base, "C=vn, O=tỉnh  ủy, CN=A", null),
        inDirectory("that begins alike", base, "C=VN, O=TỈNH ỦY X, CN=A", refusal()),
        inDirectory("in another order", base, "O=TỈNH ỦY, C=VN, CN=A", refusal()),
        inDirectory("under a name before it", base, "CN=A, C=VN, O=TỈNH ỦY", refusal()),
        inDirectory("of several values", base, "C=VN, O=TỈNH ỦY+OU=X, CN=A", refusal()));
  }

  private static FindingCode refusal() {
    return FindingCode.NAME_CONSTRAINTS;
  }

  private static Attack inDirectory(String id, GeneralName base, String subject, FindingCode code) {
    GeneralSubtree[] permitted = {new GeneralSubtree(base)};
    Identity issuer = constrained(new NameConstraints(permitted, null));
    Identity signer = person(issuer, c -> c.subject(subject));
    return code == null
        ? Attack.control("directory: " + id, () -> verify(signer, issuer))
        : Attack.undetermined("directory: " + id, () -> verify(signer, issuer), code);
  }

  private static Attack passes(String id, NameConstraints constraints, GeneralName name) {
    Identity issuer = constrained(constraints);
    return Attack.control(id, () -> verify(named(issuer, name), issuer));
  }

  private static Attack fails(String id, NameConstraints constraints, GeneralName name) {
    Identity issuer = constrained(constraints);
    return Attack.undetermined(id, () -> verify(named(issuer, name), issuer), refusal());
  }

  private static Identity constrained(NameConstraints constraints) {
    return authority(ROOT, "Constrained", c -> c.critical(Extension.nameConstraints, constraints));
  }

  private static Identity named(Identity issuer, GeneralName name) {
    return person(
        issuer, c -> c.extension(Extension.subjectAlternativeName, false, new GeneralNames(name)));
  }

  private static NameConstraints within(int form, String base) {
    return new NameConstraints(new GeneralSubtree[] {new GeneralSubtree(name(form, base))}, null);
  }

  private static NameConstraints without(int form, String base) {
    return without(name(form, base));
  }

  private static NameConstraints without(GeneralName base) {
    return new NameConstraints(null, new GeneralSubtree[] {new GeneralSubtree(base)});
  }

  private static GeneralName name(int form, String value) {
    return new GeneralName(form, value);
  }

  /** Address and mask where an address belongs. */
  private static GeneralName range() {
    return new GeneralName(
        IP, new DEROctetString(new byte[] {(byte) 192, 0, 2, 0, (byte) 255, (byte) 255, -1, 0}));
  }

  /** RFC 9598 §3. */
  private static GeneralName smtpMailbox(ASN1Encodable value) {
    ASN1ObjectIdentifier type = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.9");
    return new GeneralName(GeneralName.otherName, new OtherName(type, value));
  }
}
