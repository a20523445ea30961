package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bases.LETTER;
import static org.xacthuc.attacks.Bases.PKI;
import static org.xacthuc.attacks.Bases.put;
import static org.xacthuc.attacks.Bases.signature;
import static org.xacthuc.attacks.Bases.stream;

import java.util.function.UnaryOperator;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestPdf;

/** Signed forms: 7 is the form, 8 a text field with a value, 9 what it shows. */
final class FilledForms {
  static final String FORM_XOBJECT = "<< /Type /XObject /Subtype /Form /BBox [0 0 228 20] >>";

  private static final TestPdf FILLED = LETTER.form("Amount").fill("Amount", "100");

  private FilledForms() {}

  static TestPdf signed(UnaryOperator<SignatureSpec> how) {
    return withData(signature(FILLED, how));
  }

  static TestPdf certified(int permission) {
    return signed(s -> s.certify(permission));
  }

  /** Signed with a FieldMDP reference, such as {@code /Include /Fields [(Amount)]}. */
  static TestPdf locked(String action) {
    return signed(s -> s.entry("Reference", fieldMdp(action)));
  }

  static String fieldMdp(String action) {
    return "[<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams << /Type"
        + " /TransformParams /V /1.2 /Action "
        + action
        + " >> >>]";
  }

  /** With the text field, 20, as the only child of another field, 8. */
  static TestPdf grouped(UnaryOperator<SignatureSpec> how) {
    String field = Bases.lastBody(FILLED, 8);
    String page = Bases.lastBody(FILLED, TestPdf.FIRST_PAGE);
    TestPdf form =
        FILLED.append(
            put(8, "<< /T (Contract) /Kids [20 0 R] >>")
                .put(20, Bases.with(field, "/Parent 8 0 R"))
                .put(TestPdf.FIRST_PAGE, page.replace("8 0 R", "20 0 R")));
    return withData(signature(form, how));
  }

  static TestPdf withData(TestPdf pdf) {
    return pdf.dss(PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  /** The field's appearance alone, in place. */
  static TestPdf shows(TestPdf pdf, String text) {
    return pdf.append(stream(9, FORM_XOBJECT, "BT /F1 11 Tf 2 5 Td (" + text + ") Tj ET"));
  }

  /** An entry of the field, by its raw text, replaced by another. */
  static TestPdf edited(TestPdf pdf, int number, String old, String now) {
    String body = Bases.lastBody(pdf, number);
    if (!body.contains(old)) {
      throw new IllegalArgumentException(old + " is not in " + body);
    }
    return pdf.append(put(number, body.replace(old, now)));
  }
}
