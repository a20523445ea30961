package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.xacthuc.AnchorSet;
import org.xacthuc.cms.Certificate;

/** What {@code trust add}, {@code list} and {@code remove} show of the store and its anchors. */
public final class AnchorCard {
  private static final int GROUP = 4;
  private static final int GROUPS_A_LINE = 8;

  private final JsonFactory factory = new JsonFactory();
  private final Messages messages;
  private final Style style;

  public AnchorCard(Messages messages, Style style) {
    this.messages = messages;
    this.style = style;
  }

  /**
   * A certificate in lines: the name, the facts, the fingerprint in groups that are easily compared
   * by eye, what to know of it.
   *
   * @param remarks in the order of their enum
   */
  public void writeText(Certificate certificate, Set<AnchorRemark> remarks, Appendable out)
      throws IOException {
    line(style.bold(Escaping.inSentence(certificate.subject().text())), out);
    if (!certificate.isSelfIssued()) {
      line(
          "  " + messages.term(Term.ANCHOR_ISSUER, Map.of("issuer", certificate.issuer().text())),
          out);
    }
    line(
        "  "
            + messages.term(
                Term.KNOWN_VALIDITY,
                Map.of(
                    "notBefore",
                    messages.show(certificate.notBefore()),
                    "notAfter",
                    messages.show(certificate.notAfter())))
            + ", "
            + Escaping.inSentence(certificate.keyLabel()),
        out);
    String margin = "  SHA-256 ";
    for (String groups : groups(certificate.sha256().value().hex()).split("\n", -1)) {
      line(margin + groups, out);
      margin = " ".repeat(margin.length());
    }
    for (AnchorRemark remark : AnchorRemark.values()) {
      if (remarks.contains(remark)) {
        line("  " + style.toned(remark.tone(), messages.term(remark.term())), out);
      }
    }
  }

  /** Digits in groups of four, eight groups a line. */
  static String groups(String digits) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < digits.length(); at += GROUP) {
      if (at > 0) {
        text.append(at % (GROUP * GROUPS_A_LINE) == 0 ? '\n' : ' ');
      }
      text.append(digits, at, Math.min(digits.length(), at + GROUP));
    }
    return text.toString();
  }

  /** A list of known anchors that is trusted. */
  public void writeText(String list, Appendable out) throws IOException {
    line(style.bold("known:" + Escaping.text(list)), out);
    line("  " + messages.term(Term.ANCHOR_LIST), out);
  }

  /** Where the store is, and the fingerprint that reports give its anchors. */
  public void writeSummary(String folder, AnchorSet anchors, Appendable out) throws IOException {
    Map<String, String> values =
        Map.of(
            "folder",
            folder,
            "count",
            Integer.toString(anchors.count()),
            "sha256",
            anchors.sha256().value().hex());
    line(messages.term(anchors.count() == 0 ? Term.STORE_EMPTY : Term.STORE_TITLE, values), out);
  }

  /** One object a line; the keys of a list of known anchors are the same, most of them null. */
  public void writeJson(Certificate certificate, boolean authority, Appendable out)
      throws IOException {
    writeJson(
        out,
        json -> {
          json.text("kind", "certificate");
          json.nothing("name");
          json.text("subject", certificate.subject().text());
          json.text("issuer", certificate.issuer().text());
          json.text("notBefore", certificate.notBefore().toString());
          json.text("notAfter", certificate.notAfter().toString());
          json.text("key", certificate.keyLabel());
          json.flag("selfSigned", certificate.isSelfSigned());
          json.flag("authority", authority);
          json.text("sha256", certificate.sha256().value().hex());
        });
  }

  /** A list of known anchors that is trusted. */
  public void writeJson(String list, Appendable out) throws IOException {
    writeJson(
        out,
        json -> {
          json.text("kind", "known");
          json.text("name", list);
          for (String key :
              new String[] {
                "subject",
                "issuer",
                "notBefore",
                "notAfter",
                "key",
                "selfSigned",
                "authority",
                "sha256"
              }) {
            json.nothing(key);
          }
        });
  }

  @FunctionalInterface
  private interface Fields {
    void writeTo(JsonFields json) throws IOException;
  }

  private void writeJson(Appendable out, Fields fields) throws IOException {
    SafeJson text = new SafeJson();
    try (JsonGenerator generator = factory.createGenerator(text)) {
      JsonFields json = new JsonFields(generator);
      json.startObject();
      fields.writeTo(json);
      json.endObject();
    }
    out.append(text.text()).append('\n');
  }

  private static void line(String text, Appendable out) throws IOException {
    out.append(text).append('\n');
  }
}
