package org.xacthuc.attacks;

import java.awt.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.CffProgram;
import org.xacthuc.testkit.CharStrings;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.Type1Program;
import org.xacthuc.verdict.FindingCode;

/**
 * Programs of Type 1 and compact fonts by which PDFBox draws the signatory's name, and PDFium,
 * poppler and MuPDF another one or nothing: what they draw was found by drawing with them.
 */
class ProgramAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final String SHOWN = DrawnDirective.SIGNER;

  /** Of the letters of the name. */
  private static final String OTHER = "Phương Thị hhanT";

  private static final List<String> LETTERS = List.of(SHOWN.split(""));
  private static final int COUNT = SHOWN.length();
  private static final String NAMES =
      IntStream.range(0, COUNT).mapToObj(i -> "/a" + i).collect(Collectors.joining(" "));
  private static final String NAMED = "/Encoding << /Differences [1 " + NAMES + "] >> ";

  /** Where a charstring of Type 1 goes on behind the width. */
  private static final int BEHIND_WIDTH = 11;

  @ParameterizedTest
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(typeOne(), compact(), numbered()).flatMap(s -> s);
  }

  /** The outlines of letters by the letter. */
  private interface Letters extends Function<String, Shape> {}

  private static Stream<Attack> typeOne() {
    return Stream.of(
        Attack.control("a Type 1 program", () -> typeOne(NAMED, l -> program(one(l, SHOWN)))),
        Attack.control("an encoding of its own", () -> typeOne("", l -> program(one(l, SHOWN)))),
        told(
            "a glyph's name twice",
            () -> typeOne(NAMED, l -> program(both(one(l, OTHER), one(l, SHOWN))))),
        told("two encodings", () -> typeOne("", ProgramAttacksTest::twoEncodings)),
        told("two programs", () -> typeOne(NAMED, ProgramAttacksTest::twoPrograms)),
        toldOne("an end before the outline", 14),
        toldOne("a return", 11),
        toldOne("a subroutine that is not there", 139, 10),
        toldOne("another subroutine", 140, 141, 141, 153, 12, 16),
        toldOne("a division by nothing", 140, 139, 12, 12),
        Attack.undetermined(
            "letters that nobody can see",
            () -> typeOne(NAMED, l -> shrunk(program(one(l, SHOWN)))),
            FindingCode.HIDDEN_TEXT),
        told(
            "codes that are fractions",
            () -> typeOne(NAMED.replace("[1 ", "[1.0 "), l -> program(one(l, SHOWN)))),
        told(
            "codes that are nothing",
            () -> typeOne(NAMED.replace("[1 ", "[1 null "), l -> program(one(l, SHOWN)))));
  }

  private static Stream<Attack> compact() {
    return Stream.of(
        Attack.control("a compact program", () -> compact(l -> cff(two(l, SHOWN)))),
        told(
            "a compact glyph's name twice",
            () -> compact(l -> cff(both(two(l, OTHER), two(l, SHOWN))))),
        toldTwo("an end before a compact outline", 14),
        toldTwo("a return in a compact outline", 11),
        toldTwo("a compact subroutine that is not there", 139, 10),
        toldTwo("a global subroutine that is not there", 139, 29),
        toldTwo("a choice", 139, 28, 7, 0xD0, 141, 140, 12, 22, 139, 21));
  }

  private static Stream<Attack> numbered() {
    List<Integer> numbers = IntStream.rangeClosed(1, COUNT).boxed().toList();
    Integer[] once = numbers.toArray(Integer[]::new);
    Integer[] twice = Stream.concat(numbers.stream(), numbers.stream()).toArray(Integer[]::new);
    return Stream.of(
        Attack.control(
            "a compact program by numbers",
            () -> numbered(l -> CffProgram.of(two(l, SHOWN)).numbers(once))),
        told(
            "a number twice",
            () -> numbered(l -> CffProgram.of(both(two(l, OTHER), two(l, SHOWN))).numbers(twice))),
        told(
            "glyphs of no group",
            () -> numbered(l -> CffProgram.of(two(l, SHOWN)).numbers(once).group(9))));
  }

  private static Attack told(String id, Supplier<VerificationReport> report) {
    return Attack.undetermined(id, report, FindingCode.READERS_DISAGREE);
  }

  /** Bytes behind the width of each glyph. */
  private static Attack toldOne(String id, int... bytes) {
    return told(
        id, () -> typeOne(NAMED, l -> program(changed(one(l, SHOWN), BEHIND_WIDTH, bytes))));
  }

  private static Attack toldTwo(String id, int... bytes) {
    return told(id, () -> compact(l -> cff(changed(two(l, SHOWN), 0, bytes))));
  }

  private static List<Map.Entry<String, byte[]>> one(Letters letters, String text) {
    return strings(text, (i, letter) -> CharStrings.typeOne(letters.apply(letter), 500));
  }

  private static List<Map.Entry<String, byte[]>> two(Letters letters, String text) {
    return strings(text, (i, letter) -> CharStrings.typeTwo(letters.apply(letter)));
  }

  private static List<Map.Entry<String, byte[]>> strings(
      String text, BiFunction<Integer, String, byte[]> string) {
    List<Map.Entry<String, byte[]>> all = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      all.add(Map.entry("a" + i, string.apply(i, text.substring(i, i + 1))));
    }
    return all;
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static List<Map.Entry<String, byte[]>> changed(
      List<Map.Entry<String, byte[]>> glyphs, int at, int... bytes) {
    return glyphs.stream()
        .map(glyph -> Map.entry(glyph.getKey(), with(glyph.getValue(), at, bytes)))
        .toList();
  }

  private static byte[] with(byte[] string, int at, int... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(string, 0, at);
    for (int value : bytes) {
      out.write(value);
    }
    out.write(string, at, string.length - at);
    return out.toByteArray();
  }

  private static Map<Integer, String> codes(String prefix) {
    return IntStream.range(0, COUNT).boxed().collect(Collectors.toMap(i -> i + 1, i -> prefix + i));
  }

  private static byte[][] program(List<Map.Entry<String, byte[]>> glyphs) {
    return Type1Program.of(glyphs, codes("a"));
  }

  private static byte[] cff(List<Map.Entry<String, byte[]>> glyphs) {
    return CffProgram.of(glyphs, codes("a").keySet().toArray(Integer[]::new)).bytes();
  }

  /** Of the name that PDFBox takes by the last encoding, and of another one. */
  private static byte[][] twoEncodings(Letters letters) {
    List<Map.Entry<String, byte[]>> others =
        one(letters, OTHER).stream()
            .map(glyph -> Map.entry(glyph.getKey().replace('a', 'b'), glyph.getValue()))
            .toList();
    byte[][] program = Type1Program.of(both(one(letters, SHOWN), others), codes("b"));
    String end = "currentdict end";
    StringBuilder another = new StringBuilder("/Encoding 256 array\n");
    another.append("0 1 255 {1 index exch /.notdef put} for\n");
    codes("a").forEach((code, name) -> another.append("dup " + code + " /" + name + " put\n"));
    String clear = new String(program[0], StandardCharsets.ISO_8859_1);
    String changed = clear.replace(end, another + "readonly def\n" + end);
    return new byte[][] {changed.getBytes(StandardCharsets.ISO_8859_1), program[1]};
  }

  private static byte[][] shrunk(byte[][] program) {
    String clear = new String(program[0], StandardCharsets.ISO_8859_1).replace("0.001", "0.0001");
    return new byte[][] {clear.getBytes(StandardCharsets.ISO_8859_1), program[1]};
  }

  /** The first of them belongs to what is not encrypted, by the file's word. */
  private static byte[][] twoPrograms(Letters letters) {
    byte[][] other = program(one(letters, OTHER));
    byte[][] shown = program(one(letters, SHOWN));
    ByteArrayOutputStream clear = new ByteArrayOutputStream();
    clear.writeBytes(other[0]);
    clear.writeBytes(other[1]);
    clear.writeBytes(shown[0]);
    return new byte[][] {clear.toByteArray(), shown[1]};
  }

  private static VerificationReport typeOne(String encoding, Function<Letters, byte[][]> program) {
    return planted(
        1,
        (letters, widths) -> {
          byte[][] parts = program.apply(letters);
          String lengths = "/Length1 " + parts[0].length + " /Length2 " + parts[1].length;
          byte[] all = with(parts[0], parts[0].length);
          ByteArrayOutputStream whole = new ByteArrayOutputStream();
          whole.writeBytes(all);
          whole.writeBytes(parts[1]);
          return simple(encoding, "/FontFile", widths)
              .putStream(PlantedFont.NUMBER + 2, "<< " + lengths + " >>", whole.toByteArray());
        });
  }

  private static VerificationReport compact(Function<Letters, byte[]> program) {
    return planted(
        1,
        (letters, widths) ->
            simple(NAMED, "/FontFile3", widths)
                .putStream(
                    PlantedFont.NUMBER + 2, "<< /Subtype /Type1C >>", program.apply(letters)));
  }

  private static PdfUpdate simple(String encoding, String key, String widths) {
    return PdfUpdate.update()
        .put(
            PlantedFont.NUMBER,
            "<< /Type /Font /Subtype /Type1 /BaseFont /Planted /FirstChar 1 /LastChar "
                + COUNT
                + " /Widths ["
                + widths
                + "] "
                + encoding
                + descriptor(key)
                + " /ToUnicode 951 0 R >>");
  }

  private static String descriptor(String key) {
    return "/FontDescriptor << /Type /FontDescriptor /FontName /Planted /Flags 4"
        + " /FontBBox [0 -200 999 999] "
        + key
        + " 952 0 R >>";
  }

  private static VerificationReport numbered(Function<Letters, CffProgram> program) {
    return planted(
        2,
        (letters, widths) ->
            PdfUpdate.update()
                .put(
                    PlantedFont.NUMBER,
                    "<< /Type /Font /Subtype /Type0 /BaseFont /Planted /Encoding /Identity-H"
                        + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0"
                        + " /BaseFont /Planted /CIDSystemInfo << /Registry (Adobe)"
                        + " /Ordering (Identity) /Supplement 0 >> /W [1 ["
                        + widths
                        + "]] "
                        + descriptor("/FontFile3")
                        + " >>] /ToUnicode 951 0 R >>")
                .putStream(
                    PlantedFont.NUMBER + 2,
                    "<< /Subtype /CIDFontType0C >>",
                    program.apply(letters).bytes()));
  }

  private static VerificationReport planted(
      int codeBytes, BiFunction<Letters, String, PdfUpdate> objects) {
    String map = PlantedFont.toUnicode(codeBytes, LETTERS);
    return LETTER
        .redraw(SHOWN, line -> PlantedFont.operators(line, codeBytes, COUNT))
        .file(
            pdf ->
                PlantedFont.in(
                    pdf,
                    LETTER.signaturePage(),
                    fonts ->
                        objects
                            .apply(letters(fonts), widths(fonts))
                            .putStream(
                                PlantedFont.NUMBER + 1,
                                "<< >>",
                                map.getBytes(StandardCharsets.US_ASCII))))
        .signedBy(Holder.PHUONG_THI_THANH)
        .verify();
  }

  private static PDType0Font bold(PDResources fonts) throws IOException {
    return (PDType0Font) fonts.getFont(COSName.getPDFName("B"));
  }

  private static Letters letters(PDResources fonts) throws IOException {
    PDType0Font bold = bold(fonts);
    Map<String, Shape> outlines = new HashMap<>();
    for (String letter : LETTERS) {
      outlines.put(letter, bold.getNormalizedPath(PlantedFont.codes(bold).get(letter)));
    }
    return outlines::get;
  }

  private static String widths(PDResources fonts) throws IOException {
    PDType0Font bold = bold(fonts);
    Map<String, Integer> codes = PlantedFont.codes(bold);
    StringBuilder widths = new StringBuilder();
    for (String letter : LETTERS) {
      widths.append(Math.round(bold.getWidth(codes.get(letter)))).append(' ');
    }
    return widths.toString();
  }
}
