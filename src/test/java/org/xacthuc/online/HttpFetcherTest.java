package org.xacthuc.online;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;

/** What a server may do to whoever asks it. The guard lets through 127.0.0.1 and nothing else. */
@Timeout(30)
class HttpFetcherTest {
  private static final Bytes BODY = Bytes.of(new byte[] {1, 2, 3});
  private static final int LARGEST = 100_000;
  static final OnlineLimits QUICK =
      new OnlineLimits(
          10,
          100,
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(3),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          LARGEST,
          LARGEST,
          LARGEST,
          3);

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static boolean isTestServer(InetAddress address) {
    return address.getHostAddress().equals("127.0.0.1");
  }

  private Reply get(String url) {
    return new HttpFetcher(QUICK, HttpFetcherTest::isTestServer)
        .fetch(Ask.get(Fetch.Kind.CRL, url), () -> true);
  }

  private Outcome outcome(String path) {
    return get(server.url(path)).outcome();
  }

  @Test
  void getsWhatIsThereAndTellsNothingOfItself() {
    server.gives("/a", BODY);

    assertThat(get(server.url("/a")).body()).isEqualTo(BODY);

    TestServer.Asked asked = server.asked().get(0);
    assertThat(asked.method()).isEqualTo("GET");
    assertThat(asked.headers().keySet())
        .isSubsetOf("Host", "User-agent", "Connection", "Accept", "User-Agent");
  }

  @Test
  void postsARequestForStatus() {
    server.answers("/ocsp", body -> body);
    Ask ask = Ask.ocsp(server.url("/ocsp"), BODY);

    Reply reply = new HttpFetcher(QUICK, HttpFetcherTest::isTestServer).fetch(ask, () -> true);

    assertThat(reply.body()).isEqualTo(BODY);
    assertThat(server.asked().get(0).method()).isEqualTo("POST");
    assertThat(server.asked().get(0).headers().get("Content-type"))
        .containsExactly("application/ocsp-request");
  }

  @Test
  void anotherStatusThan200IsNoAnswer() {
    server.on(
        "/500",
        exchange -> {
          exchange.sendResponseHeaders(500, 3);
          exchange.getResponseBody().write(BODY.toArray());
        });

    assertThat(outcome("/missing")).isEqualTo(Outcome.STATUS);
    assertThat(get(server.url("/500")).detail()).contains("500");
  }

