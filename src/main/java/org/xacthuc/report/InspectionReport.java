package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.ChangeSet;
import org.xacthuc.pdf.DocumentSecurityStore;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.Revision;
import org.xacthuc.pdf.SignatureField;

/**
 * What {@code inspect} prints: one JSON object, or the same as an outline. It is for people who
 * look into files and promises less than schema 1 does: {@code src/docs/json.md} describes it.
 */
public final class InspectionReport {
  private final JsonFactory factory = new JsonFactory();

  /** One object on one line. */
  public void writeJson(Inspection inspection, Appendable out) throws IOException {
    out.append(json(inspection)).append('\n');
  }

  /** Key and value line by line, indented by their place. */
  public void writeText(Inspection inspection, Appendable out) throws IOException {
    Outline.write(factory, json(inspection), out);
  }

  private String json(Inspection inspection) throws IOException {
    SafeJson text = new SafeJson();
    try (JsonGenerator generator = factory.createGenerator(text)) {
      write(inspection, new JsonFields(generator));
    }
    return text.text();
  }

  private static void write(Inspection inspection, JsonFields json) throws IOException {
    json.startObject();
    json.text("schema", "xacthuc-inspect/1");
    json.text("file", inspection.file());
    json.text("sha256", inspection.sha256().value().hex());
    json.number("bytes", inspection.bytes());
    Optional<PdfDocument> document = inspection.document();
    if (document.isPresent()) {
      json.flag("encrypted", document.get().encrypted());
      revisions(document.get().history().revisions(), inspection, json);
    }
    defects(inspection.defects(), json);
    json.startArray("signatures");
    for (Inspection.Signature signature : inspection.signatures()) {
      InspectedSignature.write(signature, json);
    }
    json.endArray();
    if (document.isPresent()) {
      List<SignatureField> empty = document.get().emptyFields();
      json.texts("emptyFields", empty.stream().map(SignatureField::fullName).toList());
      securityStore(document.get().securityStore(), json);
    }
    if (inspection.directive().isPresent()) {
      json.name("directive");
      JsonDirective.write(inspection.directive().get(), json);
    }
    json.endObject();
  }

  /** Each with the signatures that end it and what it changed. */
  private static void revisions(List<Revision> revisions, Inspection inspection, JsonFields json)
      throws IOException {
    json.startArray("revisions");
    for (Revision revision : revisions) {
      json.startObject();
      json.number("number", revision.number());
      json.number("start", revision.bytes().start());
      json.number("end", revision.bytes().end());
      json.number("startXref", revision.startXref());
      json.texts("signatures", signaturesOf(revision, inspection));
      int step = revision.number() - 2;
      if (step >= 0 && step < inspection.steps().size()) {
        changes("changes", inspection.steps().get(step), json);
      }
      json.endObject();
    }
    json.endArray();
  }

  private static List<String> signaturesOf(Revision revision, Inspection inspection) {
    return inspection.signatures().stream()
        .map(Inspection.Signature::pdf)
        .filter(s -> s.revision() == revision.number())
        .map(s -> s.field().fullName())
        .toList();
  }

  /** What changed, object by object. */
  static void changes(String name, ChangeSet changes, JsonFields json) throws IOException {
    json.startArray(name);
    for (Change change : changes.changes()) {
      json.startObject();
      json.text("kind", Spelling.of(change.kind()));
      json.text("object", change.object().map(Object::toString));
      json.number("page", change.page());
      json.text("field", change.field());
      json.text("annotation", change.annotation());
      json.text("detail", change.detail());
      json.endObject();
    }
    json.endArray();
  }

  private static void securityStore(DocumentSecurityStore store, JsonFields json)
      throws IOException {
    json.startObject("securityStore");
    json.number("certificates", store.certificates().size());
    json.number("crls", store.crls().size());
    json.number("ocspResponses", store.ocspResponses().size());
    json.endObject();
  }

  /** What is wrong, by kind and detail. */
  static void defects(List<PdfDefect> defects, JsonFields json) throws IOException {
    json.startArray("defects");
    for (PdfDefect defect : defects) {
      json.startObject();
      json.text("kind", Spelling.of(defect.kind()));
      json.text("detail", defect.detail());
      json.endObject();
    }
    json.endArray();
  }
}
