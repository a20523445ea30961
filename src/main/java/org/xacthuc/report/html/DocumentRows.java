package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.directive.Directive;
import org.xacthuc.report.DocumentRemarks;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/** What the pages say of the document, label by label. */
final class DocumentRows {
  private final Messages messages;
  private final List<Page.Fact> facts = new ArrayList<>();

  DocumentRows(Messages messages) {
    this.messages = messages;
  }

  List<Page.Fact> of(Optional<Directive> read) {
    if (read.isEmpty()) {
      remark(List.of(messages.term(Term.DOCUMENT_NOT_READ)));
      return facts;
    }
    Directive directive = read.get();
    add(HtmlTerm.DOCUMENT_ISSUER, directive.issuer());
    add(HtmlTerm.DOCUMENT_PARENT, directive.parent());
    add(HtmlTerm.DOCUMENT_TYPE, directive.type());
    add(HtmlTerm.DOCUMENT_NUMBER, directive.reference().or(directive::number));
    add(HtmlTerm.DOCUMENT_DATE, directive.date().map(messages::show));
    add(HtmlTerm.DOCUMENT_PLACE, directive.place());
    add(HtmlTerm.DOCUMENT_SUBJECT, directive.subject());
    if (facts.isEmpty()) {
      remark(List.of(messages.term(Term.DOCUMENT_NOTHING_FOUND)));
    }
    remark(new DocumentRemarks(messages).of(directive));
    return facts;
  }

  private void add(HtmlTerm label, Optional<String> value) {
    value.ifPresent(
        v -> facts.add(new Page.Fact(messages.term(label), List.of(Escaping.inSentence(v)))));
  }

  private void remark(List<String> sentences) {
    if (!sentences.isEmpty()) {
      facts.add(new Page.Fact(messages.term(HtmlTerm.DOCUMENT_REMARKS), sentences));
    }
  }
}
