package org.xacthuc.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.base.Bytes;

/**
 * A signed mail message (RFC 8551 §3.5), as far as the samples need it.
 *
 * @param content what is signed; empty when the container has it
 */
record Mail(Bytes container, Optional<Bytes> content) {
  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/signed;.*?boundary=\"?([^\"\r\n;]+)", Pattern.DOTALL);

  /** Empty for a message of another form. */
  static Optional<Mail> of(Bytes message) {
    String text = new String(message.toArray(), StandardCharsets.ISO_8859_1);
    Matcher boundary = BOUNDARY.matcher(text);
    if (!boundary.find()) {
      return decoded(text).map(container -> new Mail(container, Optional.empty()));
    }
    String separator = "--" + boundary.group(1);
    String[] parts = text.substring(body(text)).split(Pattern.quote(separator), -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    // RFC 2046 §5.1.1: the line break before a boundary belongs to it.
    String signed = parts[1].replaceFirst("^[ \t]*\r?\n", "").replaceFirst("\r?\n$", "");
    String lines = signed.replace("\r\n", "\n").replace("\n", "\r\n");
    return decoded(parts[2].replaceFirst("^[ \t]*\r?\n", ""))
        .map(
            container ->
                new Mail(
                    container, Optional.of(Bytes.of(lines.getBytes(StandardCharsets.ISO_8859_1)))));
  }

  private static Optional<Bytes> decoded(String part) {
    try {
      return Optional.of(Bytes.of(Base64.getMimeDecoder().decode(part.substring(body(part)))));
    } catch (IllegalArgumentException otherForm) {
      return Optional.empty();
    }
  }

  /** Where the lines of the header end. */
  private static int body(String part) {
    Matcher blank = Pattern.compile("\r?\n[ \t]*\r?\n").matcher(part);
    return blank.find() ? blank.end() : part.length();
  }
}
