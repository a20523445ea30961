package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bomb.each;
import static org.xacthuc.attacks.HeavyPage.page;

import java.util.stream.Stream;
import org.xacthuc.testkit.TestPdf;

/** Pages that dodge what is counted while they are read. */
final class CountBombs {
  private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]";
  private static final String COMPOSITE =
      "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [";
  private static final String DESCENDANT =
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe)"
          + " /Ordering (Identity) /Supplement 0 >>"
          + " /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> ";
  private static final int MEGABYTE = 1 << 20;

  private CountBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(fonts(), operands(), names(), streams()).flatMap(bombs -> bombs);
  }

  private static Stream<Bomb> fonts() {
    return Stream.of(
        new Bomb(
            "widths behind a name", n -> widths("/x 0 " + n + " 500"), 9, 999_999_999, "drawing"),
        new Bomb(
            "widths up to the last number",
            n -> widths(n + " " + n + " 500"),
            9,
            Integer.MAX_VALUE,
            "drawing"),
        new Bomb(
            "widths that are no numbers first",
            n -> widths("5 /x 7 0 " + n + " 500"),
            9,
            999_999_999,
            "drawing"));
  }

  private static TestPdf widths(String widths) {
    return page()
        .fonts("/T 100 0 R")
        .put(100, COMPOSITE + DESCENDANT + "/W [" + widths + "] >>] >>")
        .content("BT /T 9 Tf ET ")
        .signed();
  }

  private static Stream<Bomb> operands() {
    return Stream.of(
        new Bomb(
            "empty arrays before an operator",
            n -> page().content("[" + "[]".repeat(n) + "] 0 d [] 0 d ").signed(),
            0,
            4 * MEGABYTE,
            "drawing"),
        new Bomb("operands within forms", n -> held(n), 0, 900_000, "drawing"),
        new Bomb("operands of an appearance", n -> appearance(n), 0, 8 * MEGABYTE, "drawing"));
  }

  /** Each form is drawn while the operands of those around it are kept. */
  private static TestPdf held(int n) {
    HeavyPage heavy = page().resources("/XObject << /X 100 0 R >>").content("/X Do ");
    for (int i = 0; i < 12; i++) {
      heavy =
          heavy.stream(
              100 + i,
              FORM + " /Resources << /XObject << /X " + (i == 11 ? 112 : 101 + i) + " 0 R >> >>",
              "/X " + "[]".repeat(n) + " Do");
    }
    return heavy.stream(112, FORM, "0 0 1 1 re n").signed();
  }

  /** It is drawn whatever it says that it is. */
  private static TestPdf appearance(int n) {
    return page().stream(100, "/BBox [0 0 9 9]", "[" + "[]".repeat(n) + "] 0 d")
        .put(101, "<< /Type /Annot /Subtype /Stamp /Rect [9 9 30 30] /F 4 /AP << /N 100 0 R >> >>")
        .entries("/Annots [101 0 R]")
        .signed();
  }

  private static Stream<Bomb> names() {
    return Stream.of(
        new Bomb(
            "operators that nobody knows",
            n -> page().content(each(n, i -> "x" + letters(i) + " ")).signed(),
            9,
            1_500_000,
            "drawing"),
        new Bomb(
            "names of inline pictures",
            n ->
                page()
                    .content("q 0 0 0 0 0 0 cm " + each(n, i -> "BI /N" + i + " 1 ID x EI ") + "Q ")
                    .signed(),
            0,
            400_000,
            "drawing"),
        new Bomb(
            "names deep within arrays",
            n ->
                page()
                    .content(each(n, i -> "[".repeat(9) + "/N" + i + "]".repeat(9) + " 0 d "))
                    .signed(),
            0,
            400_000,
            "drawing"));
  }

  /** An operator has no digits. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }

  private static Stream<Bomb> streams() {
    return Stream.of(
        new Bomb(
            "a form of blanks that is not compressed", n -> blanks(n), 5, 19_000, "stream-size"),
        new Bomb("one map too large for many fonts", n -> maps(n), 0, 3_000, "stream-size"),
        new Bomb("a map that says it is a picture", n -> disguised(n), 1, 1_000, "stream-size"),
        new Bomb("a map of two filters", n -> twice(n), 1, 100, "stream-size"),
        new Bomb("a map of all codes", n -> codes(n), 9, 0x7ffffff0, "drawing"));
  }

  private static TestPdf blanks(int n) {
    return page()
        .resources("/XObject << /X 100 0 R >>")
        .plain(100, FORM, Raw.latin1(" ".repeat(MEGABYTE)))
        .content("/X Do ", n)
        .signed();
  }

  private static String mapped(int font) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + font + " 0 R >>";
  }

  private static HeavyPage font() {
    return page().fonts("/T 100 0 R").put(100, mapped(101)).content("BT /T 9 Tf ET ");
  }

  private static TestPdf maps(int n) {
    HeavyPage heavy = page();
    for (int i = 0; i < n; i++) {
      heavy = heavy.put(200 + i, mapped(101));
    }
    return heavy
        .repeated(101, "", " ".repeat(MEGABYTE), n == 0 ? 1 : 70)
        .fonts(each(n, i -> "/T" + i + " " + (200 + i) + " 0 R "))
        .content("BT " + each(n, i -> "/T" + i + " 9 Tf ") + "ET ")
        .signed();
  }

  private static TestPdf disguised(int n) {
    return font()
        .repeated(101, "/Subtype /Image /Width 60000 /Height 60000", " ".repeat(MEGABYTE), n)
        .signed();
  }

  private static TestPdf twice(int n) {
    return font()
        .plain(
            101,
            "/Filter [/FlateDecode /ASCIIHexDecode]",
            HeavyPage.deflated(Raw.latin1("20".repeat(MEGABYTE)), n))
        .signed();
  }

  private static TestPdf codes(int n) {
    return font().stream(
            101,
            "",
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
                + " 1 begincodespacerange <00000000> <ffffffff> endcodespacerange"
                + " 1 beginbfrange <00000000> <"
                + String.format("%08x", n)
                + "> <00000000> endbfrange endcmap end end")
        .signed();
  }
}
