package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xacthuc.pdf.TextSource;

/** Pairs of names graded by hand. No exceptions are known: every pair is graded alike. */
class CorpusNamePairsTest {
  private static final Path FILE =
      Path.of(System.getProperty("xacthuc.corpora", "absent"), "vn", "name-pairs.tsv");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\u(\\p{XDigit}{4})|\\\\x(\\p{XDigit}{2})|\\\\n");

  private static final Map<String, Agreement> GRADES =
      Map.of(
          "EXACT", Agreement.EXACT,
          "NORM", Agreement.NORMALIZED,
          "NORM-IY", Agreement.SPELLING_VARIANT,
          "NODIA", Agreement.UNACCENTED,
          "OCR", Agreement.NEAR,
          "DIFF", Agreement.DIFFERENT);

  @Test
  void everyPairIsGradedAsByHand() throws IOException {
    assumeTrue(Files.isRegularFile(FILE), "xacthuc.corpora has no vn/name-pairs.tsv: skipped");
    List<String> wrong = new ArrayList<>();
    List<String> rows = Files.readAllLines(FILE);
    for (String row : rows.subList(1, rows.size())) {
      String[] pair = row.split("\t", -1);
      for (TextSource source : sources(pair[3])) {
        Agreement graded = NameAgreement.of(decoded(pair[0]), decoded(pair[1]), source).agreement();
        if (graded != GRADES.get(pair[2])) {
          wrong.add(row + " in " + source + ": " + graded);
        }
      }
    }
    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  private static List<TextSource> sources(String context) {
    return switch (context) {
      case "clean" -> List.of(TextSource.TEXT);
      case "ocr" -> List.of(TextSource.OCR);
      default -> List.of(TextSource.TEXT, TextSource.OCR);
    };
  }

  /** Undoes the escapes that the file uses for control characters. */
  private static String decoded(String text) {
    Matcher m = ESCAPE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String hex = m.group(1) != null ? m.group(1) : m.group(2);
      String letter = hex == null ? "\n" : String.valueOf((char) Integer.parseInt(hex, 16));
      m.appendReplacement(out, Matcher.quoteReplacement(letter));
    }
    return m.appendTail(out).toString();
  }
}
