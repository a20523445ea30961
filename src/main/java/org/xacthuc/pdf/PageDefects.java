package org.xacthuc.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Limit;
import org.xacthuc.pdf.PdfDefect.Kind;

/** What is wrong with the pages that are read, each of them told once. */
final class PageDefects {
  private final List<PdfDefect> defects = new ArrayList<>();
  private int page;

  /** What one part of reading a page does. */
  @FunctionalInterface
  interface Part {
    void run() throws IOException;
  }

  /** What follows is of that page, from 1. */
  void on(int number) {
    page = number;
  }

  List<PdfDefect> all() {
    return defects;
  }

  /** Whether it came to its end. */
  boolean attempt(Part part) {
    try {
      part.run();
      return true;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
      if (cause instanceof LimitReachedException limit) {
        reached(limit.limit());
      } else {
        unreadable();
      }
      return false;
    }
  }

  void unreadable() {
    defects.add(ofPage());
  }

  void reached(Limit limit) {
    once(ofPage().over(limit));
  }

  /**
   * Some readers draw something else of it.
   *
   * @param what as the file has it
   */
  void disputed(String what) {
    once(PdfDefect.of(Kind.READERS_DISAGREE, what));
  }

  private PdfDefect ofPage() {
    return PdfDefect.of(Kind.PAGE_UNREADABLE, String.valueOf(page));
  }

  private void once(PdfDefect defect) {
    if (!defects.contains(defect)) {
      defects.add(defect);
    }
  }
}
