package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Signatures by their fields and without them, where they stand, and what is told of the way. */
class SignatureFinderTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100").form("Amount");
  private static final String FIELD = "/FT /Sig /T (New) /V 51 0 R";
  private static final String NAMELESS =
      "77 0 obj << /ByteRange [0 1 2 3] /Filter /F /SubFilter /S /Contents <00> >> endobj\n";

  /** With field 50, and whatever it leads to. */
  private static TestPdf with(String field, PdfUpdate update) {
    return LETTER.append(Steps.withField(LETTER, update, field));
  }

  private static TestPdf signed(String field) {
    return with(field, update().put(51, Steps.signature("/Filter /F /SubFilter /S ")));
  }

  private static String widget(String entries) {
    return "<< /Type /Annot /Subtype /Widget " + entries + " >>";
  }

  /** The first signature's defects that concern the way to it. */
  private static String told(TestPdf pdf) {
    return Read.document(pdf).signatures().get(0).defects().stream()
        .filter(
            d ->
                d.kind() == PdfDefect.Kind.DICTIONARY_BROKEN
                    || d.kind() == PdfDefect.Kind.SIGNATURE_NOT_IN_FIELDS
                    || d.kind() == PdfDefect.Kind.SIGNATURE_SHARED_BY_FIELDS)
        .map(d -> d.kind() + " " + d.detail())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/F 4", "/F 132", "/F 16", "/F (x)"})
  void aWidgetStandsOnItsPage(String flags) {
    TestPdf pdf = signed(widget(FIELD + " /Rect [10 20 110 70] " + flags));
    assertThat(Read.document(pdf).signatures().get(0).field())
        .isEqualTo(
            new SignatureField(
                "New",
                new ObjectId(50, 0),
                OptionalInt.of(1),
                Optional.of(Box.ofCorners(10, 20, 110, 70))));
  }

  /** ISO 32000-2 §12.5.3, table 167: hidden and not viewed, or no room. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Rect [10 20 110 70] /F 2",
        "/Rect [10 20 110 70] /F 32",
        "/Rect [10 20 110 70] /F 38",
        "/Rect [10 20 10 70]",
        "/Rect [10 20 110 20]",
        "/Rect [10 20 110]",
        "/F 4"
      })
  void oneThatShowsNothingHasNoRectangle(String entries) {
    SignatureField field =
        Read.document(signed(widget(FIELD + " " + entries))).signatures().get(0).field();
    assertThat(field.page()).hasValue(1);
    assertThat(field.rectangle()).isEmpty();
  }

  @Test
  void theFirstWidgetOnAPageIsTheField() {
    TestPdf pdf =
        LETTER.append(
            update()
                .put(7, LETTER.view().adding(7, "Fields", "50 0 R"))
                .put(5, LETTER.view().adding(5, "Annots", "53 0 R"))
                .put(50, "<< /FT /Sig /T (New) /Kids [52 0 R 53 0 R] >>")
                .put(52, widget("/Parent 50 0 R /Rect [1 1 2 2]"))
                .put(53, widget("/Parent 50 0 R /Rect [10 20 110 70]")));
    assertThat(Read.document(pdf).emptyFields())
        .containsExactly(
            new SignatureField(
                "New",
                new ObjectId(50, 0),
                OptionalInt.of(1),
                Optional.of(Box.ofCorners(10, 20, 110, 70))));
    TestPdf nowhere =
        LETTER.append(Steps.set(LETTER, 7, "Fields", "[50 0 R]").put(50, "<< /FT /Sig >>"));
    assertThat(Read.document(nowhere).emptyFields())
        .containsExactly(
            new SignatureField(
                "50 0 R", new ObjectId(50, 0), OptionalInt.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "<< /ByteRange [0 1 2 3] /Filter /F /Contents <00> >>, DICTIONARY_BROKEN /V <<",
    "(x), DICTIONARY_BROKEN /V",
    "5, DICTIONARY_BROKEN /V",
    "55 0 R, DICTIONARY_BROKEN /V"
  })
  void aValueThatIsNoReferenceToADictionaryIsTold(String value, String expected) {
    PdfUpdate update = update().put(55, "[(x)]");
    assertThat(told(with(Steps.field("/FT /Sig /T (New) /V " + value), update)))
        .isEqualTo(expected);
  }

  @Test
  void twoFieldsOfOneDictionaryAreToldAndTwoOfTheirOwnAreNot() {
    String other = "/FT /Sig /T (Other) /V ";
    TestPdf one = signed(Steps.field(FIELD));
    PdfUpdate second =
        update()
            .put(7, one.view().adding(7, "Fields", "60 0 R"))
            .put(60, Steps.field(other + "51 0 R"));
    assertThat(told(one)).isEmpty();
    assertThat(told(one.append(second))).isEqualTo("SIGNATURE_SHARED_BY_FIELDS 51 0 R");
    PdfUpdate own =
        update()
            .put(7, one.view().adding(7, "Fields", "60 0 R"))
            .put(60, Steps.field(other + "61 0 R"))
            .put(61, Steps.signature("/Filter /F /SubFilter /S "));
    assertThat(told(one.append(own))).isEmpty();
    PdfUpdate direct =
        update()
            .put(7, one.view().adding(7, "Fields", "60 0 R"))
            .put(60, Steps.field(other + "<< /ByteRange [0 1 2 3] >>"));
    assertThat(told(one.append(direct))).isEmpty();
  }

  @Test
  void aDictionaryWithoutAFieldIsASignatureThatIsToldAsSuch() {
    String dictionary = Steps.signature("/Filter /F /SubFilter /S ");
    TestPdf pdf = LETTER.append(update().put(51, dictionary));
    PdfSignature signature = Read.document(pdf).signatures().get(0);
    assertThat(signature.field())
        .isEqualTo(
            new SignatureField(
                "51 0 R", new ObjectId(51, 0), OptionalInt.empty(), Optional.empty()));
    assertThat(told(pdf)).isEqualTo("SIGNATURE_NOT_IN_FIELDS 51 0 R");
    assertThat(told(LETTER.append(update().put(51, "[" + dictionary + "]"))))
        .isEqualTo("SIGNATURE_NOT_IN_FIELDS 51 0 R");
  }

  @Test
  void aCompressedDictionaryIsFoundOnceToo() {
    PdfDocument document = Read.document(signed(Steps.field(FIELD)).withXrefStream());
    assertThat(document.signatures()).hasSize(1);
    assertThat(document.signatures().get(0).field().fullName()).isEqualTo("New");
    TestPdf two = signed(Steps.field(FIELD)).append(update().put(61, Steps.signature("/A 1 ")));
    assertThat(Read.document(two.withXrefStream()).signatures())
        .extracting(s -> s.field().fullName())
        .containsExactly("New", "61 0 R");
  }

  /** ISO 32000-2 §12.8.6: a usage rights signature has no field. */
  @ParameterizedTest
  @CsvSource({
    "<< /UR3 51 0 R >>, ''",
    "<< /UR3 52 0 R >>, SIGNATURE_NOT_IN_FIELDS 51 0 R",
    "<< /UR3 (x) >>, SIGNATURE_NOT_IN_FIELDS 51 0 R",
    "<< /DocMDP 51 0 R >>, SIGNATURE_NOT_IN_FIELDS 51 0 R"
  })
  void usageRightsNeedNoField(String permissions, String expected) {
    PdfUpdate update =
        Steps.set(LETTER, 1, "Perms", permissions)
            .put(51, Steps.signature("/Filter /F /SubFilter /S "));
    assertThat(told(LETTER.append(update))).isEqualTo(expected);
  }

  @Test
  void whatBelongsToNoObjectIsReadWhereItCanBe() {
    TestPdf remnant = LETTER.append(NAMELESS).append(update().put(20, "(x)"));
    int start = remnant.indexOf(NAMELESS);
    PdfDocument document = Read.document(remnant);
    assertThat(document.signatures()).hasSize(1);
    PdfSignature signature = document.signatures().get(0);
    assertThat(signature.field().id()).isEqualTo(new ObjectId(77, 0));
    assertThat(signature.dictionary().orElseThrow().extent())
        .contains(new Span(start, start + NAMELESS.indexOf(" endobj")));
    assertThat(told(remnant)).isEqualTo("SIGNATURE_NOT_IN_FIELDS 77 0 R");

    TestPdf loose = LETTER.append("/ByteRange \n").append(update().put(20, "(x)"));
    int at = loose.indexOf("/ByteRange");
    assertThat(Read.document(loose).signatures()).isEmpty();
    assertThat(Read.document(loose).defects())
        .containsExactly(
            PdfDefect.of(PdfDefect.Kind.SIGNATURE_NOT_IN_FIELDS, new Span(at, at), "/ByteRange"));
  }

  @Test
  void thereAreNoMoreThanTheLimit() {
    Limits two = Limits.DEFAULT.with(Limit.SIGNATURES, 2);
    TestPdf pdf = signed(Steps.field(FIELD));
    TestPdf second = pdf.append(update().put(61, Steps.signature("/A 1 ")));
    TestPdf third = second.append(update().put(62, Steps.signature("/A 2 ")));
    TestPdf fourth = third.append(update().put(63, Steps.signature("/A 3 ")));
    assertThat(Read.document(second, two).signatures()).hasSize(2);
    assertThat(Read.document(second, two).defects()).isEmpty();
    for (TestPdf more : List.of(third, fourth)) {
      assertThat(Read.document(more, two).signatures()).hasSize(2);
      assertThat(Read.document(more, two).defects())
          .containsExactly(PdfDefect.limit(Limit.SIGNATURES, "/Sig"));
    }
    TestPdf loose = second.append("/ByteRange \n" + NAMELESS).append(update().put(20, "(x)"));
    assertThat(Read.kinds(Read.document(loose, two).defects()))
        .containsExactly(PdfDefect.Kind.SIGNATURE_NOT_IN_FIELDS, PdfDefect.Kind.LIMIT_REACHED);
  }
}
