package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Subject;
import org.xacthuc.verdict.Verdict;

class JsonReportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

  @Test
  void keysStandInTheOrderOfTheContract() throws IOException {
    JsonNode report = read(TestReports.authentic("a.pdf"));
    assertThat(names(report))
        .containsExactly(
            "schema",
            "tool",
            "file",
            "sha256",
            "bytes",
            "verificationTime",
            "verdict",
            "headline",
            "findings",
            "directive",
            "signatures",
            "elapsedMs",
            "policy",
            "fetches",
            "expectations",
            "anchors",
            "summary");
    assertThat(names(report.get("directive")))
        .containsExactly(
            "issuer",
            "parent",
            "number",
            "symbol",
            "place",
            "date",
            "type",
            "subject",
            "textSource",
            "signatureBlocks",
            "stamps",
            "party",
            "fields",
            "marks",
            "cited",
            "copies",
            "reference");
    assertThat(names(report.at("/signatures/0/signer")))
        .containsExactly("role", "name", "organisation", "subject", "issuer", "serial", "sha256");
  }

  @Test
  void whomTheReaderTrustedIsTold() throws IOException {
    assertThat(read(TestReports.authentic("a.pdf")).get("anchors").toString())
        .isEqualTo(
            "{\"sources\":[{\"kind\":\"store\",\"name\":null},"
                + "{\"kind\":\"known\",\"name\":\"vn\"},{\"kind\":\"path\",\"name\":\"roots\"}],"
                + "\"count\":5,\"sha256\":\""
                + "cd".repeat(32)
                + "\"}");
  }

  @Test
  void whatWasAskedOfTheNetworkIsTold() throws IOException {
    Fetch fetch =
        new Fetch(Fetch.Kind.OCSP, "http://x/\u0007", Fetch.Outcome.TIMED_OUT, Optional.of("5 s"));
    assertThat(read(TestReports.authentic("a.pdf")).get("fetches").isNull()).isTrue();
    assertThat(read(TestReports.asked("a.pdf")).get("fetches").isEmpty()).isTrue();

    JsonNode told = read(TestReports.asked("a.pdf", fetch)).at("/fetches/0");

    assertThat(names(told)).containsExactly("kind", "url", "outcome", "detail");
    assertThat(told.get("kind").asText()).isEqualTo("ocsp");
    assertThat(told.get("outcome").asText()).isEqualTo("timed-out");
    for (Fetch.Kind kind : Fetch.Kind.values()) {
      for (Fetch.Outcome outcome : Fetch.Outcome.values()) {
        read(TestReports.asked("a.pdf", new Fetch(kind, "http://x", outcome, Optional.empty())));
      }
    }
  }

  @Test
  void valuesAreSpeltAsTheContractSpellsThem() throws IOException {
    JsonNode report = read(TestReports.authentic("a.pdf"));
    assertThat(report.get("headline").isNull()).isTrue();
    assertThat(report.get("verificationTime").asText()).isEqualTo("2026-11-21T00:00:00Z");
    assertThat(report.at("/directive/signatureBlocks/0/box").toString())
        .isEqualTo("[330,90,560,210]");
    assertThat(report.at("/directive/fields/0").toString())
        .isEqualTo("{\"field\":\"number\",\"page\":1,\"box\":[85,700,170,714]}");
    assertThat(report.at("/directive/marks/0/kind").asText()).isEqualTo("urgency");
    assertThat(report.at("/directive/cited/0/reference").asText()).isEqualTo("68/NQ-CP");
    assertThat(report.at("/directive/copies/0/kind").asText()).isEqualTo("sao-y");
    assertThat(report.at("/directive/stamps/0/time").asText())
        .isEqualTo("2021-07-20T13:38:23+07:00");
    JsonNode signature = report.at("/signatures/0");
    assertThat(signature.get("coverage").asText()).isEqualTo("entire-file");
    assertThat(signature.get("indication").asText()).isEqualTo("TOTAL-PASSED");
    assertThat(signature.at("/timestamps/0/indication").asText()).isEqualTo("PASSED");
    assertThat(signature.at("/signatory/agreement").asText()).isEqualTo("exact");
  }

  @ParameterizedTest
  @EnumSource
  void aReportWithAnyFindingMatchesTheSchema(FindingCode code) throws IOException {
    Evidence evidence = Evidence.NONE;
    for (Evidence.Key key : Evidence.Key.values()) {
      evidence = evidence.and(key, "x");
    }
    JsonNode report = read(TestReports.judged("a.pdf", code, evidence));
    assertThat(report.at("/findings/0/code").asText()).isEqualTo(code.code());
    assertThat(report.at("/findings/0/subject").asText()).isEqualTo("signature:Signature1");
    assertThat(report.at("/findings/0/evidence").size()).isEqualTo(Evidence.Key.values().length);
  }

  @Test
  void anUnreadableFileHasNullsForWhatIsNotThere() throws IOException {
    JsonNode report = read(TestReports.unreadable("a.pdf"));
    assertThat(report.get("sha256").isNull()).isTrue();
    assertThat(report.get("directive").isNull()).isTrue();
    assertThat(report.get("headline").asText()).isEqualTo("pdf.not-a-pdf");
  }

  @Test
  void theSchemaRefusesWhatTheContractDoesNotName() throws IOException {
    JsonNode report = MAPPER.readTree(line(TestReports.authentic("a.pdf")));
    assertThat(SCHEMA.validate(report)).isEmpty();
    var changed = (com.fasterxml.jackson.databind.node.ObjectNode) report.deepCopy();
    changed.put("verdict", "VALID");
    assertThat(SCHEMA.validate(changed)).isNotEmpty();
    changed = report.deepCopy();
    changed.put("extra", 1);
    assertThat(SCHEMA.validate(changed)).isNotEmpty();
    changed = report.deepCopy();
    changed.remove("signatures");
    assertThat(SCHEMA.validate(changed)).isNotEmpty();
  }

  @Test
  void hostileNamesAreExactForProgramsAndHarmlessForTerminals() throws IOException {
    String name = "a\u202E\u001B[2J\n\u2028\uD83D\uDE00.pdf";
    String line = line(TestReports.authentic(name));
    assertThat(line.strip()).matches("[\\p{Print}\\p{L}\\p{M}…]+").doesNotContain("\n");
    assertThat(MAPPER.readTree(line).get("file").asText()).isEqualTo(name);
  }

  @Test
  void identityNumbersAreMaskedEverywhere() throws IOException {
    Evidence evidence = Evidence.of(Evidence.Key.CERTIFICATE, "CN=A, UID=CCCD:006171001234");
    var finding =
        TestReports.finding(
            FindingCode.REVOKED, Subject.certificate("UID=CCCD:006171001234"), evidence);
    String line =
        line(
            TestReports.report(
                "a.pdf",
                Verdict.NOT_AUTHENTIC,
                List.of(finding),
                TestReports.signature("S", TestReports.person())));
    assertThat(line).contains("*********234").doesNotContain("006171001");
  }

  @Test
  void evidenceOfOneKeySharesOneString() throws IOException {
    Evidence evidence = Evidence.of(Evidence.Key.OBJECT, "4 0").and(Evidence.Key.OBJECT, "7 0");
    JsonNode report = read(TestReports.judged("a.pdf", FindingCode.DUPLICATE_OBJECT, evidence));
    assertThat(report.at("/findings/0/evidence/object").asText()).isEqualTo("4 0; 7 0");
  }

  @Test
  void theDirectiveAloneIsTheSameObject() throws IOException {
    StringBuilder alone = new StringBuilder();
    writer().write(TestReports.letter(), alone);
    assertThat(MAPPER.readTree(alone.toString()))
        .isEqualTo(read(TestReports.authentic("a.pdf")).get("directive"));
  }

  /** What an auditor needs years later: each certificate, who answered for it, and with what. */
  @Test
  void everythingThatASignatureWasValidatedWithIsTold() throws IOException {
    JsonNode report = read(Verification.strict().of(Path.of("src/samples/309-CV-TU.pdf")));
    JsonNode signature = report.at("/signatures/0");
    assertThat(signature.at("/signed/byteRange")).hasSize(4);
    assertThat(signature.at("/signed/digest").asText()).hasSize(64);
    assertThat(signature.at("/signed/value").asText()).hasSize(512);
    assertThat(signature.at("/signatory/outcome").asText()).isEqualTo("passed");
    JsonNode chain = signature.get("chain");
    assertThat(chain).hasSize(3);
    assertThat(chain.findValuesAsText("anchor")).containsExactly("false", "false", "true");
    JsonNode revocation = chain.at("/0/revocation");
    assertThat(revocation.get("status").asText()).isEqualTo("not-revoked");
    assertThat(revocation.at("/evidence/issuer").asText()).contains("xacthuc TEST");
    assertThat(Instant.parse(revocation.at("/evidence/thisUpdate").asText()))
        .isBefore(Verification.NOW);
    assertThat(chain.at("/2/revocation").isNull()).isTrue();
    JsonNode stamp = signature.at("/timestamps/0");
    assertThat(stamp.get("chain").findValuesAsText("anchor")).endsWith("true");
    assertThat(stamp.get("serial").asText()).isNotEmpty();
    assertThat(Instant.parse(stamp.get("validatedAt").asText())).isEqualTo(Verification.NOW);
    assertThat(report.at("/directive/stamps").findValuesAsText("kind")).contains("signature");
  }

  private static JsonNode read(VerificationReport report) throws IOException {
    String line = line(report);
    assertThat(line).endsWith("}\n");
    JsonNode node = MAPPER.readTree(line);
    assertThat(SCHEMA.validate(node)).isEmpty();
    return node;
  }

  private static String line(VerificationReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    writer().write(report, out);
    return out.toString();
  }

  private static JsonReport writer() {
    return new JsonReport(Messages.of(Language.EN), "0.1.0");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(JsonReport.class.getResourceAsStream("xacthuc-1.schema.json"));
  }
}
