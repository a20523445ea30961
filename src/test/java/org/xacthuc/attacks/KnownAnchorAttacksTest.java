package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.SIGNER;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** What a document brings along becomes an anchor only when its fingerprint was named before. */
class KnownAnchorAttacksTest {
  private static final Identity ROOT = PKI.of(Holder.GOVERNMENT_ROOT);
  private static final Identity PUBLIC_ROOT = PKI.of(Holder.PUBLIC_ROOT);
  private static final Verification KNOWING = knowing(sha256(ROOT));

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    String name = ROOT.certificate().getSubject().toString();
    Identity twin = TestCertificate.root(name).key(TestKey.pool(KeyAlgorithm.P256, 3)).build();
    Identity renewed = TestCertificate.root(name).key(ROOT.key()).serial(4711).build();
    return Stream.of(
        Attack.control("KNW-00 the root in the store", () -> KNOWING.of(withStore())),
        Attack.control("KNW-00 the root in the container", () -> KNOWING.of(inContainer())),
        Attack.undetermined(
            "KNW-01 no fingerprint is known", () -> knowing().of(withStore()), FindingCode.NO_PATH),
        Attack.undetermined(
            "KNW-01 another root's fingerprint is known",
            () -> knowing(sha256(PUBLIC_ROOT)).of(withStore()),
            FindingCode.NO_PATH),
        Attack.undetermined(
            "KNW-02 the root's name and another key", () -> underRoot(twin), FindingCode.NO_PATH),
        Attack.undetermined(
            "KNW-03 the root's key and name under another serial number",
            () -> underRoot(renewed),
            FindingCode.NO_PATH),
        Attack.undetermined(
            "KNW-03 the same in a genuine letter", () -> instead(renewed), FindingCode.NO_PATH),
        Attack.undetermined(
            "KNW-04 a fingerprint by another algorithm",
            () -> knowing(DigestAlgorithm.SHA1.of(ROOT.der()).value()).of(withStore()),
            FindingCode.NO_PATH),
        Attack.undetermined(
            "KNW-04 another fingerprint of that length",
            () -> knowing(DigestAlgorithm.SHA3_256.of(ROOT.der()).value()).of(withStore()),
            FindingCode.NO_PATH),
        Attack.undetermined(
            "KNW-05 a certificate that somebody else signed",
            () -> knowing(sha256(PKI.of(Holder.PARTY_CA))).of(withStore()),
            FindingCode.NO_PATH));
  }

  @Test
  void knownAnchorsStandBesideGivenOnes() {
    VerificationReport report =
        Verification.ofAnyDocument()
            .with(
                TrustAnchors.of(List.of(certificate(PUBLIC_ROOT)))
                    .withKnown(List.of(known(sha256(ROOT), EnumSet.allOf(Purpose.class)))))
            .of(withStore());
    assertThat(report.judgement().verdict()).isEqualTo(Verdict.AUTHENTIC);
  }

  @Test
  void aKnownAnchorVouchesForItsPurposesOnly() {
    VerificationReport report =
        VERIFY
            .with(
                TrustAnchors.NONE.withKnown(
                    List.of(known(sha256(ROOT), Set.of(Purpose.TIME_STAMPING)))))
            .of(withStore());
    assertThat(report.judgement().verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(report.signatures().get(0).times().proven()).isPresent();
    assertThat(report.judgement().findings())
        .extracting(f -> f.code())
        .contains(FindingCode.ANCHOR_PURPOSE);
  }

  @Test
  void theRootInATimeStampTokenVouchesForTheSignerToo() {
    TestTimeStamp tsa = PKI.tsa().container(kit -> kit.embed(PKI.of(Holder.TSA).chain()));
    TestPdf pdf =
        TestPdf.letter("PAY 100").signedBy(PKI.of(SIGNER)).at(THEN, tsa).dss(storeWithoutRoot());
    assertThat(KNOWING.of(pdf).judgement().verdict()).isEqualTo(Verdict.AUTHENTIC);
    assertThat(knowing().of(pdf).judgement().verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  private static Verification knowing(Bytes... fingerprints) {
    List<KnownAnchor> known =
        Stream.of(fingerprints).map(f -> known(f, EnumSet.allOf(Purpose.class))).toList();
    return VERIFY.with(TrustAnchors.NONE.withKnown(known));
  }

  private static KnownAnchor known(Bytes sha256, Set<Purpose> purposes) {
    Certificate root = certificate(ROOT);
    return new KnownAnchor(
        root.subject().text(), root.notBefore(), root.notAfter(), sha256, purposes);
  }

  private static Bytes sha256(Identity identity) {
    return DigestAlgorithm.SHA256.of(identity.der()).value();
  }

  private static Certificate certificate(Identity identity) {
    return Verification.certificate(identity.der());
  }

  private static TestPdf withStore() {
    return signed(spec -> spec).dss(PKI.validationData(SIGNER));
  }

  private static TestPdf inContainer() {
    return signed(spec -> spec.cms(kit -> kit.embed(PKI.of(SIGNER).chain())))
        .dss(storeWithoutRoot());
  }

  /** The genuine letter, which brings another certificate in the root's stead. */
  private static VerificationReport instead(Identity root) {
    List<Bytes> certificates = new ArrayList<>(storeWithoutRoot().certificates());
    certificates.add(root.der());
    ValidationData store =
        new ValidationData(certificates, storeWithoutRoot().crls(), storeWithoutRoot().ocsps());
    return KNOWING.of(signed(spec -> spec).dss(store));
  }

  /** A letter under that root, which it brings along. */
  private static VerificationReport underRoot(Identity root) {
    Identity person =
        TestCertificate.issuedBy(root).subject("C=VN, CN=Kẻ Giả Mạo").serial(4711).signer().build();
    ValidationData store =
        new ValidationData(List.of(root.der()), List.of(TestCrl.by(root).build()), List.of());
    return KNOWING.of(TestPdf.letter("PAY 100").signedBy(person).at(THEN, PKI.tsa()).dss(store));
  }

  private static TestPdf signed(UnaryOperator<SignatureSpec> how) {
    return TestPdf.letter("PAY 100").signedBy(PKI.of(SIGNER)).as(how).at(THEN, PKI.tsa());
  }

  private static ValidationData storeWithoutRoot() {
    ValidationData whole = PKI.validationData(SIGNER);
    List<Bytes> others =
        whole.certificates().stream().filter(der -> !der.equals(ROOT.der())).toList();
    return new ValidationData(others, whole.crls(), whole.ocsps());
  }
}
