package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xacthuc.pdf.RecognitionDefect.PICTURE_FORMAT;
import static org.xacthuc.pdf.RecognitionDefect.PICTURE_TOO_LARGE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Budget;

class PictureGuardTest {
  private static final long LARGEST = 50_000_000;

  private final PictureGuard guard = new PictureGuard();

  private static COSStream picture(String entries, byte[] data) throws IOException {
    COSStream picture = new COSStream();
    try (OutputStream out = picture.createRawOutputStream()) {
      out.write(data);
    }
    CosText.dictionary(entries).forEach(picture::setItem);
    return picture;
  }

  private static COSStream picture(String entries) throws IOException {
    return picture(entries, new byte[0]);
  }

  private static byte[] deflated(byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(data);
    }
    return out.toByteArray();
  }

  private void isRefused(COSStream picture, RecognitionDefect defect) {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> guard.check(picture))
        .satisfies(e -> assertThat(e.defect()).isEqualTo(defect));
  }

  private void isRefusedInline(String entries, long length, RecognitionDefect defect)
      throws IOException {
    COSDictionary parameters = CosText.dictionary(entries);
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> guard.checkInline(parameters, length))
        .satisfies(e -> assertThat(e.defect()).isEqualTo(defect));
  }

  @ParameterizedTest
  @CsvSource({
    "/Width 3/Height 5, 15",
    "/W 3/H 5, 15",
    "/Width 3, 0",
    "'', 0",
    "/Width -3/Height 5, -1",
    "/Width 3/Height -5, -1",
    "/Width 0/Height 0, 0",
    "/Width 2147483647/Height 2147483647, 4611686014132420609",
  })
  void samplesAreWidthTimesHeight(String entries, long samples) throws IOException {
    assertThat(PictureGuard.samples(CosText.dictionary(entries))).isEqualTo(samples);
    assertThat(PictureGuard.samples(null)).isZero();
  }

  @Test
  void onePictureHasNoMoreThanSoMany() throws IOException {
    guard.check(picture("/Width 50000/Height 1000"));
    isRefused(picture("/Width 50001/Height 1000"), PICTURE_TOO_LARGE);
    isRefused(picture("/Width -1/Height 1"), PICTURE_TOO_LARGE);
  }

  @Test
  void allOfAPageHaveFourTimesAsMany() throws IOException {
    for (int i = 0; i < 4; i++) {
      guard.check(picture("/Width 50000/Height 1000"));
    }
    isRefused(picture("/Width 1/Height 1"), PICTURE_TOO_LARGE);
  }

  @Test
  void orAsManyAsWhoAsksHas() throws IOException {
    Budget samples = new Budget(LARGEST);
    PictureGuard other = new PictureGuard(samples);
    other.check(picture("/Width 40000/Height 1000"));
    assertThat(samples.left()).isEqualTo(LARGEST / 5);
  }

  @ParameterizedTest
  @CsvSource({"SMask", "Mask"})
  void masksCountToo(String key) throws IOException {
    COSStream masked = picture("/Width 1/Height 1");
    masked.setItem(COSName.getPDFName(key), picture("/Width 50000/Height 1000"));
    guard.check(masked);
    masked.setItem(COSName.getPDFName(key), picture("/Width 50001/Height 1000"));
    isRefused(masked, PICTURE_TOO_LARGE);
    masked.setItem(COSName.getPDFName(key), picture("/Filter/JPXDecode"));
    isRefused(masked, PICTURE_FORMAT);
  }

  @ParameterizedTest
  @CsvSource({
    "/FlateDecode, true",
    "/Fl, true",
    "[/FlateDecode], true",
    "[/FlateDecode/RunLengthDecode], true",
    "/RunLengthDecode, true",
    "/RL, true",
    "/CCITTFaxDecode, true",
    "/CCF, true",
    "[], true",
    "/JPXDecode, false",
    "/JBIG2Decode, false",
    "/LZWDecode, false",
    "[/FlateDecode/FlateDecode], false",
    "[/RunLengthDecode/FlateDecode], false",
    "[/CCITTFaxDecode/RunLengthDecode], false",
    "[/DCTDecode/RunLengthDecode], false",
    "[/ASCII85Decode/DCTDecode], false",
    "[5], false",
  })
  void formatsThatAreRead(String filter, boolean read) throws IOException {
    byte[] data = deflated(new byte[9]);
    COSStream picture = picture("/Width 1/Height 1/Filter" + filter, data);
    if (read) {
      assertThatCode(() -> guard.check(picture)).doesNotThrowAnyException();
    } else {
      isRefused(picture, PICTURE_FORMAT);
    }
  }

  /** Eight bytes for each sample, and 65,536 around them. */
  @ParameterizedTest
  @CsvSource({"1, 65544, true", "1, 65545, false", "1000, 73536, true", "1000, 73537, false"})
  void itExpandsToItsSamples(int samples, int bytes, boolean fits) throws IOException {
    String entries = "/Height 1/Filter/FlateDecode/Width " + samples;
    COSStream picture = picture(entries, deflated(new byte[bytes]));
    if (fits) {
      guard.check(picture);
    } else {
      isRefused(picture, PICTURE_TOO_LARGE);
    }
  }

  /** The numbers of the JPEG itself count beside those of its dictionary. */
  @ParameterizedTest
  @CsvSource({"C350 03E8, true", "C351 03E8, false"})
  void aJpegSaysItsSizeItself(String size, boolean fits) throws IOException {
    byte[] data = HexFormat.of().parseHex(("FFD8 FFC0 000B 08" + size).replace(" ", ""));
    COSStream picture = picture("/Width 1/Height 1/Filter/DCTDecode", data);
    COSStream packed = picture("/Width 1/Height 1/Filter[/FlateDecode/DCTDecode]", deflated(data));
    if (fits) {
      guard.check(picture);
      guard.check(packed);
    } else {
      isRefused(picture, PICTURE_TOO_LARGE);
      isRefused(packed, PICTURE_TOO_LARGE);
    }
  }

  /** ISO 32000-2 table 11: /Columns and /Rows need not be the picture's own numbers. */
  @ParameterizedTest
  @CsvSource({
    "/Columns 50000/Rows 1000, true",
    "/Columns 50001/Rows 1000, false",
    "/Columns -1/Rows 1, false",
    "/Columns 5000001, false",
    "/Columns 5000000, true",
    "/Rows 28935, true",
    "/Rows 28936, false",
    "'', true",
  })
  void aFaxHasRowsAndColumns(String parameters, boolean fits) throws IOException {
    String entries = "/Width 1/Height 10/Filter/CCITTFaxDecode/DecodeParms";
    for (String wrapped : new String[] {"<<" + parameters + ">>", "[null<<" + parameters + ">>]"}) {
      if (fits) {
        guard.check(picture(entries + wrapped));
        guard.checkInline(CosText.dictionary(entries + wrapped), 9);
      } else {
        isRefused(picture(entries + wrapped), PICTURE_TOO_LARGE);
        isRefusedInline(entries + wrapped, 9, PICTURE_TOO_LARGE);
      }
    }
    guard.check(
        picture("/Width 1/Height 1/Filter/RunLengthDecode/DecodeParms<<" + parameters + ">>"));
  }

  /** ISO 32000-2 table 8: of a picture of a hundred samples a row has 432 of them, at most. */
  @ParameterizedTest
  @CsvSource({
    "/Columns 432, true",
    "/Columns 433, false",
    "/Columns 108/Colors 4, true",
    "/Columns 109/Colors 4, false",
    "/Columns 13/Colors 999, true",
    "/Columns 14/Colors 999, false",
    "/Columns -1, false",
    "/Colors -1, false",
  })
  void aRowOfThePredictorIsNoLonger(String parameters, boolean fits) throws IOException {
    String entries = "/Width 10/Height 10/Filter/FlateDecode/DecodeParms<<" + parameters + ">>";
    COSStream picture = picture(entries, deflated(new byte[9]));
    if (fits) {
      guard.check(picture);
    } else {
      isRefused(picture, PICTURE_TOO_LARGE);
    }
  }

  /** ISO 32000-2 §8.9.7. */
  @Test
  void picturesWithinContentAreSmall() throws IOException {
    guard.checkInline(CosText.dictionary("/W 9/H 9/F/Fl"), 1 << 16);
    guard.checkInline(CosText.dictionary("/W 9/H 9"), 1 << 20);
    isRefusedInline("/W 9/H 9/F/Fl", (1 << 16) + 1, PICTURE_TOO_LARGE);
    isRefusedInline("/W 50001/H 1000", 9, PICTURE_TOO_LARGE);
    isRefusedInline("/W 9/H 9/F/DCT", 9, PICTURE_FORMAT);
    isRefusedInline("/W 9/H 9/F[/Fl/DCTDecode]", 9, PICTURE_FORMAT);
  }
}
