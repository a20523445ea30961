package org.xacthuc.web;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Who may ask. A page of another site can make a browser send requests to 127.0.0.1, and with a
 * name of its own that leads there (DNS rebinding) even read the answers.
 */
final class RequestChecks {
  private static final String BEARER = "Bearer ";

  private final AccessToken token;
  private final List<String> hosts;

  /**
   * @param port that the server listens at
   */
  RequestChecks(AccessToken token, int port) {
    this.token = token;
    // RFC 9110 §7.2: the default port is left out.
    String suffix = port == 80 ? "" : ":" + port;
    hosts = List.of("127.0.0.1" + suffix, "localhost" + suffix);
  }

  /** What is wrong with any request: it must name this server as its host, once. */
  Optional<Problem> any(HttpFields headers) {
    List<String> named = headers.getValuesList(HttpHeader.HOST);
    return named.size() == 1 && hosts.contains(named.get(0))
        ? Optional.empty()
        : Optional.of(Problem.HOST);
  }

  /**
   * What is wrong with a request that has something done. A browser says which page sent it; other
   * programs say nothing, and the token remains.
   */
  Optional<Problem> post(HttpFields headers) {
    boolean origins =
        headers.getValuesList(HttpHeader.ORIGIN).stream()
            .allMatch(origin -> origin.equals("http://" + headers.get(HttpHeader.HOST)));
    boolean sites =
        headers.getValuesList("Sec-Fetch-Site").stream().allMatch("same-origin"::equals);
    if (!origins || !sites) {
      return Optional.of(Problem.ORIGIN);
    }
    return given(headers).filter(token::isSame).isPresent()
        ? Optional.empty()
        : Optional.of(Problem.TOKEN);
  }

  private static Optional<String> given(HttpFields headers) {
    String authorization = headers.get(HttpHeader.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(authorization.substring(BEARER.length()).strip());
    }
    return Optional.ofNullable(headers.get("X-Xacthuc-Token"));
  }
}
