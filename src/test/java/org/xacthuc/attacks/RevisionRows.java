package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.signature;
import static org.xacthuc.attacks.Bases.signedAgain;
import static org.xacthuc.attacks.StructureAttack.refused;
import static org.xacthuc.verdict.FindingCode.CHANGED_AFTER_SIGNING;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;

/** Changes between two revisions that are each signed or stamped (3.B, ISA-23 and ISA-24). */
final class RevisionRows {
  private RevisionRows() {}

  /** What is done between the first signature and what covers it. */
  private static final Map<String, UnaryOperator<TestPdf>> CHANGES =
      Map.of(
          "other words", p -> p.pageText(1, "PAY 900"),
          "changed and changed back", p -> p.pageText(1, "PAY 900").pageText(1, "PAY 100"),
          "a page turned",
              p ->
                  p.append(
                      Bases.put(p.view().page(), p.view().with(p.view().page(), "Rotate", "90"))),
          "a script",
              p ->
                  p.append(
                      Bases.put(
                          p.view().catalog(),
                          p.view()
                              .with(
                                  p.view().catalog(),
                                  "OpenAction",
                                  "<< /S /JavaScript /JS (x) >>"))),
          "the content freed", p -> Raw.behind(p).free(p.view().content()).end());

  static Stream<StructureAttack> rows() {
    return Stream.of(
            new Layout("table", LETTER),
            new Layout("streams", LETTER.withXrefStream()),
            new Layout("hybrid", LETTER.hybrid()),
            new Layout("encrypted", LETTER.encrypted(Encryption.AES_128)))
        .flatMap(
            layout ->
                CHANGES.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(layout::rows));
  }

  private record Layout(String name, TestPdf letter) {
    Stream<StructureAttack> rows(Map.Entry<String, UnaryOperator<TestPdf>> change) {
      TestPdf first = signature(letter, s -> s);
      TestPdf changed = change.getValue().apply(first);
      String what = change.getKey() + ", " + name;
      TestPdf control = signedAgain(first);
      return Stream.of(
          refused(
              "ISA-23 signed over by a stranger: " + what,
              control,
              stranger(changed),
              CHANGED_AFTER_SIGNING),
          refused(
              "ISA-24 signed over by somebody trusted: " + what,
              control,
              signedAgain(changed),
              CHANGED_AFTER_SIGNING),
          refused("ISA-24 stamped over: " + what, control, stamped(changed), CHANGED_AFTER_SIGNING),
          refused(
              "ISA-24 before both signatures' data: " + what,
              control,
              signedAgain(changed.dss(PKI.validationData(Holder.PHUONG_THI_THANH))),
              CHANGED_AFTER_SIGNING));
    }
  }

  private static TestPdf stranger(TestPdf pdf) {
    Identity stranger =
        TestCertificate.selfSigned().subject("C=VN, CN=Nguyen Van La").signer().build();
    return pdf.signedBy(stranger)
        .at(Bases.LATER)
        .dss(PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  private static TestPdf stamped(TestPdf pdf) {
    return pdf.dss(PKI.validationData(Holder.PHUONG_THI_THANH))
        .docTimeStamp(PKI.tsa().at(Instant.parse("2022-01-05T00:00:00Z")));
  }
}
