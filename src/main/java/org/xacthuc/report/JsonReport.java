package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xacthuc.AnchorSet;
import org.xacthuc.AnchorSource;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Bytes;
import org.xacthuc.directive.Directive;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.ExpectationOutcome;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.OnlineFacts;

/**
 * Schema 1 ({@code xacthuc-1.schema.json}) as JSON Lines: one object per report, one per line, the
 * keys in their order, what is absent as null.
 *
 * <p>Identity numbers are masked; everything else is exactly what the file says. Characters that
 * could harm a terminal are written as JSON escapes, which change no value.
 */
public final class JsonReport implements ReportWriter {
  private static final String SCHEMA = "xacthuc-1.schema.json";

  private static final String FILE = "file";

  private final JsonFactory factory = new JsonFactory();
  private final Messages messages;
  private final String version;

  /**
   * @param messages the language of the findings' sentences
   * @param version of this program
   */
  public JsonReport(Messages messages, String version) {
    this.messages = messages;
    this.version = version;
  }

  /** The JSON schema that every report holds to, in UTF-8. */
  public static Bytes schema() {
    try (InputStream stream = JsonReport.class.getResourceAsStream(SCHEMA)) {
      if (stream == null) {
        throw new IllegalStateException("missing from the program: " + SCHEMA);
      }
      return Bytes.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    SafeJson json = new SafeJson();
    try (JsonGenerator generator = factory.createGenerator(json)) {
      write(report, new JsonFields(generator));
    }
    out.append(json.text()).append('\n');
  }

  /**
   * A report with another name for its file.
   *
   * @param report as {@link #write(VerificationReport, Appendable)} writes it
   * @throws IOException when it is nothing like that
   */
  public static String withFile(String report, String name) throws IOException {
    JsonFactory factory = new JsonFactory();
    try (JsonParser parser = factory.createParser(report)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(FILE)) {
        parser.nextToken();
        parser.skipChildren();
      }
      if (parser.nextToken() != JsonToken.VALUE_STRING) {
        throw new IOException("not a report");
      }
      int from = (int) parser.currentTokenLocation().getCharOffset();
      parser.finishToken();
      int to = (int) parser.currentLocation().getCharOffset();
      SafeJson value = new SafeJson();
      try (JsonGenerator generator = factory.createGenerator(value)) {
        generator.writeString(Escaping.masked(name));
      }
      return report.substring(0, from) + value.text() + report.substring(to);
    }
  }

  /** Writes only the {@code directive} object, with the same keys in the same order. */
  public void write(Directive directive, Appendable out) throws IOException {
    SafeJson json = new SafeJson();
    try (JsonGenerator generator = factory.createGenerator(json)) {
      JsonDirective.write(directive, new JsonFields(generator));
    }
    out.append(json.text()).append('\n');
  }

  private void write(VerificationReport report, JsonFields json) throws IOException {
    Judgement judgement = report.judgement();
    json.startObject();
    json.text("schema", "xacthuc/1");
    json.startObject("tool");
    json.text("name", "xacthuc");
    json.text("version", version);
    json.endObject();
    json.text(FILE, report.file());
    json.text("sha256", report.sha256().map(d -> d.value().hex()));
    json.number("bytes", report.bytes());
    json.text("verificationTime", report.verificationTime().toString());
    json.text("verdict", judgement.verdict().name());
    json.text("headline", judgement.headline().map(Spelling::of));
    json.startArray("findings");
    for (Finding finding : judgement.findings()) {
      write(finding, json);
    }
    json.endArray();
    if (report.directive().isPresent()) {
      json.name("directive");
      JsonDirective.write(report.directive().get(), json);
    } else {
      json.nothing("directive");
    }
    json.startArray("signatures");
    for (var signature : report.signatures()) {
      JsonSignature.write(signature, json);
    }
    json.endArray();
    json.number("elapsedMs", report.elapsed().toMillis());
    json.startObject("policy");
    json.text("name", report.policy().name());
    json.text("sha256", report.policy().sha256().value().hex());
    json.endObject();
    write(report.online(), json);
    expectations(report, json);
    write(report.anchors(), json);
    write(new Summary(messages, report), json);
    json.endObject();
  }

  private static void write(OnlineFacts online, JsonFields json) throws IOException {
    if (!online.allowed()) {
      json.nothing("fetches");
      return;
    }
    json.startArray("fetches");
    for (Fetch fetch : online.fetches()) {
      json.startObject();
      json.text("kind", Spelling.of(fetch.kind()));
      json.text("url", fetch.url());
      json.text("outcome", Spelling.of(fetch.outcome()));
      json.text("detail", fetch.detail());
      json.endObject();
    }
    json.endArray();
  }

  private static void expectations(VerificationReport report, JsonFields json) throws IOException {
    if (report.expectation().equals(Expectation.NONE)) {
      json.nothing("expectations");
      return;
    }
    json.startArray("expectations");
    for (ExpectationOutcome outcome : report.expectation().against(report.directive())) {
      json.startObject();
      json.text("field", Spelling.of(outcome.field()));
      json.text("expected", outcome.expected());
      json.text("printed", outcome.printed());
      json.text("agreement", Spelling.of(outcome.agreement()));
      json.endObject();
    }
    json.endArray();
  }

  private static void write(Summary summary, JsonFields json) throws IOException {
    json.startObject("summary");
    json.text("reason", summary.reason());
    json.text("next", summary.next());
    json.texts("notChecked", summary.notChecked());
    json.endObject();
  }

  private static void write(AnchorSet anchors, JsonFields json) throws IOException {
    json.startObject("anchors");
    json.startArray("sources");
    for (AnchorSource source : anchors.sources()) {
      json.startObject();
      json.text("kind", Spelling.of(source.kind()));
      json.text("name", source.name());
      json.endObject();
    }
    json.endArray();
    json.number("count", anchors.count());
    json.text("sha256", anchors.sha256().value().hex());
    json.endObject();
  }

  private void write(Finding finding, JsonFields json) throws IOException {
    json.startObject();
    json.text("code", Spelling.of(finding));
    json.text("severity", Spelling.of(finding.severity()));
    json.text("subject", Spelling.of(finding.subject()));
    json.text("message", messages.sentence(finding));
    json.startObject("evidence");
    Evidence evidence = finding.evidence();
    for (Evidence.Key key : evidence.items().stream().map(Evidence.Item::key).distinct().toList()) {
      // Most parsers keep only one of two equal keys: the values of such a key share one string.
      var values = evidence.items().stream().filter(i -> i.key() == key).map(Evidence.Item::value);
      json.text(Spelling.of(key), values.collect(Collectors.joining("; ")));
    }
    json.endObject();
    json.text("next", messages.nextStep(finding));
    json.text("specification", textOf(finding.code().specification()));
    json.text("clause", textOf(finding.code().clause()));
    json.endObject();
  }

  private static Optional<String> textOf(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
