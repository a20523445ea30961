package org.xacthuc.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfDefect.Kind;

/** Reads what the pages of one revision show as text, by PDFBox. */
public final class PageReader {
  private PageReader() {}

  /**
   * Reads the pages of the bytes from the start of the file to {@code end}, as a signature covers
   * them, and of nothing behind. Of a long document the first pages and the last are read, half of
   * the limit each; how many there are is told, and those left out are no defect.
   *
   * <p>PDFBox repairs what is broken. What it reads is held against what the strict reader reads of
   * the same bytes; where they disagree that is a defect, and the text remains PDFBox's.
   *
   * @param end an offset after an end-of-file marker, or the file's length
   * @param password for an encrypted file; the empty one is tried when absent
   */
  public static PageContent read(PdfFile file, long end, Limits limits, Optional<String> password) {
    return read(file, PageSelection.upTo(end), limits, password);
  }

  /**
   * The same, of the pages selected. Pages that carry seals of further signatures are looked at
   * wherever they stand, but their text is among the pages' only where it is one of those.
   *
   * @param password for an encrypted file; the empty one is tried when absent
   */
  public static PageContent read(
      PdfFile file, PageSelection selection, Limits limits, Optional<String> password) {
    try (PDDocument document =
        Loader.loadPDF(new FileRandomAccess(file, selection.end()), password.orElse(""))) {
      IntPredicate text =
          selection.text() ? wanted(document.getNumberOfPages(), limits.pages()) : page -> false;
      SealPages seals = SealPages.of(document, selection.firstSigned());
      List<PdfDefect> defects =
          ReaderComparison.compare(document, file, selection.end(), limits, text.or(seals::isOn));
      return new PageStripper(text, seals).read(document).with(defects);
    } catch (InvalidPasswordException e) {
      return unreadable(Kind.ENCRYPTED, "/Encrypt", selection);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return unreadable(Kind.PAGE_UNREADABLE, "", selection);
    }
  }

  private static IntPredicate wanted(int count, int most) {
    int front = (most + 1) / 2;
    int back = most - front;
    return page -> count <= most || page <= front || page > count - back;
  }

  private static PageContent unreadable(Kind kind, String detail, PageSelection selection) {
    List<Concealment> seals =
        selection.firstSigned().isPresent() ? List.of(SealPages.notLookedAt(0)) : List.of();
    return new PageContent(0, List.of(), List.of(), List.of(PdfDefect.of(kind, detail)), seals);
  }
}
