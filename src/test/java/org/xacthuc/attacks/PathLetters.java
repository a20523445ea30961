package org.xacthuc.attacks;

import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.Drawn.THEN;
import static org.xacthuc.attacks.Drawn.VERIFY;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;

/** Letters signed below authorities that a row draws, with a list of each authority. */
final class PathLetters {
  static final Identity ROOT = PKI.of(Holder.GOVERNMENT_ROOT);
  private static final int CONTAINER = 1 << 19;
  private static final String NAME = "C=VN, O=TỈNH ỦY BẮC KẠN, CN=Phương Thị Thanh";

  private PathLetters() {}

  static Identity authority(Identity issuer, String name, UnaryOperator<TestCertificate> change) {
    return change
        .apply(TestCertificate.issuedBy(issuer).subject("C=VN, O=xacthuc TEST, CN=" + name).ca())
        .build();
  }

  static Identity person(Identity issuer, UnaryOperator<TestCertificate> change) {
    return change
        .apply(TestCertificate.issuedBy(issuer).subject(NAME).serial(4711).signer())
        .build();
  }

  /** Signed and time-stamped; lists and certificates of these authorities beside. */
  static TestPdf letter(Identity signer, List<Identity> authorities) {
    List<Bytes> crls =
        Stream.concat(
                authorities.stream().map(a -> TestCrl.by(a).build()),
                Stream.of(
                    TestCrl.by(PKI.of(Holder.PARTY_CA)).build(), PKI.crl(Holder.GOVERNMENT_ROOT)))
            .toList();
    List<Bytes> certificates = authorities.stream().map(Identity::der).toList();
    return TestPdf.letter("PAY 100")
        .signedBy(signer)
        .as(spec -> spec.contentsLength(CONTAINER))
        .at(THEN, PKI.tsa())
        .dss(new ValidationData(certificates, crls, List.of()));
  }

  static VerificationReport verify(Identity signer, Identity... authorities) {
    return VERIFY.of(letter(signer, List.of(authorities)));
  }
}
