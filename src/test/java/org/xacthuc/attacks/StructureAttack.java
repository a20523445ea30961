package org.xacthuc.attacks;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * One row of a table of attacks through the structure of the PDF.
 *
 * @param id as in the catalogue of attacks, with a word of what is done
 * @param base what the control is
 * @param control what is attacked, which must be AUTHENTIC
 * @param patch makes the same, patched; always the same bytes
 * @param code among the findings, so that it is refused for the right reason; null where a genuine
 *     document is to pass and nothing need be said
 */
record StructureAttack(
    String id,
    String base,
    TestPdf control,
    Supplier<TestPdf> patch,
    Verdict verdict,
    FindingCode code) {

  /** An attack that must be seen through. */
  static StructureAttack refused(String id, TestPdf control, TestPdf attacked, FindingCode code) {
    return drawn(id, control, attacked, Verdict.NOT_AUTHENTIC, code);
  }

  /** Bytes that two programs may read in two ways. */
  static StructureAttack suspect(String id, TestPdf control, TestPdf attacked, FindingCode code) {
    return drawn(id, control, attacked, Verdict.UNDETERMINED, code);
  }

  /** A file that can no longer be read at all. */
  static StructureAttack unreadable(
      String id, TestPdf control, TestPdf attacked, FindingCode code) {
    return drawn(id, control, attacked, Verdict.UNREADABLE, code);
  }

  /** A file drawn by itself, and what must be said of it. */
  static StructureAttack drawn(
      String id, TestPdf control, TestPdf attacked, Verdict verdict, FindingCode code) {
    return new StructureAttack(id, Base.nameOf(control), control, () -> attacked, verdict, code);
  }

  /** A patch of one of the base documents. */
  static StructureAttack of(
      String id, Base base, Verdict verdict, FindingCode code, UnaryOperator<TestPdf> patch) {
    return new StructureAttack(
        id, base.label(), base.pdf(), () -> patch.apply(base.pdf()), verdict, code);
  }

  TestPdf attacked() {
    return patch.get();
  }

  /** What it breaks; nothing, where the row is a genuine document. */
  Optional<Invariant> invariant() {
    return verdict == Verdict.AUTHENTIC ? Optional.empty() : Optional.of(Invariant.brokenBy(code));
  }

  @Override
  public String toString() {
    return id + " | " + base;
  }
}
