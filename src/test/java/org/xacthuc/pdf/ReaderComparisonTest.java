package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** What PDFBox makes of a file is held against what stands in it. */
class ReaderComparisonTest {
  private static final TestPki PKI = TestPki.load();

  /** Objects: 1 catalog, 2 pages, 3 and 4 font, 5 page, 6 content. */
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");

  private static final String RESOURCES = "/Resources << /Font << /F1 3 0 R >> >>";
  private static final String HEAD = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ";

  private static List<PdfDefect> read(TestPdf pdf, long end) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    return PageReader.read(file, end, Limits.DEFAULT, Optional.empty()).defects();
  }

  private static TestPdf page(String entries) {
    return LETTER.append(update().put(5, HEAD + entries + " >>"));
  }

  static Stream<Arguments> ambiguous() {
    String nodes = "<< /Type /Pages /Kids [5 0 R] /Count 1 ";
    String other = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    TestPdf inherited = page("/Contents 6 0 R");
    return Stream.of(
        Arguments.of(
            "a string without its end",
            page(RESOURCES + " /Contents 6 0 R /Note (x ( )\n/Contents 4 0 R /Z (y))"),
            "5 0 R"),
        Arguments.of(
            "a string of the catalog without its end",
            LETTER.append(
                update()
                    .put(1, "<< /Type /Catalog /Pages 2 0 R /Note (x ( )\n/Lang (vi) /Z (y)) >>")),
            "1 0 R"),
        Arguments.of(
            "a page count", LETTER.append(update().put(2, nodes + "/Count 2 >>")), "/Count 2"),
        Arguments.of(
            "another parent",
            LETTER.append(
                update()
                    .put(2, nodes + RESOURCES + " >>")
                    .put(
                        5,
                        "<< /Type /Page /Parent 7 0 R /MediaBox [0 0 595 842] /Contents 6 0 R >>")
                    .put(
                        7,
                        "<< /Type /Pages /Kids [5 0 R] /Count 1 /Resources << /Font "
                            + other
                            + " >> >>")),
            "5 0 R /Resources"),
        Arguments.of(
            "nothing to inherit but a stray parent",
            inherited.append(
                update()
                    .put(5, "<< /Type /Page /Parent 7 0 R /Contents 6 0 R >>")
                    .put(7, nodes + "/Rotate 90 >>")),
            "5 0 R /Rotate"),
        Arguments.of(
            "another parent's object",
            LETTER.append(
                update()
                    .put(2, nodes + "/Resources 8 0 R >>")
                    .put(5, HEAD.replace("2 0 R", "7 0 R") + "/Contents 6 0 R >>")
                    .put(7, nodes + "/Resources 9 0 R >>")
                    .put(8, "<< /Font << /F1 3 0 R >> >>")
                    .put(9, "<< /Font << /F1 3 0 R >> >>")),
            "5 0 R /Resources"),
        Arguments.of(
            "what an inherited object holds",
            LETTER.append(
                update()
                    .put(2, nodes + "/Resources 8 0 R >>")
                    .put(5, HEAD + "/Contents 6 0 R >>")
                    .put(8, "<< /Note (x ( )\n/Font << /F1 3 0 R >> /Z (y)) >>")),
            "8 0 R"),
        Arguments.of(
            "a page that is no object",
            LETTER.append(
                update().put(2, nodes.replace("5 0 R", "5 0 R " + HEAD + ">>") + "/Count 2 >>")),
            "/Page 2"),
        // PDFBox looks for the end of a file in its last bytes, else for any catalog.
        Arguments.of(
            "a second catalog, and blanks at the end",
            LETTER
                .append(update().put(9, "<< /Type /Catalog /Pages 2 0 R >>"))
                .append(" ".repeat(3_000)),
            "/Root"),
        Arguments.of(
            "a cipher that is not there",
            LETTER.append(update().trailer("Encrypt", "99 0 R")),
            "/Encrypt"),
        Arguments.of(
            "more than PDFBox is let read",
            LETTER.append(
                update()
                    .put(5, HEAD + RESOURCES + " /Contents 6 0 R /X 9 0 R >>")
                    .put(9, "[" + "0 ".repeat(500_000) + "]")),
            "/Pages"),
        Arguments.of(
            "a parent's number",
            LETTER.append(
                update()
                    .put(2, nodes + "/Rotate 90 >>")
                    .put(5, HEAD.replace("2 0 R", "7 0 R") + RESOURCES + " /Contents 6 0 R >>")
                    .put(7, nodes + "/Rotate 180 >>")),
            "5 0 R /Rotate"),
        Arguments.of(
            "a page that is a node",
            page(RESOURCES + " /Contents 6 0 R /Kids [7 0 R]")
                .append(update().put(7, HEAD + "/Contents 4 0 R >>")),
            "/Page 1"),
        Arguments.of(
            "a repaired length",
            LETTER.append(
                update()
                    .put(6, "<< /Length 3 >>\nstream\nBT /F1 11 Tf (PAY 900) Tj ET\nendstream")),
            "6 0 R"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ambiguous")
  void whereTheyDisagreeTheObjectIsNamed(String what, TestPdf pdf, String detail) {
    assertThat(read(pdf, Long.MAX_VALUE))
        .filteredOn(d -> d.kind() == PdfDefect.Kind.READERS_DISAGREE)
        .extracting(PdfDefect::detail)
        .contains(detail);
  }

  static Stream<TestPdf> plain() {
    TestPdf twice = LETTER.form("Amount");
    return Stream.of(LETTER, LETTER.withXrefStream(), LETTER.hybrid(), twice)
        .flatMap(
            pdf ->
                Stream.of(
                    pdf, pdf.signedBy(PKI.of(Holder.PHAM_DUY_HUNG)).at("2021-07-20T06:38:23Z")));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void whatWritersWriteReadsTheSame(TestPdf pdf) {
    assertThat(read(pdf, Long.MAX_VALUE)).isEmpty();
  }

  /** ISO 32000-2 §7.7.3.4: by the parent, or its parent; as it stands there, or by its number. */
  static Stream<TestPdf> inherited() {
    String node = "<< /Type /Pages /Count 1 /Kids [";
    PdfUpdate page = update().put(5, "<< /Type /Page /Parent 7 0 R /Contents 6 0 R >>");
    return Stream.of(
            page.put(2, node + "7 0 R] " + RESOURCES + " /MediaBox [0 0 595 842] >>")
                .put(7, node + "5 0 R] /Parent 2 0 R /Rotate 90 >>"),
            page.put(2, node + "7 0 R] /Rotate 90 /MediaBox [0 0 9 9] >>")
                .put(7, node + "5 0 R] /Parent 2 0 R /MediaBox [0 0 595 842] " + RESOURCES + " >>"),
            page.put(2, node + "7 0 R] /Resources 8 0 R /MediaBox 9 0 R >>")
                .put(7, node + "5 0 R] /Parent 2 0 R /CropBox 9 0 R >>")
                .put(8, "<< /Font << /F1 3 0 R >> >>")
                .put(9, "[0 0 595 842]"))
        .map(LETTER::append);
  }

  @ParameterizedTest
  @MethodSource("inherited")
  void whatIsInheritedReadsTheSame(TestPdf pdf) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    PageContent read = PageReader.read(file, Long.MAX_VALUE, Limits.DEFAULT, Optional.empty());
    assertThat(read.defects()).isEmpty();
    assertThat(OnePage.texts(read)).containsExactly("PAY 100");
  }

  @Test
  void onlyTheBytesAskedAreCompared() {
    TestPdf attacked = LETTER.append(update().put(2, "<< /Kids [5 0 R] /Count 2 >>"));
    assertThat(read(attacked, LETTER.bytes().length)).isEmpty();
    assertThat(Read.kinds(read(attacked, attacked.bytes().length)))
        .containsExactly(PdfDefect.Kind.READERS_DISAGREE);
  }

  @Test
  void whatOnlyARepairingReaderOpensIsToldToo() {
    TestPdf broken = LETTER.mangle(Read.text(t -> t.replace("startxref\n", "startxref\n9")));
    assertThat(read(broken, Long.MAX_VALUE)).extracting(PdfDefect::detail).contains("startxref");
  }

  /** What pages show is nobody's business where only seals are asked for; the catalog is. */
  @Test
  void theCatalogIsComparedThoughNoPageIsRead() {
    TestPdf attacked =
        LETTER.append(
            update().put(1, "<< /Type /Catalog /Pages 2 0 R /Note (x ( )\n/Lang (vi) /Z (y)) >>"));
    PageContent read =
        PageReader.read(
            PdfFile.of(Bytes.of(attacked.bytes())),
            new PageSelection(attacked.bytes().length, false, Optional.empty()),
            PageInterest.IN_ALL,
            Limits.DEFAULT,
            Optional.empty());
    assertThat(read.pages()).isEmpty();
    assertThat(read.defects())
        .containsExactly(PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, "1 0 R"));
  }

  @Test
  void aNodeBelowItselfIsToldAndNotClimbedForEver() {
    TestPdf circle =
        LETTER.append(update().put(2, "<< /Type /Pages /Kids [5 0 R 2 0 R] /Count 1 >>"));
    assertThat(read(circle, Long.MAX_VALUE))
        .containsExactly(PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, "/Page 2"));
  }

  /** What the first look at a file read serves the second one, where that asks for the same. */
  @Test
  void aFileThatWasReadBeforeReadsTheSame() {
    TestPdf deep = page(RESOURCES + " /Contents 6 0 R /X " + "[".repeat(20) + "]".repeat(20));
    TestPdf altered = deep.pageText(1, "PAY 900");
    assertThat(readTwice(altered, Limits.DEFAULT, Long.MAX_VALUE)).isEmpty();
    assertThat(readTwice(altered, Limits.DEFAULT, altered.bytes().length)).isEmpty();
    assertThat(readTwice(altered, Limits.DEFAULT, LETTER.bytes().length)).isEmpty();
    assertThat(readTwice(altered, Limits.DEFAULT, deep.bytes().length)).isEmpty();
    Limits less = Limits.DEFAULT.with(Limit.NESTING, 10);
    assertThat(readTwice(altered, less, altered.bytes().length)).isEmpty();
  }

  /** The defects of its pages, once the file was looked at within those limits. */
  private static List<PdfDefect> readTwice(TestPdf pdf, Limits first, long end) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    assertThat(PdfReader.read(file, first, Optional.empty()).value()).isPresent();
    return PageReader.read(file, end, Limits.DEFAULT, Optional.empty()).defects();
  }

  /** Of an earlier revision's objects none lies behind its end. */
  @Test
  void neitherReaderLooksBehindTheEnd() {
    byte[] page = OnePage.of(OnePage.text(700, "first")).entries("/X 6 0 R").object("(x)").bytes();
    String whole = new String(page, StandardCharsets.ISO_8859_1);
    String object = "6 0 obj\n(x)\nendobj\n";
    String entry = "%010d 00000 n";
    String first =
        whole
            .replace(object, " ".repeat(object.length()))
            .replace(
                String.format(Locale.ROOT, entry, whole.indexOf(object)),
                String.format(Locale.ROOT, entry, whole.length()));
    Bytes both = Bytes.of((first + object).getBytes(StandardCharsets.ISO_8859_1));
    PageContent read =
        PageReader.read(PdfFile.of(both), first.length(), Limits.DEFAULT, Optional.empty());
    assertThat(OnePage.texts(read)).containsExactly("first");
    assertThat(read.defects()).isEmpty();
  }
}
