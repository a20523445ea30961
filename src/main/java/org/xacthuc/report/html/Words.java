package org.xacthuc.report.html;

import org.xacthuc.report.Messages;

/** The words of a page that are the same for every report, by their names in the templates. */
public final class Words {
  private final Messages messages;

  Words(Messages messages) {
    this.messages = messages;
  }

  /** The word or sentence of that name, such as {@code HEADING_NEXT}. */
  public String of(String name) {
    return messages.term(HtmlTerm.valueOf(name));
  }
}
