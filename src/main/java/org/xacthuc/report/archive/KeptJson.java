package org.xacthuc.report.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.report.JsonLine;
import org.xacthuc.report.SafeJson;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/**
 * A JSON report that was kept, as one line. Whoever prepared the ledger may have put anything in
 * its place, so it is read and written anew: what this program wrote stays the same byte for byte.
 */
final class KeptJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private KeptJson() {}

  /** Writes the line; of what is not one JSON object, the row's columns stand instead. */
  static void write(ReportRow row, Appendable out) throws IOException {
    Optional<String> line = anew(row.json());
    if (line.isPresent()) {
      out.append(line.get()).append('\n');
    } else {
      JsonLine.write(Stream.of(Column.values()).map(Column::title).toList(), row.values(), out);
    }
  }

  private static Optional<String> anew(String kept) {
    SafeJson text = new SafeJson();
    try (JsonParser parser = FACTORY.createParser(kept);
        JsonGenerator generator = FACTORY.createGenerator(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      generator.copyCurrentStructure(parser);
      generator.flush();
      return parser.nextToken() == null ? Optional.of(text.text()) : Optional.empty();
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }
}
