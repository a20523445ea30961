package org.xacthuc.online;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.Fetch;
import org.xacthuc.verdict.Fetch.Outcome;

/** Asks the cache first and then the network, and keeps what came of it. Shared by threads. */
final class Downloader {
  /** How long what failed is not tried again. */
  private static final Duration FAILED = Duration.ofMinutes(3);

  /** How old a kept answer that did not help must be to be asked for anew. */
  private static final Duration RECENT = Duration.ofMinutes(5);

  private final HttpFetcher fetcher;
  private final Cache cache;
  private final Clock clock;
  private final Map<String, Instant> dead = new ConcurrentHashMap<>();

  Downloader(HttpFetcher fetcher, Cache cache, Clock clock) {
    this.fetcher = fetcher;
    this.cache = cache;
    this.clock = clock;
  }

  /**
   * Asks.
   *
   * @param reader makes something of the bytes; empty when they are nothing of the kind
   */
  <T> Answer<T> ask(Ask ask, Allowance allowance, Function<Bytes, Optional<Understood<T>>> reader) {
    Instant now = clock.instant();
    Optional<CacheEntry> kept = cache.find(ask, now);
    if (kept.isPresent()) {
      Reply reply = kept.get().reply();
      if (!reply.outcome().answered()) {
        return failed(ask, reply);
      }
      Optional<Understood<T>> understood = reader.apply(reply.body());
      if (understood.isPresent()) {
        boolean isOld = kept.get().stored().isBefore(now.minus(RECENT));
        return answered(ask, Outcome.CACHED, understood.get(), isOld);
      }
    }
    return askAnew(ask, allowance, reader);
  }

  /** Asks the network, whatever is kept. What fails does not replace what is kept. */
  <T> Answer<T> askAnew(
      Ask ask, Allowance allowance, Function<Bytes, Optional<Understood<T>>> reader) {
    Reply reply = fetch(ask, allowance);
    Instant now = clock.instant();
    if (reply.outcome() != Outcome.FETCHED) {
      remember(ask, reply, now);
      return failed(ask, reply);
    }
    Optional<Understood<T>> understood = reader.apply(reply.body());
    if (understood.isEmpty()) {
      Reply useless = Reply.failed(Outcome.NOT_UNDERSTOOD);
      remember(ask, useless, now);
      return failed(ask, useless);
    }
    cache.keep(ask, new CacheEntry(reply, now, understood.get().until()));
    return answered(ask, Outcome.FETCHED, understood.get(), false);
  }

  private Reply fetch(Ask ask, Allowance allowance) {
    Optional<String> server = PlainUrl.of(ask.url()).map(PlainUrl::server);
    Instant now = clock.instant();
    if (server.map(dead::get).filter(now::isBefore).isPresent()) {
      return Reply.failed(Outcome.UNREACHABLE);
    }
    long start = System.nanoTime();
    Reply reply = fetcher.fetch(ask, allowance::request);
    allowance.waited(System.nanoTime() - start);
    if (reply.noConnection()) {
      server.ifPresent(s -> dead.put(s, now.plus(FAILED)));
    }
    return reply;
  }

  private void remember(Ask ask, Reply failure, Instant now) {
    boolean mayPass =
        switch (failure.outcome()) {
          case UNREACHABLE, REDIRECT_REFUSED, STATUS, TOO_LARGE, TIMED_OUT, NOT_UNDERSTOOD -> true;
          // Neither costs a request of the next document, nor says anything about the server.
          case FETCHED, CACHED, ADDRESS_REFUSED, URL_REFUSED, LIMIT_REACHED -> false;
        };
    if (mayPass && cache.find(ask, now).isEmpty()) {
      cache.keep(ask, new CacheEntry(failure, now, now.plus(FAILED)));
    }
  }

  private static <T> Answer<T> failed(Ask ask, Reply reply) {
    Fetch fetch = new Fetch(ask.kind(), ask.url(), reply.outcome(), reply.detail());
    return new Answer<>(fetch, Optional.empty(), false);
  }

  private static <T> Answer<T> answered(
      Ask ask, Outcome outcome, Understood<T> understood, boolean isOld) {
    Fetch fetch = new Fetch(ask.kind(), ask.url(), outcome, Optional.empty());
    return new Answer<>(fetch, Optional.of(understood.value()), isOld);
  }
}
