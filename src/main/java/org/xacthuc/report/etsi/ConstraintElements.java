package org.xacthuc.report.etsi;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Digest;
import org.xacthuc.report.Spelling;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.SubIndication;

/**
 * The policy, and each question that is answered apart from the others as a constraint (clause
 * 4.3.5): those of the standard, and whether the page's names are the certificate's.
 */
final class ConstraintElements {
  private ConstraintElements() {}

  static void write(VerificationReport report, SignatureJudgement judgement, Xml xml)
      throws IOException, XMLStreamException {
    xml.element(
        "ValidationConstraintsEvaluationReport",
        () -> {
          policy(report, xml);
          for (Axis axis : Axis.values()) {
            if (axis != Axis.DOCUMENT) {
              constraint(axis, judgement, xml);
            }
          }
        });
  }

  private static void policy(VerificationReport report, Xml xml)
      throws IOException, XMLStreamException {
    Digest sha256 = report.policy().sha256();
    xml.element(
        "SignatureValidationPolicy",
        () -> {
          xml.element(
              "SignaturePolicyIdentifier",
              () ->
                  xml.element(
                      "xades:SignaturePolicyId",
                      () -> {
                        xml.element(
                            "xades:SigPolicyId",
                            () ->
                                xml.plain(
                                    "xades:Identifier",
                                    Urns.OWN + "policy:" + sha256.value().hex()));
                        xml.digest("xades:SigPolicyHash", sha256);
                      }));
          xml.text("PolicyName", report.policy().name());
        });
  }

  private static void constraint(Axis axis, SignatureJudgement judgement, Xml xml)
      throws IOException, XMLStreamException {
    AxisOutcome outcome = judgement.axes().getOrDefault(axis, AxisOutcome.NOT_CHECKED);
    boolean applied = outcome != AxisOutcome.NOT_CHECKED;
    xml.element(
        "ValidationConstraint",
        () -> {
          xml.plain("ValidationConstraintIdentifier", Urns.OWN + "constraint:" + Spelling.of(axis));
          xml.element(
              "ConstraintStatus",
              () ->
                  xml.plain(
                      "Status", applied ? Urns.CONSTRAINT_APPLIED : Urns.CONSTRAINT_DISABLED));
          if (applied) {
            xml.element(
                "ValidationStatus",
                () -> {
                  xml.plain("MainIndication", Urns.of(outcome));
                  Optional<SubIndication> why = subIndication(axis, outcome, judgement);
                  if (why.isPresent()) {
                    xml.plain("SubIndication", Urns.of(why.get()));
                  }
                });
          }
        });
  }

  /** That of the finding that decided. */
  private static Optional<SubIndication> subIndication(
      Axis axis, AxisOutcome outcome, SignatureJudgement judgement) {
    return judgement.findings().stream()
        .filter(f -> outcome != AxisOutcome.PASSED && f.code().axis() == axis)
        .filter(f -> f.severity().forces().isPresent())
        .map(Finding::code)
        .flatMap(code -> code.subIndication().stream())
        .findFirst();
  }
}
