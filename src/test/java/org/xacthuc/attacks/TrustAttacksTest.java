package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;
import static org.xacthuc.attacks.Drawn.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.FindingCode;

/** Certificates and revocation data that vouch for more than they may (catalogue 3.F, CRT, DSS). */
class TrustAttacksTest {
  private static final Duration QUICK = Duration.ofSeconds(20);
  private static final Identity CA = PKI.of(Holder.PARTY_CA);
  private static final Identity ROOT = PKI.of(Holder.GOVERNMENT_ROOT);
  private static final Identity BAD_ROOT = PKI.of(Holder.ATTACKER_ROOT);
  private static final Instant SIGNED = Instant.parse(THEN);
  private static final Instant BEFORE = SIGNED.minus(Duration.ofDays(3));
  private static final String NAME = "C=VN, O=TỈNH ỦY BẮC KẠN, CN=Phương Thị Thanh";

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    Assertions.assertTimeout(QUICK, attack::check);
  }

  static Stream<Attack> rows() {
    return Stream.of(anchors(), paths(), stores()).flatMap(s -> s);
  }

  private static Stream<Attack> anchors() {
    Identity self = TestCertificate.selfSigned().subject(NAME).signer().build();
    Identity oldRoot =
        TestCertificate.root("CN=Old")
            .valid("2010-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
            .build();
    Identity underOld = person(oldRoot, c -> c);
    Identity leaf = person(CA, c -> c);
    Identity underLeaf = person(leaf, c -> c);
    return Stream.of(
        Attack.control("CRT-00", () -> verify(signed(leaf, clean()))),
        Attack.undetermined(
            "CRT-01 self-signed", () -> verify(signed(self, clean())), FindingCode.NO_PATH),
        Attack.undetermined(
            "CRT-02 the root's name and identifier",
            () -> verify(signed(PKI.of(Holder.ATTACKER), attackersStore())),
            null),
        Attack.undetermined(
            "CRT-07 an anchor that has expired",
            () -> anchored(oldRoot).of(signed(underOld, TestCrl.by(oldRoot).build())),
            FindingCode.ANCHOR_EXPIRED),
        Attack.undetermined(
            "CRT-03 a leaf for an anchor vouches for nobody else",
            () -> anchored(leaf).of(signed(underLeaf, TestCrl.by(leaf).build())),
            FindingCode.KEY_USAGE));
  }

  private static Stream<Attack> paths() {
    Identity leaf = person(CA, c -> c);
    Identity open = TestCertificate.issuedBy(ROOT).subject("CN=Open").build();
    Identity short0 = TestCertificate.issuedBy(ROOT).subject("CN=Short").ca().pathLength(0).build();
    Identity below = TestCertificate.issuedBy(short0).subject("CN=Below").ca().build();
    return Stream.of(
        path(
            "CRT-03 a leaf used as an authority",
            person(leaf, c -> c),
            leaf,
            FindingCode.KEY_USAGE),
        path(
            "CRT-03 the same, its usage left open",
            person(open, c -> c),
            open,
            FindingCode.NOT_A_CA),
        path("CRT-04 a path too long", person(below, c -> c), below, FindingCode.PATH_TOO_LONG),
        path(
            "CRT-05 an unknown critical extension",
            person(CA, c -> c.critical("2.999.5", new byte[] {5, 0})),
            CA,
            FindingCode.CRITICAL_EXTENSION),
        path(
            "CRT-06 a key to encipher with",
            person(CA, c -> c.keyUsage(KeyUsage.keyEncipherment)),
            CA,
            FindingCode.KEY_USAGE),
        path(
            "CRT-06 a server's certificate",
            person(CA, c -> c.extendedKeyUsage(false, KeyPurposeId.id_kp_serverAuth)),
            CA,
            FindingCode.EXTENDED_KEY_USAGE),
        path(
            "CRT-06 a time-stamp authority's certificate",
            person(CA, TestCertificate::timeStampAuthority),
            CA,
            FindingCode.EXTENDED_KEY_USAGE),
        Attack.refused(
            "CRT-07 expired when signed",
            () -> {
              Identity person =
                  person(CA, c -> c.valid("2020-01-01T00:00:00Z", "2021-07-01T00:00:00Z"));
              return verify(signed(person, clean()));
            },
            FindingCode.SIGNER_EXPIRED_AT_PROVEN_TIME),
        Attack.refused(
            "CRT-07 not yet valid when signed",
            () -> {
              Identity person =
                  person(CA, c -> c.valid("2021-08-01T00:00:00Z", "2025-07-01T00:00:00Z"));
              return verify(signed(person, clean()));
            },
            FindingCode.NOT_YET_VALID),
        Attack.undetermined(
            "CRT-02 the authority's name, another key",
            () -> {
              Identity twin =
                  TestCertificate.issuedBy(BAD_ROOT)
                      .subject(CA.certificate().getSubject().toString())
                      .ca()
                      .build();
              Identity person = person(twin, c -> c);
              return verify(signed(person, TestCrl.by(twin).build()));
            },
            null));
  }

  private static Stream<Attack> stores() {
    Identity leaf = person(CA, c -> c);
    TestPdf good = signed(leaf, clean());
    Identity twin =
        TestCertificate.selfSigned()
            .subject("CN=Twin")
            .issuerName(CA.certificate().getSubject().toString())
            .serial(leaf.certificate().getSerialNumber().longValueExact())
            .signer()
            .build();
    return Stream.of(
        Attack.control(
            "DSS-01 the attacker's root, list and response beside",
            () ->
                verify(
                    good.dss(
                        new ValidationData(
                            List.of(BAD_ROOT.der(), PKI.of(Holder.ATTACKER).der()),
                            List.of(TestCrl.by(BAD_ROOT).revoked(leaf, BEFORE, 1).build()),
                            List.of(TestOcsp.direct(BAD_ROOT).revoked(leaf, BEFORE, 1).build()))))),
        Attack.control(
            "DSS-01 a twin of the signer's certificate in the store",
            () -> verify(good.dss(certificates(List.of(twin))))),
        Attack.told(
            "DSS-01 the same where nothing binds the certificate",
            () ->
                verify(
                    TestPdf.letter("PAY 100")
                        .signedBy(leaf)
                        .as(SignatureSpec::adbeWithoutAttributes)
                        .at(THEN, PKI.tsa())
                        .dss(PKI.validationData(Drawn.SIGNER))
                        .dss(certificates(List.of(twin)))),
            FindingCode.SIGNED_ATTRIBUTES_ABSENT),
        Attack.control(
            "CRT-11 sixty authorities that certify each other",
            () -> verify(good.dss(certificates(mesh(60))))),
        Attack.undetermined(
            "CRT-11 the same under an unknown root",
            () -> {
              List<Identity> mesh = mesh(40);
              Identity person = person(mesh.get(0), c -> c);
              return verify(
                  TestPdf.letter("PAY 100")
                      .signedBy(person)
                      .at(THEN, PKI.tsa())
                      .dss(certificates(mesh)));
            },
            null));
  }

  /** Authorities of one name, all keys cross-certified: paths without end. */
  private static List<Identity> mesh(int size) {
    List<Identity> mesh = new ArrayList<>();
    Identity first = TestCertificate.root("CN=Mesh").build();
    mesh.add(first);
    for (int i = 1; i < size; i++) {
      mesh.add(
          TestCertificate.issuedBy(mesh.get(i - 1))
              .subject("CN=Mesh")
              .serial(i)
              .key(TestKey.pool(KeyAlgorithm.P256, i % 7))
              .ca()
              .build());
    }
    return mesh;
  }

  private static ValidationData certificates(List<Identity> identities) {
    return new ValidationData(
        identities.stream().map(Identity::der).toList(), List.of(), List.of());
  }

  private static Identity person(Identity issuer, UnaryOperator<TestCertificate> change) {
    return change
        .apply(TestCertificate.issuedBy(issuer).subject(NAME).serial(4711).signer())
        .build();
  }

  private static Bytes clean() {
    return TestCrl.by(CA).build();
  }

  private static TestPdf signed(Identity signer, Bytes... crls) {
    List<Bytes> all = new ArrayList<>(List.of(crls));
    all.add(PKI.crl(Holder.GOVERNMENT_ROOT));
    return store(TestPdf.letter("PAY 100").signedBy(signer).at(THEN, PKI.tsa()), all, List.of());
  }

  private static TestPdf store(TestPdf pdf, List<Bytes> crls, List<Bytes> ocsps) {
    return pdf.dss(new ValidationData(List.of(), crls, ocsps));
  }

  private static Bytes attackersStore() {
    return TestCrl.by(BAD_ROOT).build();
  }

  private static Verification anchored(Identity identity) {
    return VERIFY.with(
        TrustAnchors.of(
            List.of(
                Verification.certificate(identity.der()), Verification.certificate(ROOT.der()))));
  }

  private static Attack path(String id, Identity signer, Identity issuer, FindingCode code) {
    return Attack.undetermined(
        id, () -> verify(signed(signer, TestCrl.by(issuer).build(), TestCrl.by(CA).build())), code);
  }
}
