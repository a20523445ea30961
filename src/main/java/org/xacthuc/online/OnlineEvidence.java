package org.xacthuc.online;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.xacthuc.EvidenceSource;

/** Evidence from the network, within {@link OnlineLimits}. Shared by threads. */
public final class OnlineEvidence implements EvidenceSource {
  /** How far other people's clocks may be ahead of ours. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Clock clock;
  private final OnlineLimits limits;
  private final Downloader downloader;
  private final Allowance allowance;
  private final Instant started;

  /**
   * @param clock says how old what was kept is
   * @param cache the folder in which it is kept between runs; absent for none
   */
  public OnlineEvidence(Clock clock, Optional<Path> cache) {
    this(clock, cache, OnlineLimits.DEFAULT, PublicAddresses::contains);
  }

  OnlineEvidence(
      Clock clock, Optional<Path> cache, OnlineLimits limits, Predicate<InetAddress> allowed) {
    this.clock = clock;
    this.limits = limits;
    downloader = new Downloader(new HttpFetcher(limits, allowed), new Cache(cache), clock);
    allowance = Allowance.ofRun(limits);
    started = clock.instant();
  }

  @Override
  public Session open() {
    return new OnlineSession(
        downloader, new Shelf(clock), allowance.ofDocument(limits), this::latest);
  }

  /** Answers are made after the run began; for the past, later ones do not count. */
  private Instant latest(Instant now) {
    Instant ahead = clock.instant().plus(TOLERANCE);
    return now.isBefore(started.minus(TOLERANCE)) || now.isAfter(ahead) ? now : ahead;
  }
}
