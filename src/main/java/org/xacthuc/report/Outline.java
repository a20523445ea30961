package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * JSON for the eye: a key and its value on each line, indented by depth, absent values left out.
 */
final class Outline {
  private Outline() {}

  static void write(JsonFactory factory, String json, Appendable out) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      int depth = -1;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          heading(parser, depth, out);
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          line(parser, depth, Escaping.visible(parser.getText()), out);
        }
      }
    }
  }

  /** The name of an object or array; a hyphen for each object in an array. */
  private static void heading(JsonParser parser, int depth, Appendable out) throws IOException {
    if (depth >= 0) {
      String name = parser.currentName();
      out.append("  ".repeat(depth)).append(name == null ? "-" : name + ":").append('\n');
    }
  }

  private static void line(JsonParser parser, int depth, String value, Appendable out)
      throws IOException {
    String name = parser.currentName();
    out.append("  ".repeat(depth)).append(name == null ? "- " : name + ": ");
    out.append(value).append('\n');
  }
}
