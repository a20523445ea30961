package org.xacthuc.online;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;

/**
 * Answers that break HTTP: lies about lengths, heads without end, demands, and bodies that drip.
 */
@Timeout(30)
class HostileServerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private static Reply get(RawServer server) {
    return new HttpFetcher(HttpFetcherTest.QUICK, HttpFetcherTest::isTestServer)
        .fetch(Ask.get(Fetch.Kind.CRL, server.url("/a")), () -> true);
  }

  private static Reply answered(String answer) throws IOException {
    try (RawServer server = RawServer.saying(answer)) {
      return get(server);
    }
  }

  /** The control: such a server is understood where it keeps to the rules. */
  @Test
  void whatIsRightIsTaken() throws IOException {
    assertThat(answered(OK + "Content-Length: 3\r\n\r\nabc").body().length()).isEqualTo(3);
    assertThat(answered(OK + "\r\nabc").body().length()).isEqualTo(3);
    assertThat(
            answered(OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
                .body()
                .length())
        .isEqualTo(3);
  }

  /** Less than was promised is not all; what is behind the promised length is not of the body. */
  @Test
  void aLieAboutTheLengthIsNoAnswer() throws IOException {
    assertThat(answered(OK + "Content-Length: 9\r\n\r\nabc").outcome())
        .isEqualTo(Outcome.UNREACHABLE);
    assertThat(answered(OK + "Content-Length: 2\r\n\r\nabc").body().length()).isEqualTo(2);
    assertThat(answered(OK + "Content-Length: 99999999999999999999\r\n\r\nabc").outcome())
        .isNotEqualTo(Outcome.FETCHED);
    assertThat(answered(OK + "Content-Length: -1\r\n\r\nabc").outcome())
        .isNotEqualTo(Outcome.FETCHED);
    assertThat(answered(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc").outcome())
        .isNotEqualTo(Outcome.FETCHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\n\r\n3\r\nab",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nabc",
        "Transfer-Encoding: gzip\r\n\r\nabc",
      })
  void aCodingThatIsBrokenIsNoAnswer(String rest) throws IOException {
    assertThat(answered(OK + rest).outcome()).isNotEqualTo(Outcome.FETCHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n\r\n", "SSH-2.0-x\r\n", "HTTP/9", "abc\r\n\r\n"})
  void whatIsNoHttpIsNoAnswer(String answer) throws IOException {
    assertThat(answered(answer).outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "401 Unauthorized, WWW-Authenticate: Basic realm=\"x\"",
    "407 Proxy Authentication Required, Proxy-Authenticate: Basic realm=\"x\"",
    "101 Switching Protocols, Upgrade: x",
    "206 Partial Content, Content-Range: bytes 0-2/9",
    "204 No Content, X: y",
    "300 Multiple Choices, Location: /b",
    "304 Not Modified, X: y",
    "305 Use Proxy, Location: http://127.0.0.1:9/",
  })
  void demandsAreNotMet(String status, String header) throws IOException {
    try (RawServer server =
        RawServer.saying(
            "HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(get(server).outcome()).isNotEqualTo(Outcome.FETCHED);
      assertThat(server.requests())
          .hasSize(1)
          .noneMatch(head -> head.contains("Authorization") || head.contains("Range"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "gopher://127.0.0.1/x",
        "jar:http://127.0.0.1/x!/y",
        "ldap://127.0.0.1/x",
        "data:,x",
        "http://user:secret@127.0.0.1/",
        "http://127.0.0.1:22/",
        "http://2130706433/",
        "http://127.0.0.1/\\..\\x",
        "http://127.0.0.1/a b",
        "",
      })
  void noRedirectionLeadsElsewhere(String location) throws IOException {
    try (RawServer server =
        RawServer.saying(
            "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(get(server).outcome()).isIn(Outcome.REDIRECT_REFUSED, Outcome.UNREACHABLE);
      assertThat(server.requests()).hasSizeBetween(1, HttpFetcherTest.QUICK.redirects() + 1);
    }
  }

  /** A line break in an address would be a second request, or a header of somebody else's. */
  @ParameterizedTest
  @ValueSource(strings = {"\r\nX-Injected: y", "%0d%0aX-Injected:%20y", "\nX-Injected: y"})
  void noHeaderIsInjected(String injected) throws IOException {
    try (RawServer server = RawServer.saying(OK + "Content-Length: 1\r\n\r\na")) {
      Ask ask = Ask.get(Fetch.Kind.CRL, server.url("/a" + injected));
      new HttpFetcher(HttpFetcherTest.QUICK, HttpFetcherTest::isTestServer).fetch(ask, () -> true);
      assertThat(server.requests()).noneMatch(head -> head.contains("\nX-Injected"));
    }
  }

  /** Each line comes within the time for silence: only the time for the whole ends it. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 100 Continue\r\n\r\n", "X-A: b\r\n"})
  void aHeadThatDripsIsGivenUp(String line) throws IOException {
    long start = System.nanoTime();
    try (RawServer server =
        new RawServer(
            out -> {
              out.write((line.startsWith("HTTP") ? "" : OK).getBytes(ISO_8859_1));
              for (int i = 0; i < 90; i++) {
                out.write(line.getBytes(ISO_8859_1));
                out.flush();
                Thread.sleep(100);
              }
            })) {
      assertThat(get(server).outcome()).isEqualTo(Outcome.TIMED_OUT);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(HttpFetcherTest.QUICK.request().plusSeconds(2));
  }

  @Test
  void whoDoesNotSpeakTlsIsNotSpokenToWithout() throws IOException {
    try (RawServer server = RawServer.saying(OK + "Content-Length: 3\r\n\r\nabc")) {
      Ask ask = Ask.get(Fetch.Kind.CRL, server.url("/a").replace("http:", "https:"));
      Reply reply =
          new HttpFetcher(HttpFetcherTest.QUICK, HttpFetcherTest::isTestServer)
              .fetch(ask, () -> true);
      assertThat(reply.outcome()).isIn(Outcome.UNREACHABLE, Outcome.TIMED_OUT);
      assertThat(server.requests()).noneMatch(head -> head.contains("GET"));
    }
  }

  @Test
  void aLineWithoutEndIsCutOff() throws IOException {
    assertThat(answered(OK + "X: " + "y".repeat(1 << 20)).outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  /** What the environment or Java's settings name is not asked: it would look names up for us. */
  @ParameterizedTest
  @CsvSource({"http.proxyHost, http.proxyPort", "socksProxyHost, socksProxyPort"})
  void noProxyIsAsked(String host, String port) throws IOException {
    try (RawServer proxy = RawServer.saying(OK + "Content-Length: 5\r\n\r\nproxy");
        RawServer server = RawServer.saying(OK + "Content-Length: 6\r\n\r\nserver")) {
      System.setProperty(host, "127.0.0.1");
      System.setProperty(port, proxy.url("").replaceAll(".*:", ""));
      // By default Java asks no proxy for this machine itself.
      System.setProperty("http.nonProxyHosts", "");
      System.setProperty("socksNonProxyHosts", "");
      try {
        assertThat(asksTheProxy(server)).as("control").isTrue();
        int asked = proxy.requests().size();
        assertThat(get(server).body().length()).isEqualTo("server".length());
        assertThat(proxy.requests()).hasSize(asked);
      } finally {
        for (String name : new String[] {host, port, "http.nonProxyHosts", "socksNonProxyHosts"}) {
          System.clearProperty(name);
        }
      }
    }
  }

  /** What Java's own client does under these settings. */
  private static boolean asksTheProxy(RawServer server) throws IOException {
    URLConnection connection = URI.create(server.url("/control")).toURL().openConnection();
    connection.setConnectTimeout(1000);
    connection.setReadTimeout(1000);
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), ISO_8859_1).equals("proxy");
    } catch (IOException noHttp) {
      return server.requests().isEmpty();
    }
  }
}
