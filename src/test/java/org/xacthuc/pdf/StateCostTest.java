package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.junit.jupiter.api.Test;

/** What choosing the parameters of a graphics state is charged. */
class StateCostTest {
  private static COSArray ones(int count) {
    return new COSArray(Collections.nCopies(count, COSInteger.ONE));
  }

  private static long steps(COSBase... values) {
    COSDictionary parameters = new COSDictionary();
    for (int i = 0; i < values.length; i++) {
      parameters.setItem("K" + i, values[i]);
    }
    return StateCost.steps(parameters);
  }

  @Test
  void tenValuesOfArraysAreAStep() {
    assertThat(steps()).isZero();
    assertThat(steps(COSName.D, COSInteger.ONE, new COSDictionary())).isZero();
    assertThat(steps(ones(9))).isZero();
    assertThat(steps(ones(30))).isEqualTo(3);
    assertThat(steps(ones(25), COSName.D, ones(14))).isEqualTo(3);
    assertThat(steps(ones(25), ones(15))).isEqualTo(4);
  }

  @Test
  void anArrayThatIsReferredToCountsAsWell() {
    assertThat(steps(new COSObject(ones(70)))).isEqualTo(7);
    assertThat(steps(new COSObject(COSInteger.ONE))).isZero();
  }

  /** A dash pattern, of two. */
  @Test
  void arraysWithinAnArrayCountWhereTheyComeFirst() {
    assertThat(steps(new COSArray(List.of(ones(48), COSInteger.ZERO)))).isEqualTo(5);
    COSArray fourth = ones(3);
    fourth.add(ones(56));
    assertThat(steps(fourth)).isEqualTo(6);
    COSArray fifth = ones(4);
    fifth.add(ones(1000));
    assertThat(steps(fifth)).isZero();
    COSArray both = new COSArray(List.of(ones(18), ones(20)));
    assertThat(steps(both)).isEqualTo(4);
  }
}
