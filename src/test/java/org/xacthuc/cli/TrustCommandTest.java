package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.report.TestReports;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.KnownAnchors;
import org.xacthuc.trust.TrustAnchors;

class TrustCommandTest {
  private static final String G2 =
      "f04ba4b459a7c9a1b971ad9b1cb833e695a80c79aea63b174b66a70edfe2fdb8";

  @TempDir Path folder;

  @Test
  void theListSaysSubjectValidityAndFingerprint() {
    TestRun run = run("trust", "known");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("RootCA chuyên dùng Chính phủ G2", G2, "2048-08-14", "known:vn");
    assertThat(run("trust", "known", "vn").out()).isEqualTo(run.out());
    assertThat(run("trust", "known", "--lang", "vi").out()).contains(G2).isNotEqualTo(run.out());
  }

  @Test
  void asJsonItIsOneObjectALine() throws IOException {
    List<String> fingerprints = new ArrayList<>();
    for (String line : run("trust", "known", "vn", "-f", "json").out().lines().toList()) {
      JsonNode anchor = new ObjectMapper().readTree(line);
      List<String> keys = new ArrayList<>();
      anchor.fieldNames().forEachRemaining(keys::add);
      assertThat(keys)
          .containsExactly("list", "subject", "notBefore", "notAfter", "sha256", "purposes");
      assertThat(anchor.get("purposes")).hasSize(2);
      fingerprints.add(anchor.get("sha256").asText());
    }
    assertThat(fingerprints).hasSize(4).contains(G2).doesNotHaveDuplicates();
  }

  @Test
  void itIsWrittenWhereItIsWanted() throws IOException {
    Path out = folder.resolve("known.json");
    assertThat(run("trust", "known", "-o", "json=" + out).out()).isEmpty();
    assertThat(Files.readString(out)).hasLineCount(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trust",
        "trust vn",
        "trust known xx",
        "trust known vn more",
        "--trust known:xx a.pdf",
        "--trust known: a.pdf",
        "--trust known:VN a.pdf",
      })
  void wrongUsageIsOneSentence(String line) {
    TestRun run = run((Object[]) line.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("xacthuc: ").hasLineCount(1);
  }

  @Test
  void knownAnchorsAreAskedForByNameAndBesideFiles() throws IOException {
    List<KnownAnchor> vn = KnownAnchors.named("vn").orElseThrow();
    assertThat(anchors("--trust", "known:vn").known()).isEqualTo(vn);
    assertThat(anchors("-t", "known:vn", "-t", "known:vn").known()).isEqualTo(vn);
    assertThat(anchors().known()).isEmpty();
    TrustAnchors both = anchors("--trust", "known:vn", "--trust", "test-certs/anchors");
    assertThat(both.known()).isEqualTo(vn);
    assertThat(both.anchors()).hasSize(2);
  }

  @Test
  void aFileOfThatNameIsMeantByItsPath() throws IOException {
    Path file = folder.resolve("known:vn");
    Files.writeString(file, "nothing");
    assertThat(run("--trust", file, "a.pdf").code()).isEqualTo(66);
  }

  private TrustAnchors anchors(String... options) throws IOException {
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "");
    List<Object> args = new ArrayList<>(List.of(options));
    args.add(pdf);
    TrustAnchors[] seen = new TrustAnchors[1];
    Engine engine =
        (file, name, request) -> {
          seen[0] = request.anchors();
          return TestReports.authentic(name);
        };
    assertThat(TestRun.with(engine).run(args.toArray()).code()).isZero();
    return seen[0];
  }

  private static TestRun run(Object... args) {
    return TestRun.with((file, name, request) -> TestReports.authentic(name)).run(args);
  }
}
