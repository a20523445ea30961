package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;

class PdfFileTest {
  @TempDir Path folder;

  private static Bytes letters(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) ('a' + i % 23);
    }
    return Bytes.of(bytes);
  }

  @Test
  void smallAndLargeFilesReadTheSame() throws IOException {
    for (int length : new int[] {70_000, 5_000_000}) {
      Bytes bytes = letters(length);
      Path path = Files.write(folder.resolve(length + ".pdf"), bytes.toArray());
      try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
        assertThat(file.length()).isEqualTo(length);
        assertThat(file.sha256()).isEqualTo(DigestAlgorithm.SHA256.of(bytes));
        assertThat(file.bytes(new Span(65_000, 66_000))).isEqualTo(bytes.slice(65_000, 66_000));
        assertThat(file.at(length - 1)).isEqualTo(bytes.at(length - 1));
        assertThat(file.at(length)).isEqualTo(-1);
      }
    }
  }

  @Test
  void digestsAreOfTheBytesAskedFor() {
    Bytes bytes = letters(200_000);
    var digest = DigestAlgorithm.SHA512.newDigest();
    PdfFile.of(bytes).digest(new Span(3, 150_003), digest);
    assertThat(Bytes.of(digest.digest()))
        .isEqualTo(DigestAlgorithm.SHA512.of(bytes.slice(3, 150_003)).value());
  }

  /** In memory and in pages, within one block and over several. */
  @Test
  void whatIsCopiedIsWhatWasAskedFor() throws IOException {
    Bytes bytes = letters(200_000);
    Path path = Files.write(folder.resolve("copied.pdf"), bytes.toArray());
    for (int whole : new int[] {0, 1 << 20}) {
      try (PdfFile file = PdfFile.open(path, Limits.DEFAULT, whole)) {
        for (int[] span : new int[][] {{0, 0}, {7, 7}, {3, 9}, {65_530, 65_540}, {5, 199_999}}) {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          file.copy(new Span(span[0], span[1]), out);
          assertThat(Bytes.of(out.toByteArray())).isEqualTo(bytes.slice(span[0], span[1]));
        }
      }
    }
  }

  @Test
  void bytesOutsideAreRefused() throws IOException {
    Path path = Files.write(folder.resolve("outside.pdf"), letters(100).toArray());
    for (int whole : new int[] {0, 1 << 20}) {
      try (PdfFile file = PdfFile.open(path, Limits.DEFAULT, whole)) {
        byte[] into = new byte[200];
        file.read(0, into, 50, 100);
        assertThat(into[50]).isEqualTo((byte) 'a');
        assertThatThrownBy(() -> file.read(-1, into, 0, 1))
            .isInstanceOf(IndexOutOfBoundsException.class)
            .hasMessageContaining("outside the file");
        assertThatThrownBy(() -> file.read(0, into, 0, 101))
            .isInstanceOf(IndexOutOfBoundsException.class)
            .hasMessageContaining("outside the file");
        assertThat(file.at(0)).isEqualTo('a');
        assertThat(file.at(99)).isEqualTo(letters(100).at(99));
        assertThat(file.at(100)).isEqualTo(-1);
        assertThat(file.at(-1)).isEqualTo(-1);
      }
    }
  }

  /** Of a file that was read whole nothing is read any more; of one in pages nothing can be. */
  @Test
  void aClosedFileIsReadFromMemoryAlone() throws IOException {
    Path path = Files.write(folder.resolve("closed.pdf"), letters(100_000).toArray());
    PdfFile small = PdfFile.open(path, Limits.DEFAULT);
    PdfFile large = PdfFile.open(path, Limits.DEFAULT, 0);
    assertThat(large.at(0)).isEqualTo('a');
    small.close();
    large.close();
    assertThat(small.at(50_000)).isEqualTo(letters(100_000).at(50_000));
    assertThat(large.at(16_383)).as("kept").isEqualTo('h');
    assertThatThrownBy(() -> large.at(50_000)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(large::requireRead).isInstanceOf(IOException.class);
  }

  @Test
  void theLastPlaceIsLookedForWithinSoMany() {
    String text = "ab" + "x".repeat(131_070) + "ab" + "y".repeat(98);
    PdfFile file = PdfFile.of(Bytes.of(text.getBytes(StandardCharsets.US_ASCII)));
    long length = text.length();
    assertThat(file.lastIndexOf("ab", length, length)).isEqualTo(131_072);
    assertThat(file.lastIndexOf("ab", Long.MAX_VALUE, 100)).isEqualTo(131_072);
    assertThat(file.lastIndexOf("ab", length, 99)).isEqualTo(-1);
    assertThat(file.lastIndexOf("ab", 131_073, 1)).isEqualTo(131_072);
    assertThat(file.lastIndexOf("ab", 131_072, 131_072)).isZero();
    assertThat(file.lastIndexOf("ab", 131_072, 131_071)).isEqualTo(-1);
    assertThat(file.lastIndexOf("ab", 0)).isEqualTo(-1);
    assertThat(file.lastIndexOf("yz", length)).isEqualTo(-1);
  }

  @Test
  void theLastPlaceIsFoundAlsoAcrossBlocks() {
    String text = "x".repeat(65_530) + "startxref" + "y".repeat(65_536);
    PdfFile file = PdfFile.of(Bytes.of(text.getBytes(StandardCharsets.US_ASCII)));
    assertThat(file.lastIndexOf("startxref", file.length())).isEqualTo(65_530);
    assertThat(file.lastIndexOf("startxref", 65_530)).isEqualTo(-1);
  }

  @Test
  void aFileBeyondTheLimitAndAFolderAreRefused() throws IOException {
    Limits small = Limits.DEFAULT.with(Limit.FILE_SIZE, 10);
    Path path = Files.write(folder.resolve("large.pdf"), letters(11).toArray());
    assertThatThrownBy(() -> PdfFile.open(path, small))
        .isInstanceOfSatisfying(
            FileTooLargeException.class, e -> assertThat(e.length()).isEqualTo(11));
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT.with(Limit.FILE_SIZE, 11))) {
      assertThat(file.length()).isEqualTo(11);
    }
    assertThatThrownBy(() -> PdfFile.open(folder, Limits.DEFAULT)).isInstanceOf(IOException.class);
  }

  /** PC-16: what is behind the path afterwards plays no part, in memory or not. */
  @Test
  void aLinkThatIsTurnedElsewhereChangesNothing() throws IOException {
    for (int length : new int[] {70_000, 5_000_000}) {
      Bytes bytes = letters(length);
      Path good = Files.write(folder.resolve("good" + length), bytes.toArray());
      Path bad = Files.write(folder.resolve("bad" + length), new byte[length]);
      Path link = folder.resolve("link" + length);
      try {
        Files.createSymbolicLink(link, good);
      } catch (UnsupportedOperationException | IOException e) {
        assumeTrue(false, "this file system has no symbolic links");
      }
      try (PdfFile file = PdfFile.open(link, Limits.DEFAULT)) {
        Files.delete(link);
        Files.createSymbolicLink(link, bad);
        assertThat(file.sha256()).isEqualTo(DigestAlgorithm.SHA256.of(bytes));
        assertThat(file.bytes(new Span(0, length))).isEqualTo(bytes);
      }
    }
  }

  /** In pages: every way of reading, over their edges, at both ends and back again. */
  @Test
  void aFileInPagesReadsAsTheSameInMemory() throws IOException {
    Bytes bytes = letters(3_000_001);
    Path path = Files.write(folder.resolve("pages.pdf"), bytes.toArray());
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT, 0)) {
      for (int at : new int[] {0, 16_383, 16_384, 2_097_151, 2_097_152, 3_000_000, 5}) {
        assertThat(file.at(at)).isEqualTo(bytes.at(at));
        int end = Math.min(at + 40_000, bytes.length());
        assertThat(file.bytes(new Span(at, end))).isEqualTo(bytes.slice(at, end));
      }
      assertThat(file.at(-1)).isEqualTo(-1);
      assertThat(file.at(bytes.length())).isEqualTo(-1);
      assertThat(file.bytes(new Span(1, bytes.length()))).isEqualTo(bytes.slice(1, 3_000_001));
      assertThatThrownBy(() -> file.bytes(new Span(2_999_999, 3_000_002)))
          .isInstanceOf(IndexOutOfBoundsException.class);
      file.requireRead();
    }
  }

  @Test
  void whatIsFetchedIsCounted() throws IOException {
    Path path = Files.write(folder.resolve("counted.pdf"), letters(500_000).toArray());
    try (PdfFile small = PdfFile.open(path, Limits.DEFAULT);
        PdfFile large = PdfFile.open(path, Limits.DEFAULT, 0)) {
      for (int i = 0; i < 2; i++) {
        small.sha256();
        assertThat(small.bytesFetched()).isEqualTo(500_000);
      }
      assertThat(large.at(0)).isEqualTo('a');
      assertThat(large.at(16_383)).isEqualTo('h');
      assertThat(large.bytesFetched()).isEqualTo(16_384);
      large.bytes(new Span(0, 294_912)); // Not kept, and so fetched whole, and again.
      large.bytes(new Span(0, 294_912));
      assertThat(large.bytesFetched()).isEqualTo(606_208);
      assertThat(large.at(16_384)).isPositive();
      assertThat(large.bytesFetched()).isEqualTo(622_592);
    }
  }

  /** Somebody shortens a file that is open: an exception now, and for all who ask later. */
  @Test
  void aFileThatBecomesShorterIsTold() throws IOException {
    Path path = Files.write(folder.resolve("shorter.pdf"), letters(500_000).toArray());
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT, 0)) {
      assertThat(file.at(499_999)).isPositive();
      Files.write(path, letters(100_000).toArray());
      assertThat(file.at(50_000)).isPositive();
      file.requireRead();
      assertThatThrownBy(() -> file.at(200_000)).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(file::requireRead).isInstanceOf(IOException.class);
    }
  }

  /** What is hashed is what is read: wherever one bit is another one now, that is told. */
  @Test
  void aFileThatIsChangedMeanwhileIsTold() throws IOException {
    byte[] bytes = letters(5_000_003).toArray();
    Path path = folder.resolve("changed.pdf");
    for (int at : new int[] {-1, 0, 16_383, 16_384, 70_001, 2_097_152, 4_980_000, 5_000_002}) {
      Files.write(path, bytes);
      try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
        for (long place = 1; place < file.length(); place += 10_000) {
          assertThat(file.at(place)).isEqualTo(bytes[(int) place]);
        }
        byte[] other = bytes.clone();
        if (at >= 0) {
          other[at] ^= 1;
        }
        Files.write(path, other);
        if (at < 0 || at == 5_000_002) { // Its page is kept still, and hashed as it was read.
          assertThat(file.sha256()).isEqualTo(DigestAlgorithm.SHA256.of(Bytes.of(bytes)));
          file.requireRead();
        } else {
          assertThatThrownBy(file::sha256).isInstanceOf(UncheckedIOException.class);
          assertThatThrownBy(file::requireRead).isInstanceOf(IOException.class);
        }
      }
    }
  }

  /** The other way round: it is hashed, and changed before it is read. */
  @Test
  void aFileThatIsChangedAfterItWasHashedIsTold() throws IOException {
    byte[] bytes = letters(5_000_003).toArray();
    Path path = Files.write(folder.resolve("hashed.pdf"), bytes);
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
      file.digest(new Span(7, 4_999_990), DigestAlgorithm.SHA256.newDigest());
      bytes[3_000_000] ^= 1;
      Files.write(path, bytes);
      assertThat(file.at(2_900_000)).isEqualTo(bytes[2_900_000]);
      assertThatThrownBy(() -> file.at(3_000_001)).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(file::requireRead).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aPipeIsNoRegularFile() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assumeTrue(made(pipe), "this system has no named pipes");
    assertThatThrownBy(() -> PdfFile.open(pipe, Limits.DEFAULT)).isInstanceOf(IOException.class);
  }

  private static boolean made(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
