package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.ReportAssert;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.base.Span;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.UnsignedParts;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Verdict;

/** What matters does: after a change of it no file is AUTHENTIC. Each change has its control. */
class HarmfulChangesTest {
  private static final Path SAMPLE = Path.of("src/samples/309-CV-TU.pdf");
  private static final Path UNSIGNED = Path.of("src/samples/309-CV-TU-unsigned.pdf");
  private static final Verification STRICT = Verification.strict();
  private static final Verification ANY = Verification.ofAnyDocument();

  /** Small files are changed byte by byte elsewhere ({@link EveryByteTest}); here a real letter. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aBitOfWhatIsSigned(long seed) throws IOException {
    TestPdf sample = sample();
    SignatureBytes last = SignatureBytes.ofLast(sample);
    long[] range = last.numbers();
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      int at = (int) random.nextLong(range[1]);
      VerificationReport report = STRICT.of(flipped(sample, at, random.nextInt(8)));
      assertThat(report.judgement().verdict()).as("byte " + at).isNotEqualTo(Verdict.AUTHENTIC);
    }
  }

  /**
   * But for what nobody signs and no verdict rests on ({@link UnsignedParts}): here that is true of
   * the certificates as well, since the document security store has them all.
   */
  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void aBitOfTheLastContainer(long seed) throws IOException {
    TestPdf sample = sample();
    SignatureBytes last = SignatureBytes.ofLast(sample);
    int digits = (int) last.numbers()[1] + 1;
    byte[] container = last.container();
    BitSet unsigned = new BitSet();
    List<Span> spans = new ArrayList<>(UnsignedParts.of(container));
    spans.add(UnsignedParts.certificates(container));
    spans.forEach(span -> unsigned.set((int) span.start(), (int) span.end()));
    int[] signed = IntStream.range(0, container.length).filter(i -> !unsigned.get(i)).toArray();
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      int at = signed[random.nextInt(signed.length)];
      container[at] ^= (byte) (1 << random.nextInt(8));
      byte[] hex = Raw.latin1(HexFormat.of().formatHex(container));
      VerificationReport report = STRICT.of(sample.patch(digits, hex));
      assertThat(report.judgement().verdict()).as("byte " + at).isNotEqualTo(Verdict.AUTHENTIC);
      container = last.container();
    }
  }

  @Test
  void whomTheReaderTrusts() throws IOException {
    TrustAnchors others =
        TrustAnchors.of(
            List.of(Verification.certificate(TestCertificate.root("CN=Other").build().der())));
    ReportAssert.assertThat(STRICT.of(sample())).isAuthentic();
    for (TrustAnchors anchors : List.of(others, TrustAnchors.NONE)) {
      ReportAssert.assertThat(STRICT.with(anchors).of(sample())).hasVerdict(Verdict.UNDETERMINED);
    }
  }

  /**
   * The letter prints Phương Thị Thanh of the provincial Party committee. Where the committee signs
   * in her place as well, its own name is right, and that hers is missing is told.
   */
  @ParameterizedTest
  @EnumSource(Holder.class)
  void whoSigns(Holder holder) throws IOException {
    TestPdf signed = signedBy(holder);
    if (holder == Holder.PHUONG_THI_THANH) {
      ReportAssert.assertThat(STRICT.of(signed))
          .isAuthentic()
          .hasNoFinding(FindingCode.SIGNATORY_DID_NOT_SIGN);
    } else if (holder == Holder.CO_QUAN_TINH_UY) {
      ReportAssert.assertThat(STRICT.of(signed))
          .isAuthentic()
          .hasFinding(FindingCode.SIGNATORY_DID_NOT_SIGN);
    } else {
      assertThat(STRICT.of(signed).judgement().verdict()).isNotEqualTo(Verdict.AUTHENTIC);
    }
  }

  private static TestPdf signedBy(Holder holder) throws IOException {
    return TestPdf.of(Files.readAllBytes(UNSIGNED))
        .signedBy(Bases.PKI.of(holder))
        .at(Bases.THEN, Bases.PKI.tsa())
        .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
        .at(Bases.LATER, Bases.PKI.tsa())
        .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void theContainerOfAnotherDocument(Base base) {
    ReportAssert.assertThat(ANY.of(base.pdf())).isAuthentic();
    for (Base other : Base.values()) {
      String contents = SignatureBytes.ofLast(other.pdf()).contents();
      SignatureBytes own = SignatureBytes.ofLast(base.pdf());
      // Two bases differ in nothing but their containers: each signs the other's bytes too.
      boolean same = base == other || (isAdbe(base) && isAdbe(other));
      if (!same && contents.length() <= own.contents().length()) {
        VerificationReport report = ANY.of(own.contents(contents));
        assertThat(report.judgement().verdict()).as(other.label()).isNotEqualTo(Verdict.AUTHENTIC);
      }
    }
  }

  private static boolean isAdbe(Base base) {
    return base == Base.ADBE || base == Base.BARE;
  }

  /** A last line end need not be covered (I5); everything else must. */
  @Test
  void theLastLineEndMayBeLeftOut() {
    UnaryOperator<long[]> shorter = range -> new long[] {0, range[1], range[2], range[3] - 1};
    ReportAssert.assertThat(ANY.of(ranged(shorter))).isAuthentic();
  }

  /** The signer himself writes and signs a byte range that is not the right one. */
  @ParameterizedTest
  @CsvSource({"0,1", "0,9", "1,-1", "1,-20", "1,1", "2,-1", "2,1", "2,20", "3,-2", "3,-3", "3,-60"})
  void theByteRange(int number, long change) {
    ReportAssert.assertThat(ANY.of(ranged(range -> range))).isAuthentic();
    UnaryOperator<long[]> changed =
        range -> {
          range[number] += change;
          range[3] -= number == 2 ? change : 0;
          return range;
        };
    assertThat(ANY.of(ranged(changed)).judgement().verdict()).isNotEqualTo(Verdict.AUTHENTIC);
  }

  private static TestPdf ranged(UnaryOperator<long[]> change) {
    return Bases.LETTER
        .sign(
            SignatureSpec.by(Bases.PKI.of(Holder.PHUONG_THI_THANH))
                .at(Instant.parse(Bases.THEN))
                .timeStamp(Bases.PKI.tsa().at(Instant.parse(Bases.THEN)))
                .byteRange(change))
        .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  /** Any object of the signed revision, given another body by an update. */
  @ParameterizedTest
  @EnumSource(Base.class)
  void anObjectOfWhatWasSigned(Base base) {
    List<Integer> numbers = List.of(1, 2, 5, 6);
    List<String> bodies =
        List.of("null", "<< >>", "<< /Type /Page >>", "[ ]", "<< /Type /Catalog /Pages 2 0 R >>");
    for (int number : numbers) {
      for (String body : bodies) {
        TestPdf changed = base.pdf().append(PdfUpdate.update().put(number, body));
        VerificationReport report = ANY.of(changed);
        assertThat(report.judgement().verdict())
            .as(number + " 0 obj " + body)
            .isNotEqualTo(Verdict.AUTHENTIC);
      }
    }
  }

  /** Without a time-stamp nothing proves that the signer's certificate had not expired. */
  @Test
  void theMomentWhereNothingProvesATime() {
    TestPdf pdf =
        Bases.LETTER
            .signedBy(Bases.PKI.of(Holder.PHUONG_THI_THANH))
            .at(Bases.THEN)
            .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH));
    ReportAssert.assertThat(ANY.at("2022-01-01T00:00:00Z").of(pdf)).isAuthentic();
    for (String moment :
        List.of("2019-01-01T00:00:00Z", "2026-11-22T00:00:00Z", "2035-01-01T00:00:00Z")) {
      assertThat(ANY.at(moment).of(pdf).judgement().verdict())
          .as(moment)
          .isNotEqualTo(Verdict.AUTHENTIC);
    }
  }

  private static TestPdf sample() throws IOException {
    return TestPdf.of(Files.readAllBytes(SAMPLE));
  }

  private static TestPdf flipped(TestPdf pdf, int at, int bit) {
    return pdf.mangle(
        bytes -> {
          bytes[at] ^= (byte) (1 << bit);
          return bytes;
        });
  }
}
