package org.xacthuc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.Verifier;
import org.xacthuc.report.TestReports;

/** {@code xacthuc serve} with real workers, asked by another program. */
@Timeout(90)
class ServeTest {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final Path AUTHENTIC = SAMPLES.resolve("309-CV-TU.pdf");
  private static final Engine NONE = (file, name, request) -> TestReports.authentic(name);

  private static LocalPage page;

  @BeforeAll
  static void start() throws IOException {
    page = new LocalPage(Duration.ofSeconds(8));
  }

  @AfterAll
  static void stop() {
    page.close();
  }

  @ParameterizedTest
  @CsvSource({
    "309-CV-TU.pdf, AUTHENTIC",
    "309-CV-TU-altered.pdf, NOT_AUTHENTIC",
    "309-CV-TU-unsigned.pdf, UNSIGNED",
  })
  void aSampleHasTheVerdictOfTheCommandLine(String name, String verdict)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = page.verify(SAMPLES.resolve(name), name);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(withoutTime(answer.body()))
        .contains("\"verdict\":\"" + verdict + "\"")
        .isEqualTo(withoutTime(ofCommandLine(SAMPLES.resolve(name), name)));
  }

  private static String ofCommandLine(Path file, String name) {
    TestRun run =
        TestRun.with(new Verifier()::verify)
            .run(
                "--trust",
                "test-certs/anchors",
                "--at",
                "2026-11-22T00:00:00Z",
                "-f",
                "json",
                file);
    return run.out().replace(file.toString(), name);
  }

  private static String withoutTime(String json) {
    return json.replaceFirst("\"elapsedMs\":[0-9]+", "");
  }

  @ParameterizedTest
  @CsvSource({"hang.pdf, 504, time-limit", "die.pdf, 500, failed", "fault.pdf, 500, failed"})
  void aHostileDocumentCostsOneAnswer(String name, int status, String code)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = page.verify(AUTHENTIC, name);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("AUTHENTIC");
    assertThat(page.verify(AUTHENTIC, "a.pdf").body()).contains("\"verdict\":\"AUTHENTIC\"");
  }

  /** The same answer as on the command line, and the process that gave it is used no more. */
  @Test
  void aDocumentThatEatsAllMemoryIsUnreadable() throws IOException, InterruptedException {
    HttpResponse<String> answer = page.verify(AUTHENTIC, "memory.pdf");

    assertThat(answer.body())
        .contains("\"verdict\":\"UNREADABLE\"", "\"headline\":\"pdf.limit-reached\"");
    assertThat(page.verify(AUTHENTIC, "a.pdf").body()).contains("\"verdict\":\"AUTHENTIC\"");
  }

  @Test
  void theCommandPrintsItsAddressAndServesUntilItIsInterrupted() throws Exception {
    PipedInputStream printed = new PipedInputStream();
    AtomicReference<ExitCode> code = new AtomicReference<>();
    OutputStream out = new PipedOutputStream(printed);
    Thread thread = new Thread(() -> code.set(run(out, "serve", "--port", "0")), "serve");
    thread.start();
    String url = new BufferedReader(new InputStreamReader(printed, UTF_8)).readLine();
    URI address = URI.create(url);

    assertThat(url).matches("http://127\\.0\\.0\\.1:[0-9]+/#[A-Za-z0-9_-]{32}");
    assertThat(verifiedAt(address, address.getFragment())).isEqualTo(200);
    assertThat(verifiedAt(address, "wrong")).isEqualTo(401);

    thread.interrupt();
    thread.join();
    assertThat(code.get()).isEqualTo(ExitCode.SUCCESS);
  }

  private static int verifiedAt(URI address, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/verify"))
            .header("X-Xacthuc-Token", token)
            .header("Content-Type", "application/pdf")
            .POST(HttpRequest.BodyPublishers.ofFile(AUTHENTIC))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private static ExitCode run(OutputStream out, String... args) {
    Host.Streams streams =
        new Host.Streams(InputStream.nullInputStream(), out, OutputStream.nullOutputStream());
    Host host = new Host(streams, Clock.systemUTC(), Map.of("LANG", "en_US.UTF-8"), false);
    return new Main(host, NONE).run(args);
  }

  @Test
  void aPortThatIsTakenIsToldAsWrongUsage() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TestRun run = TestRun.with(NONE).run("serve", "--port", taken.getLocalPort());

      assertThat(run.code()).isEqualTo(64);
      assertThat(run.err()).contains("port " + taken.getLocalPort(), "--port 0");
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.out()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"65536", "-1", "http", "''", "1 2", "٣"})
  void whatIsNoPortIsWrongUsage(String port) {
    TestRun run = TestRun.with(NONE).run("serve", "--port=" + port);

    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("--port");
  }

  /** Before any process is started. */
  @Test
  void whatIsWrongWithTheOptionsIsToldAtOnce() {
    assertThat(TestRun.with(NONE).run("serve", AUTHENTIC).code()).isEqualTo(64);
    assertThat(TestRun.with(NONE).run("serve", "--trust", "missing").code()).isEqualTo(66);
    assertThat(TestRun.with(NONE).run("serve", "--policy", "missing").code()).isEqualTo(66);
  }

  @Test
  void whoeverDoesNotServeLoadsNoServer() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "-q",
                AUTHENTIC.toString())
            .redirectErrorStream(true)
            .start();
    String loaded = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();

    assertThat(loaded)
        .contains("org.xacthuc.Verifier")
        .doesNotContain("org.eclipse.jetty", "org.xacthuc.web.", "org.xacthuc.audit.workers.");
  }
}
