package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** Invariants I1 to I5: each patch of a good file is told for what it is, the good file is not. */
class SignatureInvariantsTest {
  private static final TestPki PKI = TestPki.load();
  private static final TestPdf SIGNED = signed(TestPdf.letter("PAY 100"));
  private static final String RANGE = between(SIGNED, "/ByteRange [", "]");
  private static final List<String> NUMBERS = List.of(RANGE.strip().split(" "));
  private static final String CONTENTS = between(SIGNED, "/Contents <", ">");

  private static TestPdf signed(TestPdf pdf) {
    return pdf.signedBy(PKI.of(Holder.PHAM_DUY_HUNG)).at("2021-07-20T06:38:23Z");
  }

  private static String between(TestPdf pdf, String before, String after) {
    int start = pdf.indexOf(before) + before.length();
    return pdf.text().substring(start, pdf.text().indexOf(after, start));
  }

  private static TestPdf ranged(String numbers) {
    return SIGNED.patch(RANGE, String.format("%-" + RANGE.length() + "s", numbers));
  }

  private static TestPdf patched(UnaryOperator<String> change) {
    return SIGNED.mangle(Read.text(change));
  }

  private static TestPdf contents(String token) {
    String old = "<" + CONTENTS + ">";
    return patched(t -> t.replace(old, token + " ".repeat(old.length() - token.length())));
  }

