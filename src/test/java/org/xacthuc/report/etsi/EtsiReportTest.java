package org.xacthuc.report.etsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.TestReports;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class EtsiReportTest {
  private static final EtsiSchema SCHEMA = EtsiSchema.load();
  private static final TestPki PKI = TestPki.load();
  private static final String SIGNED = "2021-07-20T06:38:23Z";
  private static final Path SAMPLES = Path.of("src/samples");
  private static final String STATUS = "/r:ValidationReport/r:SignatureValidationReport";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1693-UBND-VP.pdf",
        "3030-UBND-KGVX-scan.pdf",
        "3030-UBND-KGVX.pdf",
        "309-CV-TU-altered.pdf",
        "309-CV-TU-flipped.pdf",
        "309-CV-TU-unsigned.pdf",
        "309-CV-TU-wrong-signer.pdf",
        "309-CV-TU-wrong-time.pdf",
        "309-CV-TU.pdf",
        "7572-UBND-VXNV.pdf",
      })
  void everySampleHoldsToTheSchemaAndSaysWhatJsonSays(String name) throws Exception {
    agree(Verification.strict().of(SAMPLES.resolve(name)));
  }

  @Test
  void withoutAnchorsThereIsNoAnchorAndTheReasonIsTold() throws Exception {
    VerificationReport report =
        Verification.strict().with(TrustAnchors.NONE).of(SAMPLES.resolve("309-CV-TU.pdf"));
    agree(report);
    Document xml = read(report);
    assertThat(values(xml, STATUS + "/r:SignatureValidationStatus/r:SubIndication"))
        .containsOnly("urn:etsi:019102:subindication:NO_CERTIFICATE_CHAIN_FOUND");
    assertThat(values(xml, "//r:TrustAnchor/@VOReference")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aReportWithAnyFindingHoldsToTheSchema(FindingCode code) throws Exception {
    Evidence evidence = Evidence.NONE;
    for (Evidence.Key key : Evidence.Key.values()) {
      evidence = evidence.and(key, "x \u0000<&]]>\uFFFF");
    }
    String text = text(TestReports.judged("a.pdf", code, evidence));
    SCHEMA.validate(text);
    assertThat(text).contains("<Type>urn:xacthuc:finding:" + code.code() + "</Type>");
  }

  /** The standard's indication is the signature's; whose name is printed is another question. */
  @Test
  void aWrongSignerIsAConstraintThatFailed() throws Exception {
    Document xml = read(Verification.strict().of(SAMPLES.resolve("309-CV-TU-wrong-signer.pdf")));
    assertThat(constraint(xml, "signatory")).contains("urn:etsi:019102:mainindication:failed");
    assertThat(constraint(xml, "integrity")).containsOnly("urn:etsi:019102:mainindication:passed");
    assertThat(data(xml, "verdict")).containsOnly("NOT_AUTHENTIC");
    assertThat(data(xml, "headline")).containsOnly("directive.signer-differs");

    Document genuine = read(Verification.strict().of(SAMPLES.resolve("309-CV-TU.pdf")));
    assertThat(constraint(genuine, "signatory"))
        .containsOnly("urn:etsi:019102:mainindication:passed");
    assertThat(data(genuine, "verdict")).containsOnly("AUTHENTIC");
  }

  @Test
  void aFileWithoutASignatureHasOneReportThatSaysSo() throws Exception {
    Document unsigned = read(Verification.strict().of(SAMPLES.resolve("309-CV-TU-unsigned.pdf")));
    assertThat(values(unsigned, STATUS + "/r:SignatureIdentifier")).isEmpty();
    assertThat(values(unsigned, STATUS + "/r:SignatureValidationStatus/r:MainIndication"))
        .containsExactly("urn:etsi:019102:mainindication:indeterminate");
    assertThat(values(unsigned, STATUS + "/r:SignatureValidationStatus/r:SubIndication"))
        .containsExactly("urn:xacthuc:subindication:NO_SIGNATURE_FOUND");

    VerificationReport unreadable = TestReports.unreadable("a.pdf");
    agree(unreadable);
    assertThat(values(read(unreadable), "//r:SubIndication"))
        .containsExactly("urn:xacthuc:subindication:DOCUMENT_UNREADABLE");
  }

  @Test
  void aRevocationIsToldWithTheListThatSaysSo() throws Exception {
    VerificationReport report =
        Verification.ofAnyDocument()
            .of(signed(Holder.REVOKED_BEFORE).dss(PKI.validationData(Holder.REVOKED_BEFORE)));
    agree(report);
    Document xml = read(report);
    assertThat(values(xml, STATUS + "/r:SignatureValidationStatus/r:SubIndication"))
        .containsExactly("urn:etsi:019102:subindication:REVOKED");
    String revoked = "//r:RevocationStatusInformation/";
    assertThat(value(xml, revoked + "r:RevocationReason"))
        .startsWith("urn:etsi:019102:revocationReason:");
    String list = value(xml, revoked + "r:RevocationObject/@VOReference");
    assertThat(value(xml, "//r:ValidationObject[@id='" + list + "']/r:ObjectType"))
        .startsWith("urn:etsi:019102:validationObject:");
    assertThat(value(xml, revoked + "r:ValidationObjectId/@VOReference"))
        .isEqualTo("C-" + report.signatures().get(0).signer().orElseThrow().sha256());
  }

  @Test
  void aDocumentTimeStampIsAnObjectThatProves() throws Exception {
    TestPdf archived =
        TestPdf.letter("A")
            .signedBy(PKI.of(Holder.PHUONG_THI_THANH))
            .at(SIGNED)
            .dss(PKI.validationData(Holder.PHUONG_THI_THANH))
            .docTimeStamp(PKI.tsa().at(Instant.parse("2021-08-01T00:00:00Z")));
    VerificationReport report = Verification.ofAnyDocument().of(archived);
    agree(report);
    Document xml = read(report);
    assertThat(report.signatures()).hasSize(2);
    assertThat(values(xml, STATUS)).hasSize(1);
    assertThat(value(xml, STATUS + "//r:DocTimeStamp/r:TimeStampValue"))
        .isEqualTo("2021-08-01T00:00:00Z");
    String proof = value(xml, STATUS + "//r:BestSignatureTime/r:POEObject/@VOReference");
    assertThat(proof).startsWith("T-");
    assertThat(value(xml, "//r:ValidationObject[@id='" + proof + "']//r:MainIndication"))
        .isEqualTo("urn:etsi:019102:mainindication:passed");
  }

  private static TestPdf signed(Holder holder) {
    return TestPdf.letter("A").signedBy(PKI.of(holder)).at(SIGNED, PKI.tsa());
  }

  @Test
  void identityNumbersAreMaskedAndNothingUnseenIsWritten() throws Exception {
    String text =
        text(
            TestReports.judged(
                "a\u202E\u0007.pdf",
                FindingCode.SIGNER_DIFFERS,
                Evidence.of(Evidence.Key.CERTIFIED, "CN=A, UID=CCCD:006171001234")));
    assertThat(text).contains("*********234", "a\\u{202E}\\u{0007}.pdf");
    assertThat(text).doesNotContain("006171001", "\u202E", "\u0007");
  }

  /** Else a schema that cannot refuse anything would pass every test here. */
  @Test
  void theSchemaRefusesWhatTheStandardDoesNotHave() throws Exception {
    String text = text(TestReports.authentic("a.pdf"));
    SCHEMA.validate(text);
    assertThatThrownBy(() -> SCHEMA.validate(text.replace("HashOnly", "HashAlone")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> SCHEMA.validate(text.replaceFirst("VOReference=\"", "$0x")))
        .isInstanceOf(SAXException.class);
  }

  /** Indications, times and digests are those of the JSON report of the same file. */
  private static void agree(VerificationReport report) throws Exception {
    SCHEMA.validate(text(report));
    Document xml = read(report);
    StringBuilder json = new StringBuilder();
    new JsonReport(Messages.of(Language.EN), "0.1.0").write(report, json);
    List<JsonNode> signatures = new ArrayList<>();
    JsonNode root = new ObjectMapper().readTree(json.toString());
    root.get("signatures").forEach(signatures::add);
    signatures.removeIf(s -> s.get("type").asText().equals("document-timestamp"));
    assertThat(values(xml, STATUS)).hasSize(Math.max(1, signatures.size()));
    for (int i = 0; i < signatures.size(); i++) {
      agree(xml, STATUS + "[" + (i + 1) + "]", signatures.get(i), root);
    }
    assertThat(data(xml, "verdict")).containsOnly(root.get("verdict").asText());
  }

  private static void agree(Document xml, String at, JsonNode signature, JsonNode root)
      throws Exception {
    assertThat(value(xml, at + "/r:SignatureValidationStatus/r:MainIndication"))
        .isEqualTo(
            "urn:etsi:019102:mainindication:"
                + signature.get("indication").asText().toLowerCase(Locale.ROOT));
    assertThat(values(xml, at + "/r:SignatureValidationStatus/r:SubIndication"))
        .isEqualTo(
            signature.get("subIndication").isNull()
                ? List.of()
                : List.of(
                    "urn:etsi:019102:subindication:" + signature.get("subIndication").asText()));
    assertThat(value(xml, at + "/r:SignatureIdentifier//r:PAdESFieldName"))
        .isEqualTo(signature.get("field").asText());
    assertThat(value(xml, at + "/r:ValidationTimeInfo/r:ValidationTime"))
        .isEqualTo(root.get("verificationTime").asText());
    assertThat(value(xml, at + "/r:ValidationTimeInfo/r:BestSignatureTime/r:POETime"))
        .isEqualTo(signature.at("/times/best").asText());
    assertThat(hex(value(xml, at + "/r:SignersDocument//d:DigestValue")))
        .isEqualTo(signature.at("/signed/digest").asText(""));
    assertThat(hex(value(xml, at + "/r:SignatureIdentifier/d:SignatureValue")))
        .isEqualTo(signature.at("/signed/value").asText(""));
    for (JsonNode link : signature.get("chain")) {
      String id = "C-" + link.get("sha256").asText();
      assertThat(values(xml, at + "//r:CertificateChain/*/@VOReference")).contains(id);
      assertThat(hex(value(xml, "//r:ValidationObject[@id='" + id + "']//d:DigestValue")))
          .isEqualTo(link.get("sha256").asText());
    }
    assertThat(value(xml, at + "//r:SignatureTimeStamp/r:TimeStampValue"))
        .isEqualTo(stamped(signature));
  }

  private static String stamped(JsonNode signature) {
    for (JsonNode stamp : signature.get("timestamps")) {
      boolean told = !stamp.get("sha256").isNull();
      if (told && stamp.get("kind").asText().equals("signature-timestamp")) {
        return stamp.get("time").asText();
      }
    }
    return "";
  }

  private static String hex(String base64) {
    return HexFormat.of().formatHex(java.util.Base64.getDecoder().decode(base64));
  }

  private static List<String> constraint(Document xml, String axis) throws Exception {
    return values(
        xml,
        "//r:ValidationConstraint[r:ValidationConstraintIdentifier='urn:xacthuc:constraint:"
            + axis
            + "']/r:ValidationStatus/r:MainIndication");
  }

  private static List<String> data(Document xml, String type) throws Exception {
    return values(xml, "//r:ReportData[r:Type='urn:xacthuc:" + type + "']/r:Value");
  }

  private static String value(Document xml, String path) throws XPathExpressionException {
    return xpath().evaluate(path, xml);
  }

  private static List<String> values(Document xml, String path) throws XPathExpressionException {
    NodeList nodes = (NodeList) xpath().evaluate(path, xml, XPathConstants.NODESET);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent());
    }
    return values;
  }

  private static XPath xpath() {
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(
        new NamespaceContext() {
          @Override
          public String getNamespaceURI(String prefix) {
            return prefix.equals("r") ? Xml.REPORT : "http://www.w3.org/2000/09/xmldsig#";
          }

          @Override
          public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
          }

          @Override
          public java.util.Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
          }
        });
    return xpath;
  }

  private static Document read(VerificationReport report) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text(report))));
  }

  private static String text(VerificationReport report) throws IOException {
    StringBuilder out = new StringBuilder();
    new EtsiReport(Messages.of(Language.EN), "0.1.0").write(report, out);
    return out.toString();
  }
}
