package org.xacthuc.report.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a journal as it is read.
 *
 * @param seq its number
 * @param previous the SHA-256 that it gives for the line before it
 * @param event what it records
 * @param fields all of its texts and numbers by their names, as text; what is null or an object is
 *     left out
 */
public record JournalRecord(long seq, String previous, String event, Map<String, String> fields) {
  private static final int DEEPEST = 5;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  public JournalRecord {
    fields = Map.copyOf(fields);
  }

  /**
   * Reads one line.
   *
   * @return empty where it is no line of a journal
   */
  public static Optional<JournalRecord> read(String line) {
    try (JsonParser json = FACTORY.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, String> fields = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
          fields.put(name, json.getText());
        }
        json.skipChildren();
      }
      return json.nextToken() == null ? of(fields) : Optional.empty();
    } catch (IOException | NumberFormatException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<JournalRecord> of(Map<String, String> fields) {
    if (!fields.containsKey("seq")
        || !fields.containsKey("previous")
        || !fields.containsKey("event")) {
      return Optional.empty();
    }
    long seq = Long.parseLong(fields.get("seq"));
    return Optional.of(new JournalRecord(seq, fields.get("previous"), fields.get("event"), fields));
  }
}