  @Test
  void aGoodSignatureCoversTheFileAndHasNoDefects() {
    for (var base : List.of("table", "stream", "hybrid")) {
      TestPdf letter = TestPdf.letter("PAY 100");
      TestPdf pdf =
          signed(
              base.equals("table")
                  ? letter
                  : base.equals("stream") ? letter.withXrefStream() : letter.hybrid());
      PdfDocument document = Read.document(pdf);
      assertThat(document.defects()).as(base).isEmpty();
      PdfSignature signature = document.signatures().get(0);
      assertThat(signature.defects()).as(base).isEmpty();
      assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_FILE);
      assertThat(signature.coverage().isOfARevision()).isTrue();
      assertThat(signature.revision()).isEqualTo(document.history().revisions().size());
      assertThat(signature.changesAfter().isEmpty()).isTrue();
      assertThat(signature.field().fullName()).isEqualTo("Signature1");
    }
  }

  static Stream<Arguments> patches() {
    String b = NUMBERS.get(1);
    String c = NUMBERS.get(2);
    String d = NUMBERS.get(3);
    long end = Long.parseLong(c) + Long.parseLong(d);
    return Stream.of(
        Arguments.of("USF-01", contents("<>"), CONTENTS_MISSING),
        Arguments.of("USF-03", contents("null"), CONTENTS_MISSING),
        Arguments.of(
            "USF-05", patched(t -> t.replace("/Contents <", "/Content5 <")), CONTENTS_MISSING),
        Arguments.of("USF-07", contents("(abc)"), CONTENTS_NOT_HEX),
        Arguments.of("USF-08", contents("99 0 R"), CONTENTS_NOT_HEX),
        Arguments.of(
            "USF-11", patched(t -> t.replace("/ByteRange", "/ByteRang_")), BYTE_RANGE_MISSING),
        Arguments.of("USF-13", ranged("0 " + b + " " + c), BYTE_RANGE_SHAPE),
        Arguments.of("USF-14", ranged("0 -" + b + " " + c + " " + d), BYTE_RANGE_SHAPE),
        Arguments.of("USF-15", ranged("0 0 0 0"), BYTE_RANGE_SHAPE),
        Arguments.of("USF-16", ranged("0 " + b + " " + b + " " + d), BYTE_RANGE_SHAPE),
        Arguments.of("USF-17", ranged(c + " " + d + " 0 " + b), BYTE_RANGE_SHAPE),
        Arguments.of(
            "USF-18", ranged("0 " + b + " " + c + " " + (end + 1)), BYTE_RANGE_OUTSIDE_FILE),
        Arguments.of(
            "USF-18b", ranged("0 " + b + " " + c + " 9223372036854775807"), DICTIONARY_BROKEN),
        Arguments.of("USF-19", ranged("0 " + b + " " + c + " 9 9 9"), BYTE_RANGE_SHAPE),
        Arguments.of("USF-20", ranged("0.0 " + b + " " + c + " " + d), BYTE_RANGE_SHAPE),
        Arguments.of("USF-20b", ranged("0 7 0 R " + c + " " + d), BYTE_RANGE_SHAPE),
        Arguments.of("USF-21", ranged("1 " + b + " " + c + " " + d), BYTE_RANGE_SHAPE),
        Arguments.of(
            "USF-24", patched(t -> t.replace("/SubFilter", "/SubFilte_")), SUB_FILTER_MISSING),
        Arguments.of(
            "USF-25",
            patched(t -> t.replace("/Filter /Adobe", "/Filte_ /Adobe")),
            DICTIONARY_BROKEN),
        Arguments.of(
            "USF-25b",
            patched(t -> t.replace("/ETSI.CAdES.detached", "/ETSI.RFC3161       ")),
            TYPE_CONTRADICTS_SUB_FILTER),
        Arguments.of(
            "USF-30",
            patched(t -> t.replace("<" + CONTENTS, "< " + CONTENTS.substring(1))),
            CONTENTS_NOT_HEX),
        Arguments.of(
            "SWA-11", ranged("0 " + (Long.parseLong(b) + 1) + " " + c + " " + d), BYTE_RANGE_GAP),
        Arguments.of(
            "SWA-11b",
            ranged("0 " + b + " " + (Long.parseLong(c) - 1) + " " + (Long.parseLong(d) + 1)),
            BYTE_RANGE_GAP),
        Arguments.of(
            "SWA-03",
            patched(t -> t.replace("/Type /Sig /Filter", "/Type /Sig /Type  ")),
            DUPLICATE_KEY),
        Arguments.of(
            "tail",
            ranged("0 " + b + " " + c + " " + (Long.parseLong(d) - 9)),
            REVISION_NOT_SELF_CONTAINED),
        Arguments.of("short", ranged("0 " + b + " " + c + " 5"), DICTIONARY_NOT_SIGNED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patches")
  void aPatchedSignatureIsToldWithItsDefect(String id, TestPdf pdf, PdfDefect.Kind expected) {
    assertThat(pdf.bytes()).isNotEqualTo(SIGNED.bytes());
    assertThat(Read.defects(pdf)).as(id).contains(expected);
  }

  /**
   * A gap beside the token, by so many bytes at its start and its end: near one of its ends it is a
   * wrong gap, elsewhere the file was written anew.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0, false",
    "0, 1, false",
    "2, 2, false",
    "3, 2, false",
    "2, 3, false",
    "3, 3, true",
    "-2, -3, false",
    "-3, -2, false",
    "-3, -3, true"
  })
  void aGapFarFromTheTokenIsOneOfAnotherFile(int start, int end, boolean reSaved) {
    long b = Long.parseLong(NUMBERS.get(1)) + start;
    long c = Long.parseLong(NUMBERS.get(2)) + end;
    TestPdf pdf = ranged("0 " + b + " " + c + " " + (Long.parseLong(NUMBERS.get(3)) - end));
    assertThat(Read.defects(pdf))
        .isEqualTo(reSaved ? List.of(BYTE_RANGE_GAP, RE_SAVED) : List.of(BYTE_RANGE_GAP));
  }

  /** Where the original still stands in its place, the dictionary is a copy of it. */
  @ParameterizedTest
  @CsvSource({
    "<0aBc>, false",
    "<00>, false",
    "<>, false",
    "<0aBc), true",
    "(0aBc>, true",
    "<0xBc>, true",
    "<xaBc>, true",
    "<0aBx>, true",
    "[0aBc], true"
  })
  void aGapThatHoldsAHexadecimalStringIsThatOfTheOriginal(String token, boolean reSaved) {
    TestPdf pdf = TestPdf.letter("PAY 100").append("%" + token + "\n");
    int at = pdf.bytes().length - token.length() - 1;
    String dictionary =
        "<< /Type /Sig /Filter /F /SubFilter /S /Contents <0a> /ByteRange [0 "
            + at
            + " "
            + (at + token.length())
            + " 9] >>";
    assertThat(Read.defects(pdf.append(PdfUpdate.update().put(40, dictionary))))
        .filteredOn(k -> k != SIGNATURE_NOT_IN_FIELDS)
        .isEqualTo(reSaved ? List.of(BYTE_RANGE_GAP, RE_SAVED) : List.of(BYTE_RANGE_GAP));
  }

  @Test
  void aByteRangeMayEndWithItsDictionaryAndNotBefore() {
    long c = Long.parseLong(NUMBERS.get(2));
    int end = SIGNED.text().indexOf("endobj", (int) c) + "endobj".length();
    String most = "0 " + NUMBERS.get(1) + " " + c + " ";
    assertThat(Read.defects(ranged(most + (end - c)))).containsExactly(REVISION_NOT_SELF_CONTAINED);
    assertThat(Read.defects(ranged(most + (end - c - 1))))
        .containsExactly(DICTIONARY_NOT_SIGNED, REVISION_NOT_SELF_CONTAINED);
  }

  @Test
  void aFileWrittenAnewMayBeShorterThanItsByteRange() {
    String far = "0 " + NUMBERS.get(1) + " " + NUMBERS.get(2) + " 900000";
    TestPdf pdf = SIGNED.resaved().patch(RANGE, String.format("%-" + RANGE.length() + "s", far));
    assertThat(Read.defects(pdf)).containsExactly(BYTE_RANGE_OUTSIDE_FILE, RE_SAVED);
    Coverage coverage = Read.document(pdf).signatures().get(0).coverage();
    assertThat(coverage).isEqualTo(Coverage.PARTIAL);
    assertThat(coverage.isOfARevision()).isFalse();
  }

  @Test
  void aSignatureThatCannotBeParsedIsStillASignature() {
    TestPdf pdf = patched(t -> t.replace("<" + CONTENTS, " " + CONTENTS)); // USF-04
    assertThat(Read.defects(pdf)).contains(DICTIONARY_BROKEN);
    assertThat(Read.document(pdf).signatures().get(0).dictionary()).isEmpty();
  }

  @Test
  void aLargeContainerIsNotRead() {
    var small = Limits.DEFAULT.with(Limit.CONTAINER_SIZE, 100);
    var read = PdfReader.read(PdfFile.of(Bytes.of(SIGNED.bytes())), small, Optional.empty());
    assertThat(Read.kinds(read.value().orElseThrow().signatures().get(0).defects()))
        .contains(CONTENTS_TOO_LARGE);
  }

  @Test
  void twoFieldsMayNotShareOneDictionary() {
    String form = between(SIGNED, "/AcroForm ", " ");
    String dictionary = between(SIGNED, "/V ", " ");
    String fields = between(SIGNED, "/Fields [", "]");
    TestPdf pdf =
        SIGNED.append(
            PdfUpdate.update()
                .put(Integer.parseInt(form), "<< /Fields [" + fields + " 40 0 R] /SigFlags 3 >>")
                .put(40, "<< /FT /Sig /T (Other) /V " + dictionary + " 0 R >>"));
    assertThat(Read.document(pdf).signatures())
        .extracting(s -> Read.kinds(s.defects()))
        .containsExactly(
            List.of(SIGNATURE_SHARED_BY_FIELDS),
            List.of(SIGNATURE_SHARED_BY_FIELDS, REVISION_NOT_SELF_CONTAINED));
  }

  /** Two dictionaries in one revision: the second's token may follow the first's last byte. */
  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "7, true"})
  void aGapInBytesThatAnotherSignatureCoversIsTold(int more, boolean overlap) {
    String room = " ".repeat(30);
    String entries = "<< /SubFilter /S /Contents <%s> /ByteRange [0" + room + "] >>";
    TestPdf pdf =
        TestPdf.letter("PAY 100")
            .append(
                PdfUpdate.update()
                    .put(40, String.format(Locale.ROOT, entries, "aa"))
                    .put(41, String.format(Locale.ROOT, entries, "bb")));
    int second = pdf.indexOf("<bb>");
    for (String token : List.of("<aa>", "<bb>")) {
      int at = pdf.indexOf(token);
      int end = token.equals("<aa>") ? second + more : pdf.bytes().length;
      String numbers = " " + at + " " + (at + 4) + " " + (end - at - 4);
      pdf = pdf.patch("[0" + room, "[0" + String.format("%-30s", numbers));
    }
    assertThat(Read.document(pdf).signatures())
        .extracting(s -> Read.kinds(s.defects()).contains(BYTE_RANGES_OVERLAP))
        .containsExactly(false, overlap);
    assertThat(Read.document(pdf).signatures())
        .allSatisfy(s -> assertThat(Read.kinds(s.defects())).contains(DICTIONARY_BROKEN));
  }

  @Test
  void aCompressedDictionaryIsRefused() {
    TestPdf pdf = SIGNED.resaved().withXrefStream(); // USF-28
    assertThat(Read.defects(pdf)).contains(DICTIONARY_COMPRESSED);
  }

  @Test
  void aDictionaryThatNoFieldLeadsToIsTold() {
    TestPdf pdf = patched(t -> t.replace("/FT /Sig", "/Ft /Sig"));
    assertThat(Read.defects(pdf)).containsExactly(SIGNATURE_NOT_IN_FIELDS);
  }

  @Test
  void aFileWrittenAnewIsToldAsSuchAlsoWithoutAForm() {
    TestPdf resaved = SIGNED.resaved();
    assertThat(Read.defects(resaved)).contains(RE_SAVED);
    TestPdf formless = resaved.mangle(Read.text(t -> t.replace("/AcroForm", "/AcroF0rm")));
    assertThat(Read.defects(formless)).contains(RE_SAVED, SIGNATURE_NOT_IN_FIELDS);
  }

  @Test
  void anEmptyFieldIsNoSignature() {
    PdfDocument document = Read.document(TestPdf.letter("PAY 100").emptySignatureField("Sig"));
    assertThat(document.signatures()).isEmpty();
    assertThat(document.emptyFields()).extracting(SignatureField::fullName).containsExactly("Sig");
  }
}
