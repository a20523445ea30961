package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.ReportAssert;
import org.xacthuc.Verification;
import org.xacthuc.base.Span;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.UnsignedParts;
import org.xacthuc.verdict.Verdict;

/**
 * What stands behind the last signature of a person: validation data, and a document time-stamp
 * over them. Where a byte of it is changed, left out or doubled and the file is AUTHENTIC still,
 * that byte is without effect.
 *
 * <ul>
 *   <li>In the store, where no stamp covers it: each certificate, list and response carries its own
 *       signature, and one that is broken or no longer found is as one that is missing.
 *   <li>Among the certificates that the stamp's container carries: likewise (RFC 5652 §5.1 has
 *       nobody sign them).
 *   <li>Another spelling of the same objects: white space, a zero before a number, an offset that
 *       points at the white space before its object.
 *   <li>The file identifier and a larger /Size in a trailer, by which nothing is read, and what
 *       stands between a trailer and its startxref.
 * </ul>
 */
class BytesBehindTest {
  private static final Verification VERIFY = Verification.ofAnyDocument();
  private static final TestPdf SIGNED = Bases.signature(TestPdf.small("PAY 100"), s -> s);
  private static final TestPdf STORED =
      SIGNED.dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH));

  /** Without {@code -Dxacthuc.everyByte=true} one byte in so many is tried. */
  private static final int STEP = 41;

  @SuppressWarnings("ImmutableEnumChecker") // A TestPdf never changes.
  private enum Behind {
    STORE(STORED),
    STAMP(STORED.docTimeStamp(Bases.PKI.tsa().at(Instant.parse("2022-01-05T00:00:00Z"))));

    private final TestPdf pdf;

    Behind(TestPdf pdf) {
      this.pdf = pdf;
    }

    /** The bytes that are evidence which proves itself or nothing. */
    Span evidence() {
      if (this == STORE) {
        int start = pdf.text().lastIndexOf("\n" + pdf.view().store() + " 0 obj");
        return new Span(start, pdf.text().indexOf("\nxref", start));
      }
      SignatureBytes stamp = SignatureBytes.ofLast(pdf);
      Span certificates = UnsignedParts.certificates(stamp.container());
      long digits = stamp.numbers()[1] + 1;
      return new Span(digits + 2 * certificates.start(), digits + 2 * certificates.end());
    }
  }

  @ParameterizedTest
  @EnumSource(Behind.class)
  void noByteBehindHasAnEffect(Behind behind) {
    ReportAssert.assertThat(VERIFY.of(behind.pdf)).isAuthentic();
    Span evidence = behind.evidence();
    int step = Boolean.getBoolean("xacthuc.everyByte") ? 1 : STEP;
    byte[] bytes = behind.pdf.bytes();
    List<String> survivors =
        IntStream.range(SIGNED.bytes().length, bytes.length)
            .filter(at -> at % step == 0 && !(at >= evidence.start() && at < evidence.end()))
            .parallel()
            .boxed()
            .flatMap(at -> survivors(bytes, at))
            .toList();
    assertThat(survivors).isEmpty();
  }

  private static Stream<String> survivors(byte[] bytes, int at) {
    return Arrays.stream(ByteChange.values())
        .filter(change -> isAuthentic(change.apply(bytes, at)))
        .filter(change -> !spelled(change.apply(bytes, at)).equals(spelled(bytes)))
        .map(change -> String.format(Locale.ROOT, "%d %s", at, change));
  }

  private static boolean isAuthentic(byte[] mutant) {
    return VERIFY.of(TestPdf.of(mutant)).judgement().verdict() == Verdict.AUTHENTIC;
  }

  /**
   * With white space and numbers written in one way, without the last digit of an offset, the file
   * identifier, /Size, and what stands between a trailer and its startxref.
   */
  private static String spelled(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replaceAll("[\\x00\\t\\n\\f\\r ]+", " ")
        .replaceAll(" ?([<>\\[\\]/%]) ?", "$1")
        .replaceAll("(?<= )0+(?=\\d)", "")
        .replaceAll("/ID\\[[^\\]]*\\]", "")
        .replaceAll("(\\d{9})\\d \\d+ n", "$1")
        .replaceAll("/Size \\d+", "")
        .replaceAll("(/Prev \\d+>>)[^%/]*?startxref", "$1startxref")
        .strip();
  }
}
