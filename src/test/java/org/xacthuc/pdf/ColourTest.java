package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours, and what paint of one colour hides. */
class ColourTest {
  private static final Colour GREY = new Colour(0.5f, 0.5f, 0.5f);

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, 0.5, true",
    "0.59, 0.41, 0.5, true",
    "0.61, 0.5, 0.5, false",
    "0.5, 0.61, 0.5, false",
    "0.5, 0.5, 0.61, false",
    "0.39, 0.5, 0.5, false",
    "0.5, 0.39, 0.5, false",
    "0.5, 0.5, 0.39, false",
  })
  void alikeAreColoursThatNoEyeTellsApart(float red, float green, float blue, boolean alike) {
    assertThat(new Colour(red, green, blue).isLike(GREY)).isEqualTo(alike);
    assertThat(GREY.isLike(new Colour(red, green, blue))).isEqualTo(alike);
  }

  /** A tenth of one component is told apart. */
  @ParameterizedTest
  @CsvSource({"0.1, 0, 0, false", "0, 0.1, 0, false", "0, 0, 0.1, false", "0.09, 0.09, 0.09, true"})
  void aTenthIsTheLeastThatIsTold(float red, float green, float blue, boolean alike) {
    assertThat(new Colour(red, green, blue).isLike(Colour.BLACK)).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, true, false, false",
    "0.29, 0.29, 0.29, true, false, false",
    "0.3, 0, 0, false, false, false",
    "0, 0.3, 0, false, false, false",
    "0, 0, 0.3, false, false, false",
    "0.7, 1, 1, false, false, false",
    "1, 0.7, 1, false, false, false",
    "1, 1, 0.7, false, false, false",
    "0.71, 0.71, 0.71, false, true, false",
    "1, 0, 0, false, false, true",
    "0.51, 0.44, 0.44, false, false, true",
    "0.5, 0.44, 0.44, false, false, false",
    "0.51, 0.45, 0.44, false, false, false",
    "0.51, 0.44, 0.45, false, false, false",
  })
  void darkLightAndRed(
      float red, float green, float blue, boolean dark, boolean light, boolean isRed) {
    Colour colour = new Colour(red, green, blue);
    assertThat(colour.isDark()).isEqualTo(dark);
    assertThat(colour.isLight()).isEqualTo(light);
    assertThat(colour.isRed()).isEqualTo(isRed);
  }

  @ParameterizedTest
  @CsvSource({
    "0.85, 0.85, 0.85, true",
    "0.8, 0.8, 0.8, false",
    "1, 1, 0, true",
    "0, 1, 1, true",
    "1, 0, 0, false",
    "0, 0.6, 0, false",
    "0, 0, 1, false",
  })
  void faintOnPaper(float red, float green, float blue, boolean faint) {
    assertThat(new Colour(red, green, blue).isFaintOn(Colour.WHITE)).isEqualTo(faint);
    assertThat(Colour.WHITE.isFaintOn(new Colour(red, green, blue))).isEqualTo(faint);
  }

  /** Half of the light counts for a quarter; of blue there may be most, of green least. */
  @ParameterizedTest
  @CsvSource({
    "0.3, 0, 0, true",
    "0.4, 0, 0, false",
    "0, 0.18, 0, true",
    "0, 0.2, 0, false",
    "0, 0, 0.5, true",
    "0, 0, 0.6, false",
  })
  void faintOnBlack(float red, float green, float blue, boolean faint) {
    assertThat(new Colour(red, green, blue).isFaintOn(Colour.BLACK)).isEqualTo(faint);
  }

  /** ISO 32000-2 §11.3.5.3: the grey of so much light as red has. */
  @Test
  void modesMayTakeAllComponentsTogether() {
    Colour seen = new Colour(1, 0, 0).blended(GREY, BlendMode.LUMINOSITY);
    assertThat(seen.isLike(new Colour(0.3f, 0.3f, 0.3f))).isTrue();
    Colour other = new Colour(1, 0, 0).blended(Colour.WHITE, BlendMode.COLOR);
    assertThat(other.isLike(Colour.WHITE)).isTrue();
  }

  @Test
  void whatLetsATenthThroughReplacesWhatIsBelow() {
    assertThat(new Ink(GREY, 0.9, 0.9).replaces()).isTrue();
    assertThat(new Ink(GREY, 0.89, 0.89).replaces()).isFalse();
    assertThat(Ink.of(GREY, 1, BlendMode.MULTIPLY).replaces()).isFalse();
  }

  @Test
  void aVeilMixesEveryComponent() {
    Colour mixed = new Colour(1, 0.5f, 0).over(new Colour(0, 0.5f, 1), 0.25);
    assertThat(mixed).isEqualTo(new Colour(0.25f, 0.5f, 0.75f));
    assertThat(new Colour(0.5f, 0, 1).over(new Colour(1, 1, 0), 0.75))
        .isEqualTo(new Colour(0.625f, 0.25f, 0.75f));
  }

  @Test
  void coloursOfTheDevice() {
    assertThat(Colour.of(new PDColor(new float[] {0.25f}, PDDeviceGray.INSTANCE)))
        .isEqualTo(new Colour(0.25f, 0.25f, 0.25f));
    assertThat(Colour.of(new PDColor(new float[] {0.25f, 0.5f, 0.75f}, PDDeviceRGB.INSTANCE)))
        .isEqualTo(new Colour(0.25f, 0.5f, 0.75f));
    assertThat(
            Colour.of(new PDColor(new float[] {0.25f, 0.5f, 0.75f, 0.5f}, PDDeviceCMYK.INSTANCE)))
        .isEqualTo(new Colour(0.375f, 0.25f, 0.125f));
  }

  /** ISO 32000-2 §8.6.6.3: a table's colours, each of three bytes. */
  @Test
  void coloursOfATable() throws IOException {
    COSArray indexed = new COSArray();
    indexed.add(COSName.INDEXED);
    indexed.add(COSName.DEVICERGB);
    indexed.add(COSInteger.ONE);
    indexed.add(new COSString(new byte[] {0, 0, 0, (byte) 255, 51, (byte) 153}));
    PDColorSpace table = PDColorSpace.create(indexed);
    assertThat(Colour.of(new PDColor(new float[] {1}, table))).isEqualTo(new Colour(1, 0.2f, 0.6f));
    assertThat(Colour.of(new PDColor(new float[] {0}, table))).isEqualTo(Colour.BLACK);
  }

  /** ISO 32000-2 §8.6.5.5: of one component a grey; without a profile that can be read, too. */
  @Test
  void coloursOfAProfile() throws IOException {
    assertThat(Colour.of(new PDColor(new float[] {0.3f}, profiled(1))))
        .isEqualTo(new Colour(0.3f, 0.3f, 0.3f));
    assertThat(Colour.of(new PDColor(new float[] {0.2f, 0.4f, 1}, profiled(3))))
        .isEqualTo(new Colour(0.2f, 0.4f, 1));
  }

  private static PDColorSpace profiled(int components) throws IOException {
    COSStream profile = new COSStream();
    profile.setInt(COSName.N, components);
    profile.createOutputStream().close();
    COSArray array = new COSArray();
    array.add(COSName.ICCBASED);
    array.add(profile);
    return PDColorSpace.create(array);
  }

  /** A pattern may be of any colour; black is the one that covers most. */
  @Test
  void whatCannotBeToldIsBlack() {
    assertThat(Colour.of(new PDColor(COSName.P, new PDPattern(null)))).isEqualTo(Colour.BLACK);
    assertThat(Colour.of(new PDColor(new float[0], PDDeviceRGB.INSTANCE))).isEqualTo(Colour.BLACK);
  }

  /** ISO 32000-2 §11.3.5: what nothing is left of below it. */
  @Test
  void whatABlendModeHides() {
    for (BlendMode mode : List.of(BlendMode.MULTIPLY, BlendMode.DARKEN, BlendMode.COLOR_BURN)) {
      hides(mode, true, false, false);
    }
    for (BlendMode mode : List.of(BlendMode.SCREEN, BlendMode.LIGHTEN, BlendMode.COLOR_DODGE)) {
      hides(mode, false, false, true);
    }
    for (BlendMode mode : List.of(BlendMode.NORMAL, BlendMode.HARD_LIGHT, BlendMode.LUMINOSITY)) {
      hides(mode, true, true, true);
    }
    for (BlendMode mode :
        List.of(
            BlendMode.OVERLAY,
            BlendMode.SOFT_LIGHT,
            BlendMode.DIFFERENCE,
            BlendMode.EXCLUSION,
            BlendMode.HUE,
            BlendMode.SATURATION,
            BlendMode.COLOR)) {
      hides(mode, false, false, false);
    }
  }

  private static void hides(BlendMode mode, boolean dark, boolean grey, boolean light) {
    assertThat(Ink.of(Colour.BLACK, 0.5, mode)).isEqualTo(ink(Colour.BLACK, dark, mode));
    assertThat(Ink.of(GREY, 0.5, mode)).isEqualTo(ink(GREY, grey, mode));
    assertThat(Ink.of(Colour.WHITE, 0.5, mode)).isEqualTo(ink(Colour.WHITE, light, mode));
  }

  private static Ink ink(Colour colour, boolean hides, BlendMode mode) {
    return new Ink(colour, 0.5, hides ? 0.5 : 0, mode, Ink.Known.ALL);
  }
}
