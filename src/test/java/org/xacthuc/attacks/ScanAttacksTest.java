package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.attacks.Drawn.PKI;
import static org.xacthuc.attacks.DrawnDirective.LAYOUT;
import static org.xacthuc.attacks.DrawnDirective.SIGNER;
import static org.xacthuc.attacks.DrawnDirective.certified;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Recognition;
import org.xacthuc.Recognition.Mode;
import org.xacthuc.ReportAssert;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.ocr.Tesseract;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.samples.Scanner;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** Sound signatures on pictures of pages, read by tesseract where it is installed. */
class ScanAttacksTest {
  private static final DrawnDirective PAPER =
      DrawnDirective.of(LAYOUT.with("body", "Yêu cầu các cơ quan, đơn vị thực hiện./."));
  private static final DrawnDirective SCAN = PAPER.scanned(Scanner.COLOUR);
  private static final Identity PERSON = PKI.of(Holder.PHUONG_THI_THANH);
  private static final Identity SEAL = PKI.of(Holder.CO_QUAN_TINH_UY);
  private static final String BODY = "O=TỈNH ỦY BẮC KẠN, UID=CCCD:000000000096";
  private static final Tesseract TESSERACT = new Tesseract(System.getenv());

  @BeforeAll
  static void whereTesseractIsInstalled() {
    Assumptions.assumeTrue(
        TESSERACT.missing().isEmpty(), () -> "tesseract with vie: " + TESSERACT.missing());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isSeenThrough(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(genuine(), others(), hidden()).flatMap(s -> s);
  }

  private static Stream<Attack> genuine() {
    return Stream.of(
        Attack.told("SCAN-00", both(SCAN), FindingCode.TEXT_RECOGNISED),
        Attack.control("SCAN-00 in black and white", both(PAPER.scanned(Scanner.BLACK_AND_WHITE))),
        Attack.control(
            "SCAN-00 signed and sealed on paper",
            both(PAPER.signedOnPaper().scanned(Scanner.COLOUR))),
        Attack.control("SCAN-00 askew", both(PAPER.scanned(new Scanner(300, false, 0.6)))),
        Attack.undetermined(
            "SCAN-01 the person alone",
            read(SCAN.signedBy(PERSON)),
            FindingCode.RECOGNISED_UNSURELY),
        Attack.told(
            "SCAN-01 the body alone",
            read(SCAN.signedBy(SEAL)),
            FindingCode.SIGNATORY_DID_NOT_SIGN));
  }

  private static Stream<Attack> others() {
    return Stream.of(
        Attack.undetermined(
            "SCAN-02 somebody else",
            read(SCAN.signedBy(Holder.LE_THI_KIEM_THU).signedBy(SEAL)),
            FindingCode.SIGNER_DIFFERS_RECOGNISED),
        Attack.undetermined(
            "SCAN-02 another tone",
            read(SCAN.signedBy(certified("CN=Phượng Thị Thanh, " + BODY)).signedBy(SEAL)),
            FindingCode.SIGNER_NEAR),
        Attack.undetermined(
            "SCAN-02 another body",
            read(
                SCAN.signedBy(PERSON)
                    .signedBy(
                        certified("CN=TỈNH ỦY CAO BẰNG, O=TỈNH ỦY CAO BẰNG, UID=MST:0000000097"))),
            FindingCode.ISSUER_DIFFERS));
  }

  /** What a recogniser would read, and a reader does not see. */
  private static Stream<Attack> hidden() {
    DrawnDirective faint =
        PAPER
            .redraw(SIGNER, ops -> "0.9 g\n" + ops.replaceAll("(?m)^.* (?:g|rg|k)\n", "") + "0 g\n")
            .scanned(Scanner.COLOUR);
    DrawnDirective covered = SCAN.file(ScanAttacksTest::covered);
    return Stream.of(
        Attack.undetermined("SCAN-03 a name a shade from white", both(faint), FindingCode.NO_BLOCK),
        Attack.undetermined(
            "SCAN-03 a name below an annotation", both(covered), FindingCode.NO_BLOCK));
  }

  /** A square of white over the lower half of the page, without a word. */
  private static TestPdf covered(TestPdf scan) {
    PdfView view = scan.view();
    int square = view.free();
    byte[] white = "1 g 0 0 595 420 re f".getBytes(StandardCharsets.US_ASCII);
    return scan.append(
        PdfUpdate.update()
            .put(view.page(), view.with(view.page(), "Annots", "[" + square + " 0 R]"))
            .put(
                square,
                "<< /Type /Annot /Subtype /Square /Rect [0 0 595 420] /F 4 /AP << /N "
                    + (square + 1)
                    + " 0 R >> >>")
            .putStream(
                square + 1, "<< /Type /XObject /Subtype /Form /BBox [0 0 595 420] >>", white));
  }

  @Test
  void withoutRecognitionTheCryptographyAnswersAlone() {
    VerificationReport report = SCAN.signedBy(PERSON).signedBy(SEAL).verify(Verification.strict());
    ReportAssert.assertThat(report).isUndeterminedBecause(FindingCode.NO_TEXT);
    assertThat(report.judgement().signatures().get(0).axes())
        .containsEntry(Axis.INTEGRITY, AxisOutcome.PASSED)
        .containsEntry(Axis.TRUST, AxisOutcome.PASSED)
        .containsEntry(Axis.SIGNATORY, AxisOutcome.UNDETERMINED);
  }

  @Test
  void whatIsNotInstalledIsTold() {
    Recognition nowhere = new Recognition(Mode.AUTO, new Tesseract(Map.of()));
    VerificationReport report =
        SCAN.signedBy(PERSON).signedBy(SEAL).verify(Verification.strict().reading(nowhere));
    ReportAssert.assertThat(report).hasVerdict(Verdict.UNDETERMINED);
    ReportAssert.assertThat(report).hasFinding(FindingCode.RECOGNISER_MISSING);
  }

  private static Supplier<VerificationReport> both(DrawnDirective letter) {
    return read(letter.signedBy(PERSON).signedBy(SEAL));
  }

  private static Supplier<VerificationReport> read(DrawnDirective letter) {
    return () ->
        letter.verify(Verification.strict().reading(new Recognition(Mode.AUTO, TESSERACT)));
  }
}
