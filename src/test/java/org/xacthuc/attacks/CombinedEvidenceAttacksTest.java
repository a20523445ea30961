package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;
import static org.xacthuc.attacks.Drawn.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.operator.ContentSigner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.DerStructure;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.RequirementLevel;

/** Pieces of evidence that are harmless one by one, and what they must not say together. */
class CombinedEvidenceAttacksTest {
  private static final Identity ATTACKER = PKI.of(Holder.ATTACKER_ROOT);

  /** With an RSA key, which can sign with SHA-1. */
  private static final Identity CA =
      TestCertificate.issuedBy(PKI.of(Holder.GOVERNMENT_ROOT))
          .subject("C=VN, CN=xacthuc TEST RSA CA")
          .key(PKI.of(Holder.PHUONG_THI_THANH).key())
          .serial(77)
          .ca()
          .build();

  private static final Identity SIGNER =
      TestCertificate.issuedBy(CA)
          .subject("C=VN, CN=Nguyễn Thị Ghép")
          .serial(4_712)
          .signer()
          .build();

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(holds(), deltas(), invalidity(), numbers(), crowds()).flatMap(rows -> rows);
  }

  /** What lifts a hold must be reliable itself; a list older than the hold does not help it. */
  private static Stream<Attack> holds() {
    Bytes before = list(-1).nextUpdate(day(1)).build();
    Bytes hold = list(3).revoked(SIGNER, day(-2), CRLReason.certificateHold).build();
    return Stream.of(
        Attack.control("a hold lifted", () -> verify(stored(before, hold, list(5).build()))),
        Attack.undetermined(
            "a hold lifted by a weak list",
            () ->
                verify(stored(before, hold, list(5).signedWith(SignatureScheme.RSA_SHA1).build())),
            FindingCode.ALGORITHM_WEAK),
        Attack.undetermined(
            "a hold and a list of the same day without it",
            () -> verify(stored(hold, list(3).build())),
            FindingCode.ON_HOLD));
  }

  /** A delta says nothing but what changed: the rest is as the complete list has it. */
  private static Stream<Attack> deltas() {
    TestCrl weak = list(-9).nextUpdate(day(-5)).number(1).signedWith(SignatureScheme.RSA_SHA1);
    Bytes weakBase = weak.build();
    Bytes base = list(-9).nextUpdate(day(-5)).number(1).build();
    Bytes delta = list(1).number(2).deltaOf(1).build();
    return Stream.of(
        Attack.control("a delta of a list", () -> verify(stored(base, delta))),
        Attack.undetermined(
            "a delta of a weak list",
            () -> verify(stored(weakBase, delta)),
            FindingCode.ALGORITHM_WEAK));
  }

  /** RFC 5280 §5.3.2: the date counts, though the authority kept the reason to itself. */
  private static Stream<Attack> invalidity() {
    return Stream.of(
        Attack.told(
            "revoked later, invalid since later",
            () -> verify(stored(invalidSince(day(1)))),
            FindingCode.REVOKED_LATER),
        Attack.refused(
            "revoked later, invalid since before",
            () -> verify(stored(invalidSince(day(-2)))),
            FindingCode.REVOKED));
  }

  private static Bytes invalidSince(Instant instant) {
    try {
      Extension date =
          Extension.create(
              Extension.invalidityDate,
              false,
              new ASN1GeneralizedTime(Date.from(instant), Locale.ROOT));
      return list(4)
          .revoked(SIGNER.certificate().getSerialNumber(), day(2), new Extensions(date))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** X.690 §8.3.2: the same number with octets too many must not go by unseen. */
  private static Stream<Attack> numbers() {
    BigInteger placeholder = BigInteger.valueOf(0x11223344);
    return Stream.of(
        Attack.control(
            "revoked is somebody else",
            () -> verify(stored(list(1).revoked(placeholder, day(-2), 1).build()))),
        Attack.undetermined(
            "revoked is a number with zeros before it",
            () ->
                verify(
                    stored(
                        renumbered(
                            list(1).revoked(placeholder, day(-2), 1).build(),
                            "020411223344",
                            "020400001268"))),
            FindingCode.REVOCATION_UNKNOWN));
  }

  /** The list with other octets in it, signed again. */
  private static Bytes renumbered(Bytes list, String find, String replacement) {
    String hex = list.hex().replaceFirst(find, replacement);
    Bytes signed = DerStructure.firstChild(Bytes.fromHex(hex)).orElseThrow();
    ContentSigner signer = SignatureScheme.RSA_SHA256.contentSigner(CA.key());
    try (OutputStream out = signer.getOutputStream()) {
      out.write(signed.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] value = signer.getSignature();
    return Bytes.fromHex(hex.substring(0, hex.length() - 2 * value.length) + Bytes.of(value).hex());
  }

  /** A file must not hide what the reader brings behind more than can be looked at. */
  private static Stream<Attack> crowds() {
    Bytes revoked = TestOcsp.direct(CA).revoked(SIGNER, day(-2), CRLReason.keyCompromise).build();
    return Stream.of(
        Attack.refused(
            "a revocation that the reader brings",
            () -> soft(stored(), revoked),
            FindingCode.REVOKED),
        Attack.undetermined(
            "the same behind a crowd of lists",
            () -> soft(store(namesakes(), crowd()), revoked),
            FindingCode.SEARCH_EXHAUSTED));
  }

  private static VerificationReport soft(TestPdf pdf, Bytes response) {
    Verification soft =
        VERIFY.with(VERIFY.request().policy().withRevocation(RequirementLevel.SOFT));
    return new Verification(soft.request().withEvidence(List.of(), List.of(response))).of(pdf);
  }

  /** Lists of the authority's name whose signatures are all different, and all wrong. */
  private static List<Bytes> crowd() {
    byte[] list = TestCrl.by(CA).signedBy(ATTACKER.key()).build().toArray();
    return IntStream.range(0, 600)
        .mapToObj(
            i -> {
              byte[] other = list.clone();
              other[other.length - 1] ^= (byte) i;
              other[other.length - 2] ^= (byte) (i >> 8);
              return Bytes.of(other);
            })
        .toList();
  }

  private static List<Bytes> namesakes() {
    return IntStream.range(0, 8)
        .mapToObj(
            i ->
                TestCertificate.issuedBy(ATTACKER)
                    .subject(CA.certificate().getSubject().toString())
                    .serial(1_000 + i)
                    .ca()
                    .build()
                    .der())
        .toList();
  }

  private static Instant day(int number) {
    return Instant.parse(THEN).plus(Duration.ofDays(number));
  }

  private static TestCrl list(int day) {
    return TestCrl.by(CA).thisUpdate(day(day));
  }

  private static TestPdf stored(Bytes... lists) {
    return store(List.of(), List.of(lists));
  }

  private static TestPdf store(List<Bytes> certificates, List<Bytes> lists) {
    List<Bytes> issuers = new ArrayList<>(certificates);
    issuers.add(CA.der());
    List<Bytes> all = new ArrayList<>(lists);
    all.add(PKI.crl(Holder.GOVERNMENT_ROOT));
    return TestPdf.letter("PAY 100")
        .signedBy(SIGNER)
        .at(THEN, PKI.tsa())
        .dss(new ValidationData(issuers, all, List.of()));
  }
}
