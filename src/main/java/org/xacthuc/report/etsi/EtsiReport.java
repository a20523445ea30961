package org.xacthuc.report.etsi;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.ReportWriter;
import org.xacthuc.verdict.SignatureType;
import org.xacthuc.verdict.Verdict;

/**
 * A validation report after ETSI TS 119 102-2 V1.4.1 for one file. Document time-stamps are objects
 * of it, not signatures. A file without a signature has one report, without an identifier, that
 * says so.
 */
public final class EtsiReport implements ReportWriter {
  private final Messages messages;
  private final String version;

  /**
   * @param messages the language of the findings' sentences
   * @param version of this program
   */
  public EtsiReport(Messages messages, String version) {
    this.messages = messages;
    this.version = version;
  }

  @Override
  public void write(VerificationReport report, Appendable out) throws IOException {
    out.append(Xml.document("ValidationReport", xml -> write(report, xml)));
  }

  private void write(VerificationReport report, Xml xml) throws IOException, XMLStreamException {
    ValidationObjects objects = new ValidationObjects(report);
    StatusElements status = new StatusElements(report, messages, version, xml);
    List<SignatureReport> signatures =
        report.signatures().stream()
            .filter(s -> s.judgement().type() != SignatureType.DOCUMENT_TIMESTAMP)
            .toList();
    for (int i = 0; i < signatures.size(); i++) {
      SignatureReport signature = signatures.get(i);
      String id = "S-" + (i + 1);
      xml.element(
          "SignatureValidationReport",
          () -> {
            facts(report, signature, id, xml);
            status.ofSignature(signature, id, objects);
          });
    }
    if (signatures.isEmpty()) {
      boolean unreadable = report.judgement().verdict() == Verdict.UNREADABLE;
      String why = unreadable ? "DOCUMENT_UNREADABLE" : "NO_SIGNATURE_FOUND";
      xml.element("SignatureValidationReport", () -> status.ofNone(why, objects));
    }
    objects.write(xml);
  }

  /** Everything but the status, in the order of SignatureValidationReportType. */
  private static void facts(
      VerificationReport report, SignatureReport signature, String id, Xml xml)
      throws IOException, XMLStreamException {
    SignatureElements elements = new SignatureElements(report, signature, id, xml);
    elements.identifier();
    ConstraintElements.write(report, signature.judgement(), xml);
    elements.times();
    elements.document();
    elements.attributes();
    elements.signer();
    xml.element(
        "SignatureValidationProcess",
        () -> xml.plain("SignatureValidationProcessID", Urns.PROCESS_LTA));
  }
}
