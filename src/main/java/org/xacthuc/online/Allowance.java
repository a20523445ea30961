package org.xacthuc.online;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How many requests and how much waiting are left, for one document or for the run it is in. */
final class Allowance {
  private final Optional<Allowance> whole;
  private final AtomicInteger requests;
  private final AtomicLong nanos;

  private Allowance(Optional<Allowance> whole, int requests, Duration time) {
    this.whole = whole;
    this.requests = new AtomicInteger(requests);
    nanos = new AtomicLong(time.toNanos());
  }

  static Allowance ofRun(OnlineLimits limits) {
    return new Allowance(Optional.empty(), limits.requests(), limits.time());
  }

  Allowance ofDocument(OnlineLimits limits) {
    return new Allowance(Optional.of(this), limits.documentRequests(), limits.documentTime());
  }

  /** Takes one request; false when none, or no time, is left. */
  boolean request() {
    return nanos.get() > 0
        && requests.getAndDecrement() > 0
        && whole.map(Allowance::request).orElse(true);
  }

  void waited(long nanoseconds) {
    nanos.addAndGet(-nanoseconds);
    whole.ifPresent(w -> w.waited(nanoseconds));
  }
}
