package org.xacthuc.report.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.archive.RecordedFixity.Outcome;
import org.xacthuc.report.row.Column;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;
import org.xml.sax.SAXException;

class PremisReportTest {
  private static final String DIGEST = "ab".repeat(32);

  @Test
  void everyFileHasItsDigestItsValidationAndTheAgent() throws Exception {
    TestRuns run =
        TestRuns.empty()
            .with(TestReports.authentic("a.pdf"))
            .withCopy("copy of a.pdf")
            .with(TestReports.unreadable("broken.pdf"));
    Document premis = premis(run);
    assertThat(values(premis, "//*[local-name()='originalName']"))
        .containsExactly("/archive/2021", "a.pdf", "copy of a.pdf", "broken.pdf");
    assertThat(values(premis, "//*[local-name()='messageDigest']")).containsOnly(DIGEST).hasSize(2);
    assertThat(values(premis, "//*[local-name()='eventType']"))
        .containsExactly(
            "message digest calculation",
            "validation",
            "message digest calculation",
            "validation",
            "validation");
    assertThat(values(premis, validation("eventOutcome")))
        .containsExactly("AUTHENTIC", "AUTHENTIC", "UNREADABLE");
    assertThat(values(premis, validation("eventDetail")).get(1)).endsWith("; same_as=a.pdf");
    assertThat(values(premis, "//*[local-name()='agentVersion']")).containsExactly("0.1.0");
  }

  @Test
  void aDigestHeldAgainstAManifestIsAFixityCheckOfThatVeryObject() throws Exception {
    TestRuns run =
        TestRuns.empty()
            .with(TestReports.authentic("data/a.pdf"))
            .with(check("data/a.pdf", "cd", Outcome.DIFFERS))
            .with(check("bag-info.txt", "ef", Outcome.MATCHES));
    Document premis = premis(run);
    assertThat(values(premis, event("fixity check", "eventOutcome")))
        .containsExactly("fail", "success");
    String ofFile = "//*[local-name()='object'][2]//*[local-name()='objectIdentifierValue']";
    assertThat(values(premis, event("fixity check", "linkingObjectIdentifierValue")).get(0))
        .isEqualTo(values(premis, ofFile).get(0));
    assertThat(values(premis, "//*[local-name()='object']")).hasSize(3);
  }

  @Test
  void identifiersAreUniqueThoughNumbersOfPersonsAreMasked() throws Exception {
    TestRuns run =
        TestRuns.empty()
            .with(TestReports.authentic("CCCD 001171001234.pdf"))
            .with(TestReports.authentic("CCCD 002171001234.pdf"));
    String text = text(run);
    assertThat(text).doesNotContain("001171001234").contains("CCCD *********234.pdf");
    assertThat(values(parse(text), "//*[local-name()='objectIdentifierValue']"))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void whatFilesSayIsTextWhateverItIs() throws Exception {
    Evidence evidence = Evidence.NONE;
    for (Evidence.Key key : Evidence.Key.values()) {
      evidence = evidence.and(key, "x \u0000<&]]>\uFFFF\u202E");
    }
    TestRuns run =
        TestRuns.empty()
            .with(
                TestReports.judged(
                    "a<&\u0001\u202Eb.pdf", FindingCode.CHANGED_AFTER_SIGNING, evidence));
    assertThat(values(premis(run), "//*[local-name()='originalName']"))
        .contains("a<&\\u{0001}\\u{202E}b.pdf");
  }

  @Test
  void aRunWithoutFilesIsADocumentToo() throws Exception {
    assertThat(values(premis(TestRuns.empty()), "//*[local-name()='object']")).hasSize(1);
  }

  /** The control: what is not finished is no document that anybody takes for whole. */
  @Test
  void aDocumentThatCouldNotBeFinishedDoesNotEnd() {
    StringBuilder out = new StringBuilder();
    TestRuns run = TestRuns.empty().with(TestReports.authentic("a.pdf"));
    assertThatThrownBy(() -> PremisReport.write(new Failing(run), out))
        .isInstanceOf(IOException.class);
    assertThat(out.toString()).contains("a.pdf").doesNotContain("</premis>");
  }

  /** The control of the schema: elements out of order are refused. */
  @Test
  void theSchemaRefusesWhatIsOutOfOrder() throws IOException {
    String text = text(TestRuns.empty().with(TestReports.authentic("a.pdf")));
    assertThatCode(() -> validate(text)).doesNotThrowAnyException();
    assertThatThrownBy(() -> validate(text.replace("eventDateTime>", "eventTime>")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(text.replace("\"3.0\"", "\"2.0\"")))
        .isInstanceOf(SAXException.class);
  }

  private record Failing(RunContents whole) implements RunContents {
    @Override
    public RecordedRun run() {
      return whole.run();
    }

    @Override
    public void files(Receiver<RecordedFile> receiver) throws IOException {
      whole.files(receiver);
    }

    @Override
    public void filesBy(Column column, Receiver<RecordedFile> receiver) throws IOException {
      whole.filesBy(column, receiver);
    }

    @Override
    public void fixity(Receiver<RecordedFixity> receiver) throws IOException {
      throw new IOException("gone");
    }
  }

  private static RecordedFixity check(String path, String actual, Outcome outcome) {
    return new RecordedFixity(
        path, "sha256", "cd".repeat(32), actual.repeat(32), outcome, TestRuns.NOW);
  }

  private static String validation(String element) {
    return event("validation", element);
  }

  private static String event(String type, String element) {
    return "//*[local-name()='event'][*[local-name()='eventType']='"
        + type
        + "']//*[local-name()='"
        + element
        + "']";
  }

  private static String text(RunContents run) throws IOException {
    StringBuilder out = new StringBuilder();
    PremisReport.write(run, out);
    return out.toString();
  }

  private static Document premis(RunContents run) throws Exception {
    String text = text(run);
    validate(text);
    return parse(text);
  }

  private static Document parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void validate(String text) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(PremisReportTest.class.getResource("premis-used.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
  }

  private static List<String> values(Document document, String path) throws Exception {
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent().strip());
    }
    return values;
  }
}
