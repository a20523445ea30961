package org.xacthuc.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.xacthuc.base.Bytes;

/** Changes some bytes blindly; the same changes for the same state of the random numbers. */
final class Mutants {
  private Mutants() {}

  /** With one to four changes: bytes, stretches left out or repeated, words put in. */
  static Bytes of(Bytes input, List<String> words, Random random) {
    byte[] bytes = input.toArray();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && bytes.length > 1; i++) {
      bytes = changed(bytes, words, random);
    }
    return Bytes.of(bytes);
  }

  private static byte[] changed(byte[] bytes, List<String> words, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
    return switch (random.nextInt(5)) {
      case 0 -> {
        byte[] changed = bytes.clone();
        changed[from] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
      case 3 -> joined(bytes, from, word(words, random), from);
      default -> {
        byte[] word = word(words, random);
        yield joined(bytes, from, word, Math.min(bytes.length, from + word.length));
      }
    };
  }

  private static byte[] word(List<String> words, Random random) {
    return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes up to {@code end}, those between, and the bytes from {@code rest} on. */
  private static byte[] joined(byte[] bytes, int end, byte[] between, int rest) {
    byte[] joined = Arrays.copyOf(bytes, end + between.length + bytes.length - rest);
    System.arraycopy(between, 0, joined, end, between.length);
    System.arraycopy(bytes, rest, joined, end + between.length, bytes.length - rest);
    return joined;
  }
}
