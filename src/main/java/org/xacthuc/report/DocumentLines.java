package org.xacthuc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.directive.Directive;

/** What the pages say of the document: kind, number, date, body and subject. */
final class DocumentLines {
  private final Messages messages;

  DocumentLines(Messages messages) {
    this.messages = messages;
  }

  List<String> lines(Optional<Directive> read) {
    if (read.isEmpty()) {
      return List.of(messages.term(Term.DOCUMENT_NOT_READ));
    }
    Directive directive = read.get();
    List<String> lines = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    directive.type().ifPresent(v -> values.put("type", v));
    directive.reference().or(directive::number).ifPresent(v -> values.put("number", v));
    directive.date().ifPresent(v -> values.put("date", messages.show(v)));
    directive.place().ifPresent(v -> values.put("place", v));
    if (!values.isEmpty()) {
      lines.add(messages.term(Term.DOCUMENT_NUMBER, values).strip());
    }
    issuer(directive).map(Escaping::text).ifPresent(lines::add);
    directive.subject().map(Escaping::text).ifPresent(lines::add);
    if (lines.isEmpty()) {
      lines.add(messages.term(Term.DOCUMENT_NOTHING_FOUND));
    }
    lines.addAll(new DocumentRemarks(messages).of(directive));
    return lines;
  }

  private static Optional<String> issuer(Directive directive) {
    return directive
        .issuer()
        .map(i -> directive.parent().map(p -> i + " (" + p + ")").orElse(i))
        .or(directive::parent);
  }
}
