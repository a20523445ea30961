package org.xacthuc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.pdf.RangeDigests;

/**
 * How many bytes are read for each byte of a file: bounds that no clock has a say in. What is
 * counted is what leaves the file; small files are read into memory first, and so read once.
 */
class BytesReadTest {
  private static final int LARGE = 12 << 20;
  private static final int SIGNATURES = 330;

  @TempDir static Path folder;

  private static VerificationRequest request() {
    return Verification.strict().request();
  }

  /** The ratio of what is fetched to the file's length. */
  private static double fetchedFor(Path path, int signatures) throws IOException {
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
      VerificationReport report = new Verifier().verify(file, "x.pdf", request());
      assertThat(report.signatures()).hasSize(signatures);
      assertThat(report.signatures()).allMatch(s -> s.signed().digest().isPresent());
      return (double) file.bytesFetched() / file.length();
    }
  }

  @Test
  void aSmallFileIsReadOnce() throws IOException {
    assertThat(fetchedFor(ManySignatures.write(folder, 3), 3)).isEqualTo(1);
  }

  @Test
  void ofALargeFileTheRestIsReadOnce() throws IOException {
    assertThat(fetchedFor(LargeFile.write(folder, LARGE), 1)).isBetween(1.0, 1.1);
  }

  /** Whatever the algorithm, that of the file's own digest goes along. */
  @Test
  void manySignaturesAreHashedInOnePass() throws IOException {
    try (PdfFile file = PdfFile.open(ManySignatures.write(folder, SIGNATURES), Limits.DEFAULT)) {
      List<ByteRange> ranges = ranges(file);
      assertThat(ranges).hasSize(SIGNATURES);
      for (DigestAlgorithm algorithm : List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA512)) {
        long before = file.bytesFetched();
        RangeDigests digests = new RangeDigests(file);
        ranges.forEach(range -> digests.of(range, algorithm));
        digests.ofFile(DigestAlgorithm.SHA256);
        assertThat(ratio(file, before)).isBetween(0.5, 1.4);
      }
    }
  }

  /** The control: what one pass spares, of eleven signatures alone. */
  @Test
  void eachByItselfReadsTheFileAgain() throws IOException {
    try (PdfFile file = PdfFile.open(ManySignatures.write(folder, SIGNATURES), Limits.DEFAULT)) {
      List<ByteRange> ranges = ranges(file);
      long before = file.bytesFetched();
      for (int i = 0; i < ranges.size(); i += SIGNATURES / 11) {
        new RangeDigests(file).of(ranges.get(i), DigestAlgorithm.SHA256);
      }
      assertThat(ratio(file, before)).isGreaterThan(4);
    }
  }

  private static double ratio(PdfFile file, long before) {
    return (double) (file.bytesFetched() - before) / file.length();
  }

  private static List<ByteRange> ranges(PdfFile file) {
    PdfDocument document =
        PdfReader.read(file, Limits.DEFAULT, Optional.empty()).value().orElseThrow();
    return document.signatures().stream()
        .map(s -> s.dictionary().orElseThrow().byteRange().orElseThrow())
        .toList();
  }

  @Test
  void thePictureOnAPageIsNotReadToBeDrawn() throws IOException {
    assertThat(fetchedFor(LargeFile.withPicture(folder, LARGE), 1)).isBetween(1.0, 1.1);
  }
}
