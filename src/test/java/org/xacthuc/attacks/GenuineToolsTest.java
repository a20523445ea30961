package org.xacthuc.attacks;

import static org.xacthuc.ReportAssert.assertThat;
import static org.xacthuc.attacks.Bases.LATER;
import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.lastBody;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.second;
import static org.xacthuc.attacks.Bases.signature;
import static org.xacthuc.attacks.Bases.with;

import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.base.Box;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfSigner;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.verdict.FindingCode;

/** Habits of particular signing tools, in the flows that bodies use. */
class GenuineToolsTest {
  private static final ValidationData DATA =
      PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY);
  private static final String PICTURE = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] >>";
  private static final Appearance SEAL =
      Appearance.lines(new Box(330, 90, 560, 210), "Co quan Tinh uy", "20.07.2021");

  static Stream<Arguments> flows() {
    TestPdf first = signature(LETTER, s -> s);
    return Stream.of(
        flow("data after each signature", second(first.dss(DATA)).dss(DATA)),
        flow("three signatures within a minute", third(second(first)).dss(DATA)),
        flow("renewed twice", renewed(renewed(renewed(first.dss(DATA), 2022), 2023), 2024)),
        flow("XMP and Info with each", described(second(described(first, 600)), 610).dss(DATA)),
        flow("30 kB of zeros", signature(LETTER, s -> s.contentsLength(40_000)).dss(DATA)),
        flow("PDF 2.0", version2()),
        flow("lines that end in CR LF", carriageReturns(first)),
        flow("a field that waits with a picture", prepared()),
        flow("default resources with a picture, as PDFBox", resources(PICTURES, OTHER_PICTURES)),
        flow("pictures beside the resources", resources("/DSz 600 0 R", "/DSz 650 0 R")),
        flow("the catalog at a new number", moved(first, 900).dss(DATA)),
        flow("the catalog at a new number with each", moved(moved(first, 900), 950).dss(DATA)),
        flow("the catalog at a new number with data", movedWithData()),
        flow("a page's array of the parent tree anew", TaggedLetters.arraysAnew()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flows")
  void isAuthentic(String name, TestPdf pdf) {
    assertThat(Verification.ofAnyDocument().of(pdf)).isAuthentic();
  }

  /** What the same ways may not bring along. */
  static Stream<Arguments> abused() {
    TestPdf moved = moved(signature(LETTER, s -> s), 900);
    TestPdf tagged = TaggedLetters.signed();
    return Stream.of(
        flow("another font", resources("/Font << /F 600 0 R >>", "/Font << /F 650 0 R >>")),
        flow("no font", resources("/Font << /F 600 0 R >>", PICTURES)),
        flow(
            "the catalog moved with a script", moved(LETTER_SIGNED, 900, GenuineToolsTest::script)),
        flow(
            "the catalog moved with other pages",
            moved(LETTER_SIGNED, 900, GenuineToolsTest::otherPages)),
        flow("the catalog moved back", moved.append(PdfUpdate.update().trailer("Root", "1 0 R"))),
        flow("the catalog moved alone", moved.dss(DATA).append(alone(moved.dss(DATA)))),
        flow(
            "another array of the parent tree",
            TaggedLetters.signedAgain(tagged, "").append(put(52, "[51 0 R]"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("abused")
  void isRefused(String name, TestPdf pdf) {
    assertThat(Verification.ofAnyDocument().of(pdf.dss(DATA)))
        .isNotAuthenticBecause(FindingCode.CHANGED_AFTER_SIGNING);
  }

  private static final TestPdf LETTER_SIGNED = signature(LETTER, s -> s);
  private static final String PICTURES = "/XObject << /FRM 600 0 R >>";
  private static final String OTHER_PICTURES = "/XObject << /FRM 650 0 R >>";

  private static String script(String c) {
    return with(c, "/OpenAction << /S /JavaScript /JS (x) >>");
  }

  private static String otherPages(String c) {
    return c.replace("/Pages 2 0 R", "/Pages << /Type /Pages /Kids [5 0 R 5 0 R] /Count 2 >>");
  }

  private static Arguments flow(String name, TestPdf pdf) {
    return Arguments.of(name, pdf);
  }

  private static TestPdf third(TestPdf pdf) {
    return pdf.signedBy(PKI.of(Holder.CO_QUAN_TINH_UY)).at("2021-07-20T06:40:30Z", PKI.tsa());
  }

  private static TestPdf renewed(TestPdf pdf, int year) {
    return pdf.docTimeStamp(PKI.tsa().at(Instant.parse(year + "-01-05T00:00:00Z"))).dss(DATA);
  }

  /** An XMP packet and an /Info of the update's own. */
  private static TestPdf described(TestPdf pdf, int number) {
    String catalog = lastBody(pdf, TestPdf.CATALOG).replaceAll("/Metadata \\d+ 0 R", "");
    return pdf.append(
        Bases.stream(number, "<< /Type /Metadata >>", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>")
            .put(number + 1, "<< /ModDate (D:20210720133823+07'00') >>")
            .put(1, with(catalog, "/Metadata " + number + " 0 R"))
            .trailer("Info", number + 1 + " 0 R"));
  }

  private static TestPdf version2() {
    TestPdf letter = LETTER.patch("%PDF-1.7", "%PDF-2.0");
    String level =
        "/Extensions << /ISO_ << /Type /DeveloperExtensions /BaseVersion /2.0"
            + " /ExtensionLevel 32002 /ExtensionRevision (:2022) >> >>";
    return signature(letter.append(put(1, with(lastBody(letter, 1), level))), s -> s).dss(DATA);
  }

  /** An update of a tool that ends its lines as Windows does. */
  private static TestPdf carriageReturns(TestPdf pdf) {
    String catalog = lastBody(pdf, 1);
    String before = pdf.text();
    String update = "1 0 obj\r\n" + catalog.replace("\n", "\r\n") + "\r\nendobj\r\n";
    int table = before.length() + update.length();
    String previous =
        before.substring(before.lastIndexOf("startxref\n") + 10).lines().findFirst().orElseThrow();
    String trailer = before.substring(before.lastIndexOf("trailer\n") + 8);
    trailer = trailer.substring(0, trailer.indexOf("startxref")).strip();
    String entries = String.format("xref\r\n1 1\r\n%010d 00000 n\r\ntrailer\r\n", before.length());
    String rest =
        with(trailer.replaceAll("/Prev \\d+", ""), "/Prev " + previous)
            + "\r\nstartxref\r\n"
            + table
            + "\r\n%%EOF\r\n";
    return second(TestPdf.of(Raw.latin1(before + update + entries + rest))).dss(DATA);
  }

  private static TestPdf prepared() {
    TestPdf waiting = LETTER.emptySignatureField("Signature2");
    String field =
        with(lastBody(waiting, 8).replace("[0 0 0 0]", "[330 90 560 210]"), "/AP << /N 600 0 R >>");
    TestPdf shown = waiting.append(Bases.stream(600, PICTURE, "0 0 9 9 re S").put(8, field));
    return signature(shown, s -> s.field("Signature1"))
        .signedBy(PKI.of(Holder.CO_QUAN_TINH_UY))
        .as(s -> s.field("Signature2").appearance(SEAL))
        .at(LATER, PKI.tsa())
        .dss(DATA);
  }

  /** Default resources as they come with the first signature, and with the second. */
  private static TestPdf resources(String first, String second) {
    TestPdf signed =
        signature(
            LETTER.append(
                Bases.stream(600, PICTURE, "")
                    .put(8, "<< /Fields [] /DR << " + first + " >> >>")
                    .put(1, with(lastBody(LETTER, 1), "/AcroForm 8 0 R"))),
            s -> s);
    return TestPdf.of(
            PdfSigner.sign(
                signed.bytes(),
                spec("Field"),
                update ->
                    update
                        .edit(8, form -> form.replace(first, second))
                        .putStream(650, PICTURE, new byte[0])))
        .dss(DATA);
  }

  private static TestPdf moved(TestPdf pdf, int number) {
    return moved(pdf, number, c -> c);
  }

  /** The next signature, whose update writes the catalog at that number. */
  private static TestPdf moved(TestPdf pdf, int number, UnaryOperator<String> change) {
    int catalog = pdf.view().catalog();
    String body = change.apply(pdf.view().value(catalog));
    return TestPdf.of(
        PdfSigner.sign(
            pdf.bytes(),
            spec("Field" + number),
            update -> update.put(number, body).trailer("Root", number + " 0 R")));
  }

  private static SignatureSpec spec(String field) {
    return SignatureSpec.by(PKI.of(Holder.CO_QUAN_TINH_UY))
        .field(field)
        .at(Instant.parse(LATER))
        .timeStamp(PKI.tsa().at(Instant.parse(LATER)));
  }

  private static TestPdf movedWithData() {
    TestPdf pdf = LETTER_SIGNED.dss(DATA);
    int store = pdf.view().store();
    String more = pdf.view().adding(store, "Certs", "901 0 R");
    return pdf.append(
        put(900, lastBody(pdf, 1))
            .put(store, more)
            .putStream(901, "<< >>", DATA.certificates().get(0).toArray())
            .trailer("Root", "900 0 R"));
  }

  private static PdfUpdate alone(TestPdf pdf) {
    return put(990, pdf.view().value(pdf.view().catalog())).trailer("Root", "990 0 R");
  }
}
