package org.xacthuc.attacks;

import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/**
 * One row of a table of attacks through the structure of the PDF.
 *
 * @param id as in the catalogue of attacks, with a word of what is done
 * @param control what is attacked, which must be AUTHENTIC
 * @param attacked the same, patched
 * @param code among the findings, so that it is refused for the right reason
 */
record StructureAttack(
    String id, TestPdf control, TestPdf attacked, Verdict verdict, FindingCode code) {

  /** An attack that must be seen through. */
  static StructureAttack refused(String id, TestPdf control, TestPdf attacked, FindingCode code) {
    return new StructureAttack(id, control, attacked, Verdict.NOT_AUTHENTIC, code);
  }

  /** Bytes that two programs may read in two ways. */
  static StructureAttack suspect(String id, TestPdf control, TestPdf attacked, FindingCode code) {
    return new StructureAttack(id, control, attacked, Verdict.UNDETERMINED, code);
  }

  @Override
  public String toString() {
    return id;
  }
}
