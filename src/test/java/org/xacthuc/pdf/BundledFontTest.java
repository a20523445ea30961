package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.TestPdf;

/** Fonts that a document does not bring along are the same on every machine. */
class BundledFontTest {
  private static final String BUNDLED = "LiberationSans";
  private static final TestPdf LETTER = TestPdf.letter("Chi 100");

  @TempDir private Path folder;

  @Test
  void everyFontThatIsNotThereIsTheBundledOne() throws IOException {
    PageContent read =
        PageReader.read(
            PdfFile.of(Bytes.of(LETTER.bytes())),
            LETTER.bytes().length,
            Limits.DEFAULT,
            Optional.empty());
    assertThat(read.defects()).isEmpty();

    for (String name : List.of("Arial", "TimesNewRomanPSMT", "DejaVuSans", "Helvetica")) {
      FontMapping<TrueTypeFont> simple = FontMappers.instance().getTrueTypeFont(name, null);
      CIDFontMapping composite = FontMappers.instance().getCIDFont(name, null, null);
      assertThat(simple.getFont().getName()).isEqualTo(BUNDLED);
      assertThat(simple.isFallback()).isTrue();
      assertThat(composite.getTrueTypeFont().getName()).isEqualTo(BUNDLED);
      assertThat(composite.isCIDFont()).isFalse();
    }
  }

  /** Where PDFBox looks through the machine's fonts it writes down what it found. */
  @Test
  void nothingIsWrittenToTheUsersHome() throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("letter.pdf"), LETTER.bytes());
    Path home = Files.createDirectory(folder.resolve("home"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "org.xacthuc.cli.Main",
                "--no-config",
                "--format=html",
                "--output=" + folder.resolve("report.html"),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("out"))).isEqualTo(3);
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
    assertThat(home).isEmptyDirectory();
  }
}
