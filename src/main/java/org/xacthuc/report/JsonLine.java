package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** JSON Lines of flat objects: all values are texts, and empty ones are null. */
public final class JsonLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  /**
   * Writes one object and its line break. Identity numbers are masked, and unsafe characters
   * escaped, as in {@link JsonReport}.
   *
   * @param values as many as there are names
   */
  public static void write(List<String> names, List<String> values, Appendable out)
      throws IOException {
    SafeJson text = new SafeJson();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      JsonFields json = new JsonFields(generator);
      json.startObject();
      for (int i = 0; i < names.size(); i++) {
        if (values.get(i).isEmpty()) {
          json.nothing(names.get(i));
        } else {
          json.text(names.get(i), values.get(i));
        }
      }
      json.endObject();
    }
    out.append(text.text()).append('\n');
  }
}
