package org.xacthuc.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShakeTest {
  @ParameterizedTest
  @CsvSource({"SHAKE128, 128", "SHAKE256, 256"})
  void everyLengthAroundTheBlocksGivesWhatAnotherImplementationGives(
      DigestAlgorithm algorithm, int strength) {
    Random random = new Random(strength);
    for (int length = 0; length < 700; length++) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      byte[] expected = new byte[algorithm.length()];
      SHAKEDigest other = new SHAKEDigest(strength);
      other.update(message, 0, length);
      other.doFinal(expected, 0, expected.length);

      assertThat(algorithm.of(Bytes.of(message)).value().toArray()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"SHAKE128", "SHAKE256"})
  void aCopyGoesItsOwnWay(DigestAlgorithm algorithm) throws CloneNotSupportedException {
    MessageDigest digest = algorithm.newDigest();
    digest.update(new byte[200]);
    MessageDigest copy = (MessageDigest) digest.clone();
    copy.update((byte) 1);
    digest.update((byte) 2);

    byte[] message = new byte[201];
    message[200] = 2;
    assertThat(digest.digest()).isEqualTo(algorithm.of(Bytes.of(message)).value().toArray());
    message[200] = 1;
    assertThat(copy.digest()).isEqualTo(algorithm.of(Bytes.of(message)).value().toArray());
    assertThat(digest.digest()).isEqualTo(algorithm.of(Bytes.EMPTY).value().toArray());
    assertThat(digest.getDigestLength()).isEqualTo(algorithm.length());
  }
}
