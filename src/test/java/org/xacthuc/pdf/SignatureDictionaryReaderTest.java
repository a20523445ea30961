package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.TestPdf;

/** Entry by entry: what a dictionary says, and which of its bytes are not as they have to be. */
class SignatureDictionaryReaderTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final String RANGE = "/ByteRange [0 10 20 30]";
  private static final String CONTENTS = "/Contents <0a0B>";
  private static final String NAMES = "/Filter /F /SubFilter /S";

  private static TestPdf drawn(String entries) {
    return LETTER.append(
        update().put(40, "<< " + entries + " >>").put(41, "(Reason)").put(42, "/Indirect"));
  }

  private static Reading<SignatureDictionary, PdfDefect> read(TestPdf pdf, Limits limits) {
    RevisionView view = Read.view(pdf);
    IndirectObject object = view.object(40).orElseThrow();
    return SignatureDictionaryReader.read(
        view, limits, object, object.value().asDict().orElseThrow());
  }

  private static SignatureDictionary read(String entries) {
    return read(drawn(entries), Limits.DEFAULT).value().orElseThrow();
  }

  /** Each defect: its kind, its detail and the bytes it is about. */
  private static String told(String entries) {
    TestPdf pdf = drawn(entries);
    return read(pdf, Limits.DEFAULT).defects().stream()
        .map(d -> d.kind() + " " + d.detail() + " at " + at(pdf, d.where().orElseThrow()))
        .collect(Collectors.joining(", "));
  }

  private static String at(TestPdf pdf, Span where) {
    String text = pdf.text().substring((int) where.start(), (int) where.end());
    return text.startsWith("<<") ? "<<>>" : text;
  }

  @Test
  void everyEntryIsRead() {
    TestPdf pdf =
        drawn(
            "/Type /Sig "
                + NAMES
                + " "
                + RANGE
                + " "
                + CONTENTS
                + " /Name (A) /Reason 41 0 R /Location (C) /M (D:2021) /Cert [(c1) <6332>]");
    Reading<SignatureDictionary, PdfDefect> read = read(pdf, Limits.DEFAULT);
    int object = pdf.indexOf("40 0 obj");
    int contents = pdf.indexOf("<0a0B>");
    assertThat(read.defects()).isEmpty();
    assertThat(read.value())
        .contains(
            new SignatureDictionary(
                new ObjectId(40, 0),
                Optional.of(new Span(object, pdf.text().indexOf("endobj", object) + 6)),
                Optional.of(new ByteRange(0, 10, 20, 30)),
                Optional.of(new Span(contents, contents + 6)),
                Bytes.fromHex("0a0b"),
                Optional.of("Sig"),
                Optional.of("F"),
                Optional.of("S"),
                Optional.of("A"),
                Optional.of("Reason"),
                Optional.of("C"),
                Optional.of("D:2021"),
                List.of(Written.bytes("c1"), Written.bytes("c2")),
                SignaturePermissions.NONE));
  }

  @Test
  void whatIsMissingOrOfAnotherTypeIsAbsent() {
    SignatureDictionary read =
        read(NAMES + " /Type (Sig) /Name () /Reason /R /Location 99 0 R /M null");
    assertThat(read.type()).isEmpty();
    assertThat(read.name()).isEmpty();
    assertThat(read.reason()).isEmpty();
    assertThat(read.location()).isEmpty();
    assertThat(read.signingTime()).isEmpty();
    assertThat(read.byteRange()).isEmpty();
    assertThat(read.contentsToken()).isEmpty();
    assertThat(read.contents()).isEqualTo(Bytes.EMPTY);
    assertThat(read.certificates()).isEmpty();
  }

  /** ISO 32000-2 table 255; ETSI EN 319 142-1 §5.4.3. */
  @ParameterizedTest
  @CsvSource({
    "/Filter /F /SubFilter /S, ''",
    "/Type /Sig /Filter /F /SubFilter /S, ''",
    "/Type /DocTimeStamp /Filter /F /SubFilter /ETSI.RFC3161, ''",
    "/Filter /F /SubFilter 42 0 R, ''",
    "/SubFilter /S, DICTIONARY_BROKEN /Filter at <<>>",
    "/Filter (F) /SubFilter /S, DICTIONARY_BROKEN /Filter at <<>>",
    "/Filter /F, SUB_FILTER_MISSING /SubFilter at <<>>",
    "/Filter /F /SubFilter (S), SUB_FILTER_MISSING /SubFilter at <<>>",
    "/Type /Other /Filter /F /SubFilter /S, TYPE_CONTRADICTS_SUB_FILTER /Type /Other /S at <<>>",
    "/Type /DocTimeStamp /Filter /F /SubFilter /S, TYPE_CONTRADICTS_SUB_FILTER /Type /DocTimeStamp /S at <<>>",
    "/Type /Sig /Filter /F /SubFilter /ETSI.RFC3161, TYPE_CONTRADICTS_SUB_FILTER /Type /Sig /ETSI.RFC3161 at <<>>",
    "/Filter /F /SubFilter /ETSI.RFC3161, TYPE_CONTRADICTS_SUB_FILTER /Type / /ETSI.RFC3161 at <<>>",
    "/Filter /F /SubFilter /S /Name (A) /Name (B), DUPLICATE_KEY /Name at /Name",
  })
  void namesAreWhatTheStandardSays(String entries, String expected) {
    assertThat(told(entries + " " + RANGE + " " + CONTENTS)).isEqualTo(expected);
  }

  /** Invariant I1. */
  @ParameterizedTest
  @CsvSource({
    "0 1 2 1, true",
    "0 10 20 30, true",
    "0 9007199254740991 9007199254740992 9007199254740992, true",
    "0 10 9007199254740993 1, false",
    "0 10 20 9007199254740993, false",
    "1 10 20 30, false",
    "0 0 20 30, false",
    "0 -1 20 30, false",
    "0 20 20 30, false",
    "0 10 20 0, false",
    "0 10 20, false",
    "0 10 20 30 0 0, false",
    "0 10 20 30., false",
    "0 10 20 +30, false",
    "0 10 20 41 0 R, false"
  })
  void aByteRangeHasOneShape(String numbers, boolean shape) {
    String entries = NAMES + " /ByteRange [" + numbers + "] " + CONTENTS;
    String expected = shape ? "" : "BYTE_RANGE_SHAPE /ByteRange at [" + numbers + "]";
    assertThat(told(entries)).isEqualTo(expected);
    assertThat(read(entries).byteRange().isPresent()).isEqualTo(shape);
  }

  @Test
  void aByteRangeIsAnArrayAndThere() {
    assertThat(told(NAMES + " " + CONTENTS)).isEqualTo("BYTE_RANGE_MISSING /ByteRange at <<>>");
    assertThat(told(NAMES + " /ByteRange 41 0 R " + CONTENTS))
        .isEqualTo("BYTE_RANGE_SHAPE /ByteRange at 41 0 R");
  }

  /** Invariant I2, as far as the token goes. */
  @ParameterizedTest
  @CsvSource({
    "<0a0B>, '', 0a0b",
    "<00>, '', 00",
    "<>, CONTENTS_MISSING /Contents at <>, ''",
    "null, CONTENTS_MISSING /Contents at null, ''",
    "(abc), CONTENTS_NOT_HEX /Contents at (abc), 616263",
    "/Name, CONTENTS_NOT_HEX /Contents at /Name, ''",
    "41 0 R, CONTENTS_NOT_HEX /Contents at 41 0 R, ''",
    "<0a0>, CONTENTS_NOT_HEX /Contents at <0a0>, 0a00",
    "<0a 0b>, CONTENTS_NOT_HEX /Contents at <0a 0b>, 0a0b",
    "< 0a0>, CONTENTS_NOT_HEX /Contents at < 0a0>, 0a00"
  })
  void contentsAreHexadecimalDigitsAlone(String token, String expected, String hex) {
    String entries = NAMES + " " + RANGE + " /Contents " + token + " /End 1";
    assertThat(told(entries)).isEqualTo(expected);
    assertThat(read(entries).contents()).isEqualTo(Bytes.fromHex(hex));
  }

  @Test
  void contentsMustBeThere() {
    assertThat(told(NAMES + " " + RANGE)).isEqualTo("CONTENTS_MISSING /Contents at <<>>");
  }

  @Test
  void aContainerIsNoLargerThanTheLimit() {
    TestPdf pdf = drawn(NAMES + " " + RANGE + " " + CONTENTS);
    int at = pdf.indexOf("<0a0B>");
    Span token = new Span(at, at + 6);
    var enough = read(pdf, Limits.DEFAULT.with(Limit.CONTAINER_SIZE, 2));
    assertThat(enough.defects()).isEmpty();
    assertThat(enough.value().orElseThrow().contents()).isEqualTo(Bytes.fromHex("0a0b"));
    var small = read(pdf, Limits.DEFAULT.with(Limit.CONTAINER_SIZE, 1));
    assertThat(small.defects())
        .containsExactly(
            PdfDefect.of(PdfDefect.Kind.CONTENTS_TOO_LARGE, token, "/Contents")
                .over(Limit.CONTAINER_SIZE));
    assertThat(small.value().orElseThrow().contents()).isEqualTo(Bytes.EMPTY);
    assertThat(small.value().orElseThrow().contentsToken()).contains(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[(c1) 41 0 R]", "[(c1) /Name]", "/Name", "41 0 R", "[]"})
  void certificatesThatAreNotAllDirectStringsAreNone(String value) {
    assertThat(read(NAMES + " /Cert " + value).certificates()).isEmpty();
  }

  @Test
  void certificatesAreOneStringOrAsManyAsTheLimit() {
    assertThat(read(NAMES + " /Cert (c1)").certificates()).containsExactly(Written.bytes("c1"));
    TestPdf two = drawn(NAMES + " /Cert [(c1) (c2)]");
    assertThat(certificates(two, 2)).hasSize(2);
    assertThat(certificates(two, 1)).isEmpty();
  }

  private static List<Bytes> certificates(TestPdf pdf, int most) {
    return read(pdf, Limits.DEFAULT.with(Limit.CERTIFICATES, most))
        .value()
        .orElseThrow()
        .certificates();
  }

  /** Of a compressed object no byte of the file is known. */
  @Test
  void aCompressedDictionaryHasNoPlace() {
    TestPdf pdf = drawn("/SubFilter /S " + RANGE + " " + CONTENTS).withXrefStream();
    Reading<SignatureDictionary, PdfDefect> read = read(pdf, Limits.DEFAULT);
    assertThat(read.value().orElseThrow().extent()).isEmpty();
    assertThat(read.value().orElseThrow().contentsToken()).isEmpty();
    assertThat(read.defects()).contains(PdfDefect.of(PdfDefect.Kind.DICTIONARY_BROKEN, "/Filter"));
  }
}
