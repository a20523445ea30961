package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.base.Box;

/** Fields of a JSON object as schema 1 writes them: absent is null, identity numbers masked. */
final class JsonFields {
  private final JsonGenerator json;

  JsonFields(JsonGenerator json) {
    this.json = json;
  }

  void startObject() throws IOException {
    json.writeStartObject();
  }

  void startObject(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  void endObject() throws IOException {
    json.writeEndObject();
  }

  void startArray(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  void endArray() throws IOException {
    json.writeEndArray();
  }

  void name(String name) throws IOException {
    json.writeFieldName(name);
  }

  void nothing(String name) throws IOException {
    json.writeNullField(name);
  }

  void text(String name, String value) throws IOException {
    json.writeStringField(name, Escaping.masked(value));
  }

  void text(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(name, value.get());
    } else {
      nothing(name);
    }
  }

  void texts(String name, List<String> values) throws IOException {
    startArray(name);
    for (String value : values) {
      json.writeString(Escaping.masked(value));
    }
    endArray();
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, OptionalInt value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsInt());
    } else {
      nothing(name);
    }
  }

  void numbers(String name, Optional<List<Long>> values) throws IOException {
    if (values.isEmpty()) {
      nothing(name);
      return;
    }
    startArray(name);
    for (long value : values.get()) {
      json.writeNumber(value);
    }
    endArray();
  }

  void flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  /** Left, bottom, right, top in points, rounded. */
  void box(String name, Optional<Box> box) throws IOException {
    if (box.isEmpty()) {
      nothing(name);
      return;
    }
    startArray(name);
    Box b = box.get();
    for (double edge : new double[] {b.left(), b.bottom(), b.right(), b.top()}) {
      json.writeNumber(Math.round(edge));
    }
    endArray();
  }
}
