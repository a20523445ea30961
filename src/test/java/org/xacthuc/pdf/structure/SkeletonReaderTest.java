package org.xacthuc.pdf.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.structure.StructureDefect.at;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.structure.XrefEntry.Free;
import org.xacthuc.pdf.structure.XrefEntry.InFile;
import org.xacthuc.pdf.structure.XrefEntry.InStream;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.testkit.TestPdf;

/** What a file's sections say, and every way in which they say it wrong. */
class SkeletonReaderTest {
  /** Objects: 1 catalog, 2 pages, 3 and 4 font, 5 page, 6 content. */
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");

  private static final String TEXT = LETTER.text();
  private static final int TABLE = TEXT.indexOf("xref\n");
  private static final int TRAILER = TEXT.indexOf("<<", TABLE);
  private static final int TAIL = TEXT.indexOf("startxref");

  /** With other words behind the objects. */
  private static Reading<Skeleton, StructureDefect> read(String find, String replacement) {
    assertThat(TEXT.substring(TABLE)).contains(find);
    return Skeletons.read(
        TEXT.substring(0, TABLE) + TEXT.substring(TABLE).replace(find, replacement));
  }

  private static int offset(int number) {
    return TEXT.indexOf(number + " 0 obj");
  }

  @Test
  void aFileWithATableIsOneRevision() {
    Skeleton skeleton = Skeletons.of(LETTER);
    assertThat(skeleton.latest()).isEqualTo(1);
    RevisionBounds bounds = skeleton.revisions().get(0);
    assertThat(bounds)
        .isEqualTo(
            new RevisionBounds(new Span(0, TEXT.length()), TABLE, skeleton.trailer(1), 0, 0));
    assertThat(skeleton.trailer(1).where()).isEqualTo(new Span(TRAILER, TAIL - 1));
    assertThat(skeleton.sections()).containsExactly(new Span(TABLE, TAIL - 1));
    assertThat(skeleton.entry(0, 1)).contains(new Free());
    assertThat(skeleton.entry(6, 1)).contains(new InFile(offset(6), 0));
    assertThat(skeleton.entry(7, 1)).isEmpty();
    assertThat(skeleton.numberBound()).isEqualTo(7);
    assertThat(skeleton.listedIn(1)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(skeleton.encrypted()).isFalse();
    assertThat(skeleton.usesGenerations()).isFalse();
    assertThat(skeleton.source().length()).isEqualTo(TEXT.length());
  }

  @Test
  void everyUpdateIsARevisionFromTheEndOfTheOneBefore() {
    TestPdf second = LETTER.append(update().put(3, "null"));
    TestPdf third = second.append(update().put(9, "(x)").put(6, "(y)"));
    Skeleton skeleton = Skeletons.of(third);
    int one = TEXT.length();
    int two = second.bytes().length;
    int three = third.bytes().length;
    assertThat(skeleton.revisions())
        .extracting(RevisionBounds::bytes)
        .containsExactly(new Span(0, one), new Span(one, two), new Span(two, three));
    assertThat(skeleton.revisions())
        .extracting(RevisionBounds::newestSection)
        .containsExactly(2, 1, 0);
    assertThat(skeleton.revisions())
        .extracting(RevisionBounds::oldestSection)
        .containsExactly(2, 1, 0);
    assertThat(skeleton.listedIn(2)).containsExactly(3);
    assertThat(skeleton.listedIn(3)).containsExactly(6, 9);
    assertThat(skeleton.entry(3, 1)).contains(new InFile(offset(3), 0));
    assertThat(skeleton.entry(3, 2))
        .isEqualTo(skeleton.entry(3, 3))
        .isNotEqualTo(skeleton.entry(3, 1));
    assertThat(skeleton.entry(9, 2)).isEmpty();
    assertThat(skeleton.revisionAt(0)).isEqualTo(1);
    assertThat(skeleton.revisionAt(one - 1)).isEqualTo(1);
    assertThat(skeleton.revisionAt(one)).isEqualTo(2);
    assertThat(skeleton.revisionAt(two - 1)).isEqualTo(2);
    assertThat(skeleton.revisionAt(two)).isEqualTo(3);
    assertThat(skeleton.revisionAt(three + 10)).isEqualTo(3);
    assertThat(skeleton.sections()).hasSize(3);
    assertThat(skeleton.sections().get(2)).isEqualTo(new Span(TABLE, TAIL - 1));
  }

  @Test
  void streamsAreSectionsToo() {
    TestPdf packed = LETTER.withXrefStream();
    Skeleton skeleton = Skeletons.of(packed);
    int section = packed.text().indexOf("8 0 obj");
    int end = packed.text().indexOf("startxref") - 1;
    assertThat(skeleton.sections()).containsExactly(new Span(section, end));
    assertThat(skeleton.entry(1, 1)).contains(new InStream(7, 0));
    assertThat(skeleton.entry(8, 1)).contains(new InFile(section, 0));
    assertThat(skeleton.trailer(1).name("Type")).contains("XRef");
    assertThat(skeleton.carriesOlderObjects(7, 1)).isFalse();
    TestPdf updated = packed.append(update().put(7, "null").compressed());
    assertThat(Skeletons.of(updated).carriesOlderObjects(7, 2)).isTrue();
    assertThat(Skeletons.of(updated).carriesOlderObjects(6, 2)).isFalse();
  }

  @Test
  void aHybridFileHasTheSectionsOfBoth() {
    TestPdf hybrid = LETTER.hybrid();
    Skeleton skeleton = Skeletons.of(hybrid);
    int stream = hybrid.indexOf("8 0 obj");
    int table = hybrid.indexOf("xref\n0");
    assertThat(skeleton.sections()).hasSize(2);
    assertThat(skeleton.sections().get(0).start()).isEqualTo(table);
    assertThat(skeleton.sections().get(1)).isEqualTo(new Span(stream, table - 1));
    assertThat(skeleton.entry(TestPdf.FONT, 1)).contains(new InStream(7, 0));
    assertThat(skeleton.revisions()).hasSize(1);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("/Root 1 0 R", "", at(Kind.XREF_BROKEN, TRAILER, "/Root")),
        Arguments.of("/Root 1 0 R", "/Root << >>", at(Kind.XREF_BROKEN, TRAILER, "/Root")),
        Arguments.of("/Root 1", "/Prev -1 /Root 1", at(Kind.XREF_BROKEN, TRAILER + 9, "/Prev")),
        Arguments.of("/Root 1", "/Prev 1.0 /Root 1", at(Kind.XREF_BROKEN, TRAILER + 9, "/Prev")),
        Arguments.of(
            "/Root 1",
            "/Prev " + TABLE + " /Root 1",
            at(Kind.XREF_BROKEN, TABLE, "/Prev " + TABLE)),
        Arguments.of(
            "/Root 1", "/Prev 999999 /Root 1", at(Kind.XREF_BROKEN, 999_999, "startxref 999999")),
        Arguments.of("/Root 1", "/Prev 0 /Root 1", at(Kind.XREF_BROKEN, 0, "/Type /XRef")),
        Arguments.of(
            "/Root 1",
            "/XRefStm " + offset(1) + " /Root 1",
            at(Kind.XREF_BROKEN, offset(1), "/Type /XRef")),
        Arguments.of(
            "startxref\n",
            "startxref\n9",
            at(Kind.XREF_BROKEN, 90_000 + TABLE, "startxref 9" + TABLE)),
        Arguments.of("%%EOF", "", at(Kind.TRUNCATED, TEXT.length() - 5, "startxref")),
        Arguments.of("startxref", "startxre_", at(Kind.TRUNCATED, TEXT.length(), "startxref")),
        Arguments.of("0 1\n", "0 x\n", at(Kind.XREF_BROKEN, TABLE + 7, "a number")),
        Arguments.of("0 1\n", "-0 1\n", at(Kind.XREF_BROKEN, TABLE + 7, "an unsigned integer")),
        Arguments.of("65535 f", "65535 g", at(Kind.XREF_BROKEN, TABLE + 9, "xref entry")),
        Arguments.of(
            "0000000000 65", "000000000  65", at(Kind.XREF_BROKEN, TABLE + 9, "xref entry")),
        Arguments.of(
            "0000000000 65", "00000000000 5", at(Kind.XREF_BROKEN, TABLE + 9, "xref entry")),
        Arguments.of("65535 f", "6553  f", at(Kind.XREF_BROKEN, TABLE + 9, "xref entry")),
        Arguments.of("trailer\n<<", "trailer\n7<", at(Kind.XREF_BROKEN, TRAILER + 1, "trailer")),
        Arguments.of(
            "trailer\n<<", "trailer\n(<", at(Kind.XREF_BROKEN, TRAILER, "the end of a string")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeFollowedIsRefusedWhereItStands(
      String find, String replacement, StructureDefect defect) {
    assertThat(read(find, replacement)).isEqualTo(Reading.failed(defect));
  }

  /** ISO 32000-2 §7.5.5, table 15. */
  @ParameterizedTest
  @ValueSource(strings = {"/Size 6", "/Siz_ 7", "/Size -1"})
  void aSizeThatIsTooSmallIsTold(String size) {
    Reading<Skeleton, StructureDefect> read = read("/Size 7", size);
    assertThat(read.defects()).containsExactly(at(Kind.OBJECT_BROKEN, TRAILER, "/Size 6"));
    assertThat(read.value()).isNotEmpty();
  }

  @Test
  void aKeyTwiceInATrailerIsTold() {
    Reading<Skeleton, StructureDefect> read = read("/Root 1", "/Root 1 0 R /Root 1");
    long second = (long) TEXT.indexOf("/Root", TRAILER) + "/Root 1 0 R ".length();
    assertThat(read.defects()).containsExactly(at(Kind.DUPLICATE_KEY, second, "trailer /Root"));
    assertThat(read.value()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/Size 7, /Size 8",
    "00000 n, 00007 n",
    "'f \n', 'f\n'",
    "'n \n', 'n\r\n'",
    "0 1, ' 0 %\n1'"
  })
  void otherSpellingsReadTheSame(String find, String replacement) {
    Reading<Skeleton, StructureDefect> read = read(find, replacement);
    assertThat(read.defects()).isEmpty();
    Skeleton skeleton = read.value().orElseThrow();
    assertThat(skeleton.numberBound()).isEqualTo(7);
    assertThat(skeleton.entry(0, 1)).contains(new Free());
    assertThat(skeleton.usesGenerations()).isEqualTo(replacement.startsWith("00007"));
  }

  @Test
  void anEntryWithoutAnOffsetIsFreeAndNoGenerationIsAboveTheHighest() {
    String entry = String.format(Locale.ROOT, "%010d 00000 n", offset(6));
    Skeleton none = read(entry, "0000000000 00000 n").value().orElseThrow();
    assertThat(none.entry(6, 1)).contains(new Free());
    Skeleton high =
        read(entry, String.format(Locale.ROOT, "%010d 99999 n", offset(6))).value().orElseThrow();
    assertThat(high.entry(6, 1)).contains(new InFile(offset(6), 65_535));
    assertThat(high.usesGenerations()).isTrue();
    assertThat(high.isOfAnotherGeneration(new Ref(new Span(0, 0), 6, 0), 1)).isTrue();
    assertThat(high.isOfAnotherGeneration(new Ref(new Span(0, 0), 6, 65_535), 1)).isFalse();
    assertThat(high.isOfAnotherGeneration(new Ref(new Span(0, 0), 5, 0), 1)).isFalse();
    assertThat(high.isOfAnotherGeneration(new Ref(new Span(0, 0), 0, 7), 1)).as("free").isFalse();
    assertThat(high.isOfAnotherGeneration(new Ref(new Span(0, 0), 99, 7), 1)).isFalse();
  }

  @Test
  void anObjectInAStreamHasNoOtherGeneration() {
    Skeleton packed = Skeletons.of(LETTER.withXrefStream());
    assertThat(packed.isOfAnotherGeneration(new Ref(new Span(0, 0), 1, 0), 1)).isFalse();
    assertThat(packed.isOfAnotherGeneration(new Ref(new Span(0, 0), 1, 1), 1)).isTrue();
  }

  @Test
  void theHeaderStandsInTheFirstKilobyte() {
    assertThat(Skeletons.read("")).isEqualTo(Reading.failed(at(Kind.EMPTY_FILE, 0, "%PDF-")));
    assertThat(Skeletons.read("%PDF")).isEqualTo(Reading.failed(at(Kind.NOT_A_PDF, 0, "%PDF-")));
    String late = " ".repeat(1_023) + TEXT;
    assertThat(Skeletons.read(late).defects())
        .contains(at(Kind.JUNK_BEFORE_HEADER, new Span(0, 1_023), "%PDF-"));
    assertThat(Skeletons.read(" " + late))
        .isEqualTo(Reading.failed(at(Kind.NOT_A_PDF, 0, "%PDF-")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void thereAreNoMoreRevisionsThanTheLimit(int most) {
    Limits limits = Limits.DEFAULT.with(Limit.REVISIONS, most);
    TestPdf pdf = LETTER;
    for (int i = 0; i < most; i++) {
      pdf = pdf.append(update().put(9, "null"));
    }
    assertThat(Skeletons.read(pdf.text(), limits).value()).isNotEmpty();
    pdf = pdf.append(update().put(9, "null"));
    assertThat(Skeletons.read(pdf.text(), limits))
        .isEqualTo(Reading.failed(StructureDefect.limit(Limit.REVISIONS, "/Prev")));
  }

  @Test
  void aSectionThatNoEndEntersBelongsToTheRevisionAfterIt() {
    TestPdf updated = LETTER.append(update().put(3, "null"));
    String unentered = updated.text().replaceFirst("%%EOF", "%%EOX");
    Skeleton skeleton = Skeletons.read(unentered).value().orElseThrow();
    assertThat(skeleton.revisions()).hasSize(1);
    RevisionBounds bounds = skeleton.revisions().get(0);
    assertThat(bounds.bytes()).isEqualTo(new Span(0, updated.bytes().length));
    assertThat(bounds.newestSection()).isZero();
    assertThat(bounds.oldestSection()).isEqualTo(1);
    assertThat(skeleton.listedIn(1)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(skeleton.trailer(1).get("Prev")).isNotEmpty();
  }

  /** The older section stands behind the newer one: no update writes that. */
  @Test
  void revisionsStandInTheirOrder() {
    String prev =
        String.format(Locale.ROOT, "/Prev %08d ", TEXT.length() + "/Prev 00000000 ".length());
    String older = "xref\n9 1\n0000000015 00000 n \ntrailer\n<< /Size 10 /Root 1 0 R >>\n";
    String text = TEXT.replace("/Root 1", prev + "/Root 1");
    text += older + "startxref\n" + text.length() + "\n%%EOF\n";
    int end = text.length();
    text += "startxref\n" + TABLE + "\n%%EOF\n";
    assertThat(Skeletons.read(text)).isEqualTo(Reading.failed(at(Kind.XREF_BROKEN, end, "/Prev")));
  }

  @Test
  void anEncryptedFileSaysSoInAnyTrailer() {
    TestPdf encrypted = LETTER.append(update().put(9, "null").trailer("Encrypt", "9 0 R"));
    assertThat(Skeletons.of(encrypted).encrypted()).isTrue();
    assertThat(Skeletons.of(encrypted.append(update().put(9, "1"))).encrypted()).isTrue();
  }

  @Test
  void aSectionInAStreamThatCannotBeReadIsRefused() {
    String text = LETTER.withXrefStream().text();
    long at = text.indexOf("8 0 obj");
    assertThat(Skeletons.read(text.replace("/Type /XRef", "/Type /XRe_")))
        .isEqualTo(Reading.failed(at(Kind.XREF_BROKEN, at, "/Type /XRef")));
    assertThat(Skeletons.read(text.replace("8 0 obj", "8 0 obx")))
        .isEqualTo(Reading.failed(at(Kind.XREF_BROKEN, at, "obj")));
    int nesting = Limits.DEFAULT.nesting();
    assertThat(Skeletons.read(text.replace("/Type /XRef", "/X" + "[".repeat(nesting))))
        .isEqualTo(
            Reading.failed(
                new StructureDefect(
                    Kind.LIMIT_REACHED,
                    Optional.empty(),
                    "less nesting",
                    Optional.of(Limit.NESTING))));
    assertThat(List.of(text)).allSatisfy(t -> assertThat(Skeletons.read(t).defects()).isEmpty());
  }
}
