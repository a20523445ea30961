package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PageDifference;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.RevisionDifference;
import org.xacthuc.pdf.TextRun;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** Which pages are drawn for a report, and that nothing else of the report changes by it. */
class PagePicturesTest {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final String SIGNED = "2021-07-20T06:38:23Z";

  private static VerificationReport drawn(String sample) {
    return Verification.strict().with(Pictures.DRAWN).of(SAMPLES.resolve(sample));
  }

  private static VerificationReport drawn(TestPdf pdf) {
    return Verification.ofAnyDocument().with(Pictures.DRAWN).of(pdf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "309-CV-TU.pdf",
        "309-CV-TU-altered.pdf",
        "309-CV-TU-flipped.pdf",
        "309-CV-TU-unsigned.pdf",
        "309-CV-TU-wrong-signer.pdf"
      })
  void picturesChangeNothingElse(String sample) {
    VerificationReport without = Verification.strict().of(SAMPLES.resolve(sample));
    assertThat(without.pictures()).isEqualTo(PagePictures.NONE);
    assertThat(drawn(sample).with(PagePictures.NONE)).isEqualTo(without);
  }

  @Test
  void thePageOfTheBlockIsDrawnWhereTheSignaturesAre() {
    VerificationReport report = drawn("309-CV-TU.pdf");
    assertThat(report.pictures().pages())
        .extracting(PagePictures.Drawn::page)
        .containsExactly(1, 2);
    assertThat(report.pictures().pages()).allMatch(p -> p.image().isPresent());
    assertThat(report.pictures().comparisons()).isEmpty();
    Box block = report.directive().orElseThrow().signatureBlocks().get(0).box().orElseThrow();
    assertThat(report.signatures())
        .allSatisfy(s -> assertThat(s.place().orElseThrow().page()).isEqualTo(2))
        .allSatisfy(s -> assertThat(s.place().orElseThrow().area().overlaps(block)).isTrue());
  }

  /** Of the line, what stands before the changed word is where it was; what follows has moved. */
  @Test
  void theChangedWordOfTheAlteredSampleIsMarkedAndLittleElse() throws IOException {
    VerificationReport report = drawn("309-CV-TU-altered.pdf");
    assertThat(report.pictures().comparisons()).hasSize(1);
    PagePictures.Comparison comparison = report.pictures().comparisons().get(0);
    assertThat(report.signatures().get(comparison.signature()).judgement().field())
        .isEqualTo("Signature2");
    assertThat(comparison.next()).isEmpty();
    RevisionDifference difference = comparison.difference().orElseThrow();
    assertThat(difference.pages()).hasSize(1);
    PageDifference page = difference.pages().get(0);
    assertThat(page.pageAfter()).hasValue(1);
    assertThat(page.places()).hasSize(1);
    Box place = page.places().get(0).box();
    TextRun line = line("309-CV-TU-altered.pdf", "trường hợp âm tính");
    assertThat(place.bottom()).isGreaterThan(line.box().bottom() - 3);
    assertThat(place.top()).isLessThan(line.box().top() + 3);
    // Letters are nearly as wide as each other on average, over half a line.
    double before = line.text().indexOf("âm tính") / (double) line.text().length();
    double word = line.box().left() + before * line.box().width();
    assertThat(place.left()).isBetween(word - 25, word + 10);
    assertThat(place.right()).isBetween(line.box().right() - 3, line.box().right() + 25);
    assertThat(page.places().get(0).closeup()).isPresent();
  }

  private static TextRun line(String sample, String words) throws IOException {
    try (PdfFile file = PdfFile.open(SAMPLES.resolve(sample), Limits.DEFAULT)) {
      return PageReader.read(file, file.length(), Limits.DEFAULT, Optional.empty())
          .pages()
          .get(0)
          .runs()
          .stream()
          .filter(run -> run.text().contains(words))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void whereNoByteOfWhatWasSignedIsLeftThereIsNothingToCompare() {
    assertThat(drawn("309-CV-TU-flipped.pdf").pictures().comparisons()).isEmpty();
    assertThat(drawn("309-CV-TU-unsigned.pdf").pictures().comparisons()).isEmpty();
    assertThat(drawn(letter().resaved()).pictures().comparisons()).isEmpty();
  }

  private static TestPdf letter() {
    return TestPdf.letter("PAY 100")
        .signedBy(TestPki.load().of(Holder.PHUONG_THI_THANH))
        .as(s -> s.field("Signature1"))
        .at(SIGNED);
  }

  /** Somebody changes the page and signs again: the first signer's revision is still there. */
  @Test
  void aChangeBetweenTwoSignaturesIsShownBetweenTheirRevisions() {
    TestPdf twice =
        letter()
            .pageText(1, "PAY 999")
            .signedBy(TestPki.load().of(Holder.PHUONG_THI_THANH))
            .as(s -> s.field("Signature2"))
            .at("2021-07-21T06:38:23Z");
    VerificationReport report = drawn(twice);
    assertThat(report.pictures().comparisons()).hasSize(1);
    PagePictures.Comparison comparison = report.pictures().comparisons().get(0);
    assertThat(comparison.signature()).isZero();
    assertThat(comparison.next()).contains(1);
    assertThat(comparison.difference().orElseThrow().pages()).hasSize(1);
  }

  @Test
  void aPermittedChangeIsNotShownAsOne() {
    TestPdf twice =
        letter()
            .signedBy(TestPki.load().of(Holder.PHUONG_THI_THANH))
            .as(s -> s.field("Signature2"))
            .at("2021-07-21T06:38:23Z");
    assertThat(drawn(twice).pictures().comparisons()).isEmpty();
  }

  /** The control of all above: the page is there, and a later page tree without it. */
  @Test
  void aPageThatWasTakenAwayIsShownAsItWas() {
    TestPdf two =
        TestPdf.pages(List.of(List.of("PAY 100"), List.of("NOT BEFORE MONDAY")))
            .signedBy(TestPki.load().of(Holder.PHUONG_THI_THANH))
            .as(s -> s.field("Signature1"))
            .at(SIGNED);
    PdfView view = two.view();
    int root = view.reference(view.catalog(), "Pages");
    int first = view.references(root, "Kids").get(0);
    TestPdf cut =
        two.append(
            PdfUpdate.update().put(root, "<< /Type /Pages /Kids [" + first + " 0 R] /Count 1 >>"));
    RevisionDifference difference =
        drawn(cut).pictures().comparisons().get(0).difference().orElseThrow();
    assertThat(difference.pagesBefore()).isEqualTo(2);
    assertThat(difference.pagesAfter()).isEqualTo(1);
    assertThat(difference.pages())
        .anySatisfy(
            p -> {
              assertThat(p.pageBefore()).hasValue(2);
              assertThat(p.pageAfter()).isEmpty();
              assertThat(p.before()).isPresent();
            });
  }

  @Test
  void ofWhatCannotBeReadThereAreNoPictures() {
    assertThat(
            drawn(
                    TestPdf.of(
                        "%PDF-1.7 and no more"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .pictures())
        .isEqualTo(PagePictures.NONE);
  }
}
