package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;
import static org.xacthuc.attacks.Drawn.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/** Evidence that is about somebody else, by somebody else, by nobody, or signed too weakly. */
class EvidenceBindingAttacksTest {
  private static final Identity CA = PKI.of(Holder.PARTY_CA);

  private static final Identity SIGNER =
      TestCertificate.issuedBy(CA)
          .subject("C=VN, O=TỈNH ỦY BẮC KẠN, CN=Phương Thị Thanh")
          .serial(4_711)
          .signer()
          .build();

  /** Of the authority's name, with the attacker's key. */
  private static final Identity TWIN =
      TestCertificate.issuedBy(PKI.of(Holder.ATTACKER_ROOT))
          .subject(CA.certificate().getSubject().toString())
          .key(PKI.of(Holder.ATTACKER_ROOT).key())
          .ca()
          .build();

  private static final Identity RSA_RESPONDER =
      TestCertificate.issuedBy(CA)
          .subject("CN=xacthuc TEST RSA responder")
          .key(PKI.of(Holder.PHUONG_THI_THANH).key())
          .ocspResponder()
          .build();

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(bound(), ofNobody(), weak()).flatMap(rows -> rows);
  }

  private static Stream<Attack> bound() {
    Identity other = TestCertificate.issuedBy(TWIN).subject("CN=Other").serial(4_711).build();
    Extensions odd =
        new Extensions(new Extension(new ASN1ObjectIdentifier("2.999.8"), true, new byte[] {5, 0}));
    return Stream.of(
        control("a response", TestOcsp.direct(CA).good(SIGNER)),
        unanswered("a response about the number of another's", TestOcsp.direct(TWIN).good(other)),
        unanswered(
            "a response by another key", TestOcsp.direct(CA).signedBy(TWIN.key()).good(SIGNER)),
        control("a list", TestCrl.by(CA)),
        unanswered("a list of the same name by another key", TestCrl.by(TWIN)),
        control(
            "a list with an entry of another",
            TestCrl.by(CA).revoked(BigInteger.TEN, Instant.parse(THEN), 4)),
        unanswered(
            "a list with a critical extension in it",
            TestCrl.by(CA).revoked(BigInteger.TEN, Instant.parse(THEN), odd)));
  }

  private static Stream<Attack> ofNobody() {
    AlgorithmIdentifier composite =
        new AlgorithmIdentifier(
            new ASN1ObjectIdentifier("1.3.6.1.4.1.18227.2.1"), new DERSequence());
    Bytes list = TestCrl.by(CA).build();
    return Stream.of(
        unanswered("a list with an empty signature", resigned(list, a -> a, 0)),
        unanswered("a list signed by a composite of nothing", resigned(list, a -> composite, 8)),
        unanswered("a response without answers", TestOcsp.direct(CA)),
        unanswered(
            "a response without its responder",
            TestOcsp.delegated(RSA_RESPONDER, CA).embed(List.of()).good(SIGNER)));
  }

  private static Stream<Attack> weak() {
    return Stream.of(
        control("a response by RSA", TestOcsp.delegated(RSA_RESPONDER, CA).good(SIGNER)),
        Attack.undetermined(
            "a response by RSA with SHA-1",
            () -> verify(stored(List.of(), List.of(sha1().build()))),
            FindingCode.ALGORITHM_WEAK),
        Attack.control(
            "the same beside a list",
            () -> verify(stored(List.of(TestCrl.by(CA).build()), List.of(sha1().build())))),
        Attack.told(
            "the same where evidence may be missing",
            () -> VERIFY.with(soft()).of(stored(List.of(), List.of(sha1().build()))),
            FindingCode.REVOCATION_UNKNOWN));
  }

  private static Policy soft() {
    return VERIFY.request().policy().withRevocation(RequirementLevel.SOFT);
  }

  private static TestOcsp sha1() {
    return TestOcsp.delegated(RSA_RESPONDER, CA).signedWith(SignatureScheme.RSA_SHA1).good(SIGNER);
  }

  private static Attack control(String id, TestOcsp response) {
    Bytes built = response.build();
    return Attack.control(id, () -> verify(stored(List.of(), List.of(built))));
  }

  private static Attack control(String id, TestCrl list) {
    Bytes built = list.build();
    return Attack.control(id, () -> verify(stored(List.of(built), List.of())));
  }

  private static Attack unanswered(String id, TestOcsp response) {
    Bytes built = response.build();
    return Attack.undetermined(
        id, () -> verify(stored(List.of(), List.of(built))), FindingCode.REVOCATION_UNKNOWN);
  }

  private static Attack unanswered(String id, TestCrl list) {
    return unanswered(id, list.build());
  }

  private static Attack unanswered(String id, Bytes list) {
    return Attack.undetermined(
        id, () -> verify(stored(List.of(list), List.of())), FindingCode.REVOCATION_UNKNOWN);
  }

  private static TestPdf stored(List<Bytes> crls, List<Bytes> responses) {
    List<Bytes> lists =
        Stream.concat(crls.stream(), Stream.of(PKI.crl(Holder.GOVERNMENT_ROOT))).toList();
    return TestPdf.letter("PAY 100")
        .signedBy(SIGNER)
        .at(THEN, PKI.tsa())
        .dss(new ValidationData(List.of(), lists, responses));
  }

  /** The list under another algorithm, inside and outside, and with zeros for a signature. */
  private static Bytes resigned(
      Bytes list, UnaryOperator<AlgorithmIdentifier> algorithm, int octets) {
    ASN1Sequence whole = ASN1Sequence.getInstance(list.toArray());
    AlgorithmIdentifier other =
        algorithm.apply(AlgorithmIdentifier.getInstance(whole.getObjectAt(1)));
    ASN1EncodableVector fields = new ASN1EncodableVector();
    ASN1Sequence signed = ASN1Sequence.getInstance(whole.getObjectAt(0));
    for (int i = 0; i < signed.size(); i++) {
      fields.add(i == 1 ? other : signed.getObjectAt(i));
    }
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.add(new DERSequence(fields));
    all.add(other);
    all.add(new DERBitString(new byte[octets]));
    try {
      return Bytes.of(new DERSequence(all).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
