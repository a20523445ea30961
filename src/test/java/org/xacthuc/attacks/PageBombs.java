package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bomb.each;
import static org.xacthuc.attacks.HeavyPage.page;

import java.util.Locale;
import java.util.stream.Stream;
import org.xacthuc.testkit.TestPdf;

/** Pages that keep whoever reads them busy, or fill the memory. */
final class PageBombs {
  private PageBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(clips(), nests(), texts(), streams(), pictures(), layers())
        .flatMap(bombs -> bombs);
  }

  private static Stream<Bomb> clips() {
    return Stream.of(
        new Bomb("clips that are no rectangles", n -> clipped(n), 20, 30_000, ""),
        new Bomb("clips within clips", n -> clippedTwice(n), 20, 20_000, "drawing"),
        new Bomb("stars as clips", n -> stars(n), 5, 3_000, ""),
        new Bomb("glyphs under one jagged clip", n -> jagged(n), 50, 400_000, "drawing"),
        new Bomb("painted areas under glyphs", n -> painted(n), 50, 19_000, "drawing"),
        new Bomb("saved states", n -> page().content("q ", n).signed(), 50, 2_900_000, "drawing"),
        new Bomb(
            "open marked content",
            n -> page().content("/A BMC ", n).signed(),
            50,
            2_900_000,
            "drawing"));
  }

  private static String triangle(int at) {
    return String.format(
        Locale.ROOT, "%d 700 m %d 750 l %d 700 l h W n ", at % 500, at % 400 + 30, at % 300 + 90);
  }

  private static TestPdf clipped(int n) {
    String each = "BT /R 9 Tf 90 710 Td <0003> Tj ET ";
    return page().content(each(n, i -> "q " + triangle(i) + each + "Q ")).signed();
  }

  private static TestPdf clippedTwice(int n) {
    return page()
        .content("q " + each(n, i -> triangle(0) + "BT /R 9 Tf 30 710 Td <0003> Tj ET ") + "Q ")
        .signed();
  }

  private static String star(int points, int turn) {
    int step = points / 2;
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points; i++) {
      double angle = Math.PI * 2 * i * step / points + turn;
      path.append(
          String.format(
              Locale.ROOT,
              "%.3f %.3f %s ",
              300 + 280 * Math.cos(angle),
              400 + 280 * Math.sin(angle),
              i == 0 ? "m" : "l"));
    }
    return path + "h W* n ";
  }

  private static TestPdf stars(int n) {
    return page()
        .content(
            each(
                n,
                i ->
                    "q " + star(99, i) + star(99, i + 1) + "BT /R 9 Tf 320 400 Td <0003> Tj ET Q "))
        .signed();
  }

  private static TestPdf jagged(int n) {
    return page()
        .content(
            "q "
                + star(99, 1)
                + "BT /R 9 Tf "
                + "1 0 0 1 320 400 Tm <0003> Tj ".repeat(n)
                + "ET Q ")
        .signed();
  }

  private static TestPdf painted(int n) {
    return page()
        .content(
            "q 1 g "
                + each(n, i -> "0 0 600 " + (800 + i % 9) + " re f ")
                + "0 g BT /R 9 Tf "
                + "1 0 0 1 72 30 Tm <0026> Tj ".repeat(n)
                + "ET Q ")
        .signed();
  }

  private static Stream<Bomb> nests() {
    return Stream.of(
        new Bomb("forms within forms, twice each", n -> forms(n, ""), 3, 30, "drawing"),
        new Bomb(
            "groups within groups, twice each",
            n -> forms(n, "/Group << /S /Transparency >>"),
            3,
            30,
            "drawing"),
        new Bomb("a form drawn again and again", n -> again(n), 5, 50_000, "stream-size"),
        new Bomb("letters that draw letters", n -> letters(n), 2, 30, "drawing"),
        new Bomb("a letter of long content", n -> longLetter(n), 5, 50_000, "stream-size"),
        new Bomb("a letter of content", n -> contentLetter(n), 50, 50_000, "drawing"),
        new Bomb("tiles of tiles", n -> tiles(n), 3, 60, ""),
        new Bomb("appearances", n -> appearances(n), 5, 30_000, "drawing"));
  }

  private static TestPdf forms(int depth, String entries) {
    HeavyPage heavy = page().resources("/XObject << /X 100 0 R >>").content("/X Do ");
    for (int i = 0; i < depth; i++) {
      boolean last = i == depth - 1;
      heavy =
          heavy.stream(
              100 + i,
              "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                  + entries
                  + " /Resources << /XObject << /X "
                  + (101 + i)
                  + " 0 R >> >>",
              last ? "0 0 1 1 re f" : "/X Do /X Do");
    }
    return heavy.signed();
  }

  private static TestPdf again(int n) {
    return page()
        .resources("/XObject << /X 100 0 R >>")
        .repeated(100, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]", " ".repeat(1000), 1000)
        .content("/X Do ", n)
        .signed();
  }

  private static TestPdf letters(int depth) {
    HeavyPage heavy = page().fonts("/T 100 0 R").content("BT /T 9 Tf 72 30 Td (aa) Tj ET ");
    for (int i = 0; i < depth; i++) {
      heavy =
          heavy
              .put(100 + 2 * i, letterOfContent(101 + 2 * i, i == depth - 1 ? 12 : 102 + 2 * i))
              .stream(101 + 2 * i, "", "1 0 d0 BT /T 1 Tf (aa) Tj ET");
    }
    return heavy.signed();
  }

  /** A font (ISO 32000-2 §9.6.4) whose letter is that content, which may show another. */
  private static String letterOfContent(int content, int shown) {
    return "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0]"
        + " /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >>"
        + (" /CharProcs << /a " + content + " 0 R >>")
        + (" /Resources << /Font << /T " + shown + " 0 R >> >> >>");
  }

  private static TestPdf longLetter(int n) {
    return page()
        .fonts("/T 100 0 R")
        .put(100, letterOfContent(101, 12))
        .repeated(101, "", " ".repeat(1000), 1000)
        .content("BT /T 1 Tf (a) Tj ET ", n)
        .signed();
  }

  private static TestPdf contentLetter(int n) {
    return page().fonts("/T 100 0 R").put(100, letterOfContent(101, 12)).stream(
            101, "", "1 0 d0 0 0 .1 .1 re f 0 0 .1 .1 re f")
        .content("BT /T 1 Tf (a) Tj ET ", n)
        .signed();
  }

  private static TestPdf tiles(int depth) {
    HeavyPage heavy =
        page()
            .resources("/Pattern << /P 100 0 R >> /ColorSpace << /C /Pattern >>")
            .content("/Pattern cs /P scn 0 0 9 9 re f 0 g /DeviceGray cs 0 sc ");
    for (int i = 0; i < depth; i++) {
      heavy =
          heavy.stream(
              100 + i,
              "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1 /YStep 1"
                  + " /Resources << /Pattern << /P "
                  + (i == depth - 1 ? 100 : 101 + i)
                  + " 0 R >> >>",
              "/Pattern cs /P scn 0 0 9 9 re f /P scn 0 0 9 9 re f");
    }
    return heavy.signed();
  }

  private static TestPdf appearances(int n) {
    HeavyPage heavy =
        page().stream(
                100,
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /R 12 0 R"
                    + " >> >>",
                "BT /R 9 Tf <0026> Tj ET")
            .put(
                101,
                "<< /Type /Annot /Subtype /Stamp /Rect [9 9 30 30] /F 4 /AP << /N 100 0 R >> >>");
    return heavy.entries("/Annots [" + "101 0 R ".repeat(n) + "]").signed();
  }

  private static Stream<Bomb> texts() {
    return Stream.of(
        new Bomb("glyphs in one string", n -> oneString(n), 50, 20_000_000, "drawing"),
        new Bomb("glyphs in one array", n -> oneArray(n), 50, 5_000_000, "drawing"),
        new Bomb("numbers in one array", n -> numbers(n), 50, 10_000_000, "drawing"),
        new Bomb("names of states", n -> names(n), 50, 2_000_000, "drawing"),
        new Bomb(
            "invisible marks on a line",
            n -> lines(n, "<0026>", ""),
            50,
            300_000,
            "pdf.hidden-text"),
        new Bomb(
            "a line each", n -> lines(n, "<0026>", " 0 -.001 Td"), 50, 300_000, "pdf.hidden-text"));
  }

  private static TestPdf oneString(int n) {
    return page().content("BT /R 9 Tf 1 0 0 1 72 30 Tm (" + "AB".repeat(n) + ") Tj ET ").signed();
  }

  private static TestPdf oneArray(int n) {
    return page().content("BT /R 9 Tf 72 30 Td [" + "<0026>".repeat(n) + "] TJ ET ").signed();
  }

  private static TestPdf numbers(int n) {
    return page().content("[" + "9999 ".repeat(n) + "] 0 d ").signed();
  }

  private static TestPdf names(int n) {
    return page().content(each(n, i -> "/N" + i + " gs ")).signed();
  }

  private static TestPdf lines(int n, String shown, String move) {
    return page()
        .content("BT /R 9 Tf 72 30 Td " + (shown + " Tj" + move + " ").repeat(n) + "ET ")
        .signed();
  }

  private static Stream<Bomb> streams() {
    return Stream.of(
        new Bomb(
            "content of gigabytes",
            n -> page().content(" ".repeat(1 << 20), n).signed(),
            1,
            2_000,
            "stream-size"),
        new Bomb(
            "content of comments",
            n -> page().content("%" + "x".repeat(1 << 20) + "\n", n).signed(),
            1,
            60,
            "drawing"),
        new Bomb("many contents", n -> contents(n), 2, 3_000, "stream-size"));
  }

  private static TestPdf contents(int n) {
    return page().repeated(100, "", " ".repeat(1000), 1000).contents("100 0 R ".repeat(n)).signed();
  }

  private static Stream<Bomb> pictures() {
    return Stream.of(
        new Bomb(
            "a masked picture of gigabytes", n -> picture(n), 10, 60_000, "directive.text-unseen"),
        new Bomb(
            "inline pictures",
            n -> page().content("q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ", n).signed(),
            5,
            900_000,
            "drawing"),
        new Bomb("pictures", n -> many(n), 5, 900_000, "drawing"));
  }

  private static TestPdf picture(int side) {
    HeavyPage heavy =
        page()
            .resources("/XObject << /X 100 0 R >>")
            .repeated(
                100,
                "/Type /XObject /Subtype /Image /Width "
                    + side
                    + " /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /SMask 101 0 R",
                "\0".repeat(3_000),
                side)
            .repeated(
                101,
                "/Type /XObject /Subtype /Image /Width "
                    + side
                    + " /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceGray",
                "\0".repeat(1_000),
                side);
    return heavy.content("q 595 0 0 842 0 0 cm /X Do Q ").signed();
  }

  private static TestPdf many(int n) {
    return page()
        .resources("/XObject << /X 100 0 R >>")
        .repeated(
            100,
            "/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace"
                + " /DeviceGray /ImageMask true",
            "\0",
            99)
        .content("/X Do ", n)
        .signed();
  }

  private static Stream<Bomb> layers() {
    return Stream.of(
        new Bomb("layers of many groups", n -> membership(n, n * 5), 10, 20_000, "drawing"),
        new Bomb("expressions of visibility", n -> expression(n), 3, 18, ""),
        new Bomb("groups within groups in order", n -> order(n), 5, 100_000, ""));
  }

  private static TestPdf membership(int groups, int times) {
    return page()
        .resources("/Properties << /L 100 0 R >>")
        .put(100, "<< /Type /OCMD /OCGs [" + "101 0 R ".repeat(groups) + "] >>")
        .put(101, "<< /Type /OCG /Name (x) >>")
        .content("/OC /L BDC EMC ", times)
        .signed();
  }

  private static TestPdf expression(int depth) {
    HeavyPage heavy =
        page()
            .resources("/Properties << /L 100 0 R >>")
            .put(99, "null")
            .put(100, "<< /Type /OCMD /VE 101 0 R >>");
    for (int i = 0; i < depth; i++) {
      heavy = heavy.put(101 + i, "[/And " + ((102 + i) + " 0 R ").repeat(8) + "]");
    }
    return heavy
        .put(101 + depth, "<< /Type /OCG /Name (x) >>")
        .content("/OC /L BDC EMC ", 100)
        .signed();
  }

  private static TestPdf order(int n) {
    HeavyPage heavy = page();
    String references = each(n, i -> (1000 + i % 20) + " 0 R ");
    for (int i = 0; i < Math.min(n, 20); i++) {
      heavy = heavy.put(1000 + i, "<< /Type /OCG /Name (x) >>");
    }
    return HeavyPage.signed(
        heavy
            .put(
                1,
                "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs ["
                    + references
                    + "] /D << /ON ["
                    + references
                    + "] /OFF [] >> >> >>")
            .unsigned());
  }
}
