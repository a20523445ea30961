package org.xacthuc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DocumentCopy;
import org.xacthuc.directive.Mark;
import org.xacthuc.pdf.TextSource;

/** What the pages say besides number, body and subject: marks, copies, where the text is from. */
public final class DocumentRemarks {
  private final Messages messages;

  public DocumentRemarks(Messages messages) {
    this.messages = messages;
  }

  /** In sentences; empty where there is nothing to remark. */
  public List<String> of(Directive directive) {
    List<String> remarks = new ArrayList<>();
    String marks =
        directive.particulars().marks().stream().map(Mark::text).collect(Collectors.joining(", "));
    if (!marks.isEmpty()) {
      remarks.add(messages.term(Term.DOCUMENT_MARKS, Map.of("marks", marks)));
    }
    directive.particulars().copies().forEach(c -> remarks.add(copy(c)));
    if (directive.textSource() == TextSource.OCR) {
      remarks.add(messages.term(Term.DOCUMENT_RECOGNISED));
    }
    return remarks;
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
}
