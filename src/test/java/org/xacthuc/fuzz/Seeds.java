package org.xacthuc.fuzz;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.testkit.ValidationData;

/** What is drawn for the targets: small, since every byte costs a search time. */
final class Seeds {
  static final String SIGNED_AT = "2021-07-20T06:38:23Z";
  static final Instant MOMENT = Instant.parse(SIGNED_AT);

  static final Identity ROOT = TestCertificate.root("CN=R").build();
  static final Identity AUTHORITY = TestCertificate.issuedBy(ROOT).subject("CN=A").ca().build();
  static final Identity SIGNER =
      TestCertificate.issuedBy(AUTHORITY).subject("CN=S").signer().build();
  static final Identity OTHER = TestCertificate.issuedBy(ROOT).subject("CN=O").signer().build();
  static final Identity STAMPER =
      TestCertificate.issuedBy(ROOT).subject("CN=T").timeStampAuthority().build();

  private static final TestPki PKI = TestPki.load();
  private static final int ROOM = 3_000;

  private Seeds() {}

  static TestTimeStamp stamp() {
    return TestTimeStamp.by(STAMPER).at(MOMENT);
  }

  static TestCrl list(Identity issuer) {
    return TestCrl.by(issuer)
        .thisUpdate(MOMENT.plusSeconds(60))
        .nextUpdate(MOMENT.plusSeconds(1 << 20));
  }

  static TestOcsp response() {
    return TestOcsp.direct(AUTHORITY)
        .thisUpdate(MOMENT.plusSeconds(60))
        .producedAt(MOMENT.plusSeconds(60))
        .nextUpdate(MOMENT.plusSeconds(1 << 20));
  }

  /** Signed files of every layout, an unsigned one, an update that nothing permits. */
  static List<Bytes> files() {
    TestPdf signed = signed(TestPdf.small("PAY 100"));
    ValidationData data =
        new ValidationData(
            List.of(AUTHORITY.der()),
            List.of(list(AUTHORITY).build()),
            List.of(response().good(SIGNER).build()));
    return Stream.of(
            TestPdf.small("PAY 100"),
            signed,
            signed(TestPdf.small("PAY 100").withXrefStream()),
            signed(TestPdf.small("PAY 100").hybrid()),
            signed(TestPdf.small("PAY 100").encrypted(Encryption.AES_128)),
            signed(TestPdf.small("PAY 100").form("Amount")),
            signed(TestPdf.small("PAY 100"), s -> s.certify(2)),
            signed(TestPdf.small("PAY 100"), s -> s.timeStamp(stamp())),
            second(signed),
            signed.dss(data),
            signed.dss(data).docTimeStamp(stamp().at(MOMENT.plusSeconds(600))),
            signed.append(PdfUpdate.update().put(90, "<< /X [1 2 (y)] >>").compressed()),
            signed.pageText(1, "PAY 900"))
        .map(pdf -> Bytes.of(pdf.bytes()))
        .toList();
  }

  /** Signed as real ones are: a path of three certificates, all evidence, a time-stamp. */
  static Bytes directive() {
    return Bytes.of(
        TestPdf.small("PAY 100")
            .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
            .at(SIGNED_AT, PKI.tsa())
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH))
            .bytes());
  }

  static TestPdf signed(TestPdf letter) {
    return signed(letter, s -> s);
  }

  static TestPdf signed(TestPdf letter, UnaryOperator<SignatureSpec> how) {
    return letter.sign(how.apply(SignatureSpec.by(SIGNER).at(MOMENT).contentsLength(ROOM)));
  }

  static TestPdf second(TestPdf signed) {
    return signed.sign(
        SignatureSpec.by(OTHER)
            .field("Signature2")
            .at(MOMENT.plusSeconds(60))
            .contentsLength(ROOM));
  }
}
