package org.xacthuc.online;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A URL that may be asked for: http or https, a host, no user's name, no fragment. Its port is 80,
 * 443 or above 1023: responders do listen at odd ports, but those below belong to other protocols,
 * to which a request must not be made to speak.
 */
record PlainUrl(URI uri) {
  private static final int LONGEST = 2000;
  private static final int FIRST_FREE_PORT = 1024;
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  /** Ends in a number: some resolvers read it as an address, each in its own way. */
  private static final Pattern NUMERIC =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

  static Optional<PlainUrl> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text)).filter(PlainUrl::isPlain).map(PlainUrl::normal);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Where a redirection leads; never from https to http. */
  Optional<PlainUrl> redirected(String location) {
    try {
      return of(uri.resolve(new URI(location)).toString())
          .filter(next -> next.isSecure() || !isSecure());
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  boolean isSecure() {
    return uri.getScheme().equals("https");
  }

  /** Host and port, of which one that is dead is dead for all. */
  String server() {
    return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
  }

  private static boolean isPlain(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int port = uri.getPort();
    return (scheme.equals("http") || scheme.equals("https"))
        // Names in other letters than ASCII are none to java.net.URI: no host is taken for another.
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && isPlainHost(uri.getHost())
        && (port == -1 || port == 80 || port == 443 || port >= FIRST_FREE_PORT);
  }

  private static boolean isPlainHost(String host) {
    // A zone (RFC 6874) names an interface of this machine.
    return !host.contains("%")
        && (!NUMERIC.matcher(host).matches() || DOTTED_QUAD.matcher(host).matches());
  }

  private static PlainUrl normal(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return new PlainUrl(
        URI.create(URI.create(scheme + "://" + host + port + path + query).toASCIIString()));
  }
}
