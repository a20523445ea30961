package org.xacthuc.attacks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.attacks.RivalFont.Table;
import org.xacthuc.testkit.Holder;
import org.xacthuc.verdict.FindingCode;

/**
 * PDFBox draws the signatory's name, and PDFium, poppler or MuPDF another one, by the same font or
 * the same operator: what each of them takes where there are two was found by drawing with them.
 */
class FontReadersAttacksTest {
  private static final DrawnDirective LETTER = DrawnDirective.of(DrawnDirective.LAYOUT);
  private static final String SHOWN = DrawnDirective.SIGNER;

  /** Of the letters of the name. */
  private static final String OTHER = "Phương Thị hhanT";

  private static final int MAP = PlantedFont.NUMBER + 10;

  @ParameterizedTest
  @MethodSource("rows")
  void isTold(Attack attack) {
    attack.check();
  }

  static Stream<Attack> rows() {
    return Stream.of(
        told("two strings", line -> line.replace("] TJ", "] [(x)] TJ")),
        told("two fonts", line -> line.replace(" Tf", " /R 13 Tf")),
        told("a number too many", line -> line.replace(" Tm", " 0 Tm").replace(" Td", " 0 Td")),
        Attack.undetermined(
            "a font by a state",
            () ->
                Verification.strict()
                    .of(
                        HeavyPage.page()
                            .resources("/ExtGState << /X << /Font [12 0 R 9] >> >>")
                            .content("/X gs ")
                            .signed()),
            FindingCode.READERS_DISAGREE),
        Attack.control("a map to glyphs", () -> mapped("", range(1))),
        toldMap("a map with two ranges", "", range(1) + range(3)),
        toldMap(
            "a map with ranges for a part", "", range(1) + "1 begincidchar <0001> 3 endcidchar"),
        toldMap("a map that takes another", "", "/Identity-H usecmap " + range(1)),
        toldMap("a map that names another", "/UseCMap /Identity-H", range(1)),
        toldMap("a map that turns lines", "/WMode 1", range(1)),
        toldMap("a map for Unicode", "", range(1) + "1 beginbfchar <0001> <0003> endbfchar"),
        Attack.control("one table of codes", () -> planted(List.of(new Table(3, 1, SHOWN)), "", 1)),
        Attack.control("two that agree", () -> planted(tables(3, 1, 1, 0, SHOWN), "", 1)),
        Attack.control(
            "one that nobody takes beside that of Windows",
            () -> planted(tables(3, 1, 1, 0, OTHER), "", 1)),
        toldFont("Unicode and full Unicode", tables(3, 1, 3, 10, OTHER), "", 1),
        toldFont("Mac OS and full Unicode", tables(1, 0, 3, 10, OTHER), "", 1),
        toldFont("Unicode and Mac OS", tables(0, 3, 1, 0, OTHER), "", 1),
        toldFont("Unicode and symbols", tables(0, 3, 3, 0, OTHER), "", 1),
        toldNames("Mac OS before Unicode", "/MacRomanEncoding", tables(3, 1, 1, 0, OTHER)),
        Attack.control(
            "Mac OS as Unicode",
            () -> planted(tables(3, 1, 1, 0, SHOWN), "/MacRomanEncoding", "", 1)),
        toldNames(
            "names of no list",
            "<< /Differences [65 " + names("uni%04X") + "] >>",
            List.of(new Table(3, 1, SHOWN))),
        Attack.control(
            "names of the list",
            () ->
                planted(
                    List.of(new Table(3, 1, SHOWN)),
                    "<< /Differences [65 " + names("%2$c") + "] >>",
                    "",
                    1)),
        Attack.control("a program of the letter", () -> moved(0)),
        Attack.undetermined(
            "a letter of parts that is moved", () -> moved(2000), FindingCode.READERS_DISAGREE),
        Attack.undetermined(
            "a letter whose outline goes on behind its end",
            () -> program(fonts -> RivalFont.cut(fonts, 8)),
            FindingCode.READERS_DISAGREE),
        toldFont("a code told twice", List.of(new Table(3, 1, SHOWN, OTHER)), "", 1),
        toldFont("two lists of codes", List.of(new Table(3, 1, SHOWN)), "", 2),
        toldFont("two programs", List.of(new Table(3, 1, SHOWN)), "/FontFile3 ANOTHER", 1));
  }

  private static List<Table> tables(int one, int of, int two, int ofTwo, String other) {
    return List.of(new Table(one, of, SHOWN), new Table(two, ofTwo, other));
  }

  /** Of the codes, as the table of Unicode has them. */
  private static String names(String form) {
    return IntStream.range('A', 'A' + SHOWN.length())
        .mapToObj(code -> "/" + String.format(Locale.ROOT, form, code, code))
        .collect(Collectors.joining(" "));
  }

  private static String range(int first) {
    return "1 begincidrange <0001> <0010> " + first + " endcidrange ";
  }

  private static Attack told(String id, UnaryOperator<String> change) {
    return Attack.undetermined(
        id, () -> signed(LETTER.redraw(SHOWN, change)), FindingCode.READERS_DISAGREE);
  }

  private static Attack toldMap(String id, String entries, String map) {
    return Attack.undetermined(id, () -> mapped(entries, map), FindingCode.READERS_DISAGREE);
  }

  private static Attack toldFont(String id, List<Table> tables, String more, int times) {
    return Attack.undetermined(
        id, () -> planted(tables, more, times), FindingCode.READERS_DISAGREE);
  }

  private static Attack toldNames(String id, String encoding, List<Table> tables) {
    return Attack.undetermined(
        id, () -> planted(tables, encoding, "", 1), FindingCode.READERS_DISAGREE);
  }

  private static VerificationReport planted(List<Table> tables, String more, int times) {
    return planted(tables, "/WinAnsiEncoding", more, times);
  }

  private static VerificationReport planted(
      List<Table> tables, String encoding, String more, int times) {
    return signed(
        LETTER
            .redraw(SHOWN, line -> RivalFont.operators(line, SHOWN.length()))
            .file(
                pdf ->
                    PlantedFont.in(
                        pdf,
                        LETTER.signaturePage(),
                        fonts -> RivalFont.of(fonts, tables, SHOWN, encoding, more, times))));
  }

  /** The letter's own program, in which a letter with a mark is put so many units to the left. */
  private static VerificationReport moved(int units) {
    return program(fonts -> RivalFont.moved(fonts, "ị", units));
  }

  private static VerificationReport program(PlantedFont.Objects changed) {
    return signed(LETTER.file(pdf -> PlantedFont.in(pdf, LETTER.signaturePage(), changed)));
  }

  /** By a map of the file's own from codes to glyphs (ISO 32000-2 §9.7.5.3). */
  private static VerificationReport mapped(String entries, String map) {
    String whole =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
            + " 1 begincodespacerange <0000> <FFFF> endcodespacerange "
            + map
            + " endcmap end end";
    Disguise own = Disguise.honest(SHOWN);
    return signed(
        LETTER
            .redraw(SHOWN, own::operators)
            .file(
                pdf ->
                    PlantedFont.in(
                        pdf,
                        LETTER.signaturePage(),
                        fonts ->
                            own.objects(fonts)
                                .edit(
                                    PlantedFont.NUMBER, s -> s.replace("/Identity-H", MAP + " 0 R"))
                                .putStream(
                                    MAP,
                                    "<< /Type /CMap /CMapName /X " + entries + " >>",
                                    whole.getBytes(StandardCharsets.US_ASCII)))));
  }

  private static VerificationReport signed(DrawnDirective letter) {
    return letter.signedBy(Holder.PHUONG_THI_THANH).verify();
  }
}