  @Test
  void cookiesAreNotKept() {
    server.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "a=b");
          TestServer.send(exchange, BODY);
        });
    HttpFetcher fetcher = new HttpFetcher(QUICK, HttpFetcherTest::isTestServer);
    Ask ask = Ask.get(Fetch.Kind.CRL, server.url("/a"));

    fetcher.fetch(ask, () -> true);
    fetcher.fetch(ask, () -> true);

    assertThat(server.asked()).hasSize(2);
    assertThat(server.asked()).noneMatch(a -> a.headers().containsKey("Cookie"));
  }

  @Test
  void threeRedirectionsAreFollowedAndNotFour() {
    server
        .redirects("/4", 301, "/3")
        .redirects("/3", 302, "/2")
        .redirects("/2", 307, server.url("/1"))
        .redirects("/1", 308, "/0")
        .gives("/0", BODY);

    assertThat(outcome("/3")).isEqualTo(Outcome.FETCHED);
    assertThat(outcome("/4")).isEqualTo(Outcome.REDIRECT_REFUSED);
  }

  @Test
  void aLoopOfRedirectionsEnds() {
    server.redirects("/loop", 302, "/loop");

    assertThat(outcome("/loop")).isEqualTo(Outcome.REDIRECT_REFUSED);
    assertThat(server.asked("/loop")).isEqualTo(QUICK.redirects() + 1);
  }

  @Test
  void aRedirectionIsARequest() {
    server.redirects("/loop", 302, "/loop");
    AtomicInteger left = new AtomicInteger(2);
    HttpFetcher fetcher = new HttpFetcher(QUICK, HttpFetcherTest::isTestServer);

    Reply reply =
        fetcher.fetch(
            Ask.get(Fetch.Kind.CRL, server.url("/loop")), () -> left.getAndDecrement() > 0);

    assertThat(reply.outcome()).isEqualTo(Outcome.LIMIT_REACHED);
    assertThat(server.asked("/loop")).isEqualTo(2);
  }

  @Test
  void aPostIsNotMadeAGet() {
    server.redirects("/ocsp", 302, "/other").answers("/other", body -> body);
    HttpFetcher fetcher = new HttpFetcher(QUICK, HttpFetcherTest::isTestServer);

    Reply reply = fetcher.fetch(Ask.ocsp(server.url("/ocsp"), BODY), () -> true);

    assertThat(reply.outcome()).isEqualTo(Outcome.STATUS);
    assertThat(server.asked("/other")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.2", "[::1]", "10.0.0.1", "169.254.169.254", "[fd00::1]"})
  void aRedirectionToARefusedAddressIsNotFollowed(String host) {
    server.redirects("/away", 302, "http://" + host + ":" + server.port() + "/inside");

    assertThat(outcome("/away")).isEqualTo(Outcome.ADDRESS_REFUSED);
    assertThat(server.asked("/inside")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ldap://127.0.0.1/", "http://user@127.0.0.1/", ":"})
  void aRedirectionToAnotherSchemeIsNotFollowed(String location) {
    server.redirects("/away", 302, location);

    assertThat(outcome("/away")).isEqualTo(Outcome.REDIRECT_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
  void theRealGuardLetsNobodyIn(String host) {
    server.gives("/a", BODY);
    HttpFetcher fetcher = new HttpFetcher(QUICK, PublicAddresses::contains);
    String url = "http://" + host + ":" + server.port() + "/a";

    Reply reply = fetcher.fetch(Ask.get(Fetch.Kind.CRL, url), () -> true);

    assertThat(reply.outcome()).isEqualTo(Outcome.ADDRESS_REFUSED);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aGigabyteIsRefusedByItsLengthAlone() {
    server.on(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, 1L << 30);
          exchange.getResponseBody().flush();
          sleep(Duration.ofSeconds(5));
        });
    long start = System.nanoTime();

    assertThat(outcome("/large")).isEqualTo(Outcome.TOO_LARGE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void anEndlessBodyIsCutOff() {
    AtomicInteger sent = new AtomicInteger();
    server.on("/endless", exchange -> endless(exchange, 200, sent));

    assertThat(outcome("/endless")).isEqualTo(Outcome.TOO_LARGE);
    assertThat(sent.get()).isLessThan(200 * LARGEST);
  }

  @Test
  void anEndlessBodyOfAnErrorIsNotReadAtAll() {
    AtomicInteger sent = new AtomicInteger();
    server.on("/endless", exchange -> endless(exchange, 404, sent));
    long start = System.nanoTime();

    assertThat(outcome("/endless")).isEqualTo(Outcome.STATUS);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aBodyThatDripsIsGivenUp() {
    server.on(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write(0);
            exchange.getResponseBody().flush();
            sleep(Duration.ofMillis(100));
          }
        });
    long start = System.nanoTime();

    assertThat(outcome("/slow")).isEqualTo(Outcome.TIMED_OUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(QUICK.request().plusSeconds(2));
  }

  @Test
  void silenceIsGivenUp() {
    server.on("/silent", exchange -> sleep(Duration.ofSeconds(10)));

    assertThat(outcome("/silent")).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void nobodyThereIsToldAsThat() {
    int port = server.port();
    server.close();

    assertThat(get("http://127.0.0.1:" + port + "/a").outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        out.write(zeros);
      }
    }
    assertThat(packed.size()).isLessThan(LARGEST);
    server.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          TestServer.send(exchange, Bytes.of(packed.toByteArray()));
        });

    assertThat(get(server.url("/bomb")).body().length()).isEqualTo(packed.size());
  }

  @Test
  void endlessHeadersAreCutOff() {
    server.on(
        "/headers",
        exchange -> {
          for (int i = 0; i < 5000; i++) {
            exchange.getResponseHeaders().add("X-" + i, "y");
          }
          TestServer.send(exchange, BODY);
        });

    assertThat(outcome("/headers")).isEqualTo(Outcome.UNREACHABLE);
  }

  private static void endless(HttpExchange exchange, int status, AtomicInteger sent)
      throws IOException {
    byte[] chunk = new byte[16 << 10];
    Arrays.fill(chunk, (byte) 'x');
    exchange.sendResponseHeaders(status, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write(chunk);
        sent.addAndGet(chunk.length);
      }
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
