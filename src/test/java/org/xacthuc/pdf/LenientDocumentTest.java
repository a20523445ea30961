package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.TestPdf;

/** How much of a document PDFBox is given to read, and what is left of it afterwards. */
class LenientDocumentTest {
  private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R/V 9 0 R>>";

  /** A document whose catalog leads to that value. */
  private static TestPdf leadingTo(String value) {
    return TestPdf.small("PAY 100").append(update().put(1, CATALOG).put(9, value));
  }

  /** Whether the value is read; else too much was asked for. */
  private static boolean isRead(TestPdf pdf) throws IOException {
    try (LenientDocument document =
        LenientDocument.open(new RandomAccessReadBuffer(pdf.bytes()), "")) {
      assertThat(document.catalog().getDictionaryObject(COSName.V)).isNotNull();
      return true;
    } catch (UncheckedIOException e) {
      assertThat(e.getCause())
          .isInstanceOfSatisfying(
              LimitReachedException.class,
              cause -> assertThat(cause.limit()).isEqualTo(Limit.COMPARISON));
      return false;
    }
  }

  /** Half a million values, whatever they are; what lies a hundred deep counts as one. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 499900, true",
    "0, 1, 500000, false",
    "1 0 R, 1, 499900, true",
    "1 0 R, 1, 500000, false",
    "0, 100, 499000, true",
    "0, 100, 500000, false",
    "0, 101, 500000, true"
  })
  void allValuesThatAreReadAreCounted(String value, int arrays, int values, boolean read)
      throws IOException {
    String inside = (value + " ").repeat(values);
    assertThat(isRead(leadingTo("[".repeat(arrays) + inside + "]".repeat(arrays)))).isEqualTo(read);
  }

  /** Each object counts for five values, however little is in it. */
  @ParameterizedTest
  @CsvSource({"80000, true", "85000, false"})
  void everyObjectThatIsReadCounts(int objects, boolean read) throws IOException {
    List<String> all = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < objects; i++) {
      kids.append(i + 4).append(" 0 R ");
    }
    all.add("<</Type/Catalog/Pages 2 0 R/V 3 0 R>>");
    all.add("<</Type/Pages/Kids[]/Count 0>>");
    all.add("[" + kids + "]");
    all.addAll(Collections.nCopies(objects, "0"));
    byte[] file = OddPages.file(all);
    try (LenientDocument document = LenientDocument.open(new RandomAccessReadBuffer(file), "")) {
      COSArray array = document.catalog().getCOSArray(COSName.V);
      if (read) {
        assertThat(last(array)).isNotNull();
      } else {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> last(array));
      }
    }
  }

  private static COSBase last(COSArray array) {
    COSBase last = null;
    for (int i = 0; i < array.size(); i++) {
      last = array.getObject(i);
    }
    return last;
  }

  /** Each string of an encrypted file is charged for itself and for its bytes. */
  @ParameterizedTest
  @CsvSource({"29900, true", "30000, false"})
  void stringsThatAreDecryptedAreCounted(int strings, boolean read) throws IOException {
    TestPdf pdf = leadingTo("[" + ("(" + "x".repeat(60) + ")").repeat(strings) + "]");
    assertThat(isRead(pdf)).as("control: without a cipher").isTrue();
    assertThat(isRead(pdf.encrypted(Encryption.RC4_128))).isEqualTo(read);
  }

  @Test
  void whatIsClosedHoldsNothingAnyMore() throws IOException {
    RandomAccessReadBuffer source = new RandomAccessReadBuffer(TestPdf.small("PAY 100").bytes());
    LenientDocument document = LenientDocument.open(source, "");
    COSStream content = document.pages().get(0).getCOSObject().getCOSStream(COSName.CONTENTS);
    assertThat(content.hasData()).isTrue();
    document.close();
    assertThat(source.isClosed()).isTrue();
    assertThat(content.hasData()).isFalse();
  }

  /** What PDFBox reads in one stretch is charged like what it reads through its filters. */
  @ParameterizedTest
  @CsvSource({"'', true", "'         ', false"})
  void thePagesOnlyStreamExpandsToSoMuchAndNotToMore(String more, boolean read) throws IOException {
    String content = OnePage.text(700, "text") + more;
    long most = OnePage.text(700, "text").length();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    String stream =
        OddPages.stream("/Filter/FlateDecode", out.toString(StandardCharsets.ISO_8859_1));
    PageContent page =
        PageReader.read(
            PdfFile.of(Bytes.of(OnePage.ofStream(stream).bytes())),
            Long.MAX_VALUE,
            Limits.DEFAULT.with(Limit.STREAM_SIZE, most),
            Optional.empty());
    assertThat(OnePage.texts(page)).isEqualTo(read ? List.of("text") : List.of());
    assertThat(page.defects())
        .isEqualTo(
            read
                ? List.of()
                : List.of(
                    PdfDefect.of(PdfDefect.Kind.PAGE_UNREADABLE, "1").over(Limit.STREAM_SIZE)));
  }

  /** Behind the header no line need begin with a number. */
  @Test
  void aFileOfOneLineIsRepaired() throws IOException {
    String file =
        "%PDF-1.7\n 1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj "
            + "trailer<</Root 1 0 R/Size 4>>";
    byte[] bytes = file.getBytes(StandardCharsets.US_ASCII);
    try (LenientDocument document = LenientDocument.open(new RandomAccessReadBuffer(bytes), "")) {
      assertThat(document.pages()).hasSize(1);
    }
  }

  /** A document reads the same whatever else runs in the process. */
  @Test
  void anotherProgramsFontsAreNotThoseOfADocument() throws IOException {
    FontMappers.set(new NoFonts());
    LenientDocument.open(new RandomAccessReadBuffer(TestPdf.small("x").bytes()), "").close();
    assertThat(FontMappers.instance().getTrueTypeFont("Arial", null).getFont().getName())
        .isEqualTo("LiberationSans");
  }

  private static final class NoFonts implements FontMapper {
    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
      return null;
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
      return null;
    }

    @Override
    public CIDFontMapping getCIDFont(
        String name, PDFontDescriptor descriptor, PDCIDSystemInfo characters) {
      return null;
    }
  }

  /** Of more objects than half of the memory holds none is read. */
  @ParameterizedTest
  @CsvSource({"50000, opened", "70000, MEMORY"})
  void objectsAreListedAsFarAsMemoryGoes(int objects, String outcome, @TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    all.add("<</Type/Catalog/Pages 2 0 R>>");
    all.add("<</Type/Pages/Kids[]/Count 0>>");
    all.addAll(Collections.nCopies(objects, "0"));
    Path file = Files.write(folder.resolve("many.pdf"), OddPages.file(all));
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Opening.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(out)).isZero();
    assertThat(Files.readString(out).strip()).endsWith(outcome);
  }

  /** Opens a file in a process of its own, and says what came of it. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] arguments) throws IOException {
      byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
      try (LenientDocument document = LenientDocument.open(new RandomAccessReadBuffer(bytes), "")) {
        System.out.println(document.catalog() == null ? "empty" : "opened");
      } catch (LimitReachedException e) {
        System.out.println(e.limit());
      }
    }
  }
}
