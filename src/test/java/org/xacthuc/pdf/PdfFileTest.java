package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.testkit.TestLimits;

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
  void smallAndMappedFilesReadTheSame() throws IOException {
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

  @Test
  void theLastPlaceIsFoundAlsoAcrossBlocks() {
    String text = "x".repeat(65_530) + "startxref" + "y".repeat(65_536);
    PdfFile file = PdfFile.of(Bytes.of(text.getBytes(StandardCharsets.US_ASCII)));
    assertThat(file.lastIndexOf("startxref", file.length())).isEqualTo(65_530);
    assertThat(file.lastIndexOf("startxref", 65_530)).isEqualTo(-1);
  }

  @Test
  void aFileBeyondTheLimitAndAFolderAreRefused() throws IOException {
    Limits small = TestLimits.with("fileBytes", 10);
    Path path = Files.write(folder.resolve("large.pdf"), letters(11).toArray());
    assertThatThrownBy(() -> PdfFile.open(path, small)).isInstanceOf(FileTooLargeException.class);
    assertThatThrownBy(() -> PdfFile.open(folder, Limits.DEFAULT)).isInstanceOf(IOException.class);
  }

  /** PC-16: what is behind the path afterwards plays no part, in memory or mapped. */
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
