package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Severity;

class ExplanationsTest {
  @ParameterizedTest
  @EnumSource
  void everyCodeHasItsCauseAndNoTextIsLeftOver(Language language) {
    Explanations explanations = Explanations.of(language);
    Set<String> wanted = new TreeSet<>();
    for (FindingCode code : FindingCode.values()) {
      wanted.add("cause." + code.code());
      assertThat(explanations.cause(code)).as(code.code()).endsWith(".").doesNotContain("{", "[");
      assertThat(explanations.source(code)).as(code.code()).isNotBlank().doesNotContain("{");
    }
    Stream.of(Severity.values()).forEach(s -> wanted.add("effect." + Spelling.of(s)));
    Stream.of(Axis.values()).forEach(a -> wanted.add("question." + Spelling.of(a)));
    Set<String> found = new TreeSet<>(explanations.keys());
    found.removeIf(k -> k.matches("(label|standard|source|clause)\\..*"));
    assertThat(found).isEqualTo(wanted);
    assertThat(explanations.keys())
        .isEqualTo(Explanations.of(Language.EN).keys())
        .allSatisfy(k -> assertThat(explanations.text(k)).isNotBlank());
  }

  /** Every standard that is named stands behind some code. */
  @ParameterizedTest
  @EnumSource
  void noStandardIsLeftOver(Language language) {
    Explanations explanations = Explanations.of(language);
    List<String> told =
        Stream.of(FindingCode.values()).map(explanations::source).distinct().toList();
    assertThat(explanations.keys())
        .filteredOn(k -> k.startsWith("standard.") || k.startsWith("source."))
        .allSatisfy(k -> assertThat(told).anyMatch(t -> t.startsWith(explanations.text(k))));
  }

  @Test
  void theClauseIsSaidInTheReadersLanguage() {
    Explanations vi = Explanations.of(Language.VI);
    assertThat(vi.source(FindingCode.BYTE_RANGE_GAP)).contains("ISO 32000-2", "mục 12.8.1");
    assertThat(vi.source(FindingCode.SIGNER_DIFFERS)).endsWith("Phụ lục I, mục II.7");
    assertThat(vi.source(FindingCode.BODY_BEFORE_PERSON)).endsWith("Điều 32");
    assertThat(vi.source(FindingCode.ALGORITHM_WEAK)).contains("119 312").doesNotContain("mục");
    assertThat(Explanations.of(Language.EN).source(FindingCode.SEAL_TOUCHES_TEXT))
        .contains("Decree 30/2020")
        .endsWith("article 33");
  }

  @ParameterizedTest
  @EnumSource
  void noKeyStandsTwice(Language language) throws IOException {
    for (String part : List.of("explanations_", "usage_")) {
      String name = part + language.tag() + ".properties";
      try (var stream = Explanations.class.getResourceAsStream(name)) {
        List<String> keys =
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
      }
    }
  }
}
