package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.PdfDefect.Kind.LIMIT_REACHED;
import static org.xacthuc.pdf.PdfDefect.Kind.OBJECT_BROKEN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;

class ReadingBudgetTest {
  private static final int BLANKS = 20_000;

  /** A file of which {@code entries} entries lead to the start of the same blanks. */
  private static List<PdfDefect.Kind> defects(int entries) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    int catalog = pdf.length();
    pdf.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    int blanks = pdf.length();
    pdf.append(" ".repeat(BLANKS));
    int pages = pdf.length();
    pdf.append("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
    int xref = pdf.length();
    int size = entries + 3;
    pdf.append("xref\n0 ").append(size).append("\n0000000000 65535 f \n");
    pdf.append(entry(catalog)).append(entry(pages)).append(entry(blanks).repeat(entries));
    pdf.append("trailer\n<</Size ").append(size).append("/Root 1 0 R>>\n");
    pdf.append("startxref\n").append(xref).append("\n%%EOF\n");
    Bytes bytes = Bytes.of(pdf.toString().getBytes(StandardCharsets.US_ASCII));
    var read =
        PdfReader.read(
            PdfFile.of(bytes), Limits.DEFAULT.with(Limit.STREAM_SIZE, 1_000), Optional.empty());
    return Read.kinds(read.value().orElseThrow().defects());
  }

  private static String entry(int offset) {
    return String.format(Locale.ROOT, "%010d 00000 n \n", offset);
  }

  /** In every run the same: reports are compared byte by byte. */
  @Test
  void whatIsBrokenIsToldInTheOrderOfItsBytes() {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      offsets.add(pdf.length());
      pdf.append(i + 3).append(" 0 obj\n(broken\\)\n");
    }
    int catalog = pdf.length();
    pdf.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    int pages = pdf.length();
    pdf.append("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
    int xref = pdf.length();
    pdf.append("xref\n0 12\n0000000000 65535 f \n").append(entry(catalog)).append(entry(pages));
    offsets.forEach(offset -> pdf.append(entry(offset + 1)));
    pdf.append("trailer\n<</Size 12/Root 1 0 R>>\nstartxref\n").append(xref).append("\n%%EOF\n");
    Bytes bytes = Bytes.of(pdf.toString().getBytes(StandardCharsets.US_ASCII));
    assertThat(
            PdfReader.read(PdfFile.of(bytes), Limits.DEFAULT, Optional.empty())
                .value()
                .orElseThrow()
                .defects()
                .stream()
                .filter(d -> d.kind() == OBJECT_BROKEN)
                .flatMap(d -> d.where().stream())
                .map(Span::start))
        .hasSize(9)
        .isSorted();
  }

  @Test
  void theSameBytesAreNotReadWithoutEnd() {
    assertThat(defects(20)).containsOnly(OBJECT_BROKEN);
    assertThat(defects(120)).contains(LIMIT_REACHED);
  }
}
