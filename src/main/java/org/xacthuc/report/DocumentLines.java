package org.xacthuc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DocumentCopy;
import org.xacthuc.directive.Mark;
import org.xacthuc.pdf.TextSource;

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
    marks(directive).ifPresent(lines::add);
    directive.particulars().copies().forEach(c -> lines.add(copy(c)));
    if (directive.textSource() == TextSource.OCR) {
      lines.add(messages.term(Term.DOCUMENT_RECOGNISED));
    }
    return lines;
  }

  private Optional<String> marks(Directive directive) {
    String marks =
        directive.particulars().marks().stream().map(Mark::text).collect(Collectors.joining(", "));
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(messages.term(Term.DOCUMENT_MARKS, Map.of("marks", marks)));
  }

  private String copy(DocumentCopy copy) {
    Map<String, String> values = new HashMap<>();
    copy.body().ifPresent(v -> values.put("body", v));
    copy.reference().ifPresent(v -> values.put("number", v));
    copy.date().ifPresent(v -> values.put("date", messages.show(v)));
    Term term =
        switch (copy.kind()) {
          case SAO_Y -> Term.DOCUMENT_COPY_SAO_Y;
          case SAO_LUC -> Term.DOCUMENT_COPY_SAO_LUC;
          case TRICH_SAO -> Term.DOCUMENT_COPY_TRICH_SAO;
        };
    return messages.term(term, values);
  }

  private static Optional<String> issuer(Directive directive) {
    return directive
        .issuer()
        .map(i -> directive.parent().map(p -> i + " (" + p + ")").orElse(i))
        .or(directive::parent);
  }
}
