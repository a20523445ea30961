package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.VERIFY;
import static org.xacthuc.attacks.PathLetters.ROOT;
import static org.xacthuc.attacks.PathLetters.authority;
import static org.xacthuc.attacks.PathLetters.letter;
import static org.xacthuc.attacks.PathLetters.person;
import static org.xacthuc.attacks.PathLetters.verify;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertPolicyId;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyMappings;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.FindingCode;

/** Paths and policies that led other validators astray or kept them busy, each with a control. */
final class PathCveRows {
  private static final int DEEP = 20;
  private static final int POLICIES = 60;

  private PathCveRows() {}

  static Stream<Attack> rows() {
    return Stream.of(issuers(), loops(), policies(), anchors()).flatMap(s -> s);
  }

  private static Stream<Attack> issuers() {
    Identity authority = authority(ROOT, "Open", c -> c);
    Identity leaf = person(authority, c -> c);
    Identity below = person(leaf, c -> c.serial(4712));
    Identity bare =
        TestCertificate.issuedBy(authority)
            .subject("C=VN, CN=Bare")
            .build(); // No extension says no.
    Identity crossed = person(bare, c -> c.serial(4713));
    Identity stranger = TestCertificate.root("C=VN, CN=Stranger").build();
    Identity twin = authority(stranger, "Open", c -> c.key(authority.key()));
    Identity own = TestCertificate.root("C=VN, O=xacthuc TEST, CN=Own").build();
    Identity intermediate = authority(own, "Intermediate", c -> c);
    return Stream.of(
        Attack.control("CVE-2015-1793", () -> verify(leaf, authority)),
        Attack.undetermined(
            "CVE-2015-1793 a signer for an issuer",
            () -> verify(below, authority, leaf),
            FindingCode.KEY_USAGE),
        Attack.undetermined(
            "CVE-2021-3450 nobody says that it is none",
            () -> verify(crossed, authority, bare),
            FindingCode.NOT_A_CA),
        Attack.control(
            "CVE-2015-1793 the authority certified by a stranger, too",
            () -> verify(leaf, twin, stranger, authority)),
        Attack.undetermined(
            "CVE-2026-11310 an embedded intermediate",
            () -> verify(person(intermediate, c -> c), intermediate),
            FindingCode.NO_PATH),
        Attack.undetermined(
            "CVE-2026-11310 an embedded root",
            () -> verify(person(intermediate, c -> c), intermediate, own),
            FindingCode.NO_PATH));
  }

  private static Stream<Attack> loops() {
    Identity one = authority(ROOT, "One", c -> c);
    Identity two = authority(ROOT, "Two", c -> c);
    Identity oneByTwo = authority(two, "One", c -> c.key(one.key()).serial(21));
    Identity twoByOne = authority(one, "Two", c -> c.key(two.key()).serial(12));
    Identity nowhere = TestCertificate.root("C=VN, CN=Nowhere").build();
    Identity three = authority(nowhere, "Three", c -> c);
    Identity four = authority(three, "Four", c -> c);
    Identity threeByFour = authority(four, "Three", c -> c.key(three.key()).serial(43));
    return Stream.of(
        Attack.control(
            "CVE-2024-0567 two that certify each other",
            () -> verify(person(one, c -> c), oneByTwo, twoByOne, one, two)),
        Attack.undetermined(
            "CVE-2024-0567 the same, with nobody above",
            () -> verify(person(four, c -> c), four, threeByFour),
            null));
  }

  private static Stream<Attack> policies() {
    Identity strict =
        authority(
            ROOT,
            "Strict",
            c ->
                c.critical(
                        Extension.policyConstraints, new PolicyConstraints(BigInteger.ZERO, null))
                    .extension(Extension.certificatePolicies, false, policies("2.999.1")));
    return Stream.of(
        Attack.control(
            "CVE-2023-0465",
            () -> verify(person(strict, c -> policy(c, policies("2.999.1"))), strict)),
        Attack.undetermined(
            "CVE-2023-0465 a policy that appears twice",
            () -> verify(person(strict, c -> policy(c, policies("2.999.1", "2.999.1"))), strict),
            FindingCode.CERTIFICATE_BROKEN),
        Attack.undetermined(
            "CVE-2023-0465 none at all",
            () -> verify(person(strict, c -> c), strict),
            FindingCode.POLICY),
        Attack.control("CVE-2023-0464 mapped twenty times", () -> mapped(false)),
        Attack.undetermined(
            "CVE-2023-0464 the same, where one is required",
            () -> mapped(true),
            FindingCode.POLICY));
  }

