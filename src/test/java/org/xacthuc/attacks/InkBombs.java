package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bomb.each;
import static org.xacthuc.attacks.HeavyPage.page;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.xacthuc.testkit.TestPdf;

/** Paths, clips, colours and maps of fonts that a few bytes make work for hours or gigabytes. */
final class InkBombs {
  private static final String GLYPH = "BT /R 9 Tf 72 30 Td <0003> Tj ET ";
  private static final String PLAIN = "/DeviceGray cs 0 sc ";

  private InkBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(paths(), colours(), maps()).flatMap(bombs -> bombs);
  }

  private static Stream<Bomb> paths() {
    return Stream.of(
        new Bomb(
            "a path of lines",
            n -> drawn("0 0 m " + each(n, InkBombs::line) + "S "),
            9,
            1_500_000,
            "drawing"),
        new Bomb(
            "curves that lead far away",
            n -> drawn("0 0 m " + each(n, InkBombs::curve) + "S "),
            9,
            300_000,
            "drawing"),
        new Bomb(
            "broad paths of lines",
            n -> drawn(each(n, i -> "5 w 0 0 m " + each(4_900, j -> line(i + j)) + "S ")),
            0,
            300,
            "drawing"),
        new Bomb(
            "clips within each other",
            n -> drawn(each(n, i -> "q 0 0 590 " + (830 + i % 7) + " re W n ")),
            9,
            19_900,
            "drawing"),
        new Bomb("thin lines under clips beside the page", n -> beside(n), 1, 5_000, "drawing"),
        new Bomb(
            "states that were never saved", n -> drawn("Q ".repeat(n)), 0, 1_900_000, "drawing"),
        new Bomb(
            "letters that clip",
            n -> drawn("BT /R 9 Tf 4 Tr 9 9 Td <002C> Tj ET ".repeat(n)),
            9,
            50_000,
            "drawing"),
        new Bomb(
            "a clip of very many letters",
            n -> drawn("BT /R 9 Tf 4 Tr 9 9 Td <" + "002C".repeat(n) + "> Tj ET "),
            9,
            50_000,
            "drawing"),
        new Bomb(
            "letters taller than lines",
            n -> drawn("BT /R 80 Tf 9 9 Td <002C> Tj ET ".repeat(n)),
            1,
            50_000,
            "drawing"),
        new Bomb(
            "letters of lines broader than they",
            n -> drawn("BT /R 9 Tf 1 Tr 9 w 9 9 Td <002C> Tj ET ".repeat(n)),
            1,
            50_000,
            "drawing"),
        new Bomb(
            "a pen of any width",
            n -> drawn("9".repeat(n) + " w 2000 0 m 2000 9 l S 1 w "),
            1,
            300,
            "pdf.readers-disagree"));
  }

  private static TestPdf drawn(String content) {
    return page().content("q " + content + "Q " + GLYPH).signed();
  }

  private static String line(int number) {
    return number * 7L % 600 + " " + number * 13L % 40 + " l ";
  }

  private static String curve(int number) {
    return "999999999 -999999999 -999999999 999999999 " + number % 600 + " 7 c ";
  }

  private static TestPdf beside(int clips) {
    String clip = "2000 2000 m 2900 2000 l 2000 2900 l h W n ";
    return drawn(GLYPH + clip.repeat(clips) + ("q " + clip + "0 0 m 600 800 l S Q ").repeat(300));
  }

  private static Stream<Bomb> colours() {
    return Stream.of(
        new Bomb("colours between very many samples", n -> inks(n), 3, 21, "drawing"),
        new Bomb("a table of samples of any size", n -> samples(n), 2, 30_000, "drawing"),
        new Bomb(
            "a calculation that doubles",
            n -> calculated("{" + each(n, i -> (1L << i) + " copy ") + "0.5}", 1),
            1,
            28,
            "drawing"),
        new Bomb(
            "a long calculation",
            n -> calculated("{" + "dup pop ".repeat(n) + "}", 3_000),
            1,
            100_000,
            "drawing"),
        new Bomb("functions of functions", n -> stitched(n), 3, 30, "drawing"),
        new Bomb("spaces within spaces", n -> spaces(n), 3, 3_000, "drawing"),
        new Bomb("profiles", n -> profiles(n), 3, 3_000, "drawing"),
        new Bomb("a state of many numbers", n -> states(n), 3, 10_000, "drawing"));
  }

  private static TestPdf coloured(HeavyPage heavy, String space, String chosen, int times) {
    return heavy
        .resources("/ColorSpace << /C " + space + " >>")
        .content(each(times, i -> "/C cs " + chosen + GLYPH) + PLAIN)
        .signed();
  }

  /**
   * ISO 32000-2 §7.10.2: a colour lies between as many samples as a cube of all inks has corners.
   */
  private static TestPdf inks(int count) {
    String inks = each(count, i -> "/A" + i + " ");
    String ranges =
        " /Domain [" + "0 1 ".repeat(count) + "] /Range [0 1] /Size [" + "2 ".repeat(count) + "]";
    return coloured(
        page().stream(100, "/FunctionType 0 /BitsPerSample 8" + ranges, new byte[1 << count]),
        "[/DeviceN [" + inks + "] /DeviceGray 100 0 R]",
        "0.3 ".repeat(count) + "scn ",
        300);
  }

  private static TestPdf samples(int size) {
    return coloured(
        page().stream(
            100,
            "/FunctionType 0 /BitsPerSample 8 /Domain [0 1 0 1] /Range [0 1] /Size ["
                + size
                + " "
                + size
                + "]",
            new byte[100]),
        "[/DeviceN [/A /B] /DeviceGray 100 0 R]",
        "0.3 0.4 scn ",
        1);
  }

  private static TestPdf calculated(String program, int times) {
    return coloured(
        page().stream(100, "/FunctionType 4 /Domain [0 1] /Range [0 1]", program),
        "[/Separation /A /DeviceGray 100 0 R]",
        "0.3 scn ",
        times);
  }

  private static TestPdf stitched(int depth) {
    HeavyPage heavy = page();
    for (int i = 0; i < depth; i++) {
      String next = (101 + i) + " 0 R ";
      heavy =
          heavy.put(
              100 + i,
              "<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions ["
                  + next
                  + next
                  + "] >>");
    }
    return coloured(
        heavy.put(100 + depth, "<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >>"),
        "[/Separation /A /DeviceGray 100 0 R]",
        "0.3 scn ",
        1);
  }

  private static TestPdf spaces(int depth) {
    HeavyPage heavy = page().put(99, "<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >>");
    for (int i = 0; i < depth; i++) {
      heavy = heavy.put(100 + i, "[/Separation /A " + (101 + i) + " 0 R 98 0 R]");
    }
    return coloured(
        heavy
            .put(98, "<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >>")
            .put(100 + depth, "/DeviceGray"),
        "100 0 R",
        "0.3 scn ",
        1);
  }

  private static TestPdf profiles(int count) {
    String profile =
        new String(
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), StandardCharsets.ISO_8859_1);
    HeavyPage heavy =
        page()
            .resources(
                "/ColorSpace << "
                    + each(count, i -> "/C" + i + " [/ICCBased " + (100 + i) + " 0 R] ")
                    + " >>");
    for (int i = 0; i < count; i++) {
      heavy = heavy.plain(100 + i, "/N 3", Raw.latin1(profile));
    }
    return heavy
        .content(each(count, i -> "/C" + i + " cs 0.1 0.2 0.3 scn " + GLYPH) + PLAIN)
        .signed();
  }

  private static TestPdf states(int numbers) {
    return page()
        .resources("/ExtGState << /E << /D [[" + "1 ".repeat(numbers) + "] 0] >> >>")
        .content("q " + "/E gs ".repeat(100_000) + "Q ")
        .signed();
  }

  private static Stream<Bomb> maps() {
    return Stream.of(
        new Bomb(
            "a map that uses another again and again",
            n -> mapped("/UniJIS-UTF16-H usecmap ".repeat(n), "( )"),
            1,
            30_000,
            "drawing"),
        new Bomb("codes of very many ranges", n -> codes(n), 2, 100_000, "drawing"),
        new Bomb("glyphs for codes that there are not", n -> glyphs(n), 1, 63, "drawing"),
        new Bomb("a letter of marks", n -> marks(n), 1, 200_000, "pdf.hidden-text"));
  }

  private static String map(String rest) {
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        + rest
        + "endcmap end end";
  }

  private static TestPdf mapped(String rest, String shown) {
    return page().fonts("/T 101 0 R").stream(100, "", map(rest))
        .put(101, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 100 0 R >>")
        .content("BT /T 9 Tf 72 30 Td " + shown + " Tj ET ")
        .signed();
  }

  /** Small marks that go up and down: to put them in order takes the square of their number. */
  private static TestPdf marks(int pairs) {
    return mapped(
        "1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <20> <0020> <41> <0301>"
            + " <42> <0323> endbfchar ",
        pairs == 1 ? "( )" : "(" + "AB".repeat(pairs) + ")");
  }

  private static final String DESCENDANT =
      "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500 /CIDSystemInfo"
          + " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type"
          + " /FontDescriptor /FontName /A /Flags 4 >> ";

  private static TestPdf codes(int ranges) {
    return page().fonts("/T 101 0 R").stream(
            100,
            "/Type /CMap /CMapName /X",
            map(
                ranges
                    + " begincodespacerange "
                    + each(ranges, i -> String.format("<%08X> <%08X> ", i, i))
                    + "endcodespacerange "))
        .put(
            101,
            "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 100 0 R "
                + DESCENDANT
                + ">>] >>")
        .content("BT /T 9 Tf 72 30 Td <" + "00000001".repeat(ranges) + "> Tj ET ")
        .signed();
  }

  private static TestPdf glyphs(int megabytes) {
    HeavyPage heavy = page().fonts("/T 101 0 R");
    heavy =
        megabytes == 1
            ? heavy.stream(100, "", new byte[1 << 17])
            : heavy.repeated(100, "", "\0".repeat(1 << 20), megabytes);
    return heavy
        .put(
            101,
            "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H "
                + DESCENDANT
                + "/CIDToGIDMap 100 0 R >>] >>")
        .content("BT /T 9 Tf 72 30 Td <0020> Tj ET ")
        .signed();
  }
}
