package org.xacthuc.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What proves that a request comes from whoever started the server: 192 random bits, new at every
 * start.
 *
 * @param text in the alphabet of base64url, RFC 4648 §5
 */
public record AccessToken(String text) {
  private static final int LENGTH = 24;

  public static AccessToken random() {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether {@code other} is the same; how long this takes does not tell how alike they are. */
  boolean isSame(String other) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Never in a log by mistake. */
  @Override
  public String toString() {
    return "AccessToken";
  }
}
