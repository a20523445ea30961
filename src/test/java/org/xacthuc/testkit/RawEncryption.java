package org.xacthuc.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;

/** Encrypts the raw bodies of objects, strings and streams, for a key that PDFBox knows. */
final class RawEncryption {
  private static final String STREAM = "\nstream\n";
  private static final String END = "\nendstream";
  private static final String CONTENTS = "/Contents ";

  private final Optional<SecurityHandler<?>> handler;

  private RawEncryption(Optional<SecurityHandler<?>> handler) {
    this.handler = handler;
  }

  static RawEncryption by(SecurityHandler<?> handler) {
    return new RawEncryption(Optional.of(handler));
  }

  /** Leaves everything as it is. */
  static RawEncryption none() {
    return new RawEncryption(Optional.empty());
  }

  /**
   * A body with its strings and its stream encrypted, but for a signature's /Contents.
   *
   * @param before the object as it was, whose strings, where they are still there, are encrypted
   *     already and are encrypted anew
   */
  byte[] body(int number, byte[] body, String before) {
    if (handler.isEmpty()) {
      return body.clone();
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int keyword = text.indexOf(STREAM);
    if (keyword < 0) {
      return strings(number, text, before).getBytes(StandardCharsets.ISO_8859_1);
    }
    String data = text.substring(keyword + STREAM.length(), text.length() - END.length());
    return PdfObject.streamBody(
        RawDictionary.parse(strings(number, text.substring(0, keyword), before)),
        stream(number, data.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Encrypts every stream of a file where it stands, with a cipher that keeps its length. */
  byte[] streamsInPlace(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    byte[] changed = pdf.clone();
    for (int number : RawPdf.read(pdf).objectNumbers()) {
      int start = text.indexOf("\n" + number + " 0 obj\n");
      int end = text.indexOf("\nendobj", Math.max(0, start));
      int keyword = start < 0 ? -1 : text.indexOf(STREAM, start);
      boolean holds = keyword >= 0 && keyword < end;
      if (holds && !text.substring(start, keyword).contains("/XRef")) {
        int from = keyword + STREAM.length();
        int to = text.indexOf(END, from);
        byte[] data = text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(stream(number, data), 0, changed, from, data.length);
      }
    }
    return changed;
  }

  private String strings(int number, String text, String before) {
    var out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean hex = c == '<' && !text.startsWith("<<", at);
      if (text.startsWith("<<", at)) {
        out.append("<<");
        at += 2;
      } else if (c == '(' || hex) {
        int end = RawSyntax.valueEnd(text, at);
        String token = text.substring(at, end);
        boolean kept = hex && out.toString().endsWith(CONTENTS);
        byte[] value = hex ? unhex(token) : literal(token);
        byte[] plain = hex && before.contains(token) ? decrypted(number, value) : value;
        out.append(kept ? token : string(number, plain));
        at = end;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private static byte[] unhex(String token) {
    return HexFormat.of().parseHex(token.substring(1, token.length() - 1));
  }

  private static byte[] literal(String token) {
    String inner = token.substring(1, token.length() - 1);
    return inner.replaceAll("\\\\(.)", "$1").getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] decrypted(int number, byte[] value) {
    try {
      return ((COSString) handler.orElseThrow().decrypt(new COSString(value), number, 0))
          .getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String string(int number, byte[] value) {
    var string = new COSString(value);
    try {
      handler.orElseThrow().encryptString(string, number, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "<" + HexFormat.of().formatHex(string.getBytes()) + ">";
  }

  private byte[] stream(int number, byte[] data) {
    try (var stream = new COSStream()) {
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(data);
      }
      handler.orElseThrow().encryptStream(stream, number, 0);
      var encrypted = new ByteArrayOutputStream();
      try (var in = stream.createRawInputStream()) {
        in.transferTo(encrypted);
      }
      return encrypted.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
