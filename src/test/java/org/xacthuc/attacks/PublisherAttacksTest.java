package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.DrawnDirective.LAYOUT;
import static org.xacthuc.attacks.DrawnDirective.certified;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.verdict.FindingCode;

/** A gazette signs the letter of another body: what a policy that accepts it lets through. */
class PublisherAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(LAYOUT);
  private static final String NAME =
      "C=VN, O=VĂN PHÒNG KIỂM THỬ, CN=CÔNG BÁO TỈNH KIỂM THỬ, UID=MST:0000000090";
  private static final Identity GAZETTE = certified(NAME);
  private static final String ISSUER =
      "publisher.gazette.issuer=C=VN, O=xacthuc TEST, CN=xacthuc TEST CA phục vụ các cơ quan Đảng";
  private static final Verification BY_NAME =
      Verification.strict().withPolicy("publisher.gazette.subject=" + NAME, ISSUER);
  private static final Verification BY_CERTIFICATE = accepting(GAZETTE);

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.concat(accepted(), forged());
  }

  private static Stream<Attack> accepted() {
    return Stream.of(
        Attack.undetermined(
            "PUB-00 nobody accepted it",
            seen(LETTER.signedBy(GAZETTE), Verification.strict()),
            FindingCode.PUBLISHER_SIGNED),
        Attack.told(
            "PUB-00 accepted by its certificate",
            seen(LETTER.signedBy(GAZETTE), BY_CERTIFICATE),
            FindingCode.PUBLISHED_BY),
        Attack.told(
            "PUB-00 accepted by its name and issuer",
            seen(LETTER.signedBy(GAZETTE), BY_NAME),
            FindingCode.PUBLISHED_BY),
        Attack.told(
            "PUB-00 the signatory is told all the same",
            seen(LETTER.signedBy(GAZETTE), BY_NAME),
            FindingCode.SIGNATORY_DID_NOT_SIGN),
        Attack.told(
            "PUB-00 beside those printed",
            seen(
                LETTER
                    .signedBy(Holder.PHUONG_THI_THANH)
                    .signedBy(Holder.CO_QUAN_TINH_UY)
                    .signedBy(GAZETTE),
                BY_NAME),
            FindingCode.PUBLISHED_BY),
        Attack.undetermined(
            "PUB-01 where originals are wanted",
            seen(
                LETTER.signedBy(GAZETTE),
                Verification.strict()
                    .withPolicy(
                        "signatory.complete=require", "publisher.gazette.subject=" + NAME, ISSUER)),
            FindingCode.SIGNATORY_DID_NOT_SIGN),
        Attack.undetermined(
            "PUB-01 two of its seals",
            seen(LETTER.signedBy(GAZETTE).signedBy(GAZETTE), Verification.strict()),
            FindingCode.PUBLISHER_SIGNED));
  }

  private static Stream<Attack> forged() {
    Identity sameName =
        TestCertificate.issuedBy(PKI.of(Holder.STATE_CA)).subject(NAME).signer().build();
    Identity stranger = PKI.of(Holder.LE_THI_KIEM_THU);
    return Stream.of(
        undetermined("PUB-02 its common name alone", "C=VN, CN=CÔNG BÁO TỈNH KIỂM THỬ"),
        undetermined(
            "PUB-02 its name and a part more",
            "C=VN, O=VĂN PHÒNG KIỂM THỬ, OU=PHÒNG B, CN=CÔNG BÁO TỈNH KIỂM THỬ,"
                + " UID=MST:0000000090"),
        undetermined(
            "PUB-02 its whole name within one part",
            "C=VN, O=VĂN PHÒNG KIỂM THỬ, CN=CÔNG BÁO TỈNH KIỂM THỬ\\, UID=MST:0000000090"),
        Attack.undetermined(
            "PUB-02 a Cyrillic letter",
            seen(
                LETTER.signedBy(
                    certified(
                        "C=VN, O=VĂN PHÒNG KIỂM THỬ, CN=CÔNG BÁ\u041E TỈNH KIỂM THỬ,"
                            + " UID=MST:0000000090")),
                BY_NAME),
            FindingCode.NOT_COMPARABLE),
        Attack.undetermined(
            "PUB-03 its name from another authority",
            seen(LETTER.signedBy(sameName), BY_NAME),
            FindingCode.PUBLISHER_SIGNED),
        Attack.undetermined(
            "PUB-03 the same, where the certificate is named",
            seen(LETTER.signedBy(sameName), BY_CERTIFICATE),
            FindingCode.PUBLISHER_SIGNED),
        Attack.undetermined(
            "PUB-04 somebody of no known role beside it",
            seen(LETTER.signedBy(nobody()).signedBy(GAZETTE), BY_NAME),
            FindingCode.NOT_COMPARABLE),
        Attack.refused(
            "PUB-04 another person beside it",
            seen(LETTER.signedBy(stranger).signedBy(GAZETTE), BY_NAME),
            FindingCode.SIGNER_DIFFERS),
        Attack.refused(
            "PUB-04 another person named as a publisher",
            seen(LETTER.signedBy(stranger), accepting(stranger)),
            FindingCode.SIGNER_DIFFERS),
        Attack.refused(
            "PUB-05 changed after it was published",
            seen(LETTER.signedBy(GAZETTE).redraw("PHÓ BÍ THƯ", line -> ""), BY_NAME),
            FindingCode.CHANGED_AFTER_SIGNING));
  }

  /** Someone of whom nothing tells whether a person or a body it is. */
  private static Identity nobody() {
    return certified("C=VN, CN=Zzz Def");
  }

  private static Attack undetermined(String id, String subject) {
    return Attack.undetermined(
        id, seen(LETTER.signedBy(certified(subject)), BY_NAME), FindingCode.PUBLISHER_SIGNED);
  }

  private static Verification accepting(Identity identity) {
    return Verification.strict()
        .withPolicy(
            "publisher.it.certificate=" + DigestAlgorithm.SHA256.of(identity.der()).value().hex());
  }

  private static Supplier<VerificationReport> seen(DrawnDirective letter, Verification reader) {
    return () -> letter.verify(reader);
  }
}
