package org.xacthuc.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;

/** What every answer tells the browser, whatever the answer is. */
final class SafeHeaders {
  private final Map<String, String> headers = new TreeMap<>();

  /**
   * @param reportStyles what admits the style sheets inside HTML reports: the frame that shows a
   *     report inherits this page's policy
   */
  SafeHeaders(List<String> reportStyles) {
    headers.put("Content-Security-Policy", policy(reportStyles));
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cache-Control", "no-store");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Embedder-Policy", "require-corp");
    headers.put(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), clipboard-read=(), display-capture=()");
  }

  /** Scripts, styles and requests of this server alone; no form, no base, no one's frame. */
  private static String policy(List<String> reportStyles) {
    String styles = reportStyles.stream().map(source -> " " + source).collect(Collectors.joining());
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'" + styles,
        "img-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'");
  }

  void put(HttpFields.Mutable response) {
    headers.forEach(response::put);
  }
}
