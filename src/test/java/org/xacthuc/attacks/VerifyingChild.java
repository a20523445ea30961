package org.xacthuc.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.xacthuc.report.JsonReport;

/**
 * A process with a bounded heap that verifies one file after the other, as {@code xacthuc verify}
 * does. One that takes for ever is ended, and the next file has another.
 */
final class VerifyingChild implements Closeable {
  /**
   * So long a child is waited for; the processor's time that it may take is the test's business.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JsonReport.class.getResourceAsStream("xacthuc-1.schema.json"));

  private final List<String> command = new ArrayList<>();
  private Process process;
  private BufferedReader answers;
  private PrintWriter names;

  /**
   * What became of a file.
   *
   * @param exitCode its name
   * @param spent of the processor's time, by all threads of the process
   * @param complaints on standard error, and about a report that does not hold to its schema
   * @param verdict empty where there is no report
   * @param codes of the findings
   * @param limits that findings name
   */
  record Answer(
      String exitCode,
      Duration spent,
      String complaints,
      String verdict,
      Set<String> codes,
      Set<String> limits) {

    static final Answer NONE =
        new Answer("", PATIENCE, "no answer", "", new TreeSet<>(), new TreeSet<>());
  }

  /**
   * @param heap as the option {@code -Xmx} has it
   * @param options of {@code xacthuc}
   */
  VerifyingChild(String heap, String... options) {
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            VerifyingChildMain.class.getName()));
    command.addAll(List.of(options));
  }

  /** Verifies a file; {@link Answer#NONE} where that does not end, or ends the process. */
  Answer verify(Path file) throws IOException, InterruptedException {
    if (process == null) {
      start();
    }
    names.println(file);
    FutureTask<String> line = new FutureTask<>(answers::readLine);
    Thread reader = new Thread(line, "answers");
    reader.setDaemon(true);
    reader.start();
    try {
      String answer = line.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (answer != null) {
        return answer(answer.split("\t", -1));
      }
    } catch (TimeoutException e) {
      // Told by there being no answer.
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
    close();
    return Answer.NONE;
  }

  private void start() throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    names = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  private static Answer answer(String[] columns) throws IOException {
    JsonNode report = MAPPER.readTree(columns[3]);
    Set<String> codes = new TreeSet<>();
    Set<String> limits = new TreeSet<>();
    for (JsonNode finding : report.path("findings")) {
      codes.add(finding.path("code").asText());
      JsonNode limit = finding.path("evidence").path("limit");
      if (!limit.isMissingNode() && !limit.isNull()) {
        limits.addAll(List.of(limit.asText().split("; ")));
      }
    }
    return new Answer(
        columns[0],
        Duration.ofMillis(Long.parseLong(columns[1])),
        columns[2] + (report.isEmpty() ? "" : problems(report)),
        report.path("verdict").asText(),
        codes,
        limits);
  }

  private static String problems(JsonNode report) {
    return SCHEMA.validate(report).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
