package org.xacthuc.report.etsi;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Spelling;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.Subject;

/**
 * The status of a signature with what it rests on (clause 4.3.4), and beside it what the standard
 * has no words for: the document's verdict and every finding.
 */
final class StatusElements {
  private final VerificationReport report;
  private final Messages messages;
  private final String version;
  private final Xml xml;

  StatusElements(VerificationReport report, Messages messages, String version, Xml xml) {
    this.report = report;
    this.messages = messages;
    this.version = version;
    this.xml = xml;
  }

  /**
   * Of one signature.
   *
   * @param id its identifier's
   */
  void ofSignature(SignatureReport signature, String id, ValidationObjects objects)
      throws IOException, XMLStreamException {
    xml.element(
        "SignatureValidationStatus",
        () -> {
          xml.plain("MainIndication", Urns.of(signature.judgement().indication()));
          if (signature.judgement().subIndication().isPresent()) {
            xml.plain("SubIndication", Urns.of(signature.judgement().subIndication().get()));
          }
          xml.element(
              "AssociatedValidationReportData",
              () -> {
                ChainElements.write(
                    signature.chain(), xml, objects.fileId().stream().toArray(String[]::new));
                algorithm(signature, id);
                data(findings(signature));
              });
        });
  }

  /**
   * Of a file in which no signature was found. The standard has an indication for signatures alone:
   * why there is none is a sub-indication of ours.
   */
  void ofNone(String why, ValidationObjects objects) throws IOException, XMLStreamException {
    xml.element(
        "SignatureValidationStatus",
        () -> {
          xml.plain("MainIndication", Urns.of(Indication.INDETERMINATE));
          xml.plain("SubIndication", Urns.OWN + "subindication:" + why);
          xml.element(
              "AssociatedValidationReportData",
              () -> {
                if (objects.fileId().isPresent()) {
                  xml.reference("RelatedValidationObject", objects.fileId().get());
                }
                data(report.judgement().findings());
              });
        });
  }

  /** The weak algorithm, or, where all were reliable, the signature's own. */
  private void algorithm(SignatureReport signature, String id)
      throws IOException, XMLStreamException {
    Optional<Finding> weak =
        signature.judgement().findings().stream()
            .filter(
                f ->
                    f.code() == FindingCode.ALGORITHM_WEAK
                        || f.code() == FindingCode.ALGORITHM_NOT_LISTED)
            .filter(f -> f.subject().equals(Subject.signature(signature.judgement().field())))
            .findFirst();
    boolean reliable = signature.judgement().axes().get(Axis.ALGORITHMS) == AxisOutcome.PASSED;
    Optional<String> algorithm =
        weak.isPresent()
            ? weak.flatMap(f -> f.evidence().get(Evidence.Key.ALGORITHM)).map(AlgorithmUris::named)
            : AlgorithmUris.of(signature).filter(uri -> reliable);
    if (algorithm.isEmpty()) {
      return;
    }
    xml.element(
        "CryptoInformation",
        () -> {
          xml.reference("ValidationObjectId", id);
          xml.plain("Algorithm", algorithm.get());
          xml.flag("SecureAlgorithm", weak.isEmpty());
          Optional<Instant> until = weak.flatMap(StatusElements::until);
          if (until.isPresent()) {
            xml.time("NotAfter", until.get());
          }
        });
  }

  private static Optional<Instant> until(Finding weak) {
    try {
      return weak.evidence().get(Evidence.Key.UNTIL).map(Instant::parse).filter(Xml::isWritable);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Those of the signature and its time-stamps, then the document's. */
  private List<Finding> findings(SignatureReport signature) {
    String field = signature.judgement().field();
    Set<Finding> findings = new LinkedHashSet<>(signature.judgement().findings());
    report.judgement().findings().stream()
        .filter(f -> f.subject().kind() == Subject.Kind.DOCUMENT || isOf(field, f.subject()))
        .forEach(findings::add);
    return List.copyOf(findings);
  }

  private static boolean isOf(String field, Subject subject) {
    return subject.equals(Subject.signature(field)) || subject.equals(Subject.timeStamp(field));
  }

  private void data(List<Finding> findings) throws IOException, XMLStreamException {
    xml.element(
        "AdditionalValidationReportData",
        () -> {
          data("tool", "xacthuc " + version);
          data("file", report.file());
          data("verification-time", report.verificationTime().toString());
          data("verdict", report.judgement().verdict().name());
          Optional<Finding> headline = report.judgement().headline();
          if (headline.isPresent()) {
            data("headline", Spelling.of(headline.get()));
          }
          data("anchors-sha256", report.anchors().sha256().value().hex());
          for (Finding finding : findings) {
            data("finding:" + Spelling.of(finding), messages.sentence(finding));
          }
        });
  }

  private void data(String type, String value) throws IOException, XMLStreamException {
    xml.element(
        "ReportData",
        () -> {
          xml.plain("Type", Urns.OWN + type);
          xml.text("Value", value);
        });
  }
}
