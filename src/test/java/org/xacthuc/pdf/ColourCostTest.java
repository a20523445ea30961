package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Limit;

/** What colours are charged, by their spaces and functions. */
class ColourCostTest {
  private final ColourCost cost = new ColourCost();

  private static COSArray array(COSBase... items) {
    return new COSArray(List.of(items));
  }

  private static COSArray numbers(int... values) {
    COSArray numbers = new COSArray();
    for (int value : values) {
      numbers.add(COSInteger.get(value));
    }
    return numbers;
  }

  /** So many of one thing. */
  private static COSArray many(int count, COSBase item) {
    return new COSArray(Collections.nCopies(count, item));
  }

  private static COSDictionary function(int type) {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, type);
    return function;
  }

  /** Costs 100, and 10 for each colorant. */
  private static COSDictionary between(int colorants) {
    COSDictionary function = function(2);
    function.setItem(COSName.C0, numbers(new int[colorants]));
    return function;
  }

  private static COSDictionary sampled(int inputs, int outputs, COSBase... sizes) {
    COSDictionary function = function(0);
    function.setItem(COSName.DOMAIN, numbers(new int[2 * inputs]));
    function.setItem(COSName.RANGE, numbers(new int[2 * outputs]));
    function.setItem(COSName.SIZE, array(sizes));
    return function;
  }

  static COSStream calculator(String program) throws IOException {
    COSStream function = new COSStream();
    function.setInt(COSName.FUNCTION_TYPE, 4);
    try (OutputStream out = function.createOutputStream()) {
      out.write(program.getBytes(StandardCharsets.ISO_8859_1));
    }
    return function;
  }

  static COSArray separation(COSBase alternate, COSBase tint) {
    return array(COSName.SEPARATION, COSName.getPDFName("Spot"), alternate, tint);
  }

  private interface Asks {
    long ask() throws IOException;
  }

  private static void assertThatItIsTooMuch(Asks asks) {
    assertThatThrownBy(asks::ask)
        .isInstanceOfSatisfying(
            LimitReachedException.class, e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
  }

  @Test
  void aDevicesColoursCostNothing() throws IOException {
    assertThat(cost.ofColour(null)).isZero();
    assertThat(cost.ofColour(COSName.DEVICERGB)).isZero();
    assertThat(cost.ofColour(array(COSName.DEVICERGB))).isZero();
    assertThat(cost.ofColour(new COSDictionary())).isZero();
  }

  @Test
  void aMeasuredColourCostsLittle() throws IOException {
    assertThat(cost.ofColour(array(COSName.ICCBASED, new COSStream()))).isEqualTo(100);
    assertThat(cost.ofColour(array(COSName.LAB, new COSDictionary()))).isEqualTo(100);
  }

  @Test
  void aSpotColourCostsWhatItsFunctionAndItsAlternateDo() throws IOException {
    COSArray measured = array(COSName.ICCBASED, new COSStream());
    COSArray spot = separation(measured, between(4));
    assertThat(cost.ofColour(spot)).isEqualTo(240);
    assertThat(cost.ofColour(spot)).isEqualTo(240);
    COSArray inks = array(COSName.DEVICEN, new COSArray(), COSName.DEVICECMYK, between(3));
    assertThat(cost.ofColour(inks)).isEqualTo(130);
    assertThat(cost.ofColour(array(COSName.SEPARATION, COSName.A, measured))).isEqualTo(100);
  }

  @Test
  void anIndexedColourAndAPatternCostWhatTheirBaseDoes() throws IOException {
    COSArray spot = separation(COSName.DEVICEGRAY, between(5));
    assertThat(cost.ofColour(array(COSName.INDEXED, spot))).isEqualTo(150);
    assertThat(cost.ofColour(array(COSName.PATTERN, spot))).isEqualTo(150);
    assertThat(cost.ofColour(array(COSName.PATTERN, COSName.DEVICEGRAY))).isZero();
  }

  @Test
  void choosingASpaceCostsMoreThanAColourOfIt() throws IOException {
    assertThat(cost.ofChoosing(null)).isEqualTo(100);
    assertThat(cost.ofChoosing(COSName.DEVICERGB)).isEqualTo(100);
    assertThat(cost.ofChoosing(array(COSName.DEVICERGB))).isEqualTo(100);
    assertThat(cost.ofChoosing(separation(COSName.DEVICEGRAY, between(5)))).isEqualTo(250);
  }

  @Test
  void aProfileIsReadOnce() throws IOException {
    COSStream profile = new COSStream();
    assertThat(cost.ofChoosing(array(COSName.ICCBASED, profile))).isEqualTo(4_000_200);
    assertThat(cost.ofChoosing(array(COSName.ICCBASED, profile))).isEqualTo(200);
    assertThat(cost.ofChoosing(array(COSName.ICCBASED, new COSStream()))).isEqualTo(4_000_200);
  }

  /** ISO 32000-2 §8.6.6.3: of 256 colours. */
  @Test
  void aTableIsWorkedOutEachTimeItIsChosen() throws IOException {
    COSArray table = array(COSName.INDEXED, separation(COSName.DEVICEGRAY, between(5)));
    assertThat(cost.ofChoosing(table)).isEqualTo(100 + 150 + 38_400);
    assertThat(cost.ofChoosing(table)).isEqualTo(100 + 150 + 38_400);
  }

  @Test
  void whatIsNoFunctionIsPlain() throws IOException {
    assertThat(cost.ofFunction(null)).isEqualTo(100);
    assertThat(cost.ofFunction(COSName.IDENTITY)).isEqualTo(100);
    assertThat(cost.ofFunction(new COSDictionary())).isEqualTo(100);
  }

  @Test
  void ofSeveralFunctionsEachIsPaid() throws IOException {
    assertThat(cost.ofFunction(between(1))).isEqualTo(110);
    assertThat(cost.ofFunction(array(between(1), between(2), between(3)))).isEqualTo(360);
    assertThat(cost.ofFunction(new COSArray())).isZero();
  }

  /** ISO 32000-2 §7.10.2: each input doubles the corners to look at. */
  @ParameterizedTest
  @CsvSource({"1, 3, 180", "2, 3, 300", "4, 1, 900", "0, 2, 120", "80, 1, 1000000000000100"})
  void samplesAreTakenAtEachCorner(int inputs, int outputs, long expected) throws IOException {
    assertThat(cost.ofFunction(sampled(inputs, outputs, COSInteger.get(2)))).isEqualTo(expected);
  }

  @Test
  void aFunctionOfTooManySamplesIsNotRead() throws IOException {
    COSInteger thousand = COSInteger.get(1000);
    assertThat(cost.ofFunction(sampled(2, 2, thousand, thousand))).isEqualTo(260);
    assertThat(cost.ofFunction(sampled(2, 2, thousand, COSInteger.ZERO, COSName.A, thousand)))
        .isEqualTo(260);
    COSDictionary more = sampled(2, 2, thousand, COSInteger.get(1001));
    assertThatItIsTooMuch(() -> cost.ofFunction(more));
    COSDictionary without = sampled(1, 0, COSInteger.get(3_000_000));
    assertThatItIsTooMuch(() -> cost.ofFunction(without));
    COSDictionary unsized = sampled(1, 1);
    unsized.removeItem(COSName.SIZE);
    assertThat(cost.ofFunction(unsized)).isEqualTo(140);
  }

  /** ISO 32000-2 §7.10.4: one of its parts is called. */
  @Test
  void ofPartsTheDearestIsPaid() throws IOException {
    COSDictionary stitched = function(3);
    assertThat(cost.ofFunction(stitched)).isEqualTo(100);
    COSDictionary other = function(3);
    other.setItem(COSName.FUNCTIONS, array(between(1), between(6), between(2)));
    assertThat(cost.ofFunction(other)).isEqualTo(100 + 30 + 160);
  }

  /** ISO 32000-2 §7.10.5. */
  @Test
  void eachCopyOfACalculatorDoublesItsWork() throws IOException {
    assertThat(cost.ofFunction(calculator("{ 1 exch sub }"))).isEqualTo(240);
    assertThat(cost.ofFunction(calculator("copy copy{}"))).isEqualTo(100 + 4 * 110);
    assertThat(cost.ofFunction(calculator("copy".repeat(50)))).isEqualTo(1_000_000_000_000_100L);
    assertThat(cost.ofFunction(function(4))).isEqualTo(100);
  }

  @Test
  void aFunctionIsWorkedOutOnce() throws IOException {
    COSDictionary known = between(3);
    assertThat(cost.ofFunction(known)).isEqualTo(130);
    known.setItem(COSName.C0, numbers(1, 2, 3, 4));
    assertThat(cost.ofFunction(known)).isEqualTo(130);
  }

  @Test
  void aColourLeadsThroughNoMoreThanAThousandThings() throws IOException {
    COSDictionary one = between(1);
    assertThat(cost.ofFunction(many(999, one))).isEqualTo(109_890);
    assertThat(cost.ofFunction(many(999, one))).isEqualTo(109_890);
    assertThatItIsTooMuch(() -> cost.ofFunction(many(1000, one)));
    assertThat(cost.ofColour(separation(COSName.DEVICEGRAY, many(997, one)))).isEqualTo(109_670);
    assertThat(cost.ofColour(separation(COSName.DEVICERGB, many(997, one)))).isEqualTo(109_670);
    assertThatItIsTooMuch(() -> cost.ofColour(separation(COSName.DEVICEGRAY, many(998, one))));
  }

  private static COSBase nested(int times, COSBase innermost) {
    COSBase nested = innermost;
    for (int i = 0; i < times; i++) {
      nested = array(nested);
    }
    return nested;
  }

  private static COSBase stitchedInEachOther(int times) {
    COSDictionary nested = between(1);
    for (int i = 0; i < times; i++) {
      COSDictionary outer = function(3);
      outer.setItem(COSName.FUNCTIONS, array(nested));
      nested = outer;
    }
    return nested;
  }

  private static COSBase alternates(int times) {
    COSBase nested = COSName.DEVICEGRAY;
    for (int i = 0; i < times; i++) {
      nested = separation(nested, between(1));
    }
    return nested;
  }

  private static COSBase bases(int times) {
    COSBase nested = COSName.DEVICEGRAY;
    for (int i = 0; i < times; i++) {
      nested = array(COSName.INDEXED, nested);
    }
    return nested;
  }

  @Test
  void functionsLieNoDeeperThanTwentyInEachOther() throws IOException {
    assertThat(cost.ofFunction(nested(20, between(1)))).isEqualTo(110);
    assertThatItIsTooMuch(() -> cost.ofFunction(nested(21, between(1))));
    assertThat(cost.ofFunction(stitchedInEachOther(20))).isEqualTo(110 + 20 * 110);
    assertThatItIsTooMuch(() -> cost.ofFunction(stitchedInEachOther(21)));
  }

  @Test
  void spacesLieNoDeeperThanTwentyInEachOther() throws IOException {
    assertThat(cost.ofColour(alternates(20))).isEqualTo(2200);
    assertThatItIsTooMuch(() -> cost.ofColour(alternates(21)));
    assertThat(cost.ofColour(bases(20))).isZero();
    assertThatItIsTooMuch(() -> cost.ofColour(bases(21)));
    COSBase deep = nested(19, between(1));
    assertThat(cost.ofColour(separation(COSName.DEVICEGRAY, deep))).isEqualTo(110);
    assertThatItIsTooMuch(() -> cost.ofColour(separation(COSName.DEVICEGRAY, array(deep))));
  }
}
