package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xacthuc.SignatureReport;
import org.xacthuc.SignatureReport.ChainLink;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;

/** The certification path of each signature, from the signer up. */
final class PathViews {
  private final Messages messages;

  PathViews(Messages messages) {
    this.messages = messages;
  }

  List<Page.PathView> of(List<SignatureReport> signatures) {
    return signatures.stream().filter(s -> !s.chain().isEmpty()).map(this::view).toList();
  }

  private Page.PathView view(SignatureReport signature) {
    boolean anchored = signature.chain().stream().anyMatch(ChainLink::anchor);
    return new Page.PathView(
        messages.term(HtmlTerm.PATH_CAPTION, Map.of("signer", Signers.name(signature))),
        signature.chain().stream().map(this::row).toList(),
        anchored ? List.of() : List.of(messages.term(HtmlTerm.PATH_NO_ANCHOR)));
  }

  private Page.LinkRow row(ChainLink link) {
    List<String> remarks = new ArrayList<>();
    if (link.anchor()) {
      remarks.add(messages.term(HtmlTerm.PATH_ANCHOR));
    }
    return new Page.LinkRow(
        Escaping.inSentence(link.subject()),
        remarks,
        messages.term(
            HtmlTerm.VALIDITY,
            Map.of(
                "from", messages.show(link.notBefore()), "until", messages.show(link.notAfter()))),
        link.sha256());
  }
}
