package org.xacthuc.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/**
 * Text of pages, and the directive read out of it. Input that begins as a PDF is one; any other is
 * the content of a page. What is read twice is the same, positions are numbers, and no more pages
 * are read than the limit allows.
 */
final class PageTarget implements FuzzTarget {
  private static final TestPdf LETTER = TestPdf.small("x");
  private static final Limits LIMITS = Limits.DEFAULT;

  private final List<Bytes> seeds =
      Stream.concat(
              Stream.of(
                      "BT /F1 11 Tf 72 780 Td (TINH UY) Tj 0 -14 Td [(So: 1) -250 (CV)] TJ ET",
                      "q 1 0 0 1 10 10 cm BT 3 Tr /F1 9 Tf 1 0 0 1 72 70 Tm (hidden) Tj ET Q",
                      "1 1 1 rg BT /F1 9 Tf 100 Tz 2 Ts 72 70 Td (white) ' 1 2 (b) \" T* ET",
                      "0 0 600 900 re W n /Span <</ActualText (y)>> BDC BT /F1 9 Tf (x) Tj ET EMC",
                      "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI 10 10 m 20 20 30 30 40 40 c h f")
                  .map(Bytes::ofUtf8),
              Stream.of(TestPdf.small("PAY 100"), TestPdf.small("x").withXrefStream())
                  .map(pdf -> Bytes.of(pdf.bytes())))
          .toList();

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Stream.concat(Words.CONTENT.stream(), Words.PDF.stream()).toList();
  }

  @Override
  public void run(Bytes input) {
    Bytes pdf = isPdf(input) ? input : page(input);
    PageContent content = read(pdf);
    int pages = content.pages().size();
    Invariant.holds(pages <= LIMITS.pages(), () -> pages + " pages read");
    content.pages().forEach(page -> page.runs().forEach(run -> checkBox(run.box())));
    Directive directive = DirectiveReader.read(content);
    directive.signatureBlocks().forEach(block -> block.box().ifPresent(PageTarget::checkBox));
    Invariant.holds(content.equals(read(pdf)), () -> "another content the second time");
    Invariant.holds(
        directive.equals(DirectiveReader.read(content)), () -> "another directive the second time");
  }

  static boolean isPdf(Bytes input) {
    return input.length() > 4 && input.slice(0, 4).equals(Bytes.ofUtf8("%PDF"));
  }

  private static Bytes page(Bytes content) {
    return Bytes.of(
        LETTER
            .append(PdfUpdate.update().putStream(TestPdf.FIRST_CONTENT, "<< >>", content.toArray()))
            .bytes());
  }

  private static PageContent read(Bytes pdf) {
    return PageReader.read(PdfFile.of(pdf), pdf.length(), LIMITS, Optional.empty());
  }

  private static void checkBox(Box box) {
    double sum = box.left() + box.bottom() + box.right() + box.top();
    Invariant.holds(Double.isFinite(sum), () -> "a box of " + box);
  }
}
