package org.xacthuc.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16})
  void everyPathIsInExactlyOnePart(int count) {
    for (int i = 0; i < 500; i++) {
      String path = "2021/công văn " + i + ".pdf";
      long parts =
          IntStream.rangeClosed(1, count).filter(n -> new Shard(n, count).has(path)).count();
      assertThat(parts).as(path).isEqualTo(1);
    }
  }

  @Test
  void thePartsAreOfAboutTheSameSize() {
    Shard first = new Shard(1, 4);
    long inFirst = IntStream.range(0, 4000).filter(i -> first.has(i + ".pdf")).count();

    assertThat(inFirst).isBetween(900L, 1100L);
  }

  /** Others must be able to do the same. */
  @Test
  void thePartFollowsFromTheDigestOfThePath() throws GeneralSecurityException {
    String path = "ủy ban.pdf";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
    int rest = new BigInteger(1, digest).mod(BigInteger.valueOf(5)).intValue();

    assertThat(new Shard(rest + 1, 5).has(path)).isTrue();
    assertThat(new Shard((rest + 1) % 5 + 1, 5).has(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/4", "5/4", "1", "1/0", "/", "1/4/2", "-1/4", "a/b", ""})
  void whatIsNoPartIsNone(String text) {
    assertThat(Shard.parse(text)).isEmpty();
    assertThat(Shard.parse("4/4")).contains(new Shard(4, 4));
  }
}
