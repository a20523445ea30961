package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.ReportAssert;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.cms.Certificate;
import org.xacthuc.report.JsonReport;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.testkit.Encryption;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.trust.TrustAnchors;

/**
 * What may not matter does not: AUTHENTIC stays AUTHENTIC, and mostly the report stays as it is.
 */
class HarmlessChangesTest {
  private static final Path SAMPLE = Path.of("src/samples/309-CV-TU.pdf");
  private static final Path UNSIGNED = Path.of("src/samples/309-CV-TU-unsigned.pdf");
  private static final Verification STRICT = Verification.strict();

  @Test
  void theNameAndTheFolderOfTheFile(@TempDir Path folder) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("công văn (2)")).resolve("-x; y.PDF");
    Files.copy(SAMPLE, copy);
    assertThat(json(STRICT.of(copy)).replace(copy.getFileName().toString(), "309-CV-TU.pdf"))
        .isEqualTo(json(STRICT.of(SAMPLE)));
  }

  /** Nothing is told of the way by which the bytes came, but the name. */
  @Test
  void whetherTheBytesComeFromAFile() throws IOException {
    VerificationReport inMemory = STRICT.of(TestPdf.of(Files.readAllBytes(SAMPLE)));
    assertThat(json(inMemory).replace("drawn.pdf", "309-CV-TU.pdf"))
        .isEqualTo(json(STRICT.of(SAMPLE)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheAnchorsAndOthersAmongThem(long seed) {
    List<Certificate> anchors = new ArrayList<>(certificates(Verification.anchors()));
    for (int i = 0; i < 5; i++) {
      anchors.add(
          Verification.certificate(TestCertificate.root("CN=Unrelated " + i).build().der()));
    }
    Collections.shuffle(anchors, new Random(seed));
    VerificationReport report = STRICT.with(TrustAnchors.of(anchors)).of(SAMPLE);
    ReportAssert.assertThat(report).isAuthentic();
    assertThat(report.judgement()).isEqualTo(STRICT.of(SAMPLE).judgement());
    assertThat(report.signatures()).isEqualTo(STRICT.of(SAMPLE).signatures());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "vi-VN"})
  void languageAndTimeZoneOfTheProcess(String language) throws IOException {
    String expected = json(STRICT.of(SAMPLE));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(json(STRICT.of(SAMPLE))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** From the evidence in the file on, through the expiry of the signers' certificates. */
  @Test
  void theMomentAtWhichItIsVerified() {
    Instant first = Instant.parse("2022-01-01T00:00:00Z");
    long days = Duration.between(first, Instant.parse("2035-12-31T00:00:00Z")).toDays();
    Random random = new Random(9);
    for (int i = 0; i < 12; i++) {
      Instant moment = first.plus(Duration.ofDays(random.nextLong(days)));
      ReportAssert.assertThat(STRICT.at(moment.toString()).of(SAMPLE)).isAuthentic();
    }
  }

  static Map<String, TestPdf> structures() throws IOException {
    TestPdf letter = TestPdf.of(Files.readAllBytes(UNSIGNED));
    Map<String, TestPdf> structures = new TreeMap<>();
    structures.put("as it is", letter);
    structures.put("written anew", letter.resaved());
    structures.put("streams", letter.withXrefStream());
    structures.put("an update of nothing", letter.append(PdfUpdate.update()));
    structures.put("AES-128", letter.resaved().encrypted(Encryption.AES_128));
    structures.put("AES-256", letter.resaved().encrypted(Encryption.AES_256));
    return structures;
  }

  static Stream<String> structureNames() throws IOException {
    return structures().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("structureNames")
  void howTheDocumentWasWrittenBeforeItWasSigned(String name) throws IOException {
    VerificationReport report = STRICT.of(signed(structures().get(name)));
    ReportAssert.assertThat(report).isAuthentic();
    assertThat(report.directive())
        .isEqualTo(STRICT.of(signed(structures().get("as it is"))).directive());
  }

  /** Object by object the same document, signed by others at another time. */
  @ParameterizedTest
  @EnumSource(
      value = Holder.class,
      names = {"PHUONG_THI_THANH", "PHAM_DUY_HUNG", "DUONG_HUU_BUONG", "CO_QUAN_TINH_UY"})
  void whoSignsWhatNamesNobody(Holder holder) {
    TestPdf pdf = Bases.LETTER.signedBy(Bases.PKI.of(holder)).at(Bases.LATER, Bases.PKI.tsa());
    ReportAssert.assertThat(
            Verification.ofAnyDocument().of(pdf.dss(Bases.PKI.validationData(holder))))
        .isAuthentic();
  }

  @ParameterizedTest
  @EnumSource(Base.class)
  void whatMayBeAddedTwiceOrThreeTimes(Base base) {
    TestPdf pdf = base.pdf();
    for (int i = 0; i < 3; i++) {
      pdf = pdf.dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
      ReportAssert.assertThat(Verification.ofAnyDocument().of(pdf)).isAuthentic();
      pdf = pdf.append(PdfUpdate.update());
      ReportAssert.assertThat(Verification.ofAnyDocument().of(pdf)).isAuthentic();
    }
  }

  private static TestPdf signed(TestPdf letter) {
    return letter
        .signedBy(Bases.PKI.of(Holder.PHUONG_THI_THANH))
        .at(Bases.THEN, Bases.PKI.tsa())
        .signedBy(Bases.PKI.of(Holder.CO_QUAN_TINH_UY))
        .at(Bases.LATER, Bases.PKI.tsa())
        .dss(Bases.PKI.validationData(Holder.PHUONG_THI_THANH, Holder.CO_QUAN_TINH_UY));
  }

  private static List<Certificate> certificates(TrustAnchors anchors) {
    return anchors.anchors().stream().map(TrustAnchor::certificate).toList();
  }

  private static String json(VerificationReport report) throws IOException {
    ReportAssert.assertThat(report).isAuthentic();
    StringBuilder out = new StringBuilder();
    new JsonReport(Messages.of(Language.VI), "0").write(report.withElapsed(Duration.ZERO), out);
    return out.toString();
  }
}
