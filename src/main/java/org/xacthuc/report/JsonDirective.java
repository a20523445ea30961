package org.xacthuc.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.xacthuc.directive.CitedDocument;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DocumentCopy;
import org.xacthuc.directive.Mark;
import org.xacthuc.directive.Particulars;
import org.xacthuc.directive.PrintedField;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.Stamp;

/** The {@code directive} object of schema 1. */
final class JsonDirective {
  private JsonDirective() {}

  static void write(Directive directive, JsonFields json) throws IOException {
    json.startObject();
    json.text("issuer", directive.issuer());
    json.text("parent", directive.parent());
    json.text("number", directive.number());
    json.text("symbol", directive.symbol());
    json.text("place", directive.place());
    json.text("date", directive.date().map(LocalDate::toString));
    json.text("type", directive.type());
    json.text("subject", directive.subject());
    json.text("textSource", Spelling.of(directive.textSource()));
    json.startArray("signatureBlocks");
    for (SignatureBlock block : directive.signatureBlocks()) {
      write(block, json);
    }
    json.endArray();
    json.startArray("stamps");
    for (Stamp stamp : directive.stamps()) {
      write(stamp, json);
    }
    json.endArray();
    json.flag("party", directive.party());
    write(directive.particulars(), json);
    json.text("reference", directive.reference());
    json.endObject();
  }

  private static void write(Particulars particulars, JsonFields json) throws IOException {
    json.startArray("fields");
    for (PrintedField field : particulars.fields()) {
      json.startObject();
      json.text("field", Spelling.of(field.field()));
      json.number("page", field.page());
      json.box("box", field.box());
      json.endObject();
    }
    json.endArray();
    json.startArray("marks");
    for (Mark mark : particulars.marks()) {
      json.startObject();
      json.text("kind", Spelling.of(mark.kind()));
      json.text("text", mark.text());
      json.number("page", mark.page());
      json.box("box", mark.box());
      json.endObject();
    }
    json.endArray();
    json.startArray("cited");
    for (CitedDocument cited : particulars.cited()) {
      write(cited, json);
    }
    json.endArray();
    json.startArray("copies");
    for (DocumentCopy copy : particulars.copies()) {
      write(copy, json);
    }
    json.endArray();
  }

  private static void write(CitedDocument cited, JsonFields json) throws IOException {
    json.startObject();
    json.text("type", cited.type());
    json.text("reference", cited.reference());
    json.text("date", cited.date().map(LocalDate::toString));
    json.text("issuer", cited.issuer());
    json.number("page", cited.page());
    json.endObject();
  }

  private static void write(DocumentCopy copy, JsonFields json) throws IOException {
    json.startObject();
    json.text("kind", Spelling.of(copy.kind()));
    json.text("body", copy.body());
    json.text("reference", copy.reference());
    json.text("date", copy.date().map(LocalDate::toString));
    json.number("block", copy.block());
    json.number("page", copy.page());
    json.box("box", copy.box());
    json.endObject();
  }

  private static void write(SignatureBlock block, JsonFields json) throws IOException {
    json.startObject();
    json.number("page", block.page());
    json.box("box", block.box());
    json.texts("authority", block.authority());
    json.text("position", block.position());
    json.text("signer", block.signer());
    json.text("rank", block.rank());
    json.endObject();
  }

  private static void write(Stamp stamp, JsonFields json) throws IOException {
    json.startObject();
    json.number("page", stamp.page());
    json.text("signature", stamp.signatureField());
    json.text("name", stamp.name());
    json.text("organisation", stamp.organisation());
    json.text("time", stamp.time().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
    json.text("kind", Spelling.of(stamp.kind()));
    json.box("box", stamp.box());
    json.text("email", stamp.email());
    json.text("day", stamp.printed().map(p -> p.time().toLocalDate().toString()));
    json.flag("offsetAssumed", stamp.offsetAssumed());
    json.endObject();
  }
}
