package org.xacthuc.online;

import java.nio.charset.StandardCharsets;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.verdict.Fetch;

/**
 * What is asked.
 *
 * @param url as the certificate spells it
 * @param body of a POST; empty for a GET
 */
record Ask(Fetch.Kind kind, String url, Bytes body) {
  static Ask get(Fetch.Kind kind, String url) {
    return new Ask(kind, url, Bytes.EMPTY);
  }

  /** RFC 6960 appendix A.1. */
  static Ask ocsp(String url, Bytes request) {
    return new Ask(Fetch.Kind.OCSP, url, request);
  }

  boolean isPost() {
    return !body.isEmpty();
  }

  /** The same for the same question: of method, URL and body. */
  Digest key() {
    byte[] head = ((isPost() ? "POST " : "GET ") + url + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + body.length()];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body.toArray(), 0, all, head.length, body.length());
    return DigestAlgorithm.SHA256.of(Bytes.of(all));
  }

  int largest(OnlineLimits limits) {
    return switch (kind) {
      case ISSUER -> limits.certificateBytes();
      case CRL -> limits.listBytes();
      case OCSP -> limits.responseBytes();
    };
  }
}
