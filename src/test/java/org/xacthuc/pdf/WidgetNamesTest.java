package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;

/** What a widget has from the fields above it. */
class WidgetNamesTest {
  /** With an entry, below a field where there is one. */
  private static COSDictionary below(COSDictionary parent, COSName key, COSBase value) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(key, value);
    dictionary.setItem(COSName.PARENT, parent);
    return dictionary;
  }

  private static COSDictionary named(COSDictionary parent, String name) {
    return below(parent, COSName.T, new COSString(name));
  }

  private static COSDictionary times(int levels, COSDictionary top) {
    COSDictionary at = top;
    for (int i = 0; i < levels; i++) {
      at = below(at, COSName.F, COSName.A);
    }
    return at;
  }

  @Test
  void aNameIsMadeOfThoseAbove() {
    COSDictionary top = named(null, "A");
    COSDictionary nameless = below(top, COSName.T, COSName.A);
    assertThat(WidgetNames.fullName(top)).isEqualTo("A");
    assertThat(WidgetNames.fullName(nameless)).isEqualTo("A");
    assertThat(WidgetNames.fullName(named(nameless, "Số"))).isEqualTo("A.Số");
    assertThat(WidgetNames.fullName(named(named(top, "B"), "C"))).isEqualTo("A.B.C");
    assertThat(WidgetNames.fullName(new COSDictionary())).isEmpty();
  }

  @Test
  void theNearestValueIsInherited() {
    COSDictionary top = below(null, COSName.FT, COSName.SIG);
    COSDictionary text = below(top, COSName.FT, COSName.getPDFName("Tx"));
    assertThat(WidgetNames.inherited(times(2, top), COSName.FT)).contains(COSName.SIG);
    assertThat(WidgetNames.inherited(times(2, top), COSName.V)).isEmpty();
    assertThat(WidgetNames.isSignature(top)).isTrue();
    assertThat(WidgetNames.isSignature(times(1, top))).isTrue();
    assertThat(WidgetNames.isSignature(times(1, text))).isFalse();
    assertThat(WidgetNames.isSignature(new COSDictionary())).isFalse();
  }

  @Test
  void aHundredLevelsAreLookedAt() {
    COSDictionary top = named(below(null, COSName.FT, COSName.SIG), "A");
    assertThat(WidgetNames.fullName(times(99, top))).isEqualTo("A");
    assertThat(WidgetNames.fullName(times(100, top))).isEmpty();
    assertThat(WidgetNames.isSignature(times(98, top))).isTrue();
    assertThat(WidgetNames.isSignature(times(99, top))).isFalse();
    COSDictionary loop = new COSDictionary();
    loop.setItem(COSName.PARENT, loop);
    assertThat(WidgetNames.fullName(loop)).isEmpty();
    assertThat(WidgetNames.isSignature(loop)).isFalse();
  }
}
