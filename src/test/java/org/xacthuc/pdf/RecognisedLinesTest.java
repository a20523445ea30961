package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

class RecognisedLinesTest {
  /** A word ten points high. */
  private static RecognisedWord word(int line, String text, double left, double right) {
    return new RecognisedWord(text, new Box(left, 100, right, 110), 90, line);
  }

  private static TextRun run(String text, double left, double right) {
    return new TextRun(text, new Box(left, 100, right, 110), 10, false, false);
  }

  @Test
  void ofNoWordsThereAreNoRuns() {
    assertThat(RecognisedLines.runs(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12, 1", "12.1, 2"})
  void aWideGapPartsColumns(double gap, int runs) {
    List<RecognisedWord> words = List.of(word(1, "left", 0, 20), word(1, "right", 20 + gap, 60));
    assertThat(RecognisedLines.runs(words)).hasSize(runs);
  }

  @Test
  void wordsStandFromLeftToRight() {
    List<RecognisedWord> words =
        List.of(word(1, "c", 100, 110), word(1, "b", 12, 20), word(1, "a", 0, 10));
    assertThat(RecognisedLines.runs(words)).containsExactly(run("a b", 0, 20), run("c", 100, 110));
  }

  @Test
  void linesStandFromTopToBottomAndApart() {
    RecognisedWord below = new RecognisedWord("below", new Box(0, 80, 20, 90), 90, 1);
    assertThat(RecognisedLines.runs(List.of(below, word(2, "above", 0, 20))))
        .extracting(TextRun::text)
        .containsExactly("above", "below");
  }

  /** A letter and its mark are one letter. */
  @Test
  void marksAreComposed() {
    assertThat(RecognisedLines.runs(List.of(word(1, "a\u0301", 0, 20))))
        .containsExactly(run("\u00E1", 0, 20));
  }

  /** A seal that is read as a word, and a dash, do not move the line. */
  @Test
  void theUsualHeightIsTheLines() {
    List<RecognisedWord> words =
        List.of(
            new RecognisedWord("-", new Box(0, 104, 5, 106), 90, 1),
            word(1, "number", 6, 40),
            new RecognisedWord("O", new Box(42, 60, 90, 140), 90, 1));
    assertThat(RecognisedLines.runs(words))
        .containsExactly(new TextRun("- number O", new Box(0, 97.5, 90, 112.5), 10, false, false));
    List<RecognisedWord> low =
        List.of(word(1, "a", 0, 9), new RecognisedWord("-", new Box(10, 104, 15, 106), 90, 1));
    assertThat(RecognisedLines.runs(low)).containsExactly(run("a -", 0, 15));
  }

  /** What was recognised takes the place of a page's own text, and of nothing else. */
  @Test
  void aPageReadsAsWhatWasRecognisedOnIt() {
    PageText scan = new PageText(3, 600, 800, TextSource.NONE, List.of(run("own", 0, 9)), true);
    PageText read = scan.recognisedAs(List.of(word(1, "a", 0, 9), word(1, "b", 11, 20)));
    assertThat(read)
        .isEqualTo(new PageText(3, 600, 800, TextSource.OCR, List.of(run("a b", 0, 20)), true));
    Concealment hidden = new Concealment(Concealment.Kind.HIDDEN_TEXT, 3, "", 4, "text");
    PdfDefect defect = PdfDefect.of(PdfDefect.Kind.PAGE_UNREADABLE, "2");
    PageContent content =
        new PageContent(5, List.of(scan), List.of(), List.of(defect), List.of(hidden));
    assertThat(content.withPages(List.of(read)))
        .isEqualTo(new PageContent(5, List.of(read), List.of(), List.of(defect), List.of(hidden)));
  }
}
