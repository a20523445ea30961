package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What one update changes, a line for each change, and the parts that updates are made of. */
final class Steps {
  /** The first number that is free in what {@link #told} is asked about. */
  static final int NEW = 50;

  private Steps() {}

  /**
   * The changes by an update behind {@code pdf}, in their order: kind, object, page, detail, and
   * the field or the subtype of the annotation concerned; with commas between them.
   */
  static String told(TestPdf pdf, PdfUpdate update) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.append(update).bytes()));
    List<ChangeSet> steps = RevisionSteps.read(file, Limits.DEFAULT, Optional.empty());
    return steps.get(steps.size() - 1).changes().stream()
        .map(Steps::line)
        .collect(Collectors.joining(", "));
  }

  private static String line(Change change) {
    return change.kind()
        + change.object().map(o -> " " + o.number()).orElse("")
        + (change.page().isPresent() ? " p" + change.page().getAsInt() : "")
        + (change.detail().isEmpty() ? "" : " " + change.detail())
        + change.field().map(f -> " (" + f + ")").orElse("")
        + change.annotation().map(a -> " <" + a + ">").orElse("");
  }

  /** An update that sets one entry of an object as {@code pdf} has it. */
  static PdfUpdate set(TestPdf pdf, int number, String key, String value) {
    return PdfUpdate.update().put(number, pdf.view().with(number, key, value));
  }

  /** An update that takes an entry away. */
  static PdfUpdate unset(TestPdf pdf, int number, String key) {
    return PdfUpdate.update().put(number, pdf.view().without(number, key));
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A signature dictionary, as far as comparing revisions looks at it. */
  static String signature(String entries) {
    return "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> " + entries + ">>";
  }

  /** A field that is its own widget on page 5. */
  static String field(String entries) {
    return "<< /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /P 5 0 R " + entries + ">>";
  }

  /** With field {@code NEW} and what it is: in form 7 and among the annotations of page 5. */
  static PdfUpdate withField(TestPdf pdf, PdfUpdate update, String field) {
    String reference = NEW + " 0 R";
    return update
        .put(7, pdf.view().adding(7, "Fields", reference))
        .put(5, pdf.view().adding(5, "Annots", reference))
        .put(NEW, field);
  }

  /** With a field of that signature, in {@code NEW} and the number after it. */
  static PdfUpdate signing(TestPdf pdf, PdfUpdate update) {
    return withField(pdf, update, field("/FT /Sig /T (New) /V " + (NEW + 1) + " 0 R"))
        .put(NEW + 1, signature(""));
  }
}
