package org.xacthuc.report.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.report.SafeJson;

/**
 * One line of a journal while it is written: the same values make the same line. Characters that
 * could harm a terminal are JSON escapes, which change no value; nothing is masked.
 */
public final class JournalLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final SafeJson text = new SafeJson();
  private final JsonGenerator json;

  private JournalLine() throws IOException {
    json = FACTORY.createGenerator(text);
  }

  /** One thing that is written. */
  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  /** In memory nothing can fail. */
  private JournalLine with(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins a line.
   *
   * @param seq its number, from 1
   * @param previous the SHA-256 of the line before in lower-case hexadecimal
   * @param event what the line records
   */
  public static JournalLine begin(long seq, String previous, String event) {
    try {
      JournalLine line = new JournalLine();
      line.json.writeStartObject();
      return line.number("seq", seq).text("previous", previous).text("event", event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JournalLine number(String name, long value) {
    return with(() -> json.writeNumberField(name, value));
  }

  public JournalLine text(String name, String value) {
    return with(() -> json.writeStringField(name, value));
  }

  /** What is absent is null. */
  public JournalLine text(String name, Optional<String> value) {
    return value.isPresent() ? text(name, value.get()) : with(() -> json.writeNullField(name));
  }

  /** An object of numbers, in the order of the map. */
  public JournalLine numbers(String name, Map<String, Long> values) {
    with(() -> json.writeObjectFieldStart(name));
    values.forEach(this::number);
    return with(json::writeEndObject);
  }

  /** The whole line without its line feed; nothing can be added any more. */
  public String end() {
    with(
        () -> {
          json.writeEndObject();
          json.close();
        });
    return text.text();
  }
}
