package org.xacthuc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Why there is no report, for a program that asked for one. */
public final class RefusalReport {
  private RefusalReport() {}

  /**
   * One JSON object: the code, and the sentence in every language under its tag.
   *
   * @param code stable, for programs
   * @param values for the sentence's gaps
   */
  public static String json(String code, Term sentence, Map<String, String> values) {
    SafeJson json = new SafeJson();
    try (JsonGenerator generator = new JsonFactory().createGenerator(json)) {
      JsonFields fields = new JsonFields(generator);
      fields.startObject();
      fields.startObject("error");
      fields.text("code", code);
      for (Language language : Language.values()) {
        fields.text(language.tag(), Messages.of(language).term(sentence, values));
      }
      fields.endObject();
      fields.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.text() + "\n";
  }
}
