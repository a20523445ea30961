package org.xacthuc.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The standard security handler (ISO 32000-2 §7.6.4) with the empty user password, for files that
 * this kit writes: strings and streams of every object but for a signature's /Contents,
 * cross-reference streams, and streams that name a /Crypt filter of their own. The /Encrypt
 * dictionary stands in the trailer. Initialisation vectors follow from the object's number.
 */
final class PdfCipher {
  /** §7.6.4.3.2, algorithm 2, step a: what pads a password. */
  private static final byte[] PADDING =
      HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

  /** No reader needs the owner's password: any 32 bytes will do. */
  private static final byte[] OWNER = Der.digest(SignatureScheme.RSA_SHA256, PADDING);

  private static final int PERMISSIONS = -4;

  private final byte[] key;
  private final boolean aes;

  private PdfCipher(byte[] key, boolean aes) {
    this.key = key;
    this.aes = aes;
  }

  /** What a trailer asks for. */
  static Optional<PdfCipher> of(RawDictionary trailer) {
    String encrypt = trailer.get("Encrypt");
    return encrypt == null
        ? Optional.empty()
        : Optional.of(new PdfCipher(fileKey(trailer), encrypt.contains("/AESV2")));
  }

  /** The value of /Encrypt for a file with this trailer, 128 bits wide. */
  static String dictionary(RawDictionary trailer, boolean aes) {
    var hex = HexFormat.of();
    return "<< /Filter /Standard /P "
        + PERMISSIONS
        + " /Length 128 /O <"
        + hex.formatHex(OWNER)
        + "> /U <"
        + hex.formatHex(userEntry(fileKey(trailer), identifier(trailer)))
        + (aes
            ? "> /V 4 /R 4 /StmF /StdCF /StrF /StdCF /CF << /StdCF << /CFM /AESV2 /AuthEvent"
                + " /DocOpen /Length 16 >> >> >>"
            : "> /V 2 /R 3 >>");
  }

  /** An object as it stands in the file. */
  byte[] encrypted(int number, byte[] body) {
    String text = latin1(body);
    if (!text.endsWith("endstream")) {
      return latin1(strings(text, clear -> encipher(number, clear)));
    }
    int end = RawSyntax.valueEnd(text, 0);
    String dictionary = text.substring(0, end);
    if (dictionary.contains("/Type /XRef") || dictionary.contains("/Crypt")) {
      return body;
    }
    int start = text.indexOf('\n', RawSyntax.skipSpace(text, end)) + 1;
    int length = Integer.parseInt(RawDictionary.parse(dictionary).get("Length"));
    return PdfObject.streamBody(
        RawDictionary.parse(strings(dictionary, clear -> encipher(number, clear))),
        encipher(number, Arrays.copyOfRange(body, start, start + length)));
  }

  /** The text of a value with its strings in clear. */
  String decrypted(int number, String value) {
    return value.contains("/Type /XRef")
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

  private byte[] encipher(int number, byte[] clear) {
    if (!aes) {
      return rc4(objectKey(number), clear);
    }
    byte[] vector = Arrays.copyOf(md5(objectKey(number), clear), 16);
    return Der.concat(vector, aes(Cipher.ENCRYPT_MODE, number, vector, clear));
  }

  private byte[] decipher(int number, byte[] secret) {
    return aes
        ? aes(
            Cipher.DECRYPT_MODE,
            number,
            Arrays.copyOf(secret, 16),
            Arrays.copyOfRange(secret, 16, secret.length))
        : rc4(objectKey(number), secret);
  }

  // §7.6.3.2, algorithm 1; every object of this kit has generation 0.
  private byte[] objectKey(int number) {
    byte[] tail = {(byte) number, (byte) (number >> 8), (byte) (number >> 16), 0, 0};
    byte[] salt = aes ? new byte[] {0x73, 0x41, 0x6C, 0x54} : new byte[0];
    return md5(key, tail, salt);
  }

  // §7.6.4.3.2, algorithm 2, for revisions 3 and 4.
  private static byte[] fileKey(RawDictionary trailer) {
    byte[] permissions =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(PERMISSIONS).array();
    byte[] hash = md5(PADDING, OWNER, permissions, identifier(trailer));
    for (int i = 0; i < 50; i++) {
      hash = md5(hash);
    }
    return hash;
  }

  // §7.6.4.4.4, algorithm 5.
  private static byte[] userEntry(byte[] key, byte[] identifier) {
    byte[] entry = rc4(key, md5(PADDING, identifier));
    for (int round = 1; round < 20; round++) {
      byte[] roundKey = key.clone();
      for (int i = 0; i < roundKey.length; i++) {
        roundKey[i] ^= (byte) round;
      }
      entry = rc4(roundKey, entry);
    }
    return Arrays.copyOf(entry, 32);
  }

  private static byte[] identifier(RawDictionary trailer) {
    String id = trailer.get("ID");
    int start = id.indexOf('<');
    return RawSyntax.bytesOf(id.substring(start, id.indexOf('>') + 1));
  }

  private byte[] aes(int mode, int number, byte[] vector, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, new SecretKeySpec(objectKey(number), "AES"), new IvParameterSpec(vector));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] rc4(byte[] key, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("ARCFOUR");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] md5(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
