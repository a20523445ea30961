package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.report.TestReports;
import org.xacthuc.verdict.FindingCode;

class ExplainCommandTest {
  @TempDir Path folder;

  @Test
  void aCodeIsExplainedInBothLanguages() {
    TestRun english = run("explain", "pdf.byte-range-gap");
    assertThat(english.code()).isZero();
    assertThat(english.out())
        .startsWith("pdf.byte-range-gap\n")
        .contains("Usual cause", "What to do", "clause 12.8.1", "NOT AUTHENTIC", "FORMAT_FAILURE");
    assertThat(run("explain", "pdf.byte-range-gap", "--lang", "vi").out())
        .contains("Thường do", "Việc cần làm", "mục 12.8.1", "KHÔNG XÁC THỰC");
  }

  @Test
  void withoutACodeAllAreListed() {
    String table = run("explain").out();
    for (FindingCode code : FindingCode.values()) {
      assertThat(table).containsPattern("(?m)^" + code.code().replace(".", "\\.") + " ");
    }
  }

  @Test
  void aPrefixListsItsCodesAlone() {
    List<String> trust =
        Stream.of(FindingCode.values())
            .map(FindingCode::code)
            .filter(c -> c.startsWith("trust."))
            .toList();
    for (String prefix : List.of("trust.", "trust", "trust.*", "TRUST.")) {
      List<String> listed =
          run("explain", prefix).out().lines().filter(l -> !l.startsWith(" ")).toList();
      assertThat(listed).as(prefix).hasSameSizeAs(trust);
      assertThat(listed.get(0)).startsWith(trust.get(0) + " ");
    }
    assertThat(run("explain", "trust.rev*").out().lines().filter(l -> !l.startsWith(" ")))
        .hasSize(4);
  }

  @Test
  void forProgramsEachCodeIsAnObject() throws IOException {
    Path file = folder.resolve("codes.json");
    assertThat(run("explain", "-o", "json=" + file).out()).isEmpty();
    List<String> codes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode explained = new ObjectMapper().readTree(line);
      codes.add(explained.get("code").asText());
      List<String> keys = new ArrayList<>();
      explained.fieldNames().forEachRemaining(keys::add);
      assertThat(keys)
          .containsExactly(
              "code",
              "meaning",
              "cause",
              "nextStep",
              "specification",
              "clause",
              "source",
              "axis",
              "severity",
              "forces",
              "subIndication");
    }
    assertThat(codes)
        .containsExactlyElementsOf(Stream.of(FindingCode.values()).map(FindingCode::code).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "pdf.byte-range-gpa, pdf.byte-range-gap",
    "trust.nopath, trust.no-path",
    "no-path, trust.no-path",
    "cms.digest-missmatch, cms.digest-mismatch",
  })
  void aMistypedCodeIsAnsweredByTheNearest(String typed, String meant) {
    TestRun run = run("explain", typed);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(typed, meant).hasLineCount(1);
  }

  @Test
  void whatLooksLikeNoCodeIsAnsweredWithoutAGuess() {
    TestRun run = run("explain", "bananas.of-the-world");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).doesNotContain("did you mean").contains("xacthuc explain");
  }

  private static TestRun run(Object... args) {
    return TestRun.with((file, name, request) -> TestReports.authentic(name)).run(args);
  }
}
