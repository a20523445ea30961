package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

/** A name of ten points from 100 to 200, on a baseline of 500. */
class StrayMarksTest {
  private static final TextRun NAME = run("Hanh", 100, 500, 200);

  private static TextRun run(String text, double left, double bottom, double right) {
    return new TextRun(text, new Box(left, bottom, right, bottom + 7), 10, false, false);
  }

  private static List<String> unseen(TextRun... runs) {
    return StrayMarks.apart(List.of(runs)).stream()
        .filter(TextRun::invisible)
        .map(TextRun::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "., 120, 497, true",
    "´, 120, 504, true",
    "?, 120, 509, true",
    "~~, 120, 491, true",
    "\u0323, 120, 500, true",
    "., 120, 490, false",
    "., 120, 510, false",
    "., 98, 497, false",
    "., 199, 497, false",
    "-, 120, 497, false",
    "_, 120, 497, false",
    "=, 120, 497, false",
    "o, 120, 497, false",
    "1., 120, 497, false",
    "..........., 120, 497, false",
    ".........., 120, 497, true",
  })
  void aSignAmongTheLettersMakesThemOthers(String sign, double left, double bottom, boolean other) {
    TextRun mark = run(sign, left, bottom, left + 3);
    assertThat(unseen(mark, NAME)).isEqualTo(other ? List.of("Hanh") : List.of());
  }

  @Test
  void whatNobodySeesChangesNothing() {
    Box box = new Box(120, 497, 123, 499);
    assertThat(unseen(NAME, new TextRun(".", box, 10, false, false, false))).isEmpty();
    TextRun hidden = new TextRun(".", box, 10, false, true);
    assertThat(StrayMarks.apart(List.of(NAME, hidden))).containsExactly(NAME, hidden);
    TextRun turned = new TextRun("Hanh", NAME.box(), 10, true, false, false);
    assertThat(unseen(turned, run(".", 120, 497, 123))).isEmpty();
  }

  @Test
  void signsChangeNoSigns() {
    assertThat(unseen(run("* * *", 100, 500, 200), run(".", 120, 497, 123))).isEmpty();
  }

  @Test
  void whereTheyAreTooManyNothingIsRead() {
    List<TextRun> runs = new ArrayList<>(Collections.nCopies(2_000, run(".", 10, 10, 13)));
    runs.add(NAME);
    assertThat(StrayMarks.apart(runs)).last().isEqualTo(NAME);
    runs.add(run(".", 10, 10, 13));
    assertThat(StrayMarks.apart(runs).get(2_000).invisible()).isTrue();
  }
}
