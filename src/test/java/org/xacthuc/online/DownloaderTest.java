package org.xacthuc.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;

/** Between cache and network, with a cache in memory. */
class DownloaderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Bytes BODY = Bytes.of(new byte[] {1, 2, 3});

  private final Cache cache = new Cache(Optional.empty());
  private final Allowance allowance = Allowance.ofRun(HttpFetcherTest.QUICK);
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Downloader at(Duration later) {
    HttpFetcher fetcher = new HttpFetcher(HttpFetcherTest.QUICK, HttpFetcherTest::isTestServer);
    return new Downloader(fetcher, cache, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
  }

  private Ask ask(String path) {
    return Ask.get(Fetch.Kind.CRL, server.url(path));
  }

  private Outcome outcome(Downloader downloader, Ask ask) {
    return downloader.ask(ask, allowance, DownloaderTest::understood).fetch().outcome();
  }

  private static Optional<Understood<Bytes>> understood(Bytes sent) {
    return Optional.of(sent)
        .filter(BODY::equals)
        .map(s -> new Understood<>(s, NOW.plus(Duration.ofHours(1))));
  }

  @Test
  void anAnswerServesUntilItsTime() {
    server.gives("/a", BODY);

    assertThat(outcome(at(Duration.ZERO), ask("/a"))).isEqualTo(Outcome.FETCHED);
    assertThat(outcome(at(Duration.ofMinutes(59)), ask("/a"))).isEqualTo(Outcome.CACHED);
    assertThat(outcome(at(Duration.ofMinutes(60)), ask("/a"))).isEqualTo(Outcome.FETCHED);
  }

  @Test
  void aFailureIsNotTriedAgainForMinutes() {
    assertThat(outcome(at(Duration.ZERO), ask("/a"))).isEqualTo(Outcome.STATUS);
    server.gives("/a", BODY);

    assertThat(outcome(at(Duration.ofMinutes(2)), ask("/a"))).isEqualTo(Outcome.STATUS);
    assertThat(server.asked("/a")).isEqualTo(1);
    assertThat(outcome(at(Duration.ofMinutes(4)), ask("/a"))).isEqualTo(Outcome.FETCHED);
  }

  @Test
  void whatIsNotUnderstoodIsAFailure() {
    server.gives("/a", Bytes.of(new byte[] {4}));

    assertThat(outcome(at(Duration.ZERO), ask("/a"))).isEqualTo(Outcome.NOT_UNDERSTOOD);
    assertThat(outcome(at(Duration.ofMinutes(2)), ask("/a"))).isEqualTo(Outcome.NOT_UNDERSTOOD);
    assertThat(server.asked("/a")).isEqualTo(1);
  }

  @Test
  void anEntryThatIsNotUnderstoodCostsOneRequest() {
    server.gives("/a", BODY);
    Reply poison = Reply.of(Bytes.of(new byte[] {4}));
    cache.keep(ask("/a"), new CacheEntry(poison, NOW, NOW.plus(Duration.ofDays(20))));

    assertThat(outcome(at(Duration.ZERO), ask("/a"))).isEqualTo(Outcome.FETCHED);
  }

  @Test
  void aFailureDoesNotReplaceAnAnswer() {
    server.gives("/a", BODY);
    Downloader downloader = at(Duration.ZERO);
    assertThat(outcome(downloader, ask("/a"))).isEqualTo(Outcome.FETCHED);
    server.on("/a", exchange -> exchange.sendResponseHeaders(500, -1));

    downloader.askAnew(ask("/a"), allowance, DownloaderTest::understood);

    assertThat(outcome(downloader, ask("/a"))).isEqualTo(Outcome.CACHED);
  }

  @Test
  void aDeadServerIsTriedOnce() {
    Ask first = ask("/a");
    Ask second = ask("/b");
    server.close();
    Allowance one =
        Allowance.ofRun(
            new OnlineLimits(
                1,
                1,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                1,
                1,
                0));
    Downloader downloader = at(Duration.ZERO);

    assertThat(downloader.ask(first, one, DownloaderTest::understood).fetch().outcome())
        .isEqualTo(Outcome.UNREACHABLE);
    // A second try would be one request too many.
    assertThat(downloader.ask(second, one, DownloaderTest::understood).fetch().outcome())
        .isEqualTo(Outcome.UNREACHABLE);
  }

  @Test
  void waitingIsBoundedInAll() {
    Allowance run = Allowance.ofRun(HttpFetcherTest.QUICK);
    Allowance document = run.ofDocument(HttpFetcherTest.QUICK);

    document.waited(HttpFetcherTest.QUICK.documentTime().toNanos());

    assertThat(document.request()).isFalse();
    assertThat(run.ofDocument(HttpFetcherTest.QUICK).request()).isTrue();
    run.waited(HttpFetcherTest.QUICK.time().toNanos());
    assertThat(run.ofDocument(HttpFetcherTest.QUICK).request()).isFalse();
  }
}
