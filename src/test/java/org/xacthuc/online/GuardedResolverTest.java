package org.xacthuc.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;

/** Names whose owner answers as it suits him. */
@Timeout(30)
class GuardedResolverTest {
  private static final Bytes BODY = Bytes.of(new byte[] {1});

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
    server.gives("/a", BODY);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.215.14,127.0.0.1",
        "127.0.0.1,93.184.215.14",
        "93.184.215.14,::1",
        "2400:cb00::1,fd00::1",
        "93.184.215.14,1.1.1.1,8.8.8.8,9.9.9.9,10.0.0.1",
      })
  void aNameWithOneAddressThatIsNotPublicIsRefused(String addresses) {
    GuardedResolver resolver =
        new GuardedResolver(host -> literal(addresses), PublicAddresses::contains);

    assertThatThrownBy(() -> resolver.resolve("both.example"))
        .isInstanceOf(AddressRefusedException.class);
  }

  @Test
  void aNameWithPublicAddressesHasTheFirstOfThem() throws UnknownHostException {
    GuardedResolver resolver =
        new GuardedResolver(
            host -> literal("93.184.215.14,2400:cb00::1,1.1.1.1,8.8.8.8,9.9.9.9"),
            PublicAddresses::contains);

    assertThat(resolver.resolve("public.example"))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("93.184.215.14", "2400:cb00:0:0:0:0:0:1", "1.1.1.1", "8.8.8.8");
  }

  /**
   * The name leads to the allowed server when it is looked at and elsewhere the next time. There is
   * no next time: who is connected to is who was looked at.
   */
  @Test
  void aNameIsLookedUpOnce() {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
    AtomicInteger asked = new AtomicInteger();
    HttpFetcher fetcher =
        new HttpFetcher(
            HttpFetcherTest.QUICK,
            new GuardedResolver(
                host -> {
                  asked.incrementAndGet();
                  return literal(answers.removeFirst());
                },
                HttpFetcherTest::isTestServer));
    Ask ask = Ask.get(Fetch.Kind.CRL, "http://rebound.example:" + server.port() + "/a");

    assertThat(fetcher.fetch(ask, () -> true).body()).isEqualTo(BODY);
    assertThat(asked).hasValue(1);
    // The second request asks again, and is refused.
    assertThat(fetcher.fetch(ask, () -> true).outcome()).isEqualTo(Outcome.ADDRESS_REFUSED);
    assertThat(server.asked("/a")).isEqualTo(1);
  }

  /** Look-alikes of a name are other names, and each is judged by where it leads. */
  @Test
  void aNameOfAnotherAlphabetIsNone() {
    AtomicInteger asked = new AtomicInteger();
    HttpFetcher fetcher =
        new HttpFetcher(
            HttpFetcherTest.QUICK,
            new GuardedResolver(
                host -> {
                  asked.incrementAndGet();
                  return literal("10.0.0.1");
                },
                PublicAddresses::contains));

    assertThat(outcome(fetcher, "http://\u0441a.example/a")).isEqualTo(Outcome.URL_REFUSED);
    assertThat(outcome(fetcher, "http://xn--a-gmc.example/a")).isEqualTo(Outcome.ADDRESS_REFUSED);
    assertThat(asked).as("the first is not even looked up").hasValue(1);
  }

  private static Outcome outcome(HttpFetcher fetcher, String url) {
    return fetcher.fetch(Ask.get(Fetch.Kind.CRL, url), () -> true).outcome();
  }

  /** Literals, which are parsed and not looked up. */
  private static InetAddress[] literal(String addresses) throws UnknownHostException {
    String[] texts = addresses.split(",", -1);
    InetAddress[] parsed = new InetAddress[texts.length];
    for (int i = 0; i < texts.length; i++) {
      parsed[i] = InetAddress.getByName(texts[i]);
    }
    return Arrays.copyOf(parsed, parsed.length);
  }
}
