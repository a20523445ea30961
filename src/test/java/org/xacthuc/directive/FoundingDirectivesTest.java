package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four founding directives, from their plain texts, against what a reader wrote down. */
class FoundingDirectivesTest {
  private static final Path FOLDER = Path.of(System.getProperty("xacthuc.directives", "absent"));

  @ParameterizedTest
  @ValueSource(
      strings = {"7572-UBND-VXNV.txt", "309-CV-TU.txt", "1693-UBND-VP.txt", "3030-UBND-KGVX.txt"})
  void isReadAsExpected(String file) throws IOException {
    assumeTrue(
        Files.isRegularFile(FOLDER.resolve(file)),
        "xacthuc.directives has no " + file + ": skipped");
    JsonNode all = new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());
    assertAsExpected(
        DirectiveReader.readPlainText(Files.readString(FOLDER.resolve(file))), all.get(file));
  }

  private static void assertAsExpected(Directive read, JsonNode expected) {
    assertThat(read.issuer()).isEqualTo(text(expected, "issuer"));
    assertThat(read.parent()).isEqualTo(text(expected, "parent"));
    assertThat(read.party()).isEqualTo(expected.get("party").asBoolean());
    assertThat(read.number()).isEqualTo(text(expected, "number"));
    assertThat(read.symbol()).isEqualTo(text(expected, "symbol"));
    assertThat(read.place()).isEqualTo(text(expected, "place"));
    assertThat(read.date()).isEqualTo(text(expected, "date").map(LocalDate::parse));
    assertThat(read.type()).contains("công văn");
    assertThat(read.subject()).isEqualTo(text(expected, "subject"));
    assertThat(read.signatureBlocks()).hasSize(1);
    SignatureBlock block = read.signatureBlocks().get(0);
    JsonNode printed = expected.get("signatureBlock");
    List<String> authority = new ArrayList<>();
    printed.get("authority").forEach(a -> authority.add(a.asText()));
    assertThat(block.authority()).isEqualTo(authority);
    assertThat(block.position()).isEqualTo(text(printed, "position"));
    assertThat(block.signer()).isEqualTo(text(printed, "signer"));
    assertThat(block.box()).isEmpty();
    JsonNode stamps = expected.get("stamps");
    assertThat(read.stamps()).hasSize(stamps.size());
    for (int i = 0; i < stamps.size(); i++) {
      Stamp stamp = read.stamps().get(i);
      assertThat(stamp.organisation()).isEqualTo(text(stamps.get(i), "organisation"));
      assertThat(stamp.time()).isEqualTo(text(stamps.get(i), "time").map(OffsetDateTime::parse));
    }
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).filter(n -> !n.isNull()).map(JsonNode::asText);
  }
}
