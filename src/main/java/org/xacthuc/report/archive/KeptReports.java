package org.xacthuc.report.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.report.archive.KeptReport.KeptFinding;
import org.xacthuc.report.archive.KeptReport.KeptSignature;
import org.xacthuc.report.archive.KeptReport.Signer;
import org.xacthuc.report.archive.KeptReport.Times;

/** Reads what was kept of a file. Not shared by threads. */
public final class KeptReports {
  /** Far above what schema 1 has. */
  private static final int DEEPEST = 50;

  private final JsonFactory factory = new JsonFactory();

  /**
   * Reads one JSON report.
   *
   * @return empty when it is no JSON object; keys that it lacks are taken for absent facts
   */
  public Optional<KeptReport> read(String json) {
    try (JsonParser parser = factory.createParser(json)) {
      parser.nextToken();
      return value(parser, 0) instanceof Map<?, ?> map
          ? Optional.of(report(new Fields(map)))
          : Optional.empty();
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  private static KeptReport report(Fields json) {
    Fields summary = json.object("summary");
    List<KeptFinding> findings = json.objects("findings").map(KeptReports::finding).toList();
    List<KeptSignature> signatures =
        json.objects("signatures").map(KeptReports::signature).toList();
    return new KeptReport(
        json.object("directive").text("reference"),
        summary.text("reason"),
        summary.text("next"),
        findings,
        signatures);
  }

  private static KeptFinding finding(Fields json) {
    return new KeptFinding(
        json.text("code"),
        json.text("severity"),
        json.text("message"),
        json.text("next"),
        json.object("evidence").texts());
  }

  private static KeptSignature signature(Fields json) {
    Fields signer = json.object("signer");
    Fields signatory = json.object("signatory");
    return new KeptSignature(
        json.text("field"),
        json.text("type"),
        json.text("level"),
        json.text("indication"),
        new Signer(
            signer.text("name"),
            signer.text("subject"),
            signer.text("issuer"),
            signer.text("serial"),
            signer.text("sha256")),
        times(json),
        signatory.optional("publishedBy"),
        signatory.optional("copiedBy"));
  }

  private static Times times(Fields json) {
    Fields times = json.object("times");
    String authority =
        json.objects("timestamps")
            .map(s -> s.text("authority"))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return new Times(
        times.text("proven"),
        times.text("provenBy"),
        times.optional("dictionary").orElseGet(() -> times.text("attribute")),
        authority);
  }

  /** A map, a list, or a text; numbers and flags are texts. */
  private static Object value(JsonParser parser, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("nested too deep");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        map.put(name, value(parser, depth + 1));
      }
      return map;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        list.add(value(parser, depth + 1));
      }
      return list;
    }
    return token == null || token == JsonToken.VALUE_NULL ? "" : parser.getText();
  }
}
