package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limits;

/** Files beyond 2 and 4 GiB: everything of note stands behind an attachment that is a hole. */
class LargeFileTest {

  @TempDir Path folder;

  /** The objects behind the hole, with their offsets; a table or a stream; and the end. */
  private static String rest(long base, boolean withStream) {
    StringBuilder text = new StringBuilder("\nendstream\nendobj\n");
    long[] offsets = new long[8];
    String[] bodies = {
      "<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [4 0 R] >> >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>",
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (S) /Rect [0 0 0 0] /P 3 0 R /V 5 0 R >>",
      "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
          + " /ByteRange [0 @1234567890 #1234567890 &1234567890] /Contents <00> >>"
    };
    for (int i = 0; i < bodies.length; i++) {
      offsets[i + 1] = base + text.length();
      text.append(i + 1).append(" 0 obj\n").append(bodies[i]).append("\nendobj\n");
    }
    offsets[7] = "%PDF-1.7\n".length();
    long xref = base + text.length();
    text.append(withStream ? stream(offsets, xref) : table(offsets));
    text.append("startxref\n").append(xref).append("\n%%EOF\n");
    long gap = base + text.indexOf("/Contents ") + "/Contents ".length();
    long second = gap + "<00>".length();
    return text.toString()
        .replace("@1234567890", elevenDigits(gap))
        .replace("#1234567890", elevenDigits(second))
        .replace("&1234567890", elevenDigits(base + text.length() - second));
  }

  private static String elevenDigits(long number) {
    return String.format(Locale.ROOT, "%011d", number);
  }

  private static String table(long[] offsets) {
    StringBuilder table = new StringBuilder("xref\n0 8\n");
    for (long offset : offsets) {
      table.append(
          offset == 0
              ? "0000000000 65535 f \n"
              : String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    }
    return table + "trailer\n<< /Size 8 /Root 1 0 R >>\n";
  }

  private static String stream(long[] offsets, long own) {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < offsets.length; i++) {
      entries.append(
          String.format(
              Locale.ROOT, "%02X%016X", offsets[i] == 0 ? 0 : 1, i == 6 ? own : offsets[i]));
    }
    return "6 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /W [1 8 0] /Filter /ASCIIHexDecode /Length "
        + (entries.length() + 1)
        + " >>\nstream\n"
        + entries
        + ">\nendstream\nendobj\n";
  }

  private Path write(long hole, boolean withStream) throws IOException {
    Path path = folder.resolve("large.pdf");
    String head =
        String.format(Locale.ROOT, "%%PDF-1.7\n7 0 obj\n<< /Length %d >>\nstream\n", hole);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.write(head.getBytes(StandardCharsets.ISO_8859_1));
      long base = head.length() + hole;
      file.seek(base);
      file.write(rest(base, withStream).getBytes(StandardCharsets.ISO_8859_1));
    }
    return path;
  }

  private static PdfDocument read(Path path) throws IOException {
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
      return PdfReader.read(file, Limits.DEFAULT, Optional.empty()).value().orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1L << 31, 1L << 32, (1L << 32) + 12_345})
  void offsetsHaveSixtyFourBits(long hole) throws IOException {
    for (boolean withStream : new boolean[] {false, true}) {
      PdfDocument document = read(write(hole, withStream));
      assertThat(document.defects()).isEmpty();
      PdfSignature signature = document.signatures().get(0);
      assertThat(signature.defects()).isEmpty();
      assertThat(signature.coverage()).isEqualTo(Coverage.ENTIRE_FILE);
      assertThat(signature.dictionary().orElseThrow().byteRange().orElseThrow().gap().start())
          .isGreaterThan(hole);
    }
  }

  @Test
  void whatIsUnlistedBehindThemIsFound() throws IOException {
    Path path = write(1L << 32, false);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length());
      file.write("9 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(Read.kinds(read(path).defects())).containsExactly(PdfDefect.Kind.UNLISTED_OBJECT);
  }
}
