package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.TestPdf;

/** When objects that were read once may be used for a second look, and when not. */
class StrictReadingTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100");

  @Test
  void itStandsForAReadingWithinTheSameLimits() {
    StrictReading left = left(LETTER, Limits.DEFAULT).orElseThrow();

    assertThat(left.standsFor(Limits.DEFAULT)).isTrue();
    assertThat(left.standsFor(Limits.DEFAULT.with(Limit.OBJECTS, Limits.DEFAULT.objects())))
        .as("equal ones")
        .isTrue();
  }

  static Stream<Limit> counted() {
    return Stream.of(Limit.values()).filter(limit -> Limits.DEFAULT.of(limit) > 0);
  }

  @ParameterizedTest
  @MethodSource("counted")
  void notWithinOthers(Limit limit) {
    StrictReading left = left(LETTER, Limits.DEFAULT).orElseThrow();

    Limits others = Limits.DEFAULT.with(limit, Limits.DEFAULT.of(limit) - 1);

    assertThat(left.standsFor(others)).isFalse();
  }

  /** The other reader decrypts by itself: what it reads must be held against what is decrypted. */
  @ParameterizedTest
  @EnumSource
  void notOfAnEncryptedFile(Encryption method) {
    assertThat(left(LETTER.encrypted(method), Limits.DEFAULT))
        .isNotEmpty()
        .hasValueSatisfying(left -> assertThat(left.standsFor(Limits.DEFAULT)).isFalse());
  }

  /** A second look that reads anew has the whole limit before it, and would end elsewhere. */
  @Test
  void notWhereALimitIsNearlySpent() {
    TestPdf packed = LETTER.withXrefStream();
    long enough = Limits.DEFAULT.streamBytes();
    while (isUnspent(packed, enough)) {
      enough /= 2;
    }
    assertThat(enough).as("control: with more it stands").isLessThan(Limits.DEFAULT.streamBytes());
    assertThat(left(packed, within(enough))).isNotEmpty();
  }

  private static boolean isUnspent(TestPdf pdf, long streamBytes) {
    Limits limits = within(streamBytes);
    return left(pdf, limits).filter(reading -> reading.standsFor(limits)).isPresent();
  }

  private static Limits within(long streamBytes) {
    return Limits.DEFAULT.with(Limit.STREAM_SIZE, streamBytes);
  }

  /** What cannot be read the first time may be told otherwise by the second. */
  @Test
  void notWhereAnObjectCannotBeRead() {
    TestPdf broken = LETTER.patch("/Type /Page /Parent", "/Type /Page (Parent");

    assertThat(left(broken, Limits.DEFAULT))
        .isNotEmpty()
        .hasValueSatisfying(left -> assertThat(left.standsFor(Limits.DEFAULT)).isFalse());
  }

  @Test
  void itIsTakenOnce() {
    PdfFile file = PdfFile.of(Bytes.of(LETTER.bytes()));
    assertThat(file.take()).as("before anything was read").isEmpty();
    PdfReader.read(file, Limits.DEFAULT, Optional.empty());

    assertThat(file.take()).isNotEmpty();
    assertThat(file.take()).isEmpty();
  }

  private static Optional<StrictReading> left(TestPdf pdf, Limits limits) {
    PdfFile file = PdfFile.of(Bytes.of(pdf.bytes()));
    PdfReader.read(file, limits, Optional.empty());
    return file.take();
  }
}
