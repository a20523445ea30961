package org.xacthuc.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Encrypts what this kit writes (ISO 32000-2 §7.6): strings and streams of every object but for the
 * encryption dictionary, a signature's /Contents, cross-reference streams, and streams that name a
 * /Crypt filter of their own. Initialisation vectors follow from where an object is written, so
 * that the same string in a later revision is encrypted anew.
 */
final class PdfCipher {
  private final EncryptionKeys keys;

  private PdfCipher(EncryptionKeys keys) {
    this.keys = keys;
  }

  /**
   * What a file is encrypted by, if this kit drew it: with no user's password or its own.
   *
   * @param encrypt the dictionary that the trailer's /Encrypt is or names, or null
   */
  static Optional<PdfCipher> of(RawDictionary trailer, String encrypt) {
    return encrypt == null || !encrypt.contains("/Standard") || !encrypt.contains("/U ")
        ? Optional.empty()
        : Stream.of("", Encryption.USER)
            .map(user -> EncryptionKeys.of(method(encrypt), user, identifier(trailer)))
            .filter(keys -> keys.dictionary().equals(encrypt))
            .map(PdfCipher::new)
            .findFirst();
  }

  /** The value of /Encrypt for a file with this trailer. */
  static String dictionary(RawDictionary trailer, Encryption method, String user) {
    return EncryptionKeys.of(method, user, identifier(trailer)).dictionary();
  }

  private static Encryption method(String encrypt) {
    if (encrypt.contains("/AESV3")) {
      return Encryption.AES_256;
    }
    if (encrypt.contains("/StmF /Identity")) {
      return Encryption.IDENTITY;
    }
    return encrypt.contains("/AESV2") ? Encryption.AES_128 : Encryption.RC4_128;
  }

  /** An object as it stands in the file at that offset. */
  byte[] encrypted(int number, int offset, byte[] body) {
    String text = latin1(body);
    if (isDictionary(text)) {
      return body;
    }
    UnaryOperator<byte[]> encipher = clear -> encipher(number, offset, clear);
    if (!text.endsWith("endstream")) {
      return latin1(strings(text, encipher));
    }
    int end = RawSyntax.valueEnd(text, 0);
    String dictionary = text.substring(0, end);
    if (dictionary.contains("/Type /XRef") || dictionary.contains("/Crypt")) {
      return body;
    }
    int start = text.indexOf('\n', RawSyntax.skipSpace(text, end)) + 1;
    int length = Integer.parseInt(RawDictionary.parse(dictionary).get("Length"));
    return PdfObject.streamBody(
        RawDictionary.parse(strings(dictionary, encipher)),
        encipher.apply(Arrays.copyOfRange(body, start, start + length)));
  }

  /** The text of a value with its strings in clear. */
  String decrypted(int number, String value) {
    return value.contains("/Type /XRef") || isDictionary(value)
        ? value
        : strings(value, secret -> decipher(number, secret));
  }

  /** The bytes of a stream in clear. */
  String decryptedStream(int number, RawDictionary dictionary, String content) {
    boolean clear = String.valueOf(dictionary.get("Filter")).contains("/Crypt");
    return clear ? content : latin1(decipher(number, latin1(content)));
  }

  private static String strings(String text, UnaryOperator<byte[]> change) {
    boolean signature = text.contains("/ByteRange");
    var out = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      boolean dictionary = text.startsWith("<<", at);
      if ((c == '<' && !dictionary) || c == '(') {
        int end = RawSyntax.valueEnd(text, at);
        String token = text.substring(at, end);
        // §7.6.2: the /Contents of a signature dictionary stays as it is.
        boolean kept = signature && out.toString().stripTrailing().endsWith("/Contents");
        out.append(kept ? token : RawSyntax.byteString(change.apply(RawSyntax.bytesOf(token))));
        at = end;
      } else {
        out.append(text, at, at + (dictionary ? 2 : 1));
        at += dictionary ? 2 : 1;
      }
    }
    return out.toString();
  }

  /** §7.6.2: the encryption dictionary itself is in clear. */
  private boolean isDictionary(String value) {
    return value.equals(keys.dictionary());
  }

  private byte[] encipher(int number, int offset, byte[] clear) {
    return switch (keys.method()) {
      case IDENTITY -> clear;
      case RC4_128 -> Ciphers.rc4(objectKey(number), clear);
      case AES_128, AES_256 -> {
        byte[] place = ByteBuffer.allocate(4).putInt(offset).array();
        byte[] vector = Ciphers.md5(objectKey(number), place, clear);
        yield Der.concat(vector, Ciphers.aes(objectKey(number), vector, clear));
      }
    };
  }

  private byte[] decipher(int number, byte[] secret) {
    return switch (keys.method()) {
      case IDENTITY -> secret;
      case RC4_128 -> Ciphers.rc4(objectKey(number), secret);
      case AES_128, AES_256 ->
          Ciphers.aesDecrypted(
              objectKey(number),
              Arrays.copyOf(secret, 16),
              Arrays.copyOfRange(secret, 16, secret.length));
    };
  }

  // §7.6.3.2, algorithms 1 and 1.A; every object of this kit has generation 0.
  private byte[] objectKey(int number) {
    byte[] tail = {(byte) number, (byte) (number >> 8), (byte) (number >> 16), 0, 0};
    return switch (keys.method()) {
      case RC4_128, IDENTITY -> Ciphers.md5(keys.key().toArray(), tail);
      case AES_128 -> Ciphers.md5(keys.key().toArray(), tail, new byte[] {0x73, 0x41, 0x6C, 0x54});
      case AES_256 -> keys.key().toArray();
    };
  }

  private static byte[] identifier(RawDictionary trailer) {
    String id = trailer.get("ID");
    int start = id.indexOf('<');
    return RawSyntax.bytesOf(id.substring(start, id.indexOf('>') + 1));
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
