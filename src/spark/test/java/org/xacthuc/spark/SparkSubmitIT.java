package org.xacthuc.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job's jar as a cluster is given it: by Spark's own launcher, which loads its own jars first.
 */
class SparkSubmitIT {
  private static final Path JAR = Path.of("target/xacthuc-spark.jar");

  /** How the names begin of what it holds. */
  private static final List<String> HELD =
      List.of("xacthuc", "bc", "pdfbox", "fontbox", "commons-cli", "fastcsv", "jte", "httpc");

  @TempDir Path folder;

  @Test
  void theJarRunsBesideSparksOwnLibraries() throws IOException, InterruptedException {
    Path output = folder.resolve("rows");

    String printed = submit("--format", "json", "src/samples", output.toString());

    assertThat(printed).endsWith("AUTHENTIC 5\nNOT_AUTHENTIC 3\nUNDETERMINED 1\nUNSIGNED 1\n");
    assertThat(output.resolve("_SUCCESS")).exists();
  }

  private String submit(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As Spark's scripts do: modules are opened to it.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(arg -> arg.startsWith("--add-") || arg.startsWith("-XX:+Ignore"))
        .forEach(command::add);
    command.addAll(List.of("-cp", sparkAlone(), "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.driver.bindAddress=127.0.0.1"));
    command.addAll(List.of("--conf", "spark.driver.host=localhost"));
    command.addAll(List.of("--class", AuditJob.class.getName(), JAR.toString()));
    command.addAll(List.of(args));
    command.addAll(List.of("--", "--trust", "test-certs/anchors", "--ocr", "never"));
    command.add("--no-config");
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err.toPath())).isZero();
    return Files.readString(out.toPath(), StandardCharsets.UTF_8);
  }

  /** This class path without our classes and without what the jar holds a copy of. */
  private static String sparkAlone() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> HELD.stream().noneMatch(new File(entry).getName()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
