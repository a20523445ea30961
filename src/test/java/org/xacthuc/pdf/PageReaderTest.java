package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

class PageReaderTest {
  private static final TestPki PKI = TestPki.load();

  private static PageContent read(TestPdf pdf, long end) {
    return PageReader.read(
        PdfFile.of(Bytes.of(pdf.bytes())), end, Limits.DEFAULT, Optional.empty());
  }

  private static List<String> texts(PageContent content) {
    return content.pages().get(0).runs().stream().map(TextRun::text).toList();
  }

  @Test
  void thePageIsThatOfTheBytesAsked() {
    TestPdf letter = TestPdf.letter("PAY 100", "Vừ A Bằng");
    TestPdf altered = letter.pageText(1, "PAY 900");
    assertThat(texts(read(altered, letter.bytes().length))).containsExactly("PAY 100", "Vừ A Bằng");
    assertThat(texts(read(altered, altered.bytes().length))).containsExactly("PAY 900");
  }

  @Test
  void runsStandWhereTheyAreDrawn() {
    TextRun run = read(TestPdf.letter("PAY 100"), Long.MAX_VALUE).pages().get(0).runs().get(0);
    assertThat(run.fontSize()).isEqualTo(11);
    assertThat(run.box().left()).isEqualTo(72);
    assertThat(run.box().bottom()).isLessThan(780);
    assertThat(run.box().top()).isGreaterThan(780);
    assertThat(run.invisible()).isFalse();
  }

  @Test
  void nothingBeingLookedForTheFirstPagesAreReadUpToTheLimit() {
    PageContent content = read(longDocument(80), Long.MAX_VALUE);
    assertThat(content.pageCount()).isEqualTo(80);
    assertThat(content.pages()).hasSize(Limits.DEFAULT.pages());
    assertThat(content.pages()).isSortedAccordingTo(Comparator.comparingInt(PageText::page));
    assertThat(content.pages().get(59).page()).isEqualTo(80);
    assertThat(content.concealments())
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(Concealment.Kind.PAGES_NOT_LOOKED_AT))
        .satisfies(c -> assertThat(c.count()).isEqualTo(20));
    assertThat(content.defects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "300, 1, 2",
    "300, 2, 3",
    "15, 1, 2",
    "4, 1, 2",
    "60, 10, 11",
    "300, 300, 12",
    "60, 40, 51"
  })
  void nothingIsReadThatIsNotNeeded(int count, int found, int most) {
    List<Integer> read = new ArrayList<>();
    PageContent content =
        PageReader.read(
            PdfFile.of(Bytes.of(longDocument(count).bytes())),
            PageSelection.upTo(Long.MAX_VALUE),
            page -> {
              read.add(page.page());
              return page.page() == found;
            },
            Limits.DEFAULT,
            Optional.empty());
    assertThat(read).contains(found).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most);
    assertThat(content.pages())
        .extracting(PageText::page)
        .containsExactlyElementsOf(read.stream().sorted().toList());
  }

  @Test
  void aPageThatShowsASignatureIsReadWhereverItStands() {
    Box box = new Box(300, 100, 500, 160);
    TestPdf signed =
        longDocument(40)
            .signedBy(PKI.of(Holder.PHAM_DUY_HUNG))
            .as(s -> s.appearance(Appearance.lines(box, "2021.07.20")).pageIndex(24))
            .at("2021-07-20T06:38:23Z");
    PageContent content =
        PageReader.read(
            PdfFile.of(Bytes.of(signed.bytes())),
            PageSelection.upTo(Long.MAX_VALUE),
            page -> page.page() == 1,
            Limits.DEFAULT,
            Optional.empty());
    assertThat(content.pages()).extracting(PageText::page).containsExactly(1, 2, 25);
    assertThat(content.appearances()).hasSize(1);
  }

  private static TestPdf longDocument(int pages) {
    return TestPdf.pages(Collections.nCopies(pages, List.of("x")));
  }

  @Test
  void aSealsTextStandsOnThePage() {
    Box box = new Box(300, 100, 500, 160);
    TestPdf signed =
        TestPdf.letter("PAY 100")
            .signedBy(PKI.of(Holder.PHAM_DUY_HUNG))
            .as(s -> s.appearance(Appearance.lines(box, "2021.07.20 13:38:23 +07:00")))
            .at("2021-07-20T06:38:23Z");
    SignatureAppearance seal = read(signed, Long.MAX_VALUE).appearances().get(0);
    assertThat(seal.field()).isEqualTo("Signature1");
    assertThat(seal.rectangle()).isEqualTo(box);
    assertThat(seal.runs()).extracting(TextRun::text).containsExactly("2021.07.20 13:38:23 +07:00");
    assertThat(seal.runs()).allMatch(r -> box.overlaps(r.box()));
    assertThat(texts(read(signed, Long.MAX_VALUE))).containsExactly("PAY 100");
    assertThat(Read.document(signed).signatures().get(0).field().rectangle()).contains(box);
  }

  @Test
  void unreadablePagesAreADefect() {
    PageContent content = read(TestPdf.of(new byte[] {'x'}), Long.MAX_VALUE);
    assertThat(Read.kinds(content.defects())).containsExactly(PdfDefect.Kind.PAGE_UNREADABLE);
    assertThat(content.pages()).isEmpty();
  }

  /** Whether seals lie over the text of a later signature cannot be told either. */
  @Test
  void withoutThePasswordThatIsTold() {
    TestPdf locked = TestPdf.letter("PAY 100").encrypted(Encryption.AES_256, Encryption.USER);
    PdfDefect encrypted = PdfDefect.of(PdfDefect.Kind.ENCRYPTED, "/Encrypt");
    PageContent content = read(locked, Long.MAX_VALUE);
    assertThat(content.defects()).containsExactly(encrypted);
    assertThat(content.concealments()).isEmpty();
    PageContent sealed =
        PageReader.read(
            PdfFile.of(Bytes.of(locked.bytes())),
            new PageSelection(Long.MAX_VALUE, true, Optional.of(new ObjectId(9, 0))),
            PageInterest.IN_ALL,
            Limits.DEFAULT,
            Optional.of("wrong"));
    assertThat(sealed.defects()).containsExactly(encrypted);
    assertThat(sealed.concealments())
        .containsExactly(new Concealment(Concealment.Kind.SEAL_NOT_LOOKED_AT, 0, "", 0, ""));
    assertThat(
            PageReader.read(
                    PdfFile.of(Bytes.of(locked.bytes())),
                    Long.MAX_VALUE,
                    Limits.DEFAULT,
                    Optional.of(Encryption.USER))
                .defects())
        .isEmpty();
  }

  /** More values than PDFBox is let read, of the catalog itself or of what pages lead to. */
  @Test
  void aDocumentThatIsTooMuchIsToldWithItsLimit() {
    String values = "[" + "0 ".repeat(500_000) + "]";
    OnePage page = OnePage.of(OnePage.text(700, "text"));
    for (OnePage each :
        List.of(page.catalog("/X" + values), page.entries("/Annots 6 0 R").object(values))) {
      PageContent content = each.read();
      assertThat(content.defects())
          .containsExactly(PdfDefect.of(PdfDefect.Kind.PAGE_UNREADABLE, "").over(Limit.COMPARISON));
      assertThat(content.pages()).isEmpty();
    }
  }
}
