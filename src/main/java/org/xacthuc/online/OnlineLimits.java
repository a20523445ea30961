package org.xacthuc.online;

import java.time.Duration;

/**
 * How much is asked of the network before it is given up.
 *
 * @param documentRequests requests for one document, redirections included
 * @param requests requests in all
 * @param documentTime time spent waiting for one document
 * @param time time spent waiting in all
 * @param request time for one request with its redirections, from the look-up of the name to the
 *     last byte
 * @param connect time until one address takes a connection
 * @param silence longest time without a byte
 * @param certificateBytes the largest answer with certificates, in bytes; likewise the others
 * @param redirects redirections followed
 */
record OnlineLimits(
    int documentRequests,
    int requests,
    Duration documentTime,
    Duration time,
    Duration request,
    Duration connect,
    Duration silence,
    int certificateBytes,
    int listBytes,
    int responseBytes,
    int redirects) {

  /** Enough for five certificates with slow authorities, and for lists as large as nations'. */
  static final OnlineLimits DEFAULT =
      new OnlineLimits(
          40,
          20_000,
          Duration.ofMinutes(2),
          Duration.ofHours(1),
          Duration.ofSeconds(45),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          1 << 20,
          20 << 20,
          1 << 20,
          3);
}
