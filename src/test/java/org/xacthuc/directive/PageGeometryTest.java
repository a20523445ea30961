package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.TextRun;
import org.xacthuc.pdf.TextSource;

/** Rows, gaps, columns and repeated lines: how wide is wide, and how far is far. */
class PageGeometryTest {
  private static final double SIZE = 10;

  /** A run named by where it begins; its row is at {@code y}. */
  private static TextRun run(double left, double right, double y) {
    return new TextRun(
        String.valueOf((int) left), new Box(left, y, right, y + SIZE), SIZE, false, false);
  }

  /** A row of runs, each from one number to the next. */
  private static List<TextRun> row(double... ends) {
    List<TextRun> row = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      row.add(run(ends[i], ends[i + 1], 700));
    }
    return row;
  }

  private static String shown(List<List<TextRun>> rows) {
    return rows.stream()
        .map(row -> String.join(" ", row.stream().map(TextRun::text).toList()))
        .reduce((a, b) -> a + "/" + b)
        .orElse("");
  }

  private static String columns(List<List<TextRun>> rows) {
    SubColumns columns = SubColumns.of(rows);
    return shown(columns.left()) + "|" + shown(columns.right());
  }

  @Test
  void aColumnIsTwoWhereRowsShareAWideGap() {
    List<TextRun> gap = row(10, 50, 66, 100);
    assertThat(columns(List.of(gap, gap))).isEqualTo("10/10|66/66");
    assertThat(columns(List.of(gap, row(20, 40), gap, row(70, 90)))).isEqualTo("10/20/10|66/66/70");
    assertThat(columns(List.of(gap))).isEqualTo("10 66|");
    assertThat(columns(List.of(row(10, 50, 65, 100), row(10, 50, 65, 100))))
        .isEqualTo("10 65/10 65|");
  }

  @Test
  void nothingCrossesTheGap() {
    List<TextRun> gap = row(10, 50, 66, 100);
    assertThat(columns(List.of(gap, gap, row(40, 70)))).isEqualTo("10 66/10 66/40|");
    assertThat(columns(List.of(gap, gap, row(40, 66)))).isEqualTo("10 66/10 66/40|");
    assertThat(columns(List.of(gap, gap, row(40, 65)))).isEqualTo("10/10/40|66/66");
    assertThat(columns(List.of(gap, gap, row(59, 90)))).isEqualTo("10/10|66/66/59");
    assertThat(columns(List.of(gap, gap, row(50, 90)))).isEqualTo("10 66/10 66/50|");
  }

  @Test
  void gapsThatDoNotMeetAreNotOne() {
    assertThat(columns(List.of(row(10, 50, 66, 100), row(10, 70, 86, 100))))
        .isEqualTo("10 66/10 86|");
    assertThat(columns(List.of(row(10, 50, 90, 100), row(10, 60, 80, 100))))
        .isEqualTo("10/10|90/80");
  }

  @Test
  void cellsThatRanTogetherKeepTheShareOfTheirLetters() {
    String text = "SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc";
    TextRun run =
        new TextRun(text, new Box(100, 700, 100 + 6 * text.length(), 713), 10, true, false, true);
    List<TextRun> parts = CellRuns.part(List.of(run));
    assertThat(parts).extracting(TextRun::text).containsExactly("SỞ NỘI VỤ", text.substring(10));
    assertThat(parts).allMatch(r -> r.bold() && r.upright() && r.fontSize() == 10);
    assertBox(parts.get(0), 100, 100 + 6 * 9 - 5.5);
    assertBox(parts.get(1), 100 + 6 * 10 + 5.5, 100 + 6 * text.length());
  }

  private static void assertBox(TextRun run, double left, double right) {
    assertThat(run.box().left()).isCloseTo(left, within(1e-9));
    assertThat(run.box().right()).isCloseTo(right, within(1e-9));
    assertThat(run.box().bottom()).isEqualTo(700);
    assertThat(run.box().top()).isEqualTo(713);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BỘ THỬ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | BỘ THỬ",
        "HUYỆN ỦY ĐẢNG CỘNG SẢN VIỆT NAM | HUYỆN ỦY",
        "BỘ THỬ Độc lập - Tự do - Hạnh phúc | BỘ THỬ",
        "Số: 15/QĐ-UBND Thử Sơn, ngày 02 tháng 9 năm 2023 | Số: 15/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "của nước Cộng hòa xã hội chủ nghĩa Việt Nam và | của nước Cộng hòa xã hội chủ nghĩa Việt Nam và",
        "Thử Sơn, ngày 02 tháng 9 năm 2023 | Thử Sơn, ngày 02 tháng 9 năm 2023",
        "Số: 15/QĐ-UBND | Số: 15/QĐ-UBND",
      })
  void onlyTheHeadsCellsAreParted(String text, String left) {
    TextRun run = new TextRun(text, new Box(100, 700, 400, 713), 10, false, false);
    List<TextRun> parts = CellRuns.part(List.of(run));
    assertThat(parts).hasSize(left.equals(text) ? 1 : 2);
    assertThat(parts.get(0).text()).isEqualTo(left);
  }

  @Test
  void aParagraphIsNoCell() {
    String nation = " CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    String most = "A".repeat(160 - nation.length()) + nation;
    assertThat(CellRuns.part(List.of(runOf(most)))).hasSize(2);
    assertThat(CellRuns.part(List.of(runOf("A" + most)))).hasSize(1);
  }

  private static TextRun runOf(String text) {
    return new TextRun(text, new Box(0, 700, 500, 713), 10, false, false);
  }

  private static List<Line> page(int number, String... texts) {
    return List.of(texts).stream()
        .map(t -> Line.of(t, number, Optional.empty(), Column.FULL, false))
        .toList();
  }

  private static List<String> takenOff(List<List<Line>> pages) {
    return RunningHeads.takeOff(pages).stream().map(Line::text).toList();
  }

  @Test
  void aHeadThatPagesRepeatStaysOnTheFirst() {
    assertThat(takenOff(List.of(page(1, "Bản thử 1", "a", "b"), page(2, "Bản thử 2", "c", "d"))))
        .containsExactly("Bản thử 1", "a", "b", "c", "d");
    assertThat(takenOff(List.of(page(1, "Bản thử 1", "a", "b"), page(2, "Bản khác", "c", "d"))))
        .containsExactly("Bản thử 1", "a", "b", "Bản khác", "c", "d");
  }

  @Test
  void aFootThatPagesRepeatIsDroppedOnAll() {
    assertThat(takenOff(List.of(page(1, "a", "b", "Bản thử 1"), page(2, "c", "d", "Bản thử 2"))))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aParagraphThatPagesRepeatIsText() {
    String most = "a".repeat(119);
    assertThat(takenOff(List.of(page(1, "x", most), page(2, "y", most)))).containsExactly("x", "y");
    assertThat(takenOff(List.of(page(1, "x", most + "a"), page(2, "y", most + "a")))).hasSize(4);
    assertThat(takenOff(List.of(page(1, most + "a", "x"), page(2, most + "a", "y")))).hasSize(4);
  }

  @Test
  void numbersInMidstOfAPageAreText() {
    assertThat(takenOff(List.of(page(2, "1", "2", "3", "4", "x", "5", "6", "7", "8"))))
        .containsExactly("4", "x", "5");
    assertThat(takenOff(List.of(page(2, "1", "2")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"110, true", "111, false"})
  void aRunningHeadIsShort(int blanks, boolean head) {
    assertThat(RunningHeads.isRunningHead("Trang 2/5" + " ".repeat(blanks))).isEqualTo(head);
  }

  @Test
  void aRowOfTheGazettesHeadAloneIsNotTakenApart() {
    TextRun head =
        new TextRun("CÔNG BÁO/Số 286/Ngày 27-05-2026", new Box(0, 0, 9, 9), 9, false, false);
    List<TextRun> alone = new ArrayList<>(List.of(head));
    RunningHeads.takeOffRow(alone);
    assertThat(alone).containsExactly(head);
    List<TextRun> beside = new ArrayList<>(List.of(runOf("x"), head));
    RunningHeads.takeOffRow(beside);
    assertThat(beside).containsExactly(runOf("x"));
  }

  private static String lines(PageText page) {
    return String.join(
        "/", PageLines.read(page).stream().map(l -> l.column() + " " + l.text()).toList());
  }

  private static PageText pageOf(TextRun... runs) {
    return new PageText(1, 595, 842, TextSource.TEXT, List.of(runs));
  }

  @Test
  void runsOfOneHeightAreOneLine() {
    assertThat(lines(pageOf(run(50, 90, 700), run(10, 45, 704.9)))).isEqualTo("FULL 10 50");
    assertThat(lines(pageOf(run(50, 90, 700), run(10, 45, 705)))).isEqualTo("FULL 10/FULL 50");
    assertThat(lines(pageOf(run(10, 45, 700), run(50, 90, 680)))).isEqualTo("FULL 10/FULL 50");
  }

  @ParameterizedTest
  @CsvSource({"682, false", "681.9, true", "670, true", "690, false"})
  void moreThanFourFifthsOfALineAreAGap(double y, boolean gap) {
    List<TextRun> runs = List.of(run(10, 45, 700), run(10, 45, y));
    assertThat(PageLines.readColumn(runs, 1).get(1).afterGap()).isEqualTo(gap);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00A0"})
  void blankRunsAreNotRead(String blank) {
    TextRun run = new TextRun(blank, new Box(0, 700, 9, 710), 10, false, false);
    assertThat(PageLines.read(pageOf(run))).isEmpty();
    assertThat(PageLines.readColumn(List.of(run, run(10, 45, 700)), 1))
        .extracting(Line::text)
        .containsExactly("10");
  }

  @Test
  void ofEndlessRunsTheFirstAreRead() {
    List<TextRun> runs = IntStream.range(0, 20_001).mapToObj(i -> run(10, 45, -20 * i)).toList();
    assertThat(PageLines.readColumn(runs, 1)).hasSize(20_000);
    assertThat(PageLines.read(new PageText(1, 595, 842, TextSource.TEXT, runs))).hasSize(20_000);
  }

  private static String zones(List<List<TextRun>> rows) {
    return String.join(
        " ; ",
        ColumnZones.of(rows).stream()
            .map(z -> shown(z.full()) + "|" + shown(z.left()) + "|" + shown(z.right()))
            .toList());
  }

  private static final List<TextRun> WIDE = row(0, 500);
  private static final List<TextRun> CELLS = row(10, 200, 300, 490);

  @Test
  void columnsLastWhileNothingCrossesTheirCorridor() {
    assertThat(zones(List.of(WIDE, CELLS, CELLS, WIDE))).isEqualTo("0|| ; |10/10|300/300 ; 0||");
    assertThat(zones(List.of(WIDE, CELLS, row(20, 150), row(320, 400), WIDE)))
        .isEqualTo("0|| ; |10/20|300/320 ; 0||");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(20, 350))))
        .isEqualTo("0|| ; |10/10|300/300 ; 20||");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(20, 300))))
        .isEqualTo("0|| ; |10/10|300/300 ; 20||");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(20, 299))))
        .isEqualTo("0|| ; |10/10/20|300/300");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(201, 400))))
        .isEqualTo("0|| ; |10/10|300/300/201");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(200, 400))))
        .isEqualTo("0|| ; |10/10|300/300 ; 200||");
  }

  @Test
  void theCorridorIsWhatAllGapsShare() {
    assertThat(zones(List.of(WIDE, CELLS, row(10, 220, 280, 490), row(210, 290))))
        .isEqualTo("0|| ; |10/10|300/280 ; 210||");
    assertThat(zones(List.of(WIDE, CELLS, row(10, 220, 280, 490), row(60, 270))))
        .isEqualTo("0|| ; |10/10/60|300/280");
  }

  @Test
  void aLineCentredOnThePageEndsTheColumns() {
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(239, 285))))
        .isEqualTo("0|| ; |10/10|300/300/239");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(238, 285))))
        .isEqualTo("0|| ; |10/10|300/300 ; 238||");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(215, 262))))
        .isEqualTo("0|| ; |10/10|300/300 ; 215||");
    assertThat(zones(List.of(WIDE, CELLS, CELLS, row(214, 262))))
        .isEqualTo("0|| ; |10/10/214|300/300");
  }

  @Test
  void aGapAsWideAsALetterPartsColumns() {
    List<TextRun> narrow = row(10, 200, 210, 490);
    List<TextRun> wider = row(10, 200, 210.5, 490);
    assertThat(zones(List.of(narrow, narrow))).isEqualTo("10 210/10 210||");
    assertThat(zones(List.of(wider, wider))).isEqualTo("|10/10|210/210");
    // A lone row whose parts stand near each other is one line after all.
    assertThat(zones(List.of(row(10, 200, 229, 490)))).isEqualTo("10 229||");
    assertThat(zones(List.of(row(10, 200, 230, 490)))).isEqualTo("|10|230");
    assertThat(zones(List.of(row(10, 200, 229, 490), row(10, 200)))).isEqualTo("|10/10|229");
  }

  @Test
  void theWidestGapPartsTheColumns() {
    List<TextRun> three = row(10, 100, 120, 200, 300, 490);
    assertThat(zones(List.of(three, three))).isEqualTo("|10 120/10 120|300/300");
    List<TextRun> equal = row(10, 100, 200, 300, 400, 490);
    assertThat(zones(List.of(equal, equal))).isEqualTo("|10/10|200 400/200 400");
  }

  @Test
  void aRowOfItsOwnColumnsBeginsOthers() {
    assertThat(zones(List.of(CELLS, CELLS, row(310, 380, 410, 480))))
        .isEqualTo("|10/10|300/300 ; |310|410");
    assertThat(zones(List.of(CELLS, CELLS, row(20, 80, 110, 190))))
        .isEqualTo("|10/10|300/300 ; |20|110");
  }

  @Test
  void linesOfTheRightCellMayStandAboveTheLeft() {
    List<TextRun> right = row(300, 490);
    assertThat(zones(List.of(WIDE, right, CELLS, CELLS))).isEqualTo("0|| ; |10/10|300/300/300");
    assertThat(zones(List.of(WIDE, right, right, right, right, CELLS, CELLS)))
        .isEqualTo("0/300|| ; |10/10|300/300/300/300/300");
    assertThat(zones(List.of(WIDE, row(201, 490), CELLS, CELLS)))
        .isEqualTo("0|| ; |10/10|201/300/300");
    assertThat(zones(List.of(WIDE, row(199, 490), CELLS, CELLS)))
        .isEqualTo("0/199|| ; |10/10|300/300");
  }
}
