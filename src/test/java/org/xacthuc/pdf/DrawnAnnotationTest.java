package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

/** Which annotations everybody sees, on the screen and on paper. */
class DrawnAnnotationTest {
  private static final Box BOX = new Box(0, 0, 9, 9);

  /** ISO 32000-2 table 167: bit 3 is that of printing. */
  @ParameterizedTest
  @CsvSource({
    "FreeText, 4, '', true, true",
    "Stamp, 4, '', true, true",
    "Widget, 4, Tx, true, true",
    "Widget, 132, Tx, true, true",
    "Stamp, 0, '', true, false",
    "Stamp, 128, '', true, false",
    "Stamp, 4, '', false, false",
    "Widget, 4, Sig, true, false",
    "Square, 4, '', true, false",
    "Highlight, 4, '', true, false"
  })
  void textIsPrintedWhereEveryReaderShowsIt(
      String subtype, int flags, String field, boolean shown, boolean printed) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(COSName.SUBTYPE, subtype);
    dictionary.setInt(COSName.F, flags);
    if (!field.isEmpty()) {
      dictionary.setName(COSName.FT, field);
    }
    DrawnAnnotation annotation =
        new DrawnAnnotation(0, dictionary, BOX, List.of(), List.of(), shown, false);
    assertThat(annotation.isPrinted()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"Stamp, '', /Stamp", "Widget, Amount, Amount"})
  void itIsCalledByItsFieldOrItsKind(String subtype, String field, String name) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(COSName.SUBTYPE, subtype);
    if (!field.isEmpty()) {
      dictionary.setString(COSName.T, field);
    }
    assertThat(new DrawnAnnotation(0, dictionary, BOX, List.of(), List.of(), true, false).name())
        .isEqualTo(name);
  }
}
