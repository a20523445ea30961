package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {
  private static final COSName NAME = COSName.getPDFName("A");
  private final ContentRules rules = new ContentRules();
  private final PDGraphicsState state = new PDGraphicsState(new PDRectangle());

  private static List<COSBase> operands(String operator) {
    int count =
        switch (operator) {
          case "m", "l" -> 2;
          case "re" -> 4;
          case "cm", "c", "Tm" -> 6;
          default -> 0;
        };
    return numbers(count);
  }

  private static List<COSBase> numbers(int count) {
    return new ArrayList<>(Stream.generate(() -> COSInteger.ONE).limit(count).toList());
  }

  /** Whether the last of these operators is where it may be. */
  private boolean holds(String operators) {
    boolean holds = true;
    for (String operator : operators.split(" ", -1)) {
      List<COSBase> operands =
          switch (operator) {
            case "Do", "sh" -> List.of(NAME);
            case "Tj", "'" -> List.of(new COSString("a"));
            default -> operands(operator);
          };
      holds = rules.hold(operator, operands, state, 2);
    }
    return holds;
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "Q", "cm", "Do", "sh", "BI"})
  void aPathIsNotBrokenOff(String operator) {
    assertThat(holds("re " + operator)).isFalse();
    assertThat(holds("n " + operator)).isTrue();
    assertThat(holds("m l W f " + operator)).isTrue();
    assertThat(holds("m l h " + operator)).isFalse();
  }

  @Test
  void aClipIsMadeOfAPath() {
    assertThat(holds("W")).isFalse();
    assertThat(holds("W*")).isFalse();
    assertThat(holds("re W")).isTrue();
    assertThat(holds("n W*")).isFalse();
    assertThat(holds("m W*")).isTrue();
    assertThat(holds("S l W")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Do", "sh", "BI", "S", "f", "F", "b*", "B"})
  void nothingIsPaintedOnceTooMuchWasRestored(String operator) {
    assertThat(rules.hold("Q", List.of(), state, 2)).isTrue();
    assertThat(holds(operator)).isTrue();
    assertThat(rules.hold("Q", List.of(), state, 1)).isTrue();
    assertThat(holds(operator)).isFalse();
    assertThat(holds("q")).isTrue();
    assertThat(holds("re n")).isTrue();
    assertThat(holds(operator)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tj", "'"})
  void textIsShownInATextObject(String operator) {
    assertThat(holds(operator)).isFalse();
    assertThat(holds("BT " + operator)).isTrue();
    assertThat(holds("ET " + operator)).isFalse();
  }

  @Test
  void contentEndsWhatItBegins() {
    assertThat(rules.isClosed()).isTrue();
    holds("BT");
    assertThat(rules.isClosed()).isFalse();
    holds("ET re");
    assertThat(rules.isClosed()).isFalse();
    holds("n");
    assertThat(rules.isClosed()).isTrue();
  }

  @Test
  void wherePlacesOfTextAreRestoredIsDisputed() {
    assertThat(holds("BT q Q Tj")).isTrue();
    assertThat(holds("BT q q Q Q Tj")).isTrue();
    assertThat(holds("BT Tj q cm Q Tj")).isTrue();
    assertThat(holds("BT q Tj Q ET")).isTrue();
    assertThat(holds("BT q Tj Q Tj")).isFalse();
    assertThat(holds("BT Tj")).isTrue();
    assertThat(holds("BT q T* Q Tj")).isFalse();
    assertThat(holds("BT q Tm Q Tj")).isFalse();
    assertThat(holds("BT q Tm Q Tm Tj")).isTrue();
    assertThat(holds("ET q BT Q Tj")).isFalse();
  }

  private boolean hold(String operator, List<COSBase> operands, int states) {
    return rules.hold(operator, operands, state, states);
  }

  @ParameterizedTest
  @CsvSource({"cs, sc, 1", "cs, scn, 1", "cs, g, 1", "cs, rg, 3", "cs, k, 4"})
  void nothingIsFilledBeforeAColourIsChosen(String space, String colour, int components) {
    assertThat(hold(space, List.of(NAME), 3)).isTrue();
    assertThat(hold("S", List.of(), 3)).isTrue();
    assertThat(hold("f", List.of(), 3)).isFalse();
    assertThat(hold("q", List.of(), 3)).isTrue();
    assertThat(hold("Do", List.of(NAME), 4)).isFalse();
    state.setNonStrokingColorSpace(PDDeviceGray.INSTANCE);
    assertThat(hold(colour, numbers(components), 4)).isTrue();
    assertThat(hold("f", List.of(), 4)).isTrue();
    assertThat(hold("Q", List.of(), 4)).isTrue();
    assertThat(hold("B", List.of(), 3)).isFalse();
    assertThat(hold("f", List.of(), 2)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"CS, SC, 1", "CS, SCN, 1", "CS, G, 1", "CS, RG, 3", "CS, K, 4"})
  void norAreLinesDrawn(String space, String colour, int components) {
    assertThat(hold(space, List.of(NAME), 3)).isTrue();
    assertThat(hold("f", List.of(), 3)).isTrue();
    assertThat(hold("b*", List.of(), 3)).isFalse();
    assertThat(hold("q", List.of(), 3)).isTrue();
    assertThat(hold("s", List.of(), 4)).isFalse();
    hold("BT", List.of(), 4);
    assertThat(hold("Tj", List.of(new COSString("a")), 4)).isTrue();
    state.getTextState().setRenderingMode(RenderingMode.STROKE);
    assertThat(hold("Tj", List.of(new COSString("a")), 4)).isFalse();
    state.setStrokingColorSpace(PDDeviceGray.INSTANCE);
    assertThat(hold(colour, numbers(components), 4)).isTrue();
    assertThat(hold("Tj", List.of(new COSString("a")), 4)).isTrue();
    assertThat(hold("S", List.of(), 3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "1.0, true", "2, false", "-1, false", "0.5, false"})
  void anIndexIsOneOfItsSpace(float index, boolean holds) throws IOException {
    COSArray array = new COSArray();
    array.add(COSName.INDEXED);
    array.add(COSName.DEVICEGRAY);
    array.add(COSInteger.ONE);
    array.add(new COSString(new byte[2]));
    List<COSBase> operands = List.of(new COSFloat(index));
    assertThat(isColour("sc", PDColorSpace.create(array), operands)).isEqualTo(holds);
  }

  private boolean isColour(String operator, PDColorSpace space, List<COSBase> operands) {
    PDColorSpace other = PDDeviceGray.INSTANCE;
    boolean fills = operator.startsWith("s");
    state.setNonStrokingColorSpace(fills ? space : other);
    state.setStrokingColorSpace(fills ? other : space);
    return rules.hold(operator, operands, state, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sc", "scn", "SC", "SCN"})
  void aColourHasTheComponentsOfItsSpace(String operator) {
    assertThat(isColour(operator, PDDeviceRGB.INSTANCE, numbers(3))).isTrue();
    assertThat(isColour(operator, PDDeviceCMYK.INSTANCE, numbers(4))).isTrue();
    assertThat(isColour(operator, PDDeviceRGB.INSTANCE, numbers(1))).isFalse();
    assertThat(isColour(operator, PDDeviceRGB.INSTANCE, List.of(NAME))).isFalse();
    List<COSBase> named = numbers(3);
    named.add(NAME);
    assertThat(isColour(operator, PDDeviceRGB.INSTANCE, named)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scn", "SCN"})
  void aPatternIsNamedBehindItsColour(String operator) {
    PDPattern patterns = new PDPattern(null);
    assertThat(isColour(operator, patterns, List.of(NAME))).isTrue();
    assertThat(isColour(operator, patterns, List.of(COSInteger.ONE, NAME))).isTrue();
    assertThat(isColour(operator, patterns, List.of(NAME, COSInteger.ONE))).isFalse();
    assertThat(isColour(operator, patterns, List.of(NAME, NAME))).isFalse();
    assertThat(isColour(operator, patterns, numbers(1))).isFalse();
    assertThat(isColour(operator, patterns, List.of())).isFalse();
  }

  @Test
  void operandsHoldAsWell() {
    assertThat(rules.hold("w", numbers(1), state, 1)).isTrue();
    assertThat(rules.hold("w", numbers(2), state, 1)).isFalse();
    assertThat(rules.hold("EI", List.of(), state, 1)).isFalse();
  }
}
