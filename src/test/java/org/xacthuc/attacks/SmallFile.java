package org.xacthuc.attacks;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.xacthuc.Verification;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Span;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.testkit.UnsignedParts;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/**
 * Signed files of a few thousand bytes, no two alike, each ending with its last signature. A
 * container holds its signer's certificate and no other; the root is what the reader brings along.
 */
@SuppressWarnings("ImmutableEnumChecker") // A TestPdf never changes.
enum SmallFile {
  TABLE(() -> signed(letter())),
  STREAMS(() -> signed(letter().withXrefStream())),
  HYBRID(() -> signed(letter().hybrid())),
  FORM(() -> signed(letter().form("Amount"))),
  CERTIFIED_1(() -> signed(letter(), Small.SIGNER, s -> s.certify(1))),
  CERTIFIED_2(() -> signed(letter().form("Amount"), Small.SIGNER, s -> s.certify(2))),
  TWICE(() -> signed(signed(letter()), Small.OTHER, s -> s.field("Signature2"))),
  TWICE_ON_STREAMS(
      () -> signed(signed(letter().withXrefStream()), Small.OTHER, s -> s.field("Signature2"))),
  AES(() -> signed(letter().encrypted(Encryption.AES_128))),
  RC4_STREAMS(() -> signed(letter().encrypted(Encryption.RC4_128).withXrefStream())),
  ADBE(() -> signed(letter(), Small.SIGNER, SignatureSpec::adbe)),
  BARE(() -> signed(letter(), Small.SIGNER, SignatureSpec::adbeWithoutAttributes)),
  RSA(() -> signed(letter(), Small.RSA, s -> s)),
  RSA_PSS(
      () ->
          signed(
              letter(), Small.RSA, s -> s.cms(kit -> kit.scheme(SignatureScheme.RSA_PSS_SHA256)))),
  ED25519(() -> signed(letter(), Small.EDWARDS, s -> s)),
  P384(() -> signed(letter(), Small.WIDE, s -> s)),
  SEALED(() -> signed(letter(), Small.SIGNER, s -> s.appearance(seal()))),
  CONTENTS_FIRST(() -> signed(letter(), Small.SIGNER, SignatureSpec::contentsFirst)),
  BY_KEY_IDENTIFIER(
      () -> signed(letter(), Small.SIGNER, s -> s.cms(CmsKit::bySubjectKeyIdentifier))),
  STAMPED(() -> signed(letter(), Small.EXPIRED, s -> s.timeStamp(Small.STAMP))),
  ARCHIVED(
      () ->
          fitted(
              signed(letter(), Small.EXPIRED, s -> s),
              SignatureSpec.docTimeStamp("Stamp", Small.STAMP)));

  private final TestPdf pdf;

  SmallFile(Supplier<TestPdf> drawn) {
    pdf = drawn.get();
  }

  TestPdf pdf() {
    return pdf;
  }

  /** Nothing but the root of these files is trusted; the signers' CA publishes nothing. */
  static Verification verification() {
    return Verification.ofAnyDocument()
        .with(
            Policy.DEFAULT.withSignatory(RequirementLevel.OFF).withRevocation(RequirementLevel.OFF))
        .with(TrustAnchors.of(List.of(Verification.certificate(Small.ROOT.der()))));
  }

  /**
   * The bytes of the file that spell what its last container says and nobody signs. In an earlier
   * container the same bytes are signed by what came later.
   */
  BitSet unsigned() {
    BitSet unsigned = new BitSet();
    SignatureBytes signature = SignatureBytes.ofLast(pdf);
    int digits = (int) signature.numbers()[1] + 1;
    for (Span span : UnsignedParts.of(signature.container())) {
      unsigned.set(digits + 2 * (int) span.start(), digits + 2 * (int) span.end());
    }
    return unsigned;
  }

  /** Who signs: a root, and certificates that it issued itself. */
  private static final class Small {
    static final Instant MOMENT = Instant.parse("2021-07-20T06:38:23Z");
    static final Identity ROOT = TestCertificate.root("CN=R").build();
    static final Identity SIGNER = issued("CN=S", null);
    static final Identity OTHER = issued("CN=O", null);
    static final Identity RSA = issued("CN=A", TestPki.load().of(Holder.PHUONG_THI_THANH).key());
    static final Identity EDWARDS = issued("CN=E", TestKey.pool(KeyAlgorithm.ED25519, 1));
    static final Identity WIDE = issued("CN=W", TestKey.pool(KeyAlgorithm.P384, 1));
    static final Identity EXPIRED =
        TestCertificate.issuedBy(ROOT)
            .subject("CN=X")
            .valid("2020-01-01T00:00:00Z", "2024-12-31T23:59:59Z")
            .signer()
            .build();
    static final TestTimeStamp STAMP =
        TestTimeStamp.by(
            TestCertificate.issuedBy(ROOT).subject("CN=T").timeStampAuthority().build());

    private Small() {}

    private static Identity issued(String subject, TestKey key) {
      TestCertificate certificate = TestCertificate.issuedBy(ROOT).subject(subject).signer();
      return (key == null ? certificate : certificate.key(key)).build();
    }
  }

  private static TestPdf letter() {
    return TestPdf.small("PAY 100");
  }

  private static Appearance seal() {
    return new Appearance(
        new Box(330, 90, 560, 210),
        Bytes.of(Raw.latin1("1 0 0 RG 1 1 200 100 re S")),
        "<< >>",
        List.of());
  }

  private static TestPdf signed(TestPdf letter) {
    return signed(letter, Small.SIGNER, s -> s);
  }

  private static TestPdf signed(TestPdf letter, Identity signer, UnaryOperator<SignatureSpec> how) {
    return fitted(letter, how.apply(SignatureSpec.by(signer).at(Small.MOMENT)));
  }

  /** With little more room for the container than it takes. */
  private static TestPdf fitted(TestPdf letter, SignatureSpec spec) {
    TestPdf roomy = letter.sign(spec.contentsLength(4000));
    int length = SignatureBytes.ofLast(roomy).container().length;
    return letter.sign(spec.contentsLength(length + 4));
  }
}
