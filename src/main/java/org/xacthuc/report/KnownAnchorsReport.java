package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.Purpose;

/** What {@code trust known} prints: a list of anchors as text, or as one JSON object a line. */
public final class KnownAnchorsReport {
  private final JsonFactory factory = new JsonFactory();
  private final Messages messages;

  public KnownAnchorsReport(Messages messages) {
    this.messages = messages;
  }

  /** One object a line; instants in UTC. */
  public void writeJson(String list, List<KnownAnchor> anchors, Appendable out) throws IOException {
    for (KnownAnchor anchor : anchors) {
      SafeJson text = new SafeJson();
      try (JsonGenerator generator = factory.createGenerator(text)) {
        write(list, anchor, new JsonFields(generator));
      }
      out.append(text.text()).append('\n');
    }
  }

  private static void write(String list, KnownAnchor anchor, JsonFields json) throws IOException {
    json.startObject();
    json.text("list", list);
    json.text("subject", anchor.subject());
    json.text("notBefore", anchor.notBefore().toString());
    json.text("notAfter", anchor.notAfter().toString());
    json.text("sha256", anchor.sha256().hex());
    json.texts("purposes", purposes(anchor).map(Purpose::label).toList());
    json.endObject();
  }

  /** A paragraph for each. */
  public void writeText(String list, List<KnownAnchor> anchors, Appendable out) throws IOException {
    String count = Integer.toString(anchors.size());
    line(messages.term(Term.KNOWN_TITLE, Map.of("name", list, "count", count)), out);
    for (KnownAnchor anchor : anchors) {
      line("", out);
      line(Escaping.text(anchor.subject()), out);
      line("  SHA-256 " + anchor.sha256().hex(), out);
      line(
          "  "
              + messages.term(
                  Term.KNOWN_VALIDITY,
                  Map.of(
                      "notBefore",
                      messages.show(anchor.notBefore()),
                      "notAfter",
                      messages.show(anchor.notAfter()))),
          out);
      String words = purposes(anchor).map(this::word).collect(Collectors.joining(", "));
      line("  " + messages.term(Term.KNOWN_PURPOSES, Map.of("purposes", words)), out);
    }
  }

  private static void line(String text, Appendable out) throws IOException {
    out.append(text).append('\n');
  }

  private static Stream<Purpose> purposes(KnownAnchor anchor) {
    return Stream.of(Purpose.values()).filter(anchor.purposes()::contains);
  }

  private String word(Purpose purpose) {
    return messages.term(
        switch (purpose) {
          case DOCUMENT_SIGNING -> Term.PURPOSE_SIGNING;
          case TIME_STAMPING -> Term.PURPOSE_TIME_STAMPING;
        });
  }
}
