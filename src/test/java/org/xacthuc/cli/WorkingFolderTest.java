package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.store.AnchorStore;

/** Whoever fills the folder that the program is called in decides nothing. */
class WorkingFolderTest {
  @TempDir Path temporary;

  @Test
  void aStoreAndAConfigurationInTheWorkingFolderChangeNothing() throws Exception {
    Path planted = own(temporary.resolve("planted"));
    for (Path folder :
        List.of(planted, planted.resolve("xacthuc"), planted.resolve(".config/xacthuc"))) {
      own(folder);
      AnchorStore store = new AnchorStore(folder.resolve("anchors"));
      for (var root : TestPki.load().anchorCertificates()) {
        store.add(Certificate.read(root).value().orElseThrow());
      }
      Files.writeString(folder.resolve("soft.policy"), "name = planted\n");
      for (String name : List.of("config.properties", "config", ".xacthuc", "policy")) {
        Path file = Files.writeString(folder.resolve(name), "policy = soft.policy\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    Path home = own(temporary.resolve("home"));

    JsonNode report = verify(planted, "HOME", home.toString());
    assertThat(report.get("verdict").asText()).isEqualTo("UNDETERMINED");
    assertThat(report.at("/anchors/count").asInt()).isZero();
    assertThat(report.at("/policy/name").asText()).isEqualTo("default");

    // The control: in a folder of the user's own the same files count.
    JsonNode trusted = verify(home, "XDG_CONFIG_HOME", planted.toString());
    assertThat(trusted.get("verdict").asText()).isEqualTo("AUTHENTIC");
    assertThat(trusted.at("/anchors/count").asInt()).isEqualTo(2);
    assertThat(trusted.at("/policy/name").asText()).isEqualTo("planted");
  }

  /** A process of its own: only that has another working folder. */
  private JsonNode verify(Path workingFolder, String variable, String value)
      throws IOException, InterruptedException {
    Path out = temporary.resolve("out");
    Path sample = Path.of("src/samples/309-CV-TU.pdf").toAbsolutePath();
    String classPath =
        String.join(
            System.getProperty("path.separator"),
            Stream.of(
                    System.getProperty("java.class.path")
                        .split(System.getProperty("path.separator"), -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList());
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            "org.xacthuc.cli.Main",
            "-f",
            "json",
            sample.toString());
    builder.directory(workingFolder.toFile()).redirectOutput(out.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("XDG_.*|XACTHUC_.*|APPDATA|HOME"));
    builder.environment().put(variable, value);
    Process process = builder.start();
    String complaints = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(complaints).isEmpty();
    return new ObjectMapper().readTree(Files.readString(out));
  }

  private static Path own(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }
}
