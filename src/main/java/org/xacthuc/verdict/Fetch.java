package org.xacthuc.verdict;

import java.util.Optional;

/**
 * One thing that was asked of the network, or would have been.
 *
 * @param url as the certificate spells it
 * @param detail a status code, an address, a limit, the protocol that failed; never a sentence
 */
public record Fetch(Kind kind, String url, Outcome outcome, Optional<String> detail) {

  /** What was asked for. */
  public enum Kind {
    /** The issuer's certificate (RFC 5280 §4.2.2.1). */
    ISSUER,
    /** A certificate list (RFC 5280 §4.2.1.13) or the changes to one (§4.2.1.15). */
    CRL,
    /** A certificate's status (RFC 6960). */
    OCSP
  }

  /** What became of it. */
  public enum Outcome {
    FETCHED,
    /** An earlier answer was still good. */
    CACHED,
    UNREACHABLE,
    /** The host is in a private or otherwise special network, which no document may reach into. */
    ADDRESS_REFUSED,
    /** Not http or https, or a URL that is not plain: with a user's name, a port of other use. */
    URL_REFUSED,
    REDIRECT_REFUSED,
    /** The server answered with another status than 200. */
    STATUS,
    TOO_LARGE,
    TIMED_OUT,
    /** Neither a certificate, a list nor a response; or a response that tells an error. */
    NOT_UNDERSTOOD,
    /** So much was asked for one document, or in all, that this was not asked any more. */
    LIMIT_REACHED;

    /** Whether there was an answer. */
    public boolean answered() {
      return this == FETCHED || this == CACHED;
    }
  }
}