  /** Authorities that each map every policy to every other: a tree of them would have 60^20. */
  private static VerificationReport mapped(boolean required) {
    ASN1ObjectIdentifier[] all = new ASN1ObjectIdentifier[POLICIES];
    List<CertPolicyId> from = new ArrayList<>();
    List<CertPolicyId> to = new ArrayList<>();
    for (int i = 0; i < POLICIES; i++) {
      all[i] = new ASN1ObjectIdentifier("2.999." + i);
      for (int j = 0; j < POLICIES / 4; j++) {
        from.add(CertPolicyId.getInstance(all[i]));
        to.add(CertPolicyId.getInstance(new ASN1ObjectIdentifier("2.999." + (i + j) % POLICIES)));
      }
    }
    PolicyMappings mappings =
        new PolicyMappings(from.toArray(CertPolicyId[]::new), to.toArray(CertPolicyId[]::new));
    String[] names = Stream.of(all).map(ASN1ObjectIdentifier::getId).toArray(String[]::new);
    List<Identity> authorities = new ArrayList<>();
    Identity above = ROOT;
    for (int i = 0; i < DEEP; i++) {
      boolean first = i == 0;
      above =
          authority(
              above,
              "Level " + i,
              c -> {
                TestCertificate mapping =
                    policy(c, policies(names)).extension(Extension.policyMappings, false, mappings);
                return required && first
                    ? mapping.critical(
                        Extension.policyConstraints, new PolicyConstraints(BigInteger.ZERO, null))
                    : mapping;
              });
      authorities.add(0, above);
    }
    Identity signer = person(above, c -> policy(c, policies("2.999.10000")));
    return VERIFY.of(letter(signer, authorities));
  }

  private static Stream<Attack> anchors() {
    Identity authority = authority(ROOT, "Anchored", c -> c);
    Identity signer = person(authority, c -> c);
    Instant after = Instant.parse("2026-11-22T00:00:00Z");
    Instant before = Instant.parse("2021-01-01T00:00:00Z");
    TrustAnchor trusted = TrustAnchor.of(Verification.certificate(authority.der()));
    return Stream.of(
        anchored("an authority", trusted, signer, authority, null),
        anchored("until later", trusted.withSunset(after), signer, authority, null),
        anchored(
            "until before",
            trusted.withSunset(before),
            signer,
            authority,
            FindingCode.ANCHOR_EXPIRED),
        anchored(
            "for documents",
            trusted.withPurposes(Set.of(Purpose.DOCUMENT_SIGNING)),
            signer,
            authority,
            null),
        anchored(
            "for time-stamps",
            trusted.withPurposes(Set.of(Purpose.TIME_STAMPING)),
            signer,
            authority,
            FindingCode.ANCHOR_PURPOSE),
        anchored(
            "the signer pinned",
            TrustAnchor.of(Verification.certificate(signer.der())),
            signer,
            authority,
            null),
        anchored(
            "an authority pinned",
            TrustAnchor.pinned(Verification.certificate(authority.der())),
            signer,
            authority,
            FindingCode.ANCHOR_PURPOSE));
  }

  /** The signer's anchor beside a root that time-stamps alone may lead to. */
  private static Attack anchored(
      String id, TrustAnchor anchor, Identity signer, Identity authority, FindingCode code) {
    TrustAnchor stamps =
        TrustAnchor.of(Verification.certificate(PKI.of(Holder.GOVERNMENT_ROOT).der()))
            .withPurposes(Set.of(Purpose.TIME_STAMPING));
    Verification verification = VERIFY.with(new TrustAnchors(List.of(anchor, stamps)));
    return code == null
        ? Attack.control("anchor: " + id, () -> verification.of(letter(signer, List.of(authority))))
        : Attack.undetermined(
            "anchor: " + id, () -> verification.of(letter(signer, List.of(authority))), code);
  }

  private static TestCertificate policy(TestCertificate certificate, CertificatePolicies policies) {
    return certificate.extension(Extension.certificatePolicies, false, policies);
  }

  private static CertificatePolicies policies(String... oids) {
    return new CertificatePolicies(
        Stream.of(oids)
            .map(oid -> new PolicyInformation(new ASN1ObjectIdentifier(oid)))
            .toArray(PolicyInformation[]::new));
  }
}
