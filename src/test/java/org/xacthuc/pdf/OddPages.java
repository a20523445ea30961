package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Pages that no program writes: fonts that are vertical, drawn by content, of codes of one and of
 * two bytes, without widths or with senseless ones; sizes and matrices that turn, mirror and
 * vanish.
 */
final class OddPages {
  private static final String MAP =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
          + "2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange "
          + "2 begincidrange <00> <7f> 1 <8000> <ffff> 200 endcidrange endcmap end end";
  private static final String TO_UNICODE =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
          + "2 begincodespacerange <00> <7f> <0000> <ffff> endcodespacerange "
          + "3 beginbfchar <41> <0042> <0041> <0058> <8041> <1EA1> endbfchar endcmap end end";
  private static final String DESCENDANT =
      "/ToUnicode 8 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500"
          + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
          + "/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>]>>";
  private static final String DRAWN =
      "<</Type/Font/Subtype/Type3/FirstChar 65/LastChar 66/Encoding<</Differences[65/a/b]>>"
          + "/CharProcs<</a 9 0 R>>";
  private static final List<String> FONTS =
      List.of(
          "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
          "<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 65/LastChar 67"
              + "/Widths[0 -500 99999]/Encoding/WinAnsiEncoding>>",
          "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 7 0 R" + DESCENDANT,
          "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-V" + DESCENDANT,
          DRAWN + "/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/Widths[1 -1]>>",
          DRAWN + "/FontBBox[0 0 0 0]/FontMatrix[0 0 0 0 0 0]/Widths[1 0]>>",
          "<</Type/Font/Subtype/Type1/BaseFont/Times-Bold"
              + "/Encoding<</Differences[65/Abreve/uni1EA1/foo]>>>>");
  private static final List<String> SHOWN =
      List.of(
          "(AB A) Tj ",
          "<4100418041> Tj ",
          "(A C) ' ",
          "[(A)-500(B)300(C)] TJ ",
          "1 2 (A B) \" ",
          "() Tj ");
  private static final List<String> SIZES = List.of("12", "-12", "0", "1", "300");
  private static final List<String> STATES =
      List.of(
          "1 0 0 1 9 9 cm ",
          "-1 0 0 1 500 0 cm ",
          "0 1 -1 0 500 0 cm ",
          "0 0 0 0 0 0 cm ",
          ".9 .1 -.1 .9 0 0 cm ",
          "3e38 0 0 3e38 0 0 cm ",
          "5 Tc ",
          "20 Tw ",
          "0 Tc 0 Tw ",
          "50 Tz ",
          "-100 Tz ",
          "0 Tz ",
          "14 TL ",
          "-5 Ts ",
          "3 Tr ",
          "7 Tr ",
          "ET BT ",
          "T* ",
          "/G gs ",
          "/X Do ",
          "/Y Do ");

  private final Random random;

  OddPages(long seed) {
    random = new Random(seed);
  }

  byte[] file() {
    String resources = "/Resources<<" + fonts() + "/XObject<</X 5 0 R/Y 6 0 R>>";
    String state = "/ExtGState<</G<</Font[10 0 R 9]>>>>";
    String form = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[.5 0 0 1 5 5]";
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox["
                + pick(List.of("0 0", "10 20", "-9 -9"))
                + " 600 800]/Rotate "
                + pick(List.of("0", "90", "180", "270"))
                + "/Contents 4 0 R"
                + resources
                + state
                + ">>>>",
            stream("", content(10 + random.nextInt(30), STATES.size())),
            stream(form, content(5, STATES.size() - 3)),
            stream(
                form + "/Resources<<" + fonts() + "/XObject<</X 5 0 R>>" + state + ">>",
                content(5, STATES.size() - 1)),
            stream("/Type/CMap/CMapName/X", MAP),
            stream("", TO_UNICODE),
            stream("", "1 0 d0 0 0 1 1 re f"),
            FONTS.get(0));
    return file(objects);
  }

  /** Under names that mean another font elsewhere. */
  private String fonts() {
    List<String> named = new ArrayList<>();
    int first = random.nextInt(FONTS.size());
    for (int i = 0; i < FONTS.size(); i++) {
      named.add("/F" + i + " " + FONTS.get((first + i) % FONTS.size()));
    }
    return "/Font<<" + String.join("", named) + ">>";
  }

  private String content(int operators, int states) {
    StringBuilder content = new StringBuilder("BT 50 700 Td ");
    for (int i = 0; i < operators; i++) {
      switch (random.nextInt(5)) {
        case 0 -> content.append(STATES.get(random.nextInt(states)));
        case 1 -> content.append("q ").append(STATES.get(random.nextInt(6))).append("Q ");
        case 2 -> content.append("1 0 .2 1 ").append(random.nextInt(600)).append(" 400.3 Tm ");
        default ->
            content
                .append("/F" + random.nextInt(FONTS.size()) + " " + pick(SIZES) + " Tf ")
                .append(pick(SHOWN));
      }
    }
    return content.append("ET").toString();
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** A stream of that content, as an object. */
  static String stream(String entries, String content) {
    return "<<"
        + entries
        + "/Length "
        + content.length()
        + ">>\nstream\n"
        + content
        + "\nendstream";
  }

  /** A file of these objects, the catalog first. */
  static byte[] file(List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.7\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    String trailer = "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n";
    String end = "xref\n0 " + (objects.size() + 1) + "\n" + table + trailer + file.length();
    return (file + end + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
