package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xacthuc.verdict.FindingCode;

/** The example in the README: compiled with the tests, and run as a stranger's program is. */
class ExampleTest {
  private static final Path SOURCE = Path.of("src/test/java/example/VerifyFile.java");

  @Test
  void aSampleIsAuthentic() throws IOException, InterruptedException {
    Ended ended = verify("src/samples/309-CV-TU.pdf");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("AUTHENTIC\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void anAlteredOneIsNotAndTheCodeSaysWhy() throws IOException, InterruptedException {
    Ended ended = verify("src/samples/309-CV-TU-altered.pdf");

    assertThat(ended.out())
        .startsWith("NOT_AUTHENTIC\nFAILURE " + FindingCode.CHANGED_AFTER_SIGNING.code() + "\n");
  }

  @Test
  void theReadmeShowsIt() throws IOException {
    String program = Files.readString(SOURCE).replaceFirst("^package example;\n\n", "");

    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + program + "```\n");
  }

  private static Ended verify(String file) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Ended.of(
        Map.of(),
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "example.VerifyFile",
            file,
            "test-certs/anchors"));
  }
}
