package org.xacthuc.report.archive;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.xacthuc.report.archive.RecordedFixity.Outcome;
import org.xacthuc.report.row.Column;

/**
 * A run as PREMIS 3.0 (Library of Congress, {@code premis-v3-0.xsd}): each file with its digest and
 * size, how its digest was calculated, what its validation came to, and each digest that was held
 * against a manifest; all by one agent, this program. The types of events are those of the Library
 * of Congress' vocabulary. Written as it comes: nothing is kept but eight bytes a file.
 */
public final class PremisReport {
  private static final String EVENT_TYPES = "http://id.loc.gov/vocabulary/preservation/eventType/";

  private final RunContents contents;
  private final PremisXml xml;

  private PremisReport(RunContents contents, PremisXml xml) {
    this.contents = contents;
    this.xml = xml;
  }

  /** Writes the whole document. */
  public static void write(RunContents contents, Appendable out) throws IOException {
    try (PremisXml xml = PremisXml.begin(out)) {
      new PremisReport(contents, xml).write();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  // The schema's order: objects, events, agents.
  private void write() throws IOException, XMLStreamException {
    RecordedRun run = contents.run();
    PremisObjects objects = new PremisObjects(run, xml);
    objects.scope();
    Set<Long> written = new HashSet<>();
    contents.files(
        file -> {
          written.add(ObjectId.shortened(file.path()));
          PremisXml.guarded(() -> objects.file(file));
        });
    contents.fixity(
        check -> {
          if (written.add(ObjectId.shortened(check.path()))) {
            PremisXml.guarded(() -> objects.other(check));
          }
        });
    Counter events = new Counter();
    contents.files(file -> PremisXml.guarded(() -> events(file, events)));
    contents.fixity(check -> PremisXml.guarded(() -> fixityCheck(check, events)));
    agent(run);
    xml.finish();
  }

  /** Numbers the events of one document. */
  private static final class Counter {
    private long last;

    long next() {
      return ++last;
    }
  }

  private void events(RecordedFile file, Counter events) throws IOException, XMLStreamException {
    if (!file.row().value(Column.SHA256).isEmpty()) {
      xml.start("event");
      opening(events, "message digest calculation", "mes", file.recorded().toString());
      detail("SHA-256 of the bytes that were validated");
      outcome("success", "SHA-256 " + file.row().value(Column.SHA256));
      links(ObjectId.of(contents.run(), file.path()));
      xml.end();
    }
    xml.start("event");
    opening(events, "validation", "val", file.recorded().toString());
    detail(circumstances(file));
    xml.start("eventOutcomeInformation");
    xml.text("eventOutcome", file.row().value(Column.VERDICT));
    note(file.row().value(Column.REASON));
    if (!file.row().value(Column.FINDINGS).isEmpty()) {
      note("findings: " + file.row().value(Column.FINDINGS));
    }
    xml.end();
    links(ObjectId.of(contents.run(), file.path()));
    xml.end();
  }

  /** By what the verdict was reached, in the words of the CSV report's columns. */
  private static String circumstances(RecordedFile file) {
    StringBuilder text = new StringBuilder("authenticity of a signed PDF document");
    for (Column column :
        new Column[] {
          Column.VERIFICATION_TIME, Column.POLICY, Column.POLICY_SHA256, Column.ANCHORS_SHA256
        }) {
      String value = file.row().value(column);
      text.append("; ").append(column.title()).append('=').append(value);
    }
    file.sameAs().ifPresent(other -> text.append("; same_as=").append(other));
    return text.toString();
  }

  private void fixityCheck(RecordedFixity check, Counter events)
      throws IOException, XMLStreamException {
    xml.start("event");
    opening(events, "fixity check", "fix", check.recorded().toString());
    detail("against the manifests of a BagIt bag (RFC 8493)");
    String found =
        "algorithm="
            + check.algorithm()
            + "; expected="
            + check.expected()
            + "; actual="
            + check.actual()
            + "; outcome="
            + ArchiveTerm.code(check.outcome());
    outcome(check.outcome() == Outcome.MATCHES ? "success" : "fail", found);
    links(ObjectId.of(contents.run(), check.path()));
    xml.end();
  }

  private void opening(Counter events, String type, String uri, String time)
      throws IOException, XMLStreamException {
    String id = ObjectId.ofRun(contents.run()) + "/event-" + events.next();
    xml.identifier("eventIdentifier", ObjectId.TYPE, id);
    xml.term("eventType", type, EVENT_TYPES + uri);
    xml.text("eventDateTime", time);
  }

  private void detail(String text) throws IOException, XMLStreamException {
    xml.start("eventDetailInformation");
    xml.text("eventDetail", text);
    xml.end();
  }

  private void outcome(String outcome, String note) throws IOException, XMLStreamException {
    xml.start("eventOutcomeInformation");
    xml.text("eventOutcome", outcome);
    note(note);
    xml.end();
  }

  private void note(String text) throws IOException, XMLStreamException {
    xml.start("eventOutcomeDetail");
    xml.text("eventOutcomeDetailNote", text);
    xml.end();
  }

  private void links(String object) throws IOException, XMLStreamException {
    xml.identifier("linkingAgentIdentifier", ObjectId.TYPE, contents.run().tool());
    xml.identifier("linkingObjectIdentifier", ObjectId.TYPE, object);
  }

  private void agent(RecordedRun run) throws IOException, XMLStreamException {
    xml.start("agent");
    xml.identifier("agentIdentifier", ObjectId.TYPE, run.tool());
    int blank = run.tool().lastIndexOf(' ');
    xml.text("agentName", blank < 0 ? run.tool() : run.tool().substring(0, blank));
    xml.text("agentType", "software");
    if (blank >= 0) {
      xml.text("agentVersion", run.tool().substring(blank + 1));
    }
    xml.end();
  }
}
