package org.xacthuc.report.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.row.ReportRow;

/** Reports out of a ledger that may be anybody's. */
class KeptJsonTest {
  private static ReportRow row(String json) throws IOException {
    ReportRow row =
        ReportRow.of(
            TestReports.authentic("a\u202E\uD83D\uDE00.pdf"), Messages.of(Language.VI), "0.1.0");
    return json.isEmpty() ? row : new ReportRow(row.values(), json);
  }

  private static String written(String json) throws IOException {
    StringBuilder out = new StringBuilder();
    KeptJson.write(row(json), out);
    return out.toString();
  }

  @Test
  void whatThisProgramWroteComesOutByteForByte() throws IOException {
    assertThat(written("")).isEqualTo(row("").json() + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\u202E\u009B2J\"}",
        "{\n\"a\":\n1}",
        "{\"a\":\"\uD800\"}",
        " {\"\u200B\":[true,null,1.5]} ",
      })
  void whatAnotherWroteActsOnNobody(String json) throws IOException {
    String line = written(json);

    assertThat(line).matches("[\\p{Print}\uFFFD]+\n").contains("{\"");
    assertThat(new ObjectMapper().readTree(line).has("schema")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{", "x", "{} {}", "{}\n{\"verdict\":\"AUTHENTIC\"}", "{\"a\":\u001B}"})
  void ofWhatIsNoObjectTheColumnsAreTold(String json) throws IOException {
    String line = written(json);

    JsonNode told = new ObjectMapper().readTree(line);
    assertThat(line.lines()).hasSize(1);
    assertThat(told.get("verdict").asText()).isEqualTo("AUTHENTIC");
    assertThat(told.get("file").asText()).isEqualTo("a\u202E\uD83D\uDE00.pdf");
  }
}
