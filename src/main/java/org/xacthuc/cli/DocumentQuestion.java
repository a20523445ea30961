package org.xacthuc.cli;

import java.util.List;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.base.Bytes;
import org.xacthuc.report.Language;
import org.xacthuc.web.DocumentService.Form;
import org.xacthuc.web.DocumentService.Question;

/** A document on its way to a worker, and what comes back. */
final class DocumentQuestion {
  private static final String REPORT = "report";
  private static final String FAULT = "fault";

  private DocumentQuestion() {}

  static Frame write(Question question) {
    return Frame.of(
        Bytes.ofUtf8(question.name()),
        Bytes.ofUtf8(question.language().tag()),
        Bytes.ofUtf8(question.form().name()),
        question.content());
  }

  static Question read(Frame frame) {
    return new Question(
        frame.parts().get(3),
        frame.text(0),
        Language.ofTag(frame.text(1)).orElseThrow(),
        Form.valueOf(frame.text(2)));
  }

  /** A report, whatever its verdict. */
  static Frame report(String text) {
    return Frame.ofTexts(List.of(REPORT, text));
  }

  /** A fault of this program kept it from being verified. */
  static Frame fault() {
    return Frame.ofTexts(List.of(FAULT));
  }

  static boolean isReport(Frame answer) {
    return answer.parts().size() == 2 && answer.text(0).equals(REPORT);
  }
}
