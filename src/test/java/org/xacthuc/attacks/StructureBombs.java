package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bomb.each;
import static org.xacthuc.attacks.HeavyPage.page;

import java.util.stream.Stream;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Files whose objects, revisions or fonts keep whoever reads them busy, or fill the memory. */
final class StructureBombs {
  private StructureBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(trees(), forms(), objects(), fonts()).flatMap(bombs -> bombs);
  }

  private static TestPdf catalog(HeavyPage heavy, String entries) {
    return HeavyPage.signed(unsigned(heavy, entries));
  }

  private static TestPdf unsigned(HeavyPage heavy, String entries) {
    return heavy
        .put(1, "<< /Type /Catalog /Version /1.7 /Pages 2 0 R " + entries + " >>")
        .unsigned();
  }

  private static Stream<Bomb> trees() {
    return Stream.of(
        new Bomb(
            "the same page again and again", n -> samePage(n), 1, 300_000, "pdf.page-tree-broken"),
        new Bomb(
            "nodes of pages without pages", n -> emptyNodes(n), 2, 200_000, "pdf.page-tree-broken"),
        new Bomb("destinations by name", n -> nameTree(n), 3, 90_000, ""),
        new Bomb("bookmarks", n -> outlines(n), 3, 100_000, ""),
        new Bomb("arrays of arrays, twice each", n -> twice(n), 3, 40, ""));
  }

  private static TestPdf samePage(int n) {
    return HeavyPage.signed(
        page()
            .put(
                2,
                "<< /Type /Pages /Kids [" + "4 0 R ".repeat(n) + "5 0 R] /Count " + (n + 1) + " >>")
            .unsigned());
  }

  private static TestPdf emptyNodes(int n) {
    HeavyPage heavy =
        page()
            .put(
                2,
                "<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R "
                    + each(n, i -> (100 + i) + " 0 R ")
                    + "] >>");
    for (int i = 0; i < Math.min(n, 3_000); i++) {
      heavy = heavy.put(100 + i, "<< /Type /Pages /Parent 2 0 R /Kids [] /Count 0 >>");
    }
    return HeavyPage.signed(heavy.unsigned());
  }

  private static TestPdf nameTree(int n) {
    return catalog(
        page()
            .put(
                100,
                "<< /Dests << /Names [" + each(n, i -> "(n" + i + ") [4 0 R /Fit] ") + "] >> >>"),
        "/Names 100 0 R");
  }

  private static TestPdf outlines(int n) {
    return catalog(
        page()
            .put(100, "<< /Type /Outlines /First 101 0 R /Last 101 0 R >>")
            .put(
                101,
                "<< /Title (x) /Parent 100 0 R /Next 101 0 R /X [" + "101 0 R ".repeat(n) + "] >>"),
        "/Outlines 100 0 R");
  }

  private static TestPdf twice(int depth) {
    HeavyPage heavy = page();
    for (int i = 0; i < depth; i++) {
      heavy = heavy.put(100 + i, "[" + (101 + i) + " 0 R " + (101 + i) + " 0 R]");
    }
    return catalog(heavy.put(100 + depth, "0"), "/Lang 100 0 R");
  }

  private static Stream<Bomb> forms() {
    return Stream.of(
        new Bomb(
            "the same field again and again",
            n -> sameField(n),
            1,
            200_000,
            "pdf.field-tree-broken"),
        new Bomb("fields, twice each", n -> fieldTwice(n), 1, 40, "pdf.field-tree-broken"),
        new Bomb("signature fields", n -> signatureFields(n), 5, 2_000, ""),
        new Bomb("revisions", n -> revisions(n), 5, 20_000, "revisions"),
        new Bomb("signatures", n -> signatures(n), 2, 150, ""));
  }

  private static TestPdf sameField(int n) {
    return catalog(
        page().put(100, "<< /FT /Tx /T (x) >>"),
        "/AcroForm << /Fields [" + "100 0 R ".repeat(n) + "] >>");
  }

  private static TestPdf fieldTwice(int depth) {
    HeavyPage heavy = page();
    for (int i = 0; i < depth; i++) {
      String next = (101 + i) + " 0 R ";
      heavy = heavy.put(100 + i, "<< /T (x) /Kids [" + next + (i > 0 ? next : "") + "] >>");
    }
    return catalog(
        heavy.put(100 + depth, "<< /FT /Tx /T (x) >>"), "/AcroForm << /Fields [100 0 R] >>");
  }

  private static TestPdf signatureFields(int n) {
    PdfUpdate fields = PdfUpdate.update();
    for (int i = 0; i < n; i++) {
      fields = fields.put(1_000 + i, "<< /FT /Sig /T (F" + i + ") >>");
    }
    String form = "/AcroForm << /Fields [" + each(n, i -> (1_000 + i) + " 0 R ") + "] >>";
    PdfUpdate drawn = fields.put(1, "<< /Type /Catalog /Version /1.7 /Pages 2 0 R " + form + " >>");
    return HeavyPage.signed(page().unsigned().append(drawn));
  }

  private static TestPdf revisions(int n) {
    TestPdf signed = page().signed();
    StringBuilder behind = new StringBuilder();
    long previous = signed.view().startXref();
    int end = signed.bytes().length;
    for (int i = 0; i < n; i++) {
      int start = end + behind.length();
      behind.append("xref\n0 0\ntrailer\n<< /Size 140 /Root 1 0 R /Prev ").append(previous);
      behind.append(" >>\nstartxref\n").append(start).append("\n%%EOF\n");
      previous = start;
    }
    return signed.append(behind.toString());
  }

  /** DOS-04: each over the whole file before it. */
  private static TestPdf signatures(int n) {
    TestPdf pdf = page().unsigned();
    for (int i = 0; i < n; i++) {
      pdf =
          pdf.signedBy(Drawn.PKI.of(Drawn.SIGNER))
              .as(spec -> spec.contentsLength(6_000))
              .at(Drawn.THEN, Drawn.PKI.tsa());
    }
    return pdf.dss(Drawn.PKI.validationData(Drawn.SIGNER));
  }

  private static Stream<Bomb> objects() {
    return Stream.of(
        new Bomb(
            "a string of megabytes",
            n -> catalog(page(), "/X (" + "(x)".repeat(n) + ")"),
            9,
            1_000_000,
            ""),
        new Bomb(
            "names of megabytes",
            n -> catalog(page(), "/" + "x".repeat(n) + " 0"),
            9,
            1_000_000,
            ""),
        new Bomb(
            "a dictionary of many keys",
            n -> catalog(page(), "/X << " + each(n, i -> "/k" + i + " 0 ") + " >>"),
            9,
            100_000,
            ""),
        new Bomb(
            "numbers in a dictionary",
            n -> catalog(page(), "/X [" + "0 ".repeat(n) + "]"),
            9,
            1_000_000,
            "items"),
        new Bomb(
            "hexadecimal digits",
            n -> catalog(page(), "/X <" + "00".repeat(n) + ">"),
            9,
            1_000_000,
            ""),
        new Bomb(
            "encrypted strings, RC4",
            n -> encrypted(Encryption.RC4_128, n),
            9,
            300_000,
            "comparison"),
        new Bomb(
            "encrypted strings, AES",
            n -> encrypted(Encryption.AES_256, n),
            9,
            60_000,
            "comparison"));
  }

  private static TestPdf encrypted(Encryption method, int strings) {
    String entries = "/X [" + "(x)".repeat(strings) + "]";
    return HeavyPage.signed(unsigned(page(), entries).encrypted(method));
  }

  private static Stream<Bomb> fonts() {
    return Stream.of(
        new Bomb(
            "differences",
            n -> font(page(), "/Encoding << /Differences [0 " + "/a ".repeat(n) + "] >>"),
            9,
            200_000,
            ""),
        new Bomb(
            "widths",
            n -> font(page(), "/FirstChar 0 /LastChar 255 /Widths [" + "500 ".repeat(n) + "]"),
            256,
            200_000,
            ""),
        new Bomb("a map of ranges", n -> mapped(n, "<0000> <FFFF> <0000>"), 1, 200, ""),
        new Bomb(
            "a map of the longest range",
            n -> mapped(n, "<00000000> <FFFFFFFF> <00000000>"),
            0,
            50,
            ""),
        new Bomb("a map of many characters", n -> characters(n), 9, 500_000, ""),
        new Bomb(
            "a map of gigabytes",
            n -> font(page().repeated(100, "", " ".repeat(1 << 20), n), "/ToUnicode 100 0 R"),
            1,
            1_000,
            "stream-size"),
        new Bomb("fonts", n -> many(n), 3, 4_000, "drawing"),
        new Bomb("codes of ranges", n -> composite(n), 1, 300, ""),
        new Bomb("widths of codes", n -> descendant(n), 1, 30_000, "drawing"));
  }

  private static TestPdf font(HeavyPage heavy, String entries) {
    return heavy
        .fonts("/T 101 0 R")
        .put(101, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica " + entries + " >>")
        .content("BT /T 9 Tf 0 Tz 72 30 Td ( ) Tj 100 Tz ET ")
        .signed();
  }

  private static final String MAP =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
          + "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange ";

  private static TestPdf mapped(int n, String range) {
    String map = MAP + each(n, i -> "1 beginbfrange " + range + " endbfrange ") + "endcmap end end";
    return font(page().stream(100, "", map), "/ToUnicode 100 0 R");
  }

  private static TestPdf characters(int n) {
    String map =
        MAP
            + n
            + " beginbfchar "
            + each(n, i -> String.format("<%06X> <%04X> ", i, i & 0xFFFF))
            + "endbfchar endcmap end end";
    return font(page().stream(100, "", map), "/ToUnicode 100 0 R");
  }

  private static TestPdf many(int n) {
    HeavyPage heavy =
        page()
            .fonts(
                each(
                    n,
                    i ->
                        "/F"
                            + i
                            + " << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /X "
                            + i
                            + " >> "));
    return heavy
        .content(each(n, i -> "BT /F" + i + " 9 Tf 0 Tz 72 30 Td ( ) Tj 100 Tz ET "))
        .signed();
  }

  private static TestPdf composite(int n) {
    String map =
        MAP
            + each(n, i -> "1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange ")
            + "endcmap end end";
    return type0(page().stream(100, "/Type /CMap /CMapName /X", map), "100 0 R", "");
  }

  private static TestPdf descendant(int n) {
    return type0(page(), "/Identity-H", "/W [" + "0 65535 500 ".repeat(n) + "]");
  }

  private static TestPdf type0(HeavyPage heavy, String encoding, String entries) {
    return heavy
        .fonts("/T 101 0 R")
        .put(
            101,
            "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding "
                + encoding
                + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + entries
                + " /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>] >>")
        .content("BT /T 9 Tf 0 Tz 72 30 Td <0020> Tj 100 Tz ET ")
        .signed();
  }
}
