package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.ascii;
import static org.xacthuc.pdf.Steps.set;
import static org.xacthuc.pdf.Steps.signing;
import static org.xacthuc.pdf.Steps.told;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Trailers, what merely says the same in other words, and what no part of a document explains. */
class RevisionStepTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100").form("Amount");

  /** Objects 30 to 44 hang on catalog and page in one way each. */
  private static final TestPdf BASE = base();

  private static TestPdf base() {
    PdfUpdate update =
        set(
                LETTER,
                1,
                "Names",
                "<< /JavaScript 30 0 R /EmbeddedFiles 31 0 R /Dests 32 0 R >> /OpenAction 33 0 R"
                    + " /AA 34 0 R /AF [35 0 R 44 0 R] /Outlines 36 0 R")
            .put(
                5,
                LETTER
                    .view()
                    .with(
                        5,
                        "AA",
                        "<< /O 37 0 R >> /PieceInfo 38 0 R /AF [35 0 R] /B [<< /P 43 0 R >>]")
                    .replace("/Annots [", "/Annots [39 0 R ")
                    .replace("/Resources <<", "/Resources << /XObject << /X 40 0 R >>"))
            .put(38, "[41 0 R << /Parent 42 0 R >>]");
    for (int number = 30; number <= 44; number++) {
      update = number == 38 ? update : update.put(number, "(x)");
    }
    return LETTER.append(update.put(39, "<< /Subtype /Text >>"));
  }

  @ParameterizedTest
  @CsvSource({
    "2, PAGE_TREE 2 /Pages",
    "3, FONT 3 p1 /Font",
    "4, FONT 4 p1 /Font",
    "6, PAGE_CONTENT 6 p1 /Contents",
    "30, SCRIPT 30 /JavaScript",
    "31, ATTACHMENT 31 /EmbeddedFiles",
    "32, CATALOG 32 /Names",
    "33, SCRIPT 33 /OpenAction",
    "34, SCRIPT 34 /AA",
    "35, PAGE_CONTENT 35 p1 /AF",
    "36, CATALOG 36 /Outlines",
    "37, SCRIPT 37 p1 /AA",
    "38, PAGE_CONTENT 38 p1 /PieceInfo",
    "39, ANNOTATION 39 p1 /Annots",
    "40, PAGE_RESOURCES 40 p1 /Resources",
    "41, PAGE_CONTENT 41 p1 /PieceInfo",
    "42, UNEXPLAINED_OBJECT 42",
    "43, UNEXPLAINED_OBJECT 43",
    "44, ATTACHMENT 44 /AF",
    "8, FIELD 8 /Fields"
  })
  void anObjectIsToldByWhereItBelongs(int number, String expected) {
    assertThat(told(BASE, update().put(number, "(y)"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'(x)', UNUSED_OBJECT 50",
    "<< /Type /Font >>, UNUSED_OBJECT 50",
    "<< /Type /Catalog >>, UNEXPLAINED_OBJECT 50",
    "<< /Type /Pages >>, UNEXPLAINED_OBJECT 50",
    "<< /Type /Page >>, UNEXPLAINED_OBJECT 50",
    "50 0 R, UNEXPLAINED_OBJECT 50"
  })
  void anObjectThatNothingNamesIsUnused(String value, String expected) {
    assertThat(told(BASE, update().put(50, value))).isEqualTo(expected);
  }

  @Test
  void anObjectThatWasNamedBeforeItCameIsUnexplained() {
    TestPdf named = BASE.append(set(BASE, 5, "PieceInfo", "50 0 R"));
    assertThat(told(named, update().put(50, "(x)"))).isEqualTo("UNEXPLAINED_OBJECT 50");
  }

  @Test
  void whatIsWrittenOnceMoreIsNoChange() {
    assertThat(told(BASE, update().put(5, BASE.view().value(5)))).isEmpty();
    assertThat(told(BASE, update())).isEmpty();
    assertThat(told(BASE, update().compressed().put(36, "(x)"))).isEmpty();
    assertThat(told(BASE, update().compressed().put(36, "(y)"))).isEqualTo("CATALOG 36 /Outlines");
  }

  /** Objects: 20 on the page, 21 a list, 22 a stream, 23 a dictionary. */
  private static final TestPdf WORDS =
      LETTER.append(
          set(LETTER, 5, "PieceInfo", "[20 0 R 22 0 R]")
              .put(20, "<< /A (x) /B [1 2] /C << /D 1 >> /E 21 0 R /F 23 0 R /G null >>")
              .put(21, "[3 4]")
              .putStream(22, "<< /H 1 >>", ascii("PAY"))
              .put(23, "<< /I 1 >>"));

  @ParameterizedTest
  @CsvSource({
    "/A (x), /A <78>, ''",
    "[1 2], 50 0 R, [1 2]",
    "<< /D 1 >>, 50 0 R, << /D 1 >>",
    "21 0 R, [3 4], ''",
    "21 0 R, 50 0 R, [3 4]",
    "23 0 R, << /I 1 >>, ''"
  })
  void theSameInOtherWordsIsNoChange(String find, String replacement, String fresh) {
    PdfUpdate update = update().put(20, WORDS.view().value(20).replace(find, replacement));
    assertThat(told(WORDS, fresh.isEmpty() ? update : update.put(50, fresh))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "list out, [1 2], 50 0 R",
    "list longer, [1 2], [1 2 3]",
    "list shorter, [1 2], [1]",
    "dict out, << /D 1 >>, 51 0 R",
    "list in, 21 0 R, [3 5]",
    "dict moved, 23 0 R, 53 0 R",
    "a key more, /A (x), /A (x) /Z 1",
    "a key less, /A (x), ''",
    "a key other, /A (x), /Z (x)",
    "a key twice, /A (x), /A (x) /A (x)",
    "nowhere, [1 2], 99 0 R",
    "to a stream, /A (x), /A 22 0 R"
  })
  void otherWordsForSomethingElseAreTold(String how, String find, String replacement) {
    PdfUpdate update =
        update()
            .put(20, WORDS.view().value(20).replace(find, replacement))
            .put(50, "[1 3]")
            .put(51, "<< /D 2 >>")
            .put(53, "<< /I 1 >>");
    assertThat(told(WORDS, update)).as(how).contains("PAGE_CONTENT 20 p1 /PieceInfo");
  }

  @ParameterizedTest
  @CsvSource({
    "<< /H 1 /Filter /ASCIIHexDecode >>, 504159>, true",
    "<< /H 1 /Filter [/ASCIIHexDecode /ASCIIHexDecode] >>, 353034313539>, true",
    "<< /H 1 /DL 3 >>, PAY, true",
    "<< /H 1 /Filter /ASCIIHexDecode >>, 504158>, false",
    "<< /H 2 /Filter /ASCIIHexDecode >>, 504159>, false",
    "<< /H 1 /X 1 /Filter /ASCIIHexDecode >>, 504159>, false",
    "<< /H 1 /F (x) >>, PAY, false",
    "<< /H 1 /Filter /AHx >>, 504159>, false",
    "<< /H 1 /Filter /ASCIIHexDecode >>, q, false",
    "<< /H 1 /Filter 7 >>, PAY, false"
  })
  void aStreamMayBeWrittenWithOtherFilters(String dict, String data, boolean isSame) {
    assertThat(told(WORDS, update().putStream(22, dict, ascii(data))))
        .isEqualTo(isSame ? "" : "PAGE_CONTENT 22 p1 /PieceInfo");
  }

  @Test
  void anEncryptedFileIsComparedByItsWords() {
    TestPdf encrypted = WORDS.encrypted(Encryption.AES_256);
    PdfUpdate other = update().put(20, WORDS.view().value(20).replace("21 0 R", "[3 4]"));
    assertThat(told(WORDS, other)).isEmpty();
    assertThat(told(encrypted, other)).isEqualTo("PAGE_CONTENT 20 p1 /PieceInfo");
    assertThat(told(encrypted, update().put(20, WORDS.view().value(20)))).isEmpty();
    PdfUpdate moved = set(WORDS, 5, "PieceInfo", "50 0 R").put(50, "[20 0 R 22 0 R]");
    assertThat(told(WORDS, moved)).isEmpty();
    assertThat(told(encrypted, moved)).isEqualTo("PAGE_CONTENT 5 p1 /PieceInfo");
  }

  @ParameterizedTest
  @CsvSource({"<< /A, >>, 5", "<< /A, >>, 20", "[, ], 5", "[, ], 20"})
  void valuesAreComparedToADepth(String before, String behind, int depth) {
    String open = (before + " ").repeat(depth);
    String close = (behind + " ").repeat(depth);
    TestPdf deep = LETTER.append(set(LETTER, 5, "PieceInfo", open + "[1] " + close));
    PdfUpdate update = set(deep, 5, "PieceInfo", open + "50 0 R " + close).put(50, "[1]");
    assertThat(told(deep, update).isEmpty()).isEqualTo(depth == 5);
  }

  private static final TestPdf INFO =
      LETTER.append(update().put(20, "<< /Title (x) >>").trailer("Info", "20 0 R"));

  @Test
  void theInformationOfTheTrailerIsMetadata() {
    PdfUpdate info = update().put(20, "<< /Title (y) /More 50 0 R >>").put(50, "(z)");
    assertThat(told(INFO, info)).isEqualTo("METADATA 20 /Info");
    assertThat(
            told(INFO, update().put(50, "<< /A 51 0 R >>").put(51, "1").trailer("Info", "50 0 R")))
        .isEqualTo("METADATA 50 /Info");
    assertThat(told(INFO, update().put(36, "1").trailer("Info", "<< /A 1 >>")))
        .isEqualTo("METADATA 0 /Info, UNUSED_OBJECT 36");
    assertThat(told(INFO, update().putStream(20, "<< >>", ascii("q"))))
        .isEqualTo("UNEXPLAINED_OBJECT 20");
    TestPdf shared = INFO.append(set(INFO, 5, "PieceInfo", "20 0 R"));
    assertThat(told(shared, info)).isEqualTo("PAGE_CONTENT 20 p1 /PieceInfo");
    TestPdf named = INFO.append(update().put(21, "1").trailer("ID", "[20 0 R]"));
    assertThat(told(named, info)).isEqualTo("UNEXPLAINED_OBJECT 20");
  }

  /** As far as the limit of nesting: each object leads to the next, in a list or under a key. */
  @ParameterizedTest
  @CsvSource({
    "[%d 0 R], 40, true",
    "[%d 0 R], 60, false",
    "<< /A %d 0 R >>, 40, true",
    "<< /A %d 0 R >>, 60, false"
  })
  void whatAnObjectBelongsToIsFoundToADepth(String link, int depth, boolean found) {
    PdfUpdate chain = set(LETTER, 5, "PieceInfo", "100 0 R");
    for (int number = 100; number < 200; number++) {
      chain = chain.put(number, String.format(Locale.ROOT, link, number + 1));
    }
    TestPdf base = LETTER.append(chain.put(200, "(x)"));
    int number = 100 + depth;
    assertThat(told(base, update().put(number, "(y)")))
        .isEqualTo(
            found ? "PAGE_CONTENT " + number + " p1 /PieceInfo" : "UNEXPLAINED_OBJECT " + number);
  }

  /** Twenty times what belongs to what is looked up; then it is not known any more. */
  @Test
  void theTwentyFirstUpdateIsNotLookedUp() {
    TestPdf pdf = BASE;
    for (int i = 1; i < 20; i++) {
      pdf = pdf.append(update().put(36, "(" + i + ")"));
    }
    assertThat(told(pdf, update().put(36, "(20)"))).isEqualTo("CATALOG 36 /Outlines");
    pdf = pdf.append(update().put(36, "(20)"));
    assertThat(told(pdf, update().put(36, "(21)"))).isEqualTo("UNEXPLAINED_OBJECT 36");
  }

  @Test
  void anotherEncryptionIsTold() {
    TestPdf encrypted = LETTER.encrypted(Encryption.AES_256);
    String same = encrypted.view().trailerEntry("Encrypt");
    String other = same.replaceFirst(">>\\s*$", "/X 1 >>");
    assertThat(told(encrypted, update().put(50, "1").trailer("Encrypt", same)))
        .isEqualTo("UNUSED_OBJECT 50");
    assertThat(told(encrypted, update().put(50, "1").trailer("Encrypt", other)))
        .isEqualTo("CATALOG 0 /Encrypt, UNUSED_OBJECT 50");
  }

  /** A cross-reference stream at the number of an older one is how the update is written. */
  @Test
  void aCrossReferenceStreamMayTakeTheNumberOfAnother() {
    TestPdf packed = BASE.append(update().putStream(60, "<< /Type /XRef >>", ascii("q")));
    PdfUpdate update = update().put(36, "(y)");
    String outlines = "CATALOG 36 /Outlines";
    assertThat(told(packed, update.putStream(60, "<< /Type /XRef >>", ascii("w"))))
        .isEqualTo(outlines);
    String unexplained = outlines + ", UNEXPLAINED_OBJECT 60";
    assertThat(told(packed, update.putStream(60, "<< /Type /X >>", ascii("w"))))
        .isEqualTo(unexplained);
    TestPdf other = BASE.append(update().putStream(60, "<< /Type /X >>", ascii("q")));
    assertThat(told(other, update.putStream(60, "<< /Type /XRef >>", ascii("w"))))
        .isEqualTo(unexplained);
    TestPdf used = packed.append(set(packed, 5, "PieceInfo", "60 0 R"));
    assertThat(told(used, update.putStream(60, "<< /Type /XRef >>", ascii("w"))))
        .isEqualTo(outlines + ", PAGE_CONTENT 60 p1 /PieceInfo");
  }

  /** What names an object besides the trailer's own entries makes it more than that. */
  @Test
  void aCrossReferenceStreamNamesWhatItsTrailerNames() {
    TestPdf packed = LETTER.withXrefStream();
    TestPdf info = packed.append(update().put(20, "<< /Title (x) >>").trailer("Info", "20 0 R"));
    PdfUpdate other = update().put(20, "<< /Title (y) >>");
    assertThat(told(info, other)).isEqualTo("METADATA 20 /Info");
    TestPdf named = info.append(update().put(21, "1").trailer("Other", "20 0 R"));
    TestPdf again = named.append(update().put(21, "2").trailer("Other", "1"));
    assertThat(told(again, other)).isEqualTo("UNEXPLAINED_OBJECT 20");
  }

  /** The pages are numbered as they are when they change. */
  @Test
  void pagesAreNumberedAnewWhereTheirTreeChanged() {
    TestPdf two = TestPdf.pages(List.of(List.of("first"), List.of("second")));
    PdfUpdate rotated = set(two, 5, "Rotate", "90");
    assertThat(told(two, rotated)).isEqualTo("PAGE_GEOMETRY 5 p1 /Rotate");
    TestPdf once = two.append(rotated);
    TestPdf turned = once.append(set(once, 2, "Kids", "[7 0 R 5 0 R]"));
    assertThat(told(turned, set(turned, 5, "Rotate", "180")))
        .isEqualTo("PAGE_GEOMETRY 5 p2 /Rotate");
  }

  /** The objects in it change, though no section lists them anew. */
  @Test
  void anObjectStreamThatOlderObjectsLieInIsTold() {
    TestPdf packed = BASE.withXrefStream();
    Matcher stream =
        Pattern.compile("(\\d+) 0 obj\\s+(<< /Type /ObjStm.*?endstream)", Pattern.DOTALL)
            .matcher(packed.text());
    assertThat(stream.find()).isTrue();
    int number = Integer.parseInt(stream.group(1));
    PdfUpdate update = update().put(number, stream.group(2).replace("(x)", "(z)"));
    assertThat(told(packed, update)).startsWith("UNEXPLAINED_OBJECT " + number + " /ObjStm");
    assertThat(Read.document(packed.append(update)).defects())
        .contains(PdfDefect.of(PdfDefect.Kind.OBJECT_BROKEN, number + " 0 R /ObjStm"));
    assertThat(told(packed, update().put(36, "(x)"))).as("control").isEmpty();
  }

  @Test
  void aSmallerSizeHidesObjects() {
    assertThat(told(BASE, update().put(3, BASE.view().value(3)).trailer("Size", "9")))
        .isEqualTo("CATALOG 0 /Size");
  }

  @Test
  void ofAFloodEveryKindIsToldAndEachThatMayBePermitted() {
    PdfUpdate flood = set(LETTER, 5, "Rotate", "90");
    for (int number = 60; number < 300; number++) {
      flood = flood.put(number, "(x)");
    }
    assertThat(told(LETTER, flood).split(", ", -1))
        .hasSize(200)
        .startsWith("PAGE_GEOMETRY 5 p1 /Rotate", "UNUSED_OBJECT 60")
        .endsWith("UNUSED_OBJECT 258");
    assertThat(told(LETTER, flood.put(300, "<< /Type /Catalog >>")))
        .endsWith("UNUSED_OBJECT 258, UNEXPLAINED_OBJECT 300");
  }

  @Test
  void everyUpdateIsAStep() {
    TestPdf pdf = LETTER.append(signing(LETTER, update())).append(update().put(60, "(x)"));
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    assertThat(RevisionSteps.read(file, Limits.DEFAULT, Optional.empty())).hasSize(2);
    PdfFile broken = PdfFile.of(Written.bytes("no file"));
    assertThat(RevisionSteps.read(broken, Limits.DEFAULT, Optional.empty())).isEmpty();
    TestPdf locked = pdf.encrypted(Encryption.AES_256, Encryption.USER);
    PdfFile closed = PdfFile.of(Bytes.of(locked.append(update().put(60, "(y)")).bytes()));
    assertThat(RevisionSteps.read(closed, Limits.DEFAULT, Optional.empty())).isEmpty();
    assertThat(RevisionSteps.read(closed, Limits.DEFAULT, Optional.of(Encryption.USER))).hasSize(1);
  }
}
