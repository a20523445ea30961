package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.pdf.TextSource;

/** The table of names that are hard to tell, in the tests' README, says what the program does. */
class HardNamesTest {
  private static final String IF_RECOGNISED = ", near if recognised";

  @ParameterizedTest
  @MethodSource("rows")
  void eachIsGradedAsTheTableSays(String printed, String certified, String grade) {
    String clean = grade.replace(IF_RECOGNISED, "");
    String recognised = grade.endsWith(IF_RECOGNISED) ? "near" : clean;
    assertThat(graded(printed, certified, TextSource.TEXT)).isEqualTo(clean);
    assertThat(graded(printed, certified, TextSource.OCR)).isEqualTo(recognised);
  }

  static Stream<String[]> rows() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/README.md"));
    List<String> table =
        lines.subList(lines.indexOf("### Names that are hard to tell"), lines.size()).stream()
            .filter(line -> line.startsWith("| "))
            .toList();
    assertThat(table).hasSizeGreaterThan(5);
    return table.stream()
        .skip(1) // the columns' names
        .map(row -> row.substring(2).split(" \\| |, ", 3))
        .map(cells -> new String[] {cells[0], cells[1], cells[2].split(" \\| ", 2)[0]});
  }

  private static String graded(String printed, String certified, TextSource source) {
    return NameAgreement.of(printed, certified, source)
        .agreement()
        .name()
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }
}
