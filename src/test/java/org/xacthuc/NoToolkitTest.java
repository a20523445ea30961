package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The windowing toolkit stays asleep where a report shows no page: waking it takes longer than
 * reading one. Geometry, which is plain arithmetic, and types that are named and never used may be
 * loaded.
 */
class NoToolkitTest {
  private static final List<String> AWAKE =
      List.of(
          "java.awt.Toolkit ",
          "java.awt.GraphicsEnvironment ",
          "java.awt.Font ",
          "java.awt.color.ColorSpace ",
          "java.awt.image.DataBuffer ",
          "javax.imageio.ImageIO ",
          "sun.awt.image.",
          "sun.font.",
          "sun.java2d.");

  @TempDir Path folder;

  @Test
  void sleepsWhileALetterIsVerified() throws IOException, InterruptedException {
    assertThat(awake("src/samples/309-CV-TU.pdf", "never")).isEmpty();
  }

  private List<String> awake(String file, String ocr) throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    Path home = Path.of(System.getProperty("java.home"));
    Process process =
        new ProcessBuilder(
                home.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "org.xacthuc.cli.Main",
                "--no-config",
                "--trust",
                "test-certs/anchors",
                "--at",
                "2026-11-22T00:00:00Z",
                "--ocr",
                ocr,
                file)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("out"))).isZero();
    try (Stream<String> classes = Files.lines(log)) {
      List<String> loaded = classes.toList();
      assertThat(loaded).anyMatch(l -> l.contains(" org.xacthuc.pdf.PageEngine "));
      return loaded.stream()
          .filter(l -> AWAKE.stream().anyMatch(a -> l.contains(" " + a)))
          .toList();
    }
  }
}
