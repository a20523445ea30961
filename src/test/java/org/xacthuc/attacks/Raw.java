package org.xacthuc.attacks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xacthuc.testkit.TestPdf;

/** Incremental updates that no writer would write: every entry of the table and trailer is free. */
final class Raw {
  private final TestPdf base;
  private final StringBuilder objects = new StringBuilder();
  private final List<String> entries = new ArrayList<>();
  private String trailer = "";
  private int size;

  private Raw(TestPdf base) {
    this.base = base;
    this.size = base.view().free();
  }

  static Raw behind(TestPdf base) {
    return new Raw(base);
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** An object that the table lists under its number. */
  Raw object(int number, int generation, String body) {
    long offset = (long) base.bytes().length + objects.length();
    objects.append(String.format(Locale.ROOT, "%d %d obj\n%s\nendobj\n", number, generation, body));
    return lists(number, String.format(Locale.ROOT, "%010d %05d n ", offset, generation));
  }

  Raw free(int number) {
    return lists(number, "0000000000 00001 f ");
  }

  /** Lists a number at any offset. */
  Raw at(int number, long offset) {
    return lists(number, String.format(Locale.ROOT, "%010d %05d n ", offset, 0));
  }

  Raw size(int entries) {
    size = entries;
    return this;
  }

  /** Further entries of the trailer. */
  Raw trailer(String more) {
    trailer = more;
    return this;
  }

  TestPdf end() {
    return end(Long.parseLong(between(base, "startxref\n", "\n")));
  }

  /** As if nothing stood before. */
  TestPdf endWithoutPrevious() {
    return ended("");
  }

  TestPdf end(long previous) {
    return ended(" /Prev " + previous);
  }

  private TestPdf ended(String previous) {
    StringBuilder update = new StringBuilder(objects);
    long start = (long) base.bytes().length + objects.length();
    update.append("xref\n").append(entries.isEmpty() ? "0 0\n" : "");
    entries.forEach(update::append);
    String root = trailer.contains("/Root") ? "" : " /Root 1 0 R";
    String encrypt = base.view().trailerEntry("Encrypt");
    root +=
        encrypt == null ? "" : " /ID " + base.view().trailerEntry("ID") + " /Encrypt " + encrypt;
    update.append("trailer\n<< /Size " + size + previous + root + trailer + " >>\n");
    return base.append(update + "startxref\n" + start + "\n%%EOF\n");
  }

  /** What stands behind the last occurrence of one text, up to another. */
  static String between(TestPdf pdf, String before, String after) {
    int start = pdf.text().lastIndexOf(before) + before.length();
    return pdf.text().substring(start, pdf.text().indexOf(after, start));
  }

  private Raw lists(int number, String line) {
    entries.add(number + " 1\n" + line + "\n");
    size = Math.max(size, number + 1);
    return this;
  }
}
