package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.ReportAssert;
import org.xacthuc.Verification;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.UnsignedParts;
import org.xacthuc.verdict.Verdict;

/**
 * Every byte matters: of a signed file each byte is changed in one bit, left out and written twice
 * in turn, and no such file is AUTHENTIC. Passed over is what nobody signs and no verdict rests on:
 * a bit in the few fields of the last container that {@link UnsignedParts} names, the case of a
 * hexadecimal digit, and a second line end behind the last, which invariant I5 allows.
 */
class EveryByteTest {
  private static final Verification VERIFY = SmallFile.verification();

  /** PDFBox tells at length of each string that it cannot decrypt. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  @BeforeAll
  static void silence() {
    PDFBOX.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    PDFBOX.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource(SmallFile.class)
  void noMutantIsAuthentic(SmallFile file) {
    ReportAssert.assertThat(VERIFY.of(file.pdf())).isAuthentic();
    byte[] bytes = file.pdf().bytes();
    BitSet unsigned = file.unsigned();
    List<String> survivors =
        IntStream.range(0, bytes.length)
            .parallel()
            .boxed()
            .flatMap(at -> survivors(bytes, at, unsigned.get(at)))
            .toList();
    assertThat(survivors).isEmpty();
  }

  private static Stream<String> survivors(byte[] bytes, int at, boolean unsigned) {
    return Arrays.stream(ByteChange.values())
        .filter(kind -> !(unsigned && kind == ByteChange.FLIPPED))
        .filter(kind -> !(at == bytes.length - 1 && kind == ByteChange.DOUBLED))
        .filter(kind -> isAuthentic(kind.apply(bytes, at)))
        .map(kind -> String.format(Locale.ROOT, "%d %s %s", at, kind, around(bytes, at)));
  }

  private static boolean isAuthentic(byte[] mutant) {
    return VERIFY.of(TestPdf.of(mutant)).judgement().verdict() == Verdict.AUTHENTIC;
  }

  private static String around(byte[] bytes, int at) {
    int from = Math.max(0, at - 12);
    byte[] some = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, at + 12));
    return new String(some, StandardCharsets.ISO_8859_1).replace('\n', ' ');
  }
}
