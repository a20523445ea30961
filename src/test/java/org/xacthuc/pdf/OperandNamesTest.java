package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Limit;

class OperandNamesTest {
  private static final int MOST = 50_000;

  private final OperandNames names = new OperandNames();

  /** Where an operator's names stand. */
  enum Place {
    OPERAND,
    ARRAY,
    KEY,
    VALUE,
    DEEP,
    INLINE_PICTURE;

    void add(OperandNames names, COSName name) throws IOException {
      COSDictionary dictionary = new COSDictionary();
      switch (this) {
        case OPERAND -> names.add(operator("gs"), List.of(name));
        case ARRAY -> names.add(operator("TJ"), List.of(COSInteger.ONE, array(name)));
        case KEY -> {
          dictionary.setItem(name, COSInteger.ONE);
          names.add(operator("BDC"), List.of(dictionary));
        }
        case VALUE -> {
          dictionary.setItem(COSName.P, name);
          names.add(operator("BDC"), List.of(dictionary));
        }
        case DEEP -> names.add(operator("d"), List.of(nested(20, name)));
        case INLINE_PICTURE -> {
          dictionary.setItem(COSName.P, name);
          Operator picture = operator(OperatorName.BEGIN_INLINE_IMAGE);
          picture.setImageParameters(dictionary);
          names.add(picture, List.of());
        }
      }
    }
  }

  private static Operator operator(String name) {
    return Operator.getOperator(name);
  }

  private static COSArray array(COSBase value) {
    COSArray array = new COSArray();
    array.add(value);
    return array;
  }

  private static COSBase nested(int depth, COSBase value) {
    COSBase nested = value;
    for (int i = 0; i < depth; i++) {
      nested = array(nested);
    }
    return nested;
  }

  private static List<COSBase> named(int from, int to) {
    List<COSBase> named = new ArrayList<>();
    for (int i = from; i < to; i++) {
      named.add(COSName.getPDFName("N" + i));
    }
    return named;
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void oneNameMoreIsTooManyWhereverItStands(Place place) throws IOException {
    names.add(operator("scn"), named(0, MOST - 1));
    names.add(operator("BDC"), List.of(COSName.P));
    // Known already, as the key of some of the places is.
    place.add(names, COSName.getPDFName("N7"));
    assertThat(names.isReached()).isFalse();
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> place.add(names, COSName.getPDFName("another")))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
    assertThat(names.isReached()).isTrue();
  }

  /** Of a document, not of a page: it stays so. */
  @Test
  void afterTooManyNoOperatorIsRun() {
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> names.add(operator("scn"), named(0, MOST + 1)));
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> names.add(operator("q"), List.of()));
  }

  @Test
  void operandsAreNotNestedWithoutEnd() throws IOException {
    names.add(operator("d"), List.of(nested(20, COSInteger.ONE)));
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.P, nested(19, COSInteger.ONE));
    names.add(operator("BDC"), List.of(dictionary));
    assertThat(names.isReached()).isFalse();
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> names.add(operator("d"), List.of(nested(21, COSInteger.ONE))));
    assertThat(names.isReached()).isTrue();
    dictionary.setItem(COSName.P, nested(20, COSInteger.ONE));
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> new OperandNames().add(operator("BDC"), List.of(dictionary)));
  }

  /** PDFBox keeps those that nobody knows for ever. */
  @Test
  void operatorsThatNobodyKnowsAreCounted() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      names.add(operator("unknown" + i), List.of());
      names.add(operator("unknown7"), List.of());
    }
    assertThat(names.isReached()).isFalse();
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> names.add(operator("unknown"), List.of()))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
    assertThat(names.isReached()).isTrue();
  }
}
