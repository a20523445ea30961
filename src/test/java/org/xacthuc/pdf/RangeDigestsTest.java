package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.TestPdf;

class RangeDigestsTest {
  private static final Bytes FILE = Bytes.of(TestPdf.letter("PAY 100").bytes());
  private static final int LENGTH = FILE.length();

  /** In no order, one within the other, with gaps of every size. */
  private static final List<ByteRange> RANGES =
      List.of(
          new ByteRange(0, 100, 120, 30),
          new ByteRange(0, 300, 301, 50),
          new ByteRange(0, 200, 250, LENGTH - 250),
          new ByteRange(0, 300, 310, 5),
          new ByteRange(0, LENGTH - 2, LENGTH - 1, 1),
          new ByteRange(0, 100, 120, 30));

  private static Digest direct(ByteRange range, DigestAlgorithm algorithm) {
    var digest = algorithm.newDigest();
    digest.update(FILE.slice((int) range.first().start(), (int) range.first().end()).toArray());
    digest.update(FILE.slice((int) range.second().start(), (int) range.second().end()).toArray());
    return new Digest(algorithm, Bytes.of(digest.digest()));
  }

  @Test
  void everyDigestIsWhatItWouldBeAlone() {
    for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
      RangeDigests digests = new RangeDigests(PdfFile.of(FILE));
      for (ByteRange range : RANGES) {
        assertThat(digests.of(range, algorithm)).isEqualTo(direct(range, algorithm));
      }
      assertThat(digests.ofFile(algorithm)).isEqualTo(algorithm.of(FILE));
    }
  }

  /** The digests of the file and of another algorithm, asked for in turn and in no order. */
  @Test
  void twoAlgorithmsSideBySideAreRight() {
    for (DigestAlgorithm other : DigestAlgorithm.values()) {
      RangeDigests digests = new RangeDigests(PdfFile.of(FILE));
      for (int i = 0; i < RANGES.size(); i++) {
        ByteRange range = RANGES.get(i);
        DigestAlgorithm algorithm = i % 3 == 1 ? DigestAlgorithm.SHA256 : other;
        assertThat(digests.of(range, algorithm)).isEqualTo(direct(range, algorithm));
      }
      assertThat(digests.ofFile(DigestAlgorithm.SHA256)).isEqualTo(DigestAlgorithm.SHA256.of(FILE));
    }
  }

  @Test
  void whatManyBeginWithIsHashedOnce() {
    RangeDigests digests = new RangeDigests(PdfFile.of(FILE));
    assertThat(digests.cost(new ByteRange(0, 300, 310, 5))).isEqualTo(305);
    digests.of(new ByteRange(0, 300, 310, 5), DigestAlgorithm.SHA256);
    assertThat(digests.cost(new ByteRange(0, 320, 340, 7))).isEqualTo(27);
    assertThat(digests.cost(new ByteRange(0, 300, 320, 7))).isEqualTo(7);
    assertThat(digests.cost(new ByteRange(0, 299, 310, 5))).isEqualTo(304);
  }

  /** Ten signatures one behind the other: their revisions are read once, and the file once more. */
  @Test
  void aFileOfManyRevisionsIsReadOnce(@TempDir Path folder) throws IOException {
    byte[] bytes = new byte[3_000_000];
    Path path = Files.write(folder.resolve("many.pdf"), bytes);
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT, 0)) {
      RangeDigests digests = new RangeDigests(file);
      for (int start = 2_900_000; start < 2_910_000; start += 1_000) {
        digests.of(new ByteRange(0, start, start + 10, 5), DigestAlgorithm.SHA512);
      }
      digests.ofFile(DigestAlgorithm.SHA256);
      assertThat(file.bytesFetched()).isLessThan(2L * bytes.length);
    }
  }
}
