package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** Which bytes the pages are read of, and whose signature came first. */
class PageSelectionTest {
  private static final TestPki PKI = TestPki.load();
  private static final TestPdf LETTER = TestPdf.letter("text");
  private static final PdfUpdate NOTE = PdfUpdate.update().put(40, "(a note)");

  private static TestPdf signed(TestPdf pdf, Holder by, String instant) {
    return pdf.signedBy(PKI.of(by)).at(instant);
  }

  private static PageSelection selection(TestPdf pdf) {
    return PageSelection.of(Read.document(pdf), pdf.bytes().length, true);
  }

  @Test
  void ofADocumentThatNobodySignedAllIsRead() {
    assertThat(selection(LETTER)).isEqualTo(PageSelection.upTo(LETTER.bytes().length));
    TestPdf field = LETTER.emptySignatureField("Later");
    assertThat(selection(field)).isEqualTo(PageSelection.upTo(field.bytes().length));
  }

  /** What comes behind the last signature is not what it saw. */
  @Test
  void pagesAreReadAsTheLastSignatureSawThem() {
    TestPdf once = signed(LETTER, Holder.PHAM_DUY_HUNG, "2021-07-20T06:38:23Z");
    int end = once.bytes().length;
    assertThat(selection(once)).isEqualTo(PageSelection.upTo(end));
    assertThat(selection(once.append(NOTE))).isEqualTo(PageSelection.upTo(end));
    assertThat(PageSelection.of(Read.document(once), end, false))
        .isEqualTo(new PageSelection(end, false, Optional.empty()));
  }

  /** Another signature, or a field that waits for one, may lie over what the first one covers. */
  @Test
  void whereAnotherSignatureMayComeTheFirstIsKnown() {
    TestPdf once = signed(LETTER, Holder.PHAM_DUY_HUNG, "2021-07-20T06:38:23Z");
    TestPdf twice = signed(once, Holder.PHAM_DUY_HUNG, "2021-07-21T06:38:23Z");
    Optional<ObjectId> first = Optional.of(Read.document(once).signatures().get(0).field().id());
    assertThat(selection(twice)).isEqualTo(new PageSelection(twice.bytes().length, true, first));
    TestPdf waiting =
        signed(LETTER.emptySignatureField("Later"), Holder.PHAM_DUY_HUNG, "2021-07-20T06:38:23Z");
    assertThat(selection(waiting).firstSigned()).isPresent();
    assertThat(selection(waiting).end()).isEqualTo(waiting.bytes().length);
  }

  /** What a signature says that it covers is nothing where the file is not laid out so. */
  @Test
  void signaturesThatCoverNoRevisionDoNotCount() {
    TestPdf once = signed(LETTER, Holder.PHAM_DUY_HUNG, "2021-07-20T06:38:23Z");
    TestPdf resaved = signed(once, Holder.PHAM_DUY_HUNG, "2021-07-21T06:38:23Z").resaved();
    assertThat(Read.document(resaved).signatures()).hasSize(2);
    assertThat(selection(resaved)).isEqualTo(PageSelection.upTo(resaved.bytes().length));
  }
}
