package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.ascii;
import static org.xacthuc.pdf.Steps.set;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** One file read strictly, another by PDFBox, which differ in a few bytes: what is told of it. */
class ObjectComparisonTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");
  private static final int LONG = 200_000;

  /** Objects: 5 page, 20 on it, 21 its parent, 22 below it, 23 a stream, 24 a long one. */
  private static final TestPdf BASE =
      LETTER.append(
          set(LETTER, 5, "X", "20 0 R")
              .put(
                  20,
                  "<< /A 1 /B [1 2 [3]] /C (x) /D null /E 22 0 R /F << /G /H >> /Parent 21 0 R"
                      + " /I 99 0 R /S 23 0 R /L 24 0 R >>")
              .put(21, "<< /V 1 >>")
              .put(22, "<< /W 1 >>")
              .putStream(23, "<< /Y 1 >>", ascii("stream of 23"))
              .putStream(24, "<< /Z 1 >>", ascii("head" + "q".repeat(LONG) + "tail")));

  private static List<PdfDefect> compared(TestPdf ours, TestPdf theirs, int... numbers)
      throws IOException {
    ObjectComparison comparison = new ObjectComparison(Read.view(ours));
    try (PDDocument document = Loader.loadPDF(theirs.bytes())) {
      COSDocument objects = document.getDocument();
      for (int number : numbers) {
        comparison.add(number, 0, objects.getObjectFromPool(new COSObjectKey(number, 0)));
      }
      comparison.run();
    }
    return comparison.defects();
  }

  @Test
  void oneFileReadsTheSameTwice() throws IOException {
    assertThat(compared(BASE, BASE, 1, 2, 5)).isEmpty();
    TestPdf packed = LETTER.withXrefStream();
    assertThat(compared(packed, packed, 1, 2, 5)).isEmpty();
    assertThat(compared(BASE, BASE, 99)).as("no object for either").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/A 1, /A 2, 20 0 R",
    "/A 1, /K 1, 20 0 R",
    "[1 2, [1 3, 20 0 R",
    "[1 2 [3]], [1 2 [4]], 20 0 R",
    "[1 2 [3]], [1 2 3  ], 20 0 R",
    "[1 2 [3]], [1 2    ], 20 0 R",
    "(x), (y), 20 0 R",
    "/D null, /D true, 20 0 R",
    "/E 22 0 R, /E 21 0 R, 20 0 R",
    "/E 22 0 R, /E 22 1 R, 20 0 R",
    "/E 22 0 R, /E 000022, 20 0 R",
    "<< /G /H >>, << /G /I >>, 20 0 R",
    "<< /G /H >>, [  /G /H  ], 20 0 R",
    "/Parent 21 0 R, /Parent 22 0 R, 20 0 R",
    "/I 99, /I 98, 20 0 R",
    "/W 1, /W 2, 22 0 R",
    "/Y 1, /Y 2, 23 0 R",
    "stream of 23, strEam of 23, 23 0 R",
    "head, hEad, 24 0 R",
    "tail, tAil, 24 0 R"
  })
  void whereTheyDifferTheObjectIsNamed(String find, String replacement, String object)
      throws IOException {
    TestPdf other = BASE.patch(find, replacement);
    PdfDefect defect = PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, object);
    assertThat(compared(BASE, other, 20)).containsExactly(defect);
    assertThat(compared(other, BASE, 20)).contains(defect);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/V 1", "/A 01", "/C <78>"})
  void whatSaysTheSameOrIsNotFollowedIsNotNamed(String there) throws IOException {
    TestPdf other =
        there.startsWith("/V")
            ? BASE.patch("/V 1", "/V 2")
            : BASE.append(set(BASE, 20, there.substring(1, 2), there.substring(3)));
    assertThat(compared(BASE, other, 20)).isEmpty();
    assertThat(compared(other, BASE, 20)).isEmpty();
  }

  @Test
  void aLongStreamIsComparedAtItsEnds() throws IOException {
    int middle = BASE.indexOf("head") + LONG / 2;
    assertThat(compared(BASE, BASE.patch(middle, ascii("Q")), 20)).isEmpty();
    int head = BASE.indexOf("head") + (1 << 16);
    assertThat(compared(BASE, BASE.patch(head, ascii("Q")), 20)).isEmpty();
    assertThat(compared(BASE, BASE.patch(head - 1, ascii("Q")), 20)).hasSize(1);
    int tail = BASE.indexOf("tail") + 4 - (1 << 16);
    assertThat(compared(BASE, BASE.patch(tail, ascii("Q")), 20)).hasSize(1);
    assertThat(compared(BASE, BASE.patch(tail - 1, ascii("Q")), 20)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<< /V 1 >>", "(x)", "[1]", "7", "null"})
  void aStreamIsNothingElse(String other) throws IOException {
    TestPdf changed = BASE.append(PdfUpdate.update().put(23, other));
    PdfDefect defect = PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, "23 0 R");
    assertThat(compared(BASE, changed, 23)).containsExactly(defect);
    assertThat(compared(changed, BASE, 23)).containsExactly(defect);
    assertThat(compared(changed, changed, 23)).isEmpty();
  }

  private static COSDictionary theirs(COSName key, COSBase value) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setInt(COSName.A, 1);
    dictionary.setItem(key, value);
    return dictionary;
  }

  private static boolean isSame(String ours, COSBase theirs) {
    return new ObjectComparison(Read.view(LETTER)).same(Written.dict(ours), theirs, true);
  }

  /** PDFBox writes the type of pages and of the catalog where it is missing, and no other. */
  @Test
  void whatPdfBoxSuppliesIsTheSame() {
    assertThat(isSame("<< /A 1 >>", theirs(COSName.TYPE, COSName.PAGE))).isTrue();
    assertThat(isSame("<< /A 1 >>", theirs(COSName.TYPE, COSName.CATALOG))).isTrue();
    assertThat(isSame("<< /A 1 >>", theirs(COSName.TYPE, COSName.FONT))).isFalse();
    assertThat(isSame("<< /A 1 /Type /Font >>", theirs(COSName.TYPE, COSName.PAGE))).isFalse();
    COSDictionary page = theirs(COSName.TYPE, COSName.PAGE);
    page.setInt(COSName.B, 1);
    assertThat(isSame("<< /A 1 >>", page)).isFalse();
  }

  /** ISO 32000-2 §7.3.7: a null is as good as no entry, whoever has it. */
  @Test
  void aNullIsNoEntry() {
    assertThat(isSame("<< /A 1 >>", theirs(COSName.B, COSNull.NULL))).isTrue();
    assertThat(isSame("<< /A 1 >>", theirs(COSName.B, COSInteger.ONE))).isFalse();
    COSDictionary one = theirs(COSName.A, COSInteger.ONE);
    assertThat(isSame("<< /A 1 /B null >>", one)).isTrue();
    assertThat(isSame("<< /A 1 /B 1 >>", one)).isFalse();
  }

  @Test
  void aStreamWithoutDataIsAnEmptyOne() throws IOException {
    TestPdf empty = LETTER.append(PdfUpdate.update().putStream(23, "<< >>", new byte[0]));
    TestPdf full = LETTER.append(PdfUpdate.update().putStream(23, "<< >>", ascii("q")));
    COSStream none = new COSStream();
    none.setInt(COSName.LENGTH, 0);
    assertThat(alone(empty, 23, 0, none)).isEmpty();
    assertThat(alone(full, 23, 0, none)).hasSize(1);
  }

  @Test
  void anObjectIsComparedOnceAndByItsGeneration() throws IOException {
    TestPdf other = BASE.patch("/A 1", "/A 2");
    assertThat(compared(BASE, other, 20, 20)).hasSize(1);
    assertThat(alone(BASE, 22, 0, new COSDictionary())).hasSize(1);
    assertThat(alone(BASE, 22, 1, null)).as("no such object").isEmpty();
    assertThat(alone(BASE, 22, 1, new COSDictionary()))
        .containsExactly(PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, "22 1 R"));
  }

  private static List<PdfDefect> alone(TestPdf ours, int number, int generation, COSBase theirs)
      throws IOException {
    ObjectComparison comparison = new ObjectComparison(Read.view(ours));
    comparison.add(number, generation, theirs);
    comparison.run();
    return comparison.defects();
  }

  @Test
  void anEncryptedStreamIsComparedInClear() throws IOException {
    TestPdf encrypted = BASE.encrypted(Encryption.AES_256);
    PdfFile file = PdfFile.of(Bytes.of(encrypted.bytes()));
    assertThat(PageReader.read(file, Long.MAX_VALUE, Limits.DEFAULT, Optional.empty()).defects())
        .isEmpty();
  }

  @Test
  void ofAFloodTwentyAreTold() {
    ObjectComparison comparison = new ObjectComparison(Read.view(LETTER));
    for (int i = 0; i < 19; i++) {
      comparison.differs(String.valueOf(i));
    }
    assertThat(comparison.defects()).hasSize(19);
    comparison.differs("19");
    comparison.differs("20");
    assertThat(comparison.defects()).hasSize(20);
  }
}
