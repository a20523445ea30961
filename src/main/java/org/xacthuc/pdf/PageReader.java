package org.xacthuc.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfDefect.Kind;

/** Reads what the pages of one revision show as text, by PDFBox. */
public final class PageReader {
  private PageReader() {}

  /**
   * Reads the pages of the bytes from the start of the file to {@code end}, as a signature covers
   * them, and of nothing behind, up to the limit of pages.
   *
   * @param end an offset after an end-of-file marker, or the file's length
   * @param password for an encrypted file; the empty one is tried when absent
   */
  public static PageContent read(PdfFile file, long end, Limits limits, Optional<String> password) {
    return read(file, PageSelection.upTo(end), PageInterest.IN_ALL, limits, password);
  }

  /**
   * Reads the pages selected until what they are read for is found: first those at the front, then
   * those that show signatures, then the last ones backwards, then the rest; never more than the
   * limit. How many there are is told, and those left out are no defect.
   *
   * <p>Pages that carry seals of further signatures are looked at wherever they stand, but their
   * text is among the pages' only where it is one of those.
   *
   * <p>PDFBox repairs what is broken. What it reads is held against what the strict reader reads of
   * the same bytes; where they disagree that is a defect, and the text remains PDFBox's.
   *
   * @param interest is told the text of each page as soon as it is read
   * @param password for an encrypted file; the empty one is tried when absent
   */
  public static PageContent read(
      PdfFile file,
      PageSelection selection,
      PageInterest interest,
      Limits limits,
      Optional<String> password) {
    try (LenientDocument document =
        LenientDocument.open(
            new FileRandomAccess(file, selection.end()), password.orElse(""), limits)) {
      SignedPages signed = SignedPages.of(document, selection.firstSigned());
      ReaderComparison comparison = ReaderComparison.begin(document, file, selection.end(), limits);
      int most = selection.text() ? limits.pages() : 0;
      return new PageStripper(signed, comparison, interest, most)
          .read(document)
          .with(comparison.defects());
    } catch (InvalidPasswordException e) {
      return unreadable(PdfDefect.of(Kind.ENCRYPTED, "/Encrypt"), selection);
    } catch (LimitReachedException e) {
      return unreadable(PdfDefect.of(Kind.PAGE_UNREADABLE, "").over(e.limit()), selection);
    } catch (UncheckedIOException e) {
      PdfDefect defect = PdfDefect.of(Kind.PAGE_UNREADABLE, "");
      return unreadable(
          e.getCause() instanceof LimitReachedException l ? defect.over(l.limit()) : defect,
          selection);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return unreadable(PdfDefect.of(Kind.PAGE_UNREADABLE, ""), selection);
    }
  }

  private static PageContent unreadable(PdfDefect defect, PageSelection selection) {
    List<Concealment> seals =
        selection.firstSigned().isPresent() ? List.of(SignedPages.notLookedAt(0)) : List.of();
    return new PageContent(0, List.of(), List.of(), List.of(defect), seals);
  }
}
