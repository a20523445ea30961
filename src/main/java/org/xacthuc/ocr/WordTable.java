package org.xacthuc.ocr;

import java.util.ArrayList;
import java.util.List;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;

/**
 * Reads the table that tesseract writes: a row for each page, block, paragraph, line and word, with
 * twelve columns parted by tabs (level, page, block, paragraph, line, word, left, top, width,
 * height, confidence, text).
 */
final class WordTable {
  private static final int COLUMNS = 12;
  private static final int LEVEL_OF_LINES = 4;
  private static final int LEVEL_OF_WORDS = 5;
  private static final int LONGEST_WORD = 200;

  private final PagePicture picture;
  private final int most;
  private final List<RecognisedWord> words = new ArrayList<>();
  private int line;

  private WordTable(PagePicture picture, int most) {
    this.picture = picture;
    this.most = most;
  }

  /**
   * The words of one page's table.
   *
   * @param picture that they were read from
   * @param most more words than that are too many
   */
  static Reading<List<RecognisedWord>, RecognitionDefect> read(
      Bytes table, PagePicture picture, int most) {
    WordTable reader = new WordTable(picture, most);
    try {
      List<String> rows = table.utf8().orElse("").lines().toList();
      if (rows.isEmpty() || !rows.get(0).startsWith("level\t")) {
        return Reading.failed(RecognitionDefect.PROGRAM_FAILED);
      }
      for (String row : rows.subList(1, rows.size())) {
        if (!reader.take(row.split("\t", COLUMNS))) {
          return Reading.failed(RecognitionDefect.TOO_MUCH_TEXT);
        }
      }
      return Reading.of(List.copyOf(reader.words));
    } catch (IllegalArgumentException e) {
      return Reading.failed(RecognitionDefect.PROGRAM_FAILED);
    }
  }

  private boolean take(String... row) {
    if (row.length < COLUMNS - 1) {
      throw new IllegalArgumentException("a row of " + row.length + " columns");
    }
    int level = Integer.parseInt(row[0]);
    line += level == LEVEL_OF_LINES ? 1 : 0;
    if (level == LEVEL_OF_WORDS && row.length == COLUMNS && !row[COLUMNS - 1].isBlank()) {
      words.add(word(row));
    }
    return words.size() <= most;
  }

  private RecognisedWord word(String... row) {
    int left = inside(row[6], picture.width());
    int top = inside(row[7], picture.height());
    int width = inside(row[8], picture.width() - left);
    int height = inside(row[9], picture.height() - top);
    String text = slashes(row[COLUMNS - 1].strip());
    int confidence = (int) Math.max(0, Math.min(100, Double.parseDouble(row[10])));
    return new RecognisedWord(
        text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text,
        picture.onPage(left, top, width, height),
        confidence,
        line);
  }

  /** A fraction slash between digits and letters of a number stands for the common one. */
  private static String slashes(String text) {
    return text.replace('\u2044', '/').replace('\u2215', '/');
  }

  private static int inside(String number, int end) {
    int value = Integer.parseInt(number);
    if (value < 0 || value > end) {
      throw new IllegalArgumentException("outside the picture: " + number);
    }
    return value;
  }
}
