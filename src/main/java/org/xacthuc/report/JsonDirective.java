package org.xacthuc.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.xacthuc.directive.Directive;
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
    json.endObject();
  }

  private static void write(SignatureBlock block, JsonFields json) throws IOException {
    json.startObject();
    json.number("page", block.page());
    json.box("box", block.box());
    json.texts("authority", block.authority());
    json.text("position", block.position());
    json.text("signer", block.signer());
    json.endObject();
  }

  private static void write(Stamp stamp, JsonFields json) throws IOException {
    json.startObject();
    json.number("page", stamp.page());
    json.text("signature", stamp.signatureField());
    json.text("name", stamp.name());
    json.text("organisation", stamp.organisation());
    json.text("time", stamp.time().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
    json.endObject();
  }
}
