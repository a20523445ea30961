package org.xacthuc.testkit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The digests and ciphers that PDF encryption is made of. */
final class Ciphers {
  private Ciphers() {}

  static byte[] md5(byte[]... parts) {
    return digest("MD5", parts);
  }

  /** SHA-256, SHA-384 or SHA-512. */
  static byte[] sha(int bits, byte[]... parts) {
    return digest("SHA-" + bits, parts);
  }

  static byte[] rc4(byte[] key, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("ARCFOUR");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In CBC mode, padded to whole blocks. */
  static byte[] aes(byte[] key, byte[] vector, byte[] clear) {
    return aes(Cipher.ENCRYPT_MODE, "AES/CBC/PKCS5Padding", key, vector, clear);
  }

  static byte[] aesDecrypted(byte[] key, byte[] vector, byte[] secret) {
    return aes(Cipher.DECRYPT_MODE, "AES/CBC/PKCS5Padding", key, vector, secret);
  }

  /** In CBC mode, of whole blocks. */
  static byte[] aesWithoutPadding(byte[] key, byte[] vector, byte[] clear) {
    return aes(Cipher.ENCRYPT_MODE, "AES/CBC/NoPadding", key, vector, clear);
  }

  private static byte[] aes(int mode, String name, byte[] key, byte[] vector, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(name);
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] digest(String name, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(name);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
