package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.ReportAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.Verification;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.Verdict;

/** Every row of the catalogue is seen through for its reason, and its control is AUTHENTIC. */
class StructureAttacksTest {
  private static final Path DIGESTS =
      Path.of("src/test/resources/org/xacthuc/attacks/catalogue.sha256");

  /** What the groups of the catalogue list, but for what is not drawn as a single file. */
  private static final List<String> LISTED =
      Stream.of(
              numbered("USF", 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20),
              numbered("USF", 21, 24, 25, 26, 27, 28, 29, 30),
              numbered("ISA", 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22),
              numbered("ISA", 23, 24, 25, 27, 28),
              numbered("SWA", 1, 2, 3, 4, 6, 7, 10, 11, 12),
              numbered("PC", 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15),
              numbered("DOS", 1, 2, 3),
              Stream.of("SH-HIDE-1", "SH-HIDE-3", "SH-HR-1", "SH-HR-3", "SH-HR-4", "SH-HR-6"),
              Stream.of("SH-REPL-4", "SH-REPL-5", "SH-REPL-6", "SH-REPL-7", "SH-REPL-8"))
          .flatMap(ids -> ids)
          .toList();

  private static Stream<String> numbered(String group, int... numbers) {
    return Arrays.stream(numbers).mapToObj(n -> String.format("%s-%02d", group, n));
  }

  private static final class Run {
    static final List<Outcome> OUTCOMES = Outcome.of(Catalogue.rows());
  }

  static List<Outcome> outcomes() {
    return Run.OUTCOMES;
  }

  static Stream<Arguments> controls() {
    Set<TestPdf> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return Catalogue.rows().stream()
        .filter(row -> seen.add(row.control()))
        .map(row -> Arguments.of(row.base(), row.control()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void theAttackIsSeenThrough(Outcome outcome) {
    assertThat(outcome.verdict())
        .as("found %s", outcome.codes())
        .isEqualTo(outcome.row().verdict());
    if (outcome.row().code() != null) {
      assertThat(outcome.codes()).contains(outcome.row().code());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("controls")
  void theControlIsAuthentic(String name, TestPdf control) {
    assertThat(Verification.ofAnyDocument().of(control)).isAuthentic();
  }

  @Test
  void everyListedAttackHasARow() {
    Set<String> drawn =
        Catalogue.rows().stream()
            .map(row -> row.id().replaceFirst(" .*", ""))
            .collect(Collectors.toSet());
    assertThat(drawn).containsAll(LISTED);
  }

  @Test
  void everyAttackBreaksAnInvariant() {
    assertThat(Catalogue.rows())
        .filteredOn(row -> row.verdict() != Verdict.AUTHENTIC)
        .allMatch(row -> row.invariant().isPresent());
  }

  /** Fixed keys, nonces and clock: a row that has changed its bytes has changed its meaning. */
  @Test
  void theBytesAreTheSameEveryTime() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (Outcome outcome : Run.OUTCOMES) {
      assertThat(lines.add(outcome.row() + " | " + outcome.sha256())).as("%s", outcome).isTrue();
    }
    if (Boolean.getBoolean("xacthuc.regenerate")) {
      Files.createDirectories(DIGESTS.getParent());
      Files.write(DIGESTS, lines);
    }
    assertThat(Files.readAllLines(DIGESTS)).containsExactlyElementsOf(lines);
  }
}
