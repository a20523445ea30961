package org.xacthuc.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.TestPki;

/** What is committed in {@code src/samples}, and that each sample is what its name says. */
class SamplesTest {
  private static final Path FOLDER = Path.of("src/samples");
  private static final Map<String, Bytes> MADE = Samples.make(TestPki.load());
  private static final String WARNING =
      "Bản mẫu kiểm thử, không phải văn bản thật / test sample, not a genuine document";

  static Stream<String> names() {
    return MADE.keySet().stream();
  }

  static Stream<String> signed() {
    return names().filter(name -> !name.contains("unsigned"));
  }

  @Test
  void theFolderHoldsTheSamplesAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(MADE.keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theCommittedFileIsWhatTheGeneratorMakes(String name) throws IOException {
    assertThat(Bytes.of(Files.readAllBytes(FOLDER.resolve(name)))).isEqualTo(MADE.get(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPageSaysThatItIsATestSample(String name) throws IOException {
    assertThat(MADE.get(name).length()).isLessThan(300_000);
    try (SampleFile sample = SampleFile.open(MADE.get(name))) {
      for (int page = 0; page < sample.pages(); page++) {
        assertThat(sample.lines(page)).contains(WARNING);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("signed")
  void personThenOrganisationThenSecurityStore(String name) throws IOException {
    try (SampleFile sample = SampleFile.open(MADE.get(name))) {
      List<PDSignature> signatures = sample.signatures();
      assertThat(signatures)
          .hasSize(2)
          .allSatisfy(s -> assertThat(s.getSubFilter()).isEqualTo("ETSI.CAdES.detached"));
      assertThat(end(signatures.get(0))).isLessThan(end(signatures.get(1)));
      assertThat(end(signatures.get(1))).isLessThan(MADE.get(name).length());
      assertThat(sample.stored("Certs")).isGreaterThanOrEqualTo(5);
      assertThat(sample.stored("CRLs")).isEqualTo(2);
      assertThat(sample.stored("OCSPs")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("signed")
  void theSealCoversAThirdOfTheSignatureAndNoPrint(String name) throws IOException {
    try (SampleFile sample = SampleFile.open(MADE.get(name))) {
      int last = sample.pages() - 1;
      Box hand = sample.widgets(last).get(0);
      Box seal = sample.widgets(last).get(1);
      double sealRight = seal.left() + RedSeal.DIAMETER;
      assertThat((sealRight - hand.left()) / hand.width()).isBetween(0.3, 0.36);
      assertThat(sample.letters(last)).noneMatch(hand::overlaps).noneMatch(seal::overlaps);
    }
  }

  @Test
  void thePartyLetterIsStampedAndSignedAtTheSameSecond()
      throws IOException, CMSException, TSPException {
    try (SampleFile sample = SampleFile.open(MADE.get("309-CV-TU.pdf"))) {
      assertThat(sample.appearanceLines(1, 1))
          .containsExactly("Cơ quan Tỉnh ủy", "2021.07.20 13:38:23 +07:00");
      PDSignature organisation = sample.signatures().get(1);
      assertThat(organisation.getCOSObject().getString("M")).isEqualTo("D:20210720133823+07'00'");
      assertThat(genTime(organisation)).isEqualTo("2021-07-20T06:38:23Z");
      assertThat(genTime(sample.signatures().get(0))).isBefore(genTime(organisation));
    }
  }

  @Test
  void aSealAloneHasNoTextToExtract() throws IOException {
    try (SampleFile sample = SampleFile.open(MADE.get("7572-UBND-VXNV.pdf"))) {
      assertThat(sample.appearanceLines(1, 0)).isEmpty();
      assertThat(sample.appearanceLines(1, 1)).isEmpty();
    }
  }

  @Test
  void theOtherStampTellsAnotherHourThanWasSigned() throws IOException, CMSException, TSPException {
    try (SampleFile sample = SampleFile.open(MADE.get("309-CV-TU-wrong-time.pdf"))) {
      assertThat(sample.appearanceLines(1, 1)).contains("2021.07.20 15:38:23 +07:00");
      assertThat(genTime(sample.signatures().get(1))).isEqualTo("2021-07-20T06:38:23Z");
    }
  }

  @Test
  void theWrongSignerIsAnotherPersonOnTheSamePage() throws IOException, CMSException {
    try (SampleFile genuine = SampleFile.open(MADE.get("309-CV-TU.pdf"));
        SampleFile wrong = SampleFile.open(MADE.get("309-CV-TU-wrong-signer.pdf"))) {
      assertThat(wrong.lines(1)).isEqualTo(genuine.lines(1)).contains("Phương Thị Thanh");
      assertThat(signer(genuine, 0)).contains("Phương Thị Thanh");
      assertThat(signer(wrong, 0)).contains("Lê Thị Kiểm Thử");
      assertThat(signer(wrong, 1)).isEqualTo(signer(genuine, 1));
    }
  }

  @Test
  void theAlteredLetterIsTheGenuineOneAndAnUpdate() throws IOException {
    Bytes genuine = MADE.get("309-CV-TU.pdf");
    Bytes altered = MADE.get("309-CV-TU-altered.pdf");
    assertThat(altered.slice(0, genuine.length())).isEqualTo(genuine);
    assertThat(text(genuine)).contains("trường hợp dương tính");
    assertThat(text(altered)).contains("trường hợp âm tính");
  }

  @Test
  void oneByteOfTheFlippedLetterDiffers() throws IOException {
    Bytes genuine = MADE.get("309-CV-TU.pdf");
    Bytes flipped = MADE.get("309-CV-TU-flipped.pdf");
    assertThat(flipped.length()).isEqualTo(genuine.length());
    int different = 0;
    for (int i = 0; i < genuine.length(); i++) {
      different += genuine.at(i) == flipped.at(i) ? 0 : 1;
    }
    assertThat(different).isEqualTo(1);
    assertThat(text(genuine)).contains("68/NQ-CP");
    assertThat(text(flipped)).contains("58/NQ-CP");
  }

  @Test
  void theUnsignedLetterIsTheFirstRevisionOfTheSigned() throws IOException {
    Bytes unsigned = MADE.get("309-CV-TU-unsigned.pdf");
    assertThat(MADE.get("309-CV-TU.pdf").slice(0, unsigned.length())).isEqualTo(unsigned);
    try (SampleFile sample = SampleFile.open(unsigned)) {
      assertThat(sample.signatures()).isEmpty();
    }
  }

  @Test
  void theScanReadsOneToneWrong() throws IOException {
    assertThat(text(MADE.get("3030-UBND-KGVX-scan.pdf"))).contains("VÙ A BẰNG", "Noi nhận:");
    assertThat(text(MADE.get("3030-UBND-KGVX.pdf"))).contains("VỪ A BẰNG", "Nơi nhận:");
  }

  @Test
  void theScanShowsInkWhereTheTypesetLetterHasLetters() throws IOException {
    try (SampleFile typeset = SampleFile.open(MADE.get("3030-UBND-KGVX.pdf"))) {
      for (int page = 0; page < typeset.pages(); page++) {
        BufferedImage picture;
        try (InputStream file = Resources.open("scan/3030-UBND-KGVX-" + (page + 1) + ".png")) {
          picture = ImageIO.read(file);
        }
        assertThat(typeset.letters(page)).isNotEmpty().allMatch(letter -> hasInk(picture, letter));
      }
    }
  }

  private static boolean hasInk(BufferedImage picture, Box letter) {
    double scale = picture.getWidth() / Sheet.WIDTH;
    int bottom = (int) Math.round((Sheet.HEIGHT - letter.bottom()) * scale) + 1;
    int top = (int) Math.round((Sheet.HEIGHT - letter.top()) * scale) - 1;
    for (int x = (int) (letter.left() * scale); x <= letter.right() * scale; x++) {
      for (int y = top; y <= bottom; y++) {
        if ((picture.getRGB(x, y) & 0xFF) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int end(PDSignature signature) {
    return signature.getByteRange()[2] + signature.getByteRange()[3];
  }

  private static String text(Bytes pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    try (SampleFile sample = SampleFile.open(pdf)) {
      for (int page = 0; page < sample.pages(); page++) {
        text.append(String.join(" ", sample.lines(page))).append(' ');
      }
    }
    return text.toString();
  }

  private static String signer(SampleFile sample, int signature) throws CMSException {
    CMSSignedData cms = container(sample.signatures().get(signature));
    var signer = cms.getSignerInfos().iterator().next();
    return cms.getCertificates().getMatches(null).stream()
        .filter(signer.getSID()::match)
        .map(certificate -> certificate.getSubject().toString())
        .findFirst()
        .orElseThrow();
  }

  private static CMSSignedData container(PDSignature signature) throws CMSException {
    // From a stream, which ends before the zeros that fill the room.
    return new CMSSignedData(new ByteArrayInputStream(signature.getContents()));
  }

  private static Instant genTime(PDSignature signature)
      throws CMSException, TSPException, IOException {
    SignerInformation signer = container(signature).getSignerInfos().iterator().next();
    var attribute =
        signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    var token = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
    return new TimeStampToken(new CMSSignedData(token)).getTimeStampInfo().getGenTime().toInstant();
  }
}
