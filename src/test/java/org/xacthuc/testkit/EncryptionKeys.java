package org.xacthuc.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.xacthuc.base.Bytes;

/**
 * The file encryption key and the encryption dictionary of the standard security handler (ISO
 * 32000-2 §7.6.4), in revisions 3, 4 and 6. What is random elsewhere follows from the passwords and
 * the file identifier.
 *
 * @param dictionary the value of /Encrypt
 */
record EncryptionKeys(Encryption method, Bytes key, String dictionary) {
  /** §7.6.4.3.2, algorithm 2, step a: what pads a password. */
  private static final byte[] PADDING =
      HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

  private static final int PERMISSIONS = -4;

  /** Those of a file with this identifier, for {@link Encryption#OWNER} and a user's password. */
  static EncryptionKeys of(Encryption method, String user, byte[] identifier) {
    return switch (method) {
      case RC4_128 -> legacy(method, user, identifier, "/V 2 /R 3");
      case AES_128 -> legacy(method, user, identifier, filters("/AESV2", 16, "/StdCF"));
      case IDENTITY -> legacy(method, user, identifier, filters("/AESV2", 16, "/Identity"));
      case AES_256 -> revision6(user, identifier);
    };
  }

  private static String filters(String filter, int length, String used) {
    String versions = length == 32 ? "/V 5 /R 6" : "/V 4 /R 4";
    return String.format(
        "%s /StmF %s /StrF %s /CF << /StdCF << /CFM %s /AuthEvent /DocOpen /Length %d >> >>",
        versions, used, used, filter, length);
  }

  private static String dictionary(int bits, String entries, String passwords) {
    return String.format(
        "<< /Filter /Standard /P %d /Length %d %s %s >>", PERMISSIONS, bits, passwords, entries);
  }

  private static String hex(String key, byte[] value) {
    return "/" + key + " <" + HexFormat.of().formatHex(value) + ">";
  }

  private static EncryptionKeys legacy(
      Encryption method, String user, byte[] identifier, String entries) {
    byte[] owner = ownerEntry(user);
    // §7.6.4.3.2, algorithm 2, for revisions 3 and 4.
    byte[] key = stretched(Ciphers.md5(padded(user), owner, permissions(), identifier));
    String passwords = hex("O", owner) + " " + hex("U", userEntry(key, identifier));
    return new EncryptionKeys(method, Bytes.of(key), dictionary(128, entries, passwords));
  }

  // §7.6.4.4.2, algorithm 3.
  private static byte[] ownerEntry(String user) {
    byte[] key = stretched(Ciphers.md5(padded(Encryption.OWNER)));
    return twentyTimes(key, padded(user));
  }

  // §7.6.4.4.4, algorithm 5.
  private static byte[] userEntry(byte[] key, byte[] identifier) {
    return Arrays.copyOf(twentyTimes(key, Ciphers.md5(PADDING, identifier)), 32);
  }

  private static byte[] stretched(byte[] hash) {
    byte[] stretched = hash;
    for (int i = 0; i < 50; i++) {
      stretched = Ciphers.md5(stretched);
    }
    return stretched;
  }

  /** RC4 with the key, then with the key whose every byte is combined with 1, 2, up to 19. */
  private static byte[] twentyTimes(byte[] key, byte[] input) {
    byte[] entry = input;
    for (int round = 0; round < 20; round++) {
      byte[] roundKey = key.clone();
      for (int i = 0; i < roundKey.length; i++) {
        roundKey[i] ^= (byte) round;
      }
      entry = Ciphers.rc4(roundKey, entry);
    }
    return entry;
  }

  private static byte[] padded(String password) {
    return Arrays.copyOf(Der.concat(utf8(password), PADDING), 32);
  }

  private static byte[] permissions() {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(PERMISSIONS).array();
  }

  private static EncryptionKeys revision6(String user, byte[] identifier) {
    byte[] key = Ciphers.sha(256, utf8("key"), utf8(user), identifier);
    // §7.6.4.4.7, algorithm 8: validation salt, key salt.
    byte[] salts = Arrays.copyOf(Ciphers.sha(256, utf8("salts"), key), 32);
    byte[] none = {};
    byte[] u = entry(user, Arrays.copyOf(salts, 16), none);
    byte[] ue = wrapped(user, Arrays.copyOfRange(salts, 8, 16), none, key);
    // §7.6.4.4.8, algorithm 9: as for the user, with the 48 bytes of /U behind the salts.
    byte[] o = entry(Encryption.OWNER, Arrays.copyOfRange(salts, 16, 32), u);
    byte[] oe = wrapped(Encryption.OWNER, Arrays.copyOfRange(salts, 24, 32), u, key);
    String passwords =
        String.join(
            " ",
            hex("O", o),
            hex("U", u),
            hex("OE", oe),
            hex("UE", ue),
            hex("Perms", encryptedPermissions(key)));
    return new EncryptionKeys(
        Encryption.AES_256,
        Bytes.of(key),
        dictionary(256, filters("/AESV3", 32, "/StdCF"), passwords));
  }

  private static byte[] entry(String password, byte[] salts, byte[] user) {
    return Der.concat(hash(utf8(password), Arrays.copyOf(salts, 8), user), salts);
  }

  private static byte[] wrapped(String password, byte[] salt, byte[] user, byte[] key) {
    return Ciphers.aesWithoutPadding(hash(utf8(password), salt, user), new byte[16], key);
  }

  // §7.6.4.4.9, algorithm 10; one block, so that CBC from zeros is ECB.
  private static byte[] encryptedPermissions(byte[] key) {
    byte[] block = Der.concat(permissions(), HexFormat.of().parseHex("ffffffff54616462"));
    byte[] random = Arrays.copyOf(Ciphers.sha(256, key), 4);
    return Ciphers.aesWithoutPadding(key, new byte[16], Der.concat(block, random));
  }

  // §7.6.4.3.4, algorithm 2.B.
  private static byte[] hash(byte[] password, byte[] salt, byte[] user) {
    byte[] k = Ciphers.sha(256, password, salt, user);
    int last = 0;
    for (int round = 0; round < 64 || last > round - 32; round++) {
      byte[] once = Der.concat(password, Der.concat(k, user));
      byte[] k1 = new byte[64 * once.length];
      for (int i = 0; i < 64; i++) {
        System.arraycopy(once, 0, k1, i * once.length, once.length);
      }
      byte[] e = Ciphers.aesWithoutPadding(Arrays.copyOf(k, 16), Arrays.copyOfRange(k, 16, 32), k1);
      // 256 is 1 modulo 3: the first sixteen bytes as a number leave what their sum leaves.
      int remainder = IntStream.range(0, 16).map(i -> e[i] & 0xFF).sum() % 3;
      k = Ciphers.sha(256 + 128 * remainder, e);
      last = e[e.length - 1] & 0xFF;
    }
    return Arrays.copyOf(k, 32);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
