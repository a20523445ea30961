package org.xacthuc.web;

import java.time.Duration;
import java.util.List;
import org.xacthuc.report.Language;

/**
 * What a server is given at its start.
 *
 * @param port on 127.0.0.1; 0 for any that is free
 * @param language for whoever names none
 * @param reportStyles the digest of each style sheet inside HTML reports, as a content security
 *     policy writes it: {@code 'sha256-…'}
 */
public record ServerSettings(
    int port, AccessToken token, Language language, List<String> reportStyles, Limits limits) {
  public ServerSettings {
    reportStyles = List.copyOf(reportStyles);
  }

  /**
   * What requests may take.
   *
   * @param document bytes of the largest document
   * @param inFlight bytes of all documents that are being uploaded or verified at the same time
   * @param upload the longest time for a body
   * @param idle the longest silence on a connection
   * @param connections open at the same time
   */
  public record Limits(
      long document, long inFlight, Duration upload, Duration idle, int connections) {
    private static final long MEBIBYTE = 1 << 20;

    /** 100 MiB for a document; for all of them 500, or a quarter of what memory there is. */
    public static Limits of(long memory) {
      long inFlight = Math.min(500 * MEBIBYTE, memory / 4);
      return new Limits(
          Math.min(100 * MEBIBYTE, inFlight),
          inFlight,
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          64);
    }
  }
}
