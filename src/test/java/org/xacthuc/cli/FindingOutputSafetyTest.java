package org.xacthuc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.cli.OutputScanner.Form;
import org.xacthuc.report.TestReports;
import org.xacthuc.testkit.HostileText;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.FindingCode;

/**
 * Every finding there is, with {@link HostileText} in each of its gaps, and whatever the network
 * was asked: drawn documents reach few of them.
 */
class FindingOutputSafetyTest {
  private static final Map<Form, List<String>> FORMS =
      new EnumMap<>(
          Map.of(
              Form.TEXT, List.of("-v", "-f", "text"),
              Form.COLOURED, List.of("-v", "--color", "always"),
              Form.JSON_LINES, List.of("-f", "json"),
              Form.CSV, List.of("-f", "csv"),
              Form.HTML, List.of("-f", "html"),
              Form.XML, List.of("-f", "etsi")));

  /** One part of each kind, short enough to come out whole. */
  private static final String TEXT =
      "\nFORGED \u001B[2J\u009B1m\u202Ex\u2028\u200B\uFFFE\uD800\u0301\u0301\u0301\u0301\u0301"
          + "\"'><evil a=\"b\">]]>&evil; ;=1+1";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aFindingIsToldHarmlessly(FindingCode code) throws IOException {
    Evidence evidence = Evidence.NONE;
    for (Evidence.Key key : Evidence.Key.values()) {
      evidence = evidence.and(key, TEXT);
    }
    check(TestReports.judged("x.pdf", code, evidence));
  }

  @ParameterizedTest
  @EnumSource
  void soIsWhatTheNetworkWasAsked(Fetch.Outcome outcome) throws IOException {
    check(
        TestReports.asked(
            "x.pdf", new Fetch(Fetch.Kind.CRL, "http://" + TEXT, outcome, Optional.of(TEXT))));
  }

  private void check(VerificationReport report) throws IOException {
    Path file = Files.writeString(folder.resolve("x.pdf"), "%PDF-");
    for (Map.Entry<Form, List<String>> form : FORMS.entrySet()) {
      for (String language : List.of("vi", "en")) {
        List<Object> args = new ArrayList<>(form.getValue());
        args.addAll(List.of("--no-config", "--lang", language, file));
        TestRun run = TestRun.with((pdf, name, request) -> report).run(args.toArray());
        assertThat(OutputScanner.scan(form.getKey(), run.bytes()))
            .as("%s: %s", form.getKey(), run.out())
            .isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(new String(run.bytes(), UTF_8)).contains("x.pdf");
      }
    }
  }
}
