package org.xacthuc.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.xacthuc.report.RefusalReport;

/** Writes answers. */
final class Answers {
  private static final long MEBIBYTE = 1 << 20;
  private static final String RETRY_SECONDS = "5";

  private final SafeHeaders safeHeaders;
  private final long largest;

  /**
   * @param largest bytes of the largest document, which sentences name
   */
  Answers(SafeHeaders safeHeaders, long largest) {
    this.safeHeaders = safeHeaders;
    this.largest = largest;
  }

  void write(Response response, Callback callback, String mediaType, ByteBuffer body) {
    response.setStatus(200);
    safeHeaders.put(response.getHeaders());
    write(response, mediaType, body, callback);
  }

  /** The reason in both languages: who asks may not have said which one he reads. */
  void refuse(Problem problem, Response response, Callback callback) {
    String size = Long.toString(largest / MEBIBYTE);
    String text = RefusalReport.json(problem.code(), problem.term(), Map.of("size", size));
    response.setStatus(problem.status());
    safeHeaders.put(response.getHeaders());
    switch (problem) {
      case TOKEN -> response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
      case BUSY -> response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
      case BAD_REQUEST,
          ORIGIN,
          NOT_FOUND,
          METHOD,
          TOO_SLOW,
          LENGTH_REQUIRED,
          TOO_LARGE,
          MEDIA_TYPE,
          HOST,
          HEADERS_TOO_LARGE,
          FAILED,
          TIME_LIMIT -> {
        // The status and the sentence tell all.
      }
    }
    // What is left of the body is not of use: nothing follows on this connection.
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Lingering end = new Lingering(response.getRequest(), callback);
    write(response, "application/json", ByteBuffer.wrap(bytes), end);
  }

  private static void write(
      Response response, String mediaType, ByteBuffer body, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
    response.write(true, body, callback);
  }
}
