package org.xacthuc.attacks;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.TestTimeStamp;

/** Letters that the tables of attacks begin with. */
final class Drawn {
  static final String THEN = "2021-07-20T06:38:23Z";
  static final TestPki PKI = TestPki.load();
  static final Holder SIGNER = Holder.PHUONG_THI_THANH;
  static final Verification VERIFY = Verification.ofAnyDocument();

  private Drawn() {}

  /** A letter signed and time-stamped as {@code how} says, with validation data. */
  static TestPdf letter(UnaryOperator<SignatureSpec> how) {
    return letter(PKI.of(SIGNER), how);
  }

  static TestPdf letter(Identity identity, UnaryOperator<SignatureSpec> how) {
    return TestPdf.letter("PAY 100")
        .signedBy(identity)
        .as(how)
        .at(THEN, PKI.tsa())
        .dss(PKI.validationData(SIGNER));
  }

  /** The same with another time-stamp, or several. */
  static TestPdf stamped(TestTimeStamp... timeStamps) {
    return TestPdf.letter("PAY 100")
        .signedBy(PKI.of(SIGNER))
        .as(
            spec -> {
              SignatureSpec all = spec;
              for (TestTimeStamp timeStamp : timeStamps) {
                all = all.timeStamp(timeStamp);
              }
              return all;
            })
        .at(THEN)
        .dss(PKI.validationData(SIGNER));
  }

  static VerificationReport verify(TestPdf pdf) {
    return VERIFY.of(pdf);
  }

  /** ASN.1 of that depth, its lengths left open. */
  static byte[] nested(int depth) {
    byte[] bytes = new byte[2 * depth];
    for (int i = 0; i < depth; i++) {
      bytes[2 * i] = 0x30;
      bytes[2 * i + 1] = (byte) 0x80;
    }
    return bytes;
  }

  /** An object identifier of that many octets in a SEQUENCE. */
  static byte[] identifier(int octets) {
    byte[] oid = new byte[octets];
    Arrays.fill(oid, (byte) 0x81);
    oid[octets - 1] = 1;
    byte[] head = {0x30, (byte) 0x82, 0, 0, 0x06, (byte) 0x82, (byte) (octets >> 8), (byte) octets};
    head[2] = (byte) ((octets + 4) >> 8);
    head[3] = (byte) (octets + 4);
    byte[] all = Arrays.copyOf(head, head.length + octets);
    System.arraycopy(oid, 0, all, head.length, octets);
    return all;
  }
}
