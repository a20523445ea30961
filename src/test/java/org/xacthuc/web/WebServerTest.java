package org.xacthuc.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.report.Language;

/**
 * Who may ask, and what a request may take. Each refusal differs in one thing from what is
 * answered.
 */
@Timeout(30)
class WebServerTest {
  private static final AccessToken TOKEN = AccessToken.random();
  private static final byte[] DOCUMENT = "%PDF-1.7 drawn".getBytes(UTF_8);
  private static final int LARGEST = 4096;

  private static final ServerSettings.Limits LIMITS =
      new ServerSettings.Limits(
          LARGEST, 2 * LARGEST, Duration.ofSeconds(2), Duration.ofSeconds(1), 16);

  /** Says what it was asked. */
  private static final DocumentService ECHO =
      (question, abandoned) ->
          new DocumentService.Report(
              Bytes.ofUtf8(
                  String.join(
                      "|",
                      question.form().name(),
                      question.language().tag(),
                      question.name(),
                      new String(question.content().toArray(), UTF_8))));

  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server = started(ECHO);
  }

  private static WebServer started(DocumentService service) throws IOException {
    return WebServer.start(
        new ServerSettings(0, TOKEN, Language.VI, List.of("'sha256-x'"), LIMITS), service);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDocumentIsVerified() throws IOException {
    RawRequest.Answer answer = send(post());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("JSON|vi|document.pdf|%PDF-1.7 drawn");
    assertThat(answer.headers()).containsEntry("content-type", "application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "[::1]", "localhost", ""})
  void anotherHostIsRefused(String host) throws IOException {
    assertThat(send(post().with("Host", host)).refusal()).isIn("421 host", "400 bad-request");
    assertThat(send(get("/").with("Host", host)).refusal()).isIn("421 host", "400 bad-request");
  }

  @Test
  void aNameWithThisPortThatLeadsHereIsRefused() throws IOException {
    String port = ":" + server.port();
    assertThat(send(post().with("Host", "evil.example" + port)).refusal()).isEqualTo("421 host");
    assertThat(send(post().with("Host", "127.0.0.1.evil.example" + port)).refusal())
        .isEqualTo("421 host");
    assertThat(send(post().with("Host", "localhost" + port)).status()).isEqualTo(200);
  }

  @Test
  void twoHostsOrNoneAreRefused() throws IOException {
    String host = "127.0.0.1:" + server.port();
    assertThat(send(post().and("Host", host)).status()).isEqualTo(400);
    assertThat(send(post().without("Host")).status()).isEqualTo(400);
  }

  @Test
  void anotherPagesRequestIsRefused() throws IOException {
    String own = "http://127.0.0.1:" + server.port();
    for (String origin :
        List.of("http://evil.example", "null", own + "0", "https" + own.substring(4))) {
      assertThat(send(post().with("Origin", origin)).refusal()).as(origin).isEqualTo("403 origin");
    }
    assertThat(send(post().with("Origin", own)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"cross-site, 403", "same-site, 403", "none, 403", "same-origin, 200"})
  void whatTheBrowserSaysOfTheSenderCounts(String site, int status) throws IOException {
    assertThat(send(post().with("Sec-Fetch-Site", site)).status()).isEqualTo(status);
  }

  @Test
  void withoutTheTokenNothingIsVerified() throws IOException {
    String other = AccessToken.random().text();
    String part = TOKEN.text().substring(1);
    assertThat(send(post().without("Authorization")).refusal()).isEqualTo("401 token");
    for (String token : List.of(other, part, TOKEN.text() + "x", "")) {
      assertThat(send(post().with("Authorization", "Bearer " + token)).refusal())
          .isEqualTo("401 token");
    }
    assertThat(send(post().with("Authorization", "Basic " + TOKEN.text())).refusal())
        .isEqualTo("401 token");
    assertThat(send(post().without("Authorization").with("X-Xacthuc-Token", TOKEN.text())).status())
        .isEqualTo(200);
  }

  /** Most clients send all of a body before they read. */
  @Test
  void aRefusalReachesWhoeverIsStillSending() throws IOException {
    RawRequest refused = post().with("Authorization", "Bearer x");
    for (int i = 0; i < 10; i++) {
      assertThat(send(refused.body("application/pdf", new byte[8 << 20])).refusal())
          .isEqualTo("401 token");
    }
  }

  @Test
  void tokensDifferFromStartToStart() {
    assertThat(AccessToken.random().text()).matches("[A-Za-z0-9_-]{32}");
    assertThat(AccessToken.random()).isNotEqualTo(AccessToken.random());
    assertThat(AccessToken.random().toString()).isEqualTo("AccessToken");
    assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port() + "/#" + TOKEN.text());
  }

  @Test
  void onlyItsMethodsAreAnswered() throws IOException {
    RawRequest.Answer options = send(post("OPTIONS /verify"));
    assertThat(options.refusal()).isEqualTo("405 method");
    assertThat(options.headers())
        .containsEntry("allow", "POST")
        .doesNotContainKey("access-control-allow-origin");
    assertThat(send(get("/verify")).refusal()).isEqualTo("405 method");
    assertThat(send(post("POST /")).refusal()).isEqualTo("405 method");
    assertThat(send(post("TRACE /")).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/other",
        "/page.html",
        "/../page.html",
        "/%2e%2e/page.css",
        "/page_vi.properties"
      })
  void thereIsNothingButThePage(String path) throws IOException {
    assertThat(send(get(path)).status()).isIn(400, 404);
  }

  @Test
  void theLargestDocumentIsTakenAndNoLarger() throws IOException {
    assertThat(send(post().body("application/pdf", new byte[LARGEST])).status()).isEqualTo(200);
    assertThat(send(post().body("application/pdf", new byte[LARGEST + 1])).refusal())
        .isEqualTo("413 too-large");
  }

  @Test
  void theLengthMustBeToldAndKept() throws IOException {
    RawRequest chunked = post().without("Content-Length").with("Transfer-Encoding", "chunked");
    assertThat(send(chunked).refusal()).isEqualTo("411 length-required");
    assertThat(send(post().with("Content-Length", "-1")).status()).isEqualTo(400);
    assertThat(send(post().and("Content-Length", "3")).status()).isEqualTo(400);
  }

  @Test
  void anotherMediaTypeIsRefused() throws IOException {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "")) {
      assertThat(send(post().with("Content-Type", type)).refusal()).isEqualTo("415 media-type");
    }
  }

  @Test
  void aBodyThatStopsIsNotWaitedFor() throws IOException {
    RawRequest.Answer answer = send(post().with("Content-Length", "4000"));

    assertThat(answer.refusal()).isEqualTo("408 too-slow");
  }

  @Test
  void aBodyThatTricklesIsNotWaitedFor() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(post().with("Content-Length", "4000").bytes());
      long start = System.nanoTime();
      CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> firstLine(socket));
      while (!answer.isDone()) {
        // Never silent for as long as the connection may be.
        socket.getOutputStream().write(' ');
        Thread.sleep(100);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(15));
      }
      assertThat(answer.get()).contains(" 408 ");
    }
  }

  @Test
  void headersThatTrickleAreNotWaitedFor() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(UTF_8));
      assertThat(socket.getInputStream().readAllBytes().length).isLessThan(4096);
    }
    assertThat(send(get("/")).status()).isEqualTo(200);
  }

  /** Of a version that is not spoken; nothing has failed here. */
  @Test
  void anotherHttpIsNotUnderstood() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write("GET /\r\n\r\n".getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .contains(" 400 ", "bad-request");
    }
  }

  @Test
  void headersAreBounded() throws IOException {
    assertThat(send(get("/").with("X", "x".repeat(40_000))).refusal())
        .isEqualTo("431 headers-too-large");
    assertThat(send(get("/").with("X", "x".repeat(4_000))).status()).isEqualTo(200);
  }

  @Test
  void bodiesTogetherAreBounded() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    server.close();
    server =
        started(
            (question, abandoned) -> {
              asked.countDown();
              release.await();
              return new DocumentService.Report(Bytes.EMPTY);
            });
    CompletableFuture<RawRequest.Answer> first = largest();
    asked.await();

    RawRequest.Answer second = send(post().body("application/pdf", new byte[LARGEST]));
    assertThat(second.refusal()).isEqualTo("503 busy");
    assertThat(second.headers()).containsKey("retry-after");

    release.countDown();
    assertThat(first.get().status()).isEqualTo(200);
    assertThat(largest().get().status()).isEqualTo(200);
  }

  private CompletableFuture<RawRequest.Answer> largest() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(post().body("application/pdf", new byte[LARGEST]));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void whoeverGoesAwayIsNoticed() throws Exception {
    CompletableFuture<BooleanSupplier> asked = new CompletableFuture<>();
    CountDownLatch release = new CountDownLatch(1);
    server.close();
    server =
        started(
            (question, abandoned) -> {
              asked.complete(abandoned);
              release.await();
              return new DocumentService.Report(Bytes.EMPTY);
            });
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.getOutputStream().write(post().bytes());
    BooleanSupplier abandoned = asked.get();
    assertThat(abandoned.getAsBoolean()).isFalse();

    socket.close();

    for (int i = 0; i < 100 && !abandoned.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(abandoned.getAsBoolean()).isTrue();
    release.countDown();
  }

  @ParameterizedTest
  @CsvSource({"BUSY, 503", "TIME_LIMIT, 504", "FAILED, 500"})
  void whyThereIsNoReportIsSaidInBothLanguages(Problem problem, int status) throws IOException {
    server.close();
    server = started((question, abandoned) -> new DocumentService.Refused(problem));

    RawRequest.Answer answer = send(post());

    assertThat(answer.refusal()).isEqualTo(status + " " + problem.code());
    assertThat(answer.body()).contains("\"vi\":\"", "\"en\":\"");
  }

  @Test
  void aFaultShowsNothingOfItself() throws IOException {
    server.close();
    server =
        started(
            (question, abandoned) -> {
              throw new IllegalStateException("secret");
            });

    RawRequest.Answer answer = send(post());

    assertThat(answer.refusal()).isEqualTo("500 failed");
    assertThat(answer.body()).doesNotContain("secret", "Exception", "etty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page.css", "/page.js", "/icon.svg", "/none", "/verify", "/%zz"})
  void everyAnswerIsKeptToThisPage(String path) throws IOException {
    RawRequest.Answer answer = send(get(path));

    assertThat(answer.headers().get("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self' 'sha256-x';")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cache-control", "no-store")
        .containsEntry("cross-origin-resource-policy", "same-origin")
        .containsEntry("cross-origin-opener-policy", "same-origin")
        .containsKey("permissions-policy")
        .doesNotContainKeys("server", "x-powered-by", "set-cookie");
  }

  @Test
  void onlyThisMachineCanConnect() throws IOException {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatIOException()
              .as(address.toString())
              .isThrownBy(() -> new Socket(address, server.port()).close());
        }
      }
    }
    new Socket(InetAddress.getLoopbackAddress(), server.port()).close();
  }

  @Test
  void aPortThatIsTakenIsAnError() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerSettings settings =
          new ServerSettings(taken.getLocalPort(), TOKEN, Language.VI, List.of(), LIMITS);
      assertThatIOException().isThrownBy(() -> WebServer.start(settings, ECHO));
    }
  }

  private RawRequest post() {
    return post("POST /verify");
  }

  private RawRequest post(String line) {
    return get(line.replaceFirst(".* ", ""), line)
        .with("Authorization", "Bearer " + TOKEN.text())
        .body("application/pdf", DOCUMENT);
  }

  private RawRequest get(String path) {
    return get(path, "GET " + path);
  }

  private RawRequest get(String path, String line) {
    assertThat(path).startsWith("/");
    return RawRequest.to(server.port(), line).with("Connection", "close");
  }

  private RawRequest.Answer send(RawRequest request) throws IOException {
    return request.send(server.port());
  }

  private static String firstLine(Socket socket) {
    try {
      return new String(socket.getInputStream().readNBytes(20), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
