package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** One entry of the founding directives' {@code expected.json}: what must be read out of a text. */
public record ExpectedDirective(JsonNode json) {

  /** The folder of the founding directives; the test is skipped, saying so, where it is absent. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("xacthuc.directives", "../shared/directives"));
    Assumptions.assumeTrue(
        Files.isDirectory(folder), () -> "skipped: no founding directives at " + folder);
    return folder;
  }

  /**
   * What must be read out of one text.
   *
   * @param name of the text, such as {@code 309-CV-TU.txt}
   */
  public static ExpectedDirective of(String name) {
    try {
      JsonNode all = new ObjectMapper().readTree(folder().resolve("expected.json").toFile());
      return new ExpectedDirective(all.get(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every field but the signer's name, which recognition misread in one of the texts. */
  public void isReadAs(Directive actual) {
    assertThat(actual.issuer()).isEqualTo(text(json, "issuer"));
    assertThat(actual.parent()).isEqualTo(text(json, "parent"));
    assertThat(actual.party()).isEqualTo(json.get("party").booleanValue());
    assertThat(actual.number()).isEqualTo(text(json, "number"));
    assertThat(actual.symbol()).isEqualTo(text(json, "symbol"));
    assertThat(actual.place()).isEqualTo(text(json, "place"));
    assertThat(actual.date().map(Object::toString)).isEqualTo(text(json, "date"));
    assertThat(actual.type()).contains("công văn");
    assertThat(actual.subject()).isEqualTo(text(json, "subject"));
    assertThat(actual.signatureBlocks()).hasSize(1);
    SignatureBlock block = actual.signatureBlocks().get(0);
    JsonNode expected = json.get("signatureBlock");
    assertThat(block.authority()).isEqualTo(texts(expected.get("authority")));
    assertThat(block.position()).isEqualTo(text(expected, "position"));
    hasStamps(actual);
  }

  private void hasStamps(Directive actual) {
    List<String> expected = new ArrayList<>();
    json.get("stamps").forEach(s -> expected.add(text(s, "organisation") + " " + text(s, "time")));
    assertThat(
            actual.stamps().stream()
                .map(s -> s.organisation() + " " + s.time().map(Object::toString))
                .toList())
        .isEqualTo(expected);
  }

  public Optional<String> signer() {
    return text(json.get("signatureBlock"), "signer");
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).filter(n -> !n.isNull()).map(JsonNode::textValue);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.textValue()));
    return texts;
  }
}
