package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Change.Kind.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/**
 * What is told to have changed after a signature: the harmless by its name, all else by its own.
 */
class ChangesAfterTest {
  private static final TestPki PKI = TestPki.load();
  private static final String MOMENT = "2021-07-20T06:38:23Z";

  /**
   * Objects: 1 catalog, 2 pages, 3 and 4 font, 5 page, 6 content, 7 form, 8 text field, 9 and 10
   * signature.
   */
  private static final TestPdf SIGNED =
      TestPdf.letter("PAY 100").form("Amount").signedBy(PKI.of(Holder.PHAM_DUY_HUNG)).at(MOMENT);

  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
          + " /Contents 6 0 R /Annots [8 0 R 10 0 R] >>";
  private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R /AcroForm 7 0 R >>";

  private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"></x:xmpmeta>";

  private static PdfUpdate put(int number, String body) {
    return PdfUpdate.update().put(number, body);
  }

  private static PdfUpdate stream(int number, String content) {
    return PdfUpdate.update()
        .putStream(number, "<< >>", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aSecondSignatureIsNothingElse() {
    TestPdf twice = SIGNED.signedBy(PKI.of(Holder.UBND_TINH_BAC_KAN)).at(MOMENT);
    assertThat(Read.changes(twice)).containsExactly(SIGNATURE_ADDED);
    PdfSignature first = Read.document(twice).signatures().get(0);
    assertThat(first.coverage()).isEqualTo(Coverage.ENTIRE_REVISION);
    assertThat(first.defects()).isEmpty();
    assertThat(first.changesAfter().isEmpty()).isFalse();
    assertThat(Read.document(twice).signatures().get(1).changesAfter().isEmpty()).isTrue();
  }

  @Test
  void anEmptyFieldThatIsSignedIsNothingElse() {
    TestPdf waiting = TestPdf.letter("PAY 100").emptySignatureField("Signature2");
    TestPdf once = waiting.signedBy(PKI.of(Holder.PHAM_DUY_HUNG)).at(MOMENT);
    TestPdf twice =
        once.signedBy(PKI.of(Holder.UBND_TINH_BAC_KAN)).as(s -> s.field("Signature2")).at(MOMENT);
    assertThat(Read.changes(twice)).containsExactly(SIGNATURE_ADDED);
  }

  @Test
  void evidenceAndDocumentTimeStampsAreNothingElse() {
    TestPdf more = SIGNED.dss(PKI.validationData(Holder.PHAM_DUY_HUNG)).docTimeStamp(PKI.tsa());
    assertThat(Read.changes(more)).containsExactly(VALIDATION_DATA, DOCUMENT_TIMESTAMP_ADDED);
    DocumentSecurityStore store = Read.document(more).securityStore();
    assertThat(store.certificates()).isNotEmpty();
    assertThat(store.crls()).isNotEmpty();
  }

  @Test
  void aFilledFieldIsAFormValue() {
    assertThat(Read.changes(SIGNED.fill("Amount", "900"))).containsOnly(FORM_VALUE);
  }

  static Stream<Arguments> updates() {
    return Stream.of(
        Arguments.of("ISA-01", stream(6, "BT /F1 11 Tf (PAY 900) Tj ET"), PAGE_CONTENT),
        Arguments.of(
            "page to a new stream",
            put(5, PAGE.replace("6 0 R", "20 0 R")).putStream(20, "<< >>", new byte[] {'q'}),
            PAGE_CONTENT),
        Arguments.of("ISA-13", put(20, "<< /Title (x) >>").trailer("Info", "20 0 R"), METADATA),
        Arguments.of(
            "ISA-13b",
            put(1, CATALOG.replace(">>", "/Metadata 20 0 R >>"))
                .putStream(20, "<< /Type /Metadata >>", XMP.getBytes(StandardCharsets.UTF_8)),
            METADATA),
        Arguments.of(
            "no XMP",
            put(1, CATALOG.replace(">>", "/Metadata 20 0 R >>"))
                .putStream(20, "<< /Type /Metadata >>", new byte[] {'q'}),
            Change.Kind.CATALOG),
        Arguments.of(
            "ISA-15 rotate", put(5, PAGE.replace("/Parent", "/Rotate 90 /Parent")), PAGE_GEOMETRY),
        Arguments.of("ISA-15 kids", put(2, "<< /Type /Pages /Kids [] /Count 0 >>"), PAGE_TREE),
        Arguments.of("ISA-16", put(5, PAGE.replace("/F1 3 0 R", "/F1 4 0 R")), PAGE_RESOURCES),
        Arguments.of(
            "SH-REPL-4", put(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"), FONT),
        Arguments.of(
            "ISA-19", put(1, CATALOG.replace(">>", "/OpenAction << /S /JavaScript >> >>")), SCRIPT),
        Arguments.of("ISA-20", put(1, CATALOG.replace(">>", "/Collection << >> >>")), ATTACHMENT),
        Arguments.of(
            "ISA-18", put(1, CATALOG.replace(">>", "/OCProperties << >> >>")), Change.Kind.CATALOG),
        Arguments.of(
            "ISA-25", put(1, CATALOG.replace(">>", "/Version /2.0 >>")), Change.Kind.CATALOG),
        Arguments.of(
            "EAA-19",
            put(5, PAGE.replace("10 0 R]", "10 0 R 20 0 R]"))
                .put(20, "<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] >>"),
            ANNOTATION_ADDED),
        Arguments.of("EAA-17", put(5, PAGE.replace("8 0 R 10", "10")), ANNOTATION),
        Arguments.of(
            "SSA-01",
            put(
                    7,
                    "<< /DR << /Font << /F1 3 0 R >> >> /Fields [8 0 R 10 0 R 20 0 R] /SigFlags 3 >>")
                .put(20, "<< /FT /Sig /T (New) >>"),
            EMPTY_FIELD_ADDED),
        Arguments.of(
            "SSA-07",
            put(
                    10,
                    "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0]"
                        + " /F 132 /P 5 0 R /V 9 0 R /AP << /N 20 0 R >> >>")
                .putStream(20, "<< /Subtype /Form /BBox [0 0 1 1] >>", new byte[] {'q'}),
            SIGNATURE_APPEARANCE),
        Arguments.of(
            "CERT-06",
            put(
                    10,
                    "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0]"
                        + " /F 132 /P 5 0 R /V 20 0 R >>")
                .put(20, "<< /Type /Sig >>"),
            SIGNATURE_CHANGED),
        Arguments.of("nothing names it", put(20, "<< >>"), UNUSED_OBJECT),
        Arguments.of("a second document", put(20, "<< /Type /Catalog >>"), UNEXPLAINED_OBJECT),
        Arguments.of(
            "ISA-07",
            PdfUpdate.update().trailer("Root", "20 0 R").put(20, CATALOG),
            Change.Kind.CATALOG));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("updates")
  void anUpdateIsToldByItsKind(String id, PdfUpdate update, Change.Kind expected) {
    TestPdf updated = SIGNED.append(update);
    // CERT-06 and ISA-07 also take the signature out of the fields, so it may stand elsewhere.
    var told =
        Read.document(updated).signatures().stream()
            .filter(s -> s.dictionary().flatMap(SignatureDictionary::byteRange).isPresent())
            .flatMap(s -> s.changesAfter().changes().stream())
            .map(Change::kind)
            .toList();
    assertThat(told).as(id).contains(expected);
  }

  @Test
  void aChangeOfAPageNamesThePage() {
    var change =
        Read.document(SIGNED.pageText(1, "PAY 900")).signatures().get(0).changesAfter().changes();
    assertThat(change)
        .filteredOn(c -> c.kind() == PAGE_CONTENT)
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.page()).hasValue(1));
  }

  @Test
  void aFieldIsNamedByAllItsAncestorsOrNotAtAll() {
    assertThat(changedFieldBelow(40)).isEqualTo(List.of("A" + ".B".repeat(39) + ".Amount"));
    assertThat(changedFieldBelow(120)).isEmpty();
  }

  /** The names told when a value changes so many levels below the root of the form. */
  private static List<String> changedFieldBelow(int levels) {
    PdfUpdate form = put(7, "<< /Fields [100 0 R] >>");
    for (int i = 0; i < levels; i++) {
      String parent = i == 0 ? "/T (A)" : "/T (B) /Parent " + (99 + i) + " 0 R";
      int kid = i == levels - 1 ? 8 : 101 + i;
      form = form.put(100 + i, "<< " + parent + " /Kids [" + kid + " 0 R] >>");
    }
    String leaf = "<< /T (Amount) /FT /Tx /V (%s) /Parent " + (99 + levels) + " 0 R >>";
    TestPdf signed =
        TestPdf.letter("PAY 100")
            .form("Amount")
            .append(form.put(8, leaf.formatted("1")))
            .signedBy(PKI.of(Holder.PHAM_DUY_HUNG))
            .at(MOMENT);
    return Read.document(signed.append(put(8, leaf.formatted("9")))).signatures().stream()
        .flatMap(s -> s.changesAfter().changes().stream())
        .flatMap(c -> c.field().stream())
        .toList();
  }

  @Test
  void aStructureTreeThatNestsWithoutEndIsNoneThatCameWithASignature() {
    int deep = 8_000;
    PdfUpdate update =
        put(1, CATALOG.replace(">>", "/StructTreeRoot 30 0 R >>"))
            .put(
                7,
                "<< /DR << /Font << /F1 3 0 R >> >> /Fields [8 0 R 10 0 R 20 0 R] /SigFlags 3 >>")
            .put(20, "<< /FT /Sig /T (New) >>")
            .put(30, "<< /Type /StructTreeRoot /K 31 0 R >>");
    for (int i = 31; i < 31 + deep; i++) {
      update = update.put(i, "<< /S /Document /K " + (i + 1) + " 0 R >>");
    }
    assertThat(Read.changes(SIGNED.append(update))).contains(Change.Kind.CATALOG);
  }

  @Test
  void bytesBehindTheEndAreToldButNotOneEndOfLine() {
    assertThat(Read.changes(SIGNED.append("x"))).containsExactly(BYTES_AFTER_END);
    assertThat(Read.changes(SIGNED.append("\n\n\n"))).containsExactly(BYTES_AFTER_END);
    assertThat(Read.document(SIGNED.append("xyz")).signatures().get(0).changesAfter().changes())
        .extracting(Change::detail)
        .containsExactly("3");
    assertThat(Read.changes(SIGNED.append("\n"))).isEmpty();
  }

  @Test
  void anUpdateThatCannotBeReadIsNotComparable() {
    TestPdf broken = SIGNED.append("20 0 obj null endobj startxref 7 %%EOF\n");
    assertThat(Read.changes(broken)).contains(NOT_COMPARABLE);
    assertThat(Read.document(broken).signatures().get(0).coverage())
        .isEqualTo(Coverage.ENTIRE_REVISION);
    assertThat(Read.fileDefects(broken.bytes())).contains(PdfDefect.Kind.XREF_BROKEN);
  }

  @Test
  void aNewSignatureMayNotBringAlongWhatThePageAlreadyNamed() {
    // The signed page names object 30, which does not exist yet; the update supplies it.
    TestPdf planted =
        TestPdf.letter("PAY 100")
            .append(
                put(
                    5,
                    PAGE.replace("6 0 R", "[6 0 R 30 0 R]").replace("/Annots [8 0 R 10 0 R]", "")))
            .signedBy(PKI.of(Holder.PHAM_DUY_HUNG))
            .at(MOMENT);
    TestPdf attacked =
        planted
            .signedBy(PKI.of(Holder.UBND_TINH_BAC_KAN))
            .as(s -> s.entry("Prop_Build", "30 0 R"))
            .at(MOMENT)
            .append(stream(30, "BT /F1 11 Tf (PAY 900) Tj ET"));
    assertThat(Read.changes(planted)).isEmpty();
    assertThat(Read.changes(attacked)).contains(UNEXPLAINED_OBJECT);
  }

  @Test
  void aStreamMayNotBeBothEvidenceAndPage() {
    TestPdf shared =
        SIGNED.append(
            put(1, CATALOG.replace(">>", "/DSS << /Certs [6 0 R] >> >>"))
                .putStream(6, "<< >>", "BT (PAY 900) Tj ET".getBytes(StandardCharsets.US_ASCII)));
    assertThat(Read.changes(shared)).contains(PAGE_CONTENT);
  }
}
