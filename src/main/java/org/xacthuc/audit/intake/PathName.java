package org.xacthuc.audit.intake;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.report.Escaping;

/**
 * Names of files as text that is safe to show and tells any two names apart. A name is bytes, on
 * Unix without any coding: what is not UTF-8, the percent sign, and characters that act on a
 * terminal, turn the text around them or are not seen stand as {@code %} and two hexadecimal digits
 * for each byte. Everything else stands for itself, so that {@code công văn.pdf} is just that.
 */
public final class PathName {
  private static final String DIGITS = "0123456789ABCDEF";
  private static final int LONGEST_CHARACTER = 4;

  private PathName() {}

  /** The text for a name. */
  public static String encode(Bytes name) {
    byte[] bytes = name.toArray();
    StringBuilder text = new StringBuilder(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int from = at;
      Optional<String> character = character(bytes, from);
      at += character.map(c -> c.getBytes(StandardCharsets.UTF_8).length).orElse(1);
      if (character.isPresent() && isShown(character.get().codePointAt(0))) {
        text.append(character.get());
      } else {
        escape(bytes, from, at, text);
      }
    }
    return text.toString();
  }

  private static void escape(byte[] bytes, int from, int to, StringBuilder text) {
    for (int i = from; i < to; i++) {
      text.append('%').append(DIGITS.charAt((bytes[i] >> 4) & 0xF));
      text.append(DIGITS.charAt(bytes[i] & 0xF));
    }
  }

  /** The one character that begins there; absent where none does. */
  private static Optional<String> character(byte[] bytes, int from) {
    int most = Math.min(LONGEST_CHARACTER, bytes.length - from);
    for (int length = 1; length <= most; length++) {
      try {
        ByteBuffer part = ByteBuffer.wrap(bytes, from, length);
        return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(part).toString());
      } catch (CharacterCodingException notYet) {
        // With one byte more it may be.
      }
    }
    return Optional.empty();
  }

  private static boolean isShown(int codePoint) {
    if (codePoint == '%' || Escaping.isUnsafe(codePoint)) {
      return false;
    }
    return codePoint == ' ' || !Character.isSpaceChar(codePoint);
  }

  /**
   * The name behind a text of {@link #encode}.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  public static Bytes decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (codePoint == '%') {
        if (at + 3 > text.length()) {
          throw new IllegalArgumentException("no name: " + text);
        }
        bytes.writeBytes(Bytes.fromHex(text.substring(at + 1, at + 3)).toArray());
        at += 3;
      } else {
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(codePoint);
      }
    }
    return Bytes.of(bytes.toByteArray());
  }

  /** The bytes of a path that is made absolute, without a slash at its end but for the root's. */
  public static Bytes bytes(Path path) {
    Bytes decoded = decode(path.toAbsolutePath().toUri().getRawPath());
    int length = decoded.length();
    while (length > 1 && decoded.at(length - 1) == '/') {
      length--;
    }
    return decoded.slice(0, length);
  }

  /**
   * The path of that name.
   *
   * @param name absolute, or to be found in the working folder; any bytes but NUL
   * @throws IllegalArgumentException when no path can be that
   */
  public static Path path(Bytes name) {
    StringBuilder uri = new StringBuilder("file://");
    boolean absolute = !name.isEmpty() && name.at(0) == '/';
    if (!absolute) {
      append(bytes(Path.of("")), uri);
      uri.append('/');
    }
    append(name, uri);
    return Path.of(URI.create(uri.toString()));
  }

  private static void append(Bytes name, StringBuilder uri) {
    for (int i = 0; i < name.length(); i++) {
      int b = name.at(i);
      boolean plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      boolean second = b == '/' && i > 0 && name.at(i - 1) == '/';
      if (plain || (b == '/' && !second)) {
        uri.append((char) b);
      } else if (!second) {
        uri.append('%').append(DIGITS.charAt(b >> 4)).append(DIGITS.charAt(b & 0xF));
      }
    }
  }
}
