package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether readers differ about a colour where a page has colours of its own for the device's. */
class DefaultColoursTest {
  private final DefaultColours defaults =
      new DefaultColours(new Painting(new PageBudget.OfDocument().page(), new ColourCost()));

  /** Black is white, and white black. */
  private static COSArray turned() {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, 2);
    function.setItem(COSName.DOMAIN, numbers(0, 1));
    function.setItem(COSName.C0, numbers(1));
    function.setItem(COSName.C1, numbers(0));
    function.setInt(COSName.N, 1);
    return new COSArray(
        List.of(COSName.SEPARATION, COSName.getPDFName("X"), COSName.DEVICEGRAY, function));
  }

  private static COSArray numbers(int... numbers) {
    COSArray array = new COSArray();
    for (int number : numbers) {
      array.add(COSInteger.get(number));
    }
    return array;
  }

  private static PDResources with(COSName name, COSBase space) {
    COSDictionary spaces = new COSDictionary();
    spaces.setItem(name, space);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.COLORSPACE, spaces);
    return new PDResources(resources);
  }

  private static PDGraphicsState grey(float value, PDColorSpace space) {
    PDGraphicsState state = new PDGraphicsState(new PDRectangle());
    state.setNonStrokingColor(new PDColor(new float[] {value}, space));
    return state;
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "0.5, false"})
  void anotherColourIsDisputed(float value, boolean differ) throws IOException {
    PDGraphicsState state = grey(value, PDColorSpace.create(turned()));
    PDResources resources = with(COSName.DEFAULT_GRAY, turned());
    assertThat(defaults.differ("g", List.of(new COSFloat(value)), resources, state))
        .isEqualTo(differ);
  }

  @Test
  void ofLinesTheColourOfLines() throws IOException {
    PDResources resources = with(COSName.DEFAULT_GRAY, turned());
    PDColorSpace space = PDColorSpace.create(turned());
    PDGraphicsState state = grey(0.5f, space);
    state.setStrokingColor(new PDColor(new float[] {1}, space));
    assertThat(defaults.differ("G", List.of(), resources, state)).isTrue();
    assertThat(defaults.differ("g", List.of(), resources, state)).isFalse();
  }

  @Test
  void withoutADefaultNobodyDiffers() throws IOException {
    PDGraphicsState state = grey(0, PDColorSpace.create(turned()));
    assertThat(defaults.differ("g", List.of(), new PDResources(), state)).isFalse();
    assertThat(defaults.differ("g", List.of(), null, state)).isFalse();
    PDResources other = with(COSName.DEFAULT_CMYK, turned());
    assertThat(defaults.differ("g", List.of(), other, state)).isFalse();
    assertThat(defaults.differ("Tj", List.of(), with(COSName.DEFAULT_GRAY, turned()), state))
        .isFalse();
  }

  @Test
  void aSpaceThatSaysNothingIsNotMeasured() throws IOException {
    PDGraphicsState state = new PDGraphicsState(new PDRectangle());
    PDResources empty = with(COSName.DEFAULT_GRAY, new COSArray());
    assertThat(defaults.differ("cs", List.of(COSName.DEVICEGRAY), empty, state)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cs, DeviceGray, true",
    "CS, DeviceGray, true",
    "cs, DeviceRGB, false",
    "cs, X, false"
  })
  void aSpaceThatIsChosenByName(String operator, String space, boolean differ) throws IOException {
    PDGraphicsState state = new PDGraphicsState(new PDRectangle());
    List<COSBase> operands = List.of(COSName.getPDFName(space));
    PDResources turned = with(COSName.DEFAULT_GRAY, turned());
    assertThat(defaults.differ(operator, operands, turned, state)).isEqualTo(differ);
    COSArray measured = new COSArray(List.of(COSName.CALGRAY, new COSDictionary()));
    PDResources told = with(COSName.DEFAULT_GRAY, measured);
    assertThat(defaults.differ(operator, operands, told, state)).isFalse();
    assertThat(defaults.differ(operator, List.of(), turned, state)).isFalse();
  }
}
