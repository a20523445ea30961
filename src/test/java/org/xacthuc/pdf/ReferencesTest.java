package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.Written;

/** How lists of references grow, and which values name an object. */
class ReferencesTest {
  private static List<PdfObject> items(String array) {
    return ((Array) Written.object(array)).items();
  }

  @ParameterizedTest
  @CsvSource({
    "[], [], true, ''",
    "[1 0 R 2 0 R], [1 0 R 2 0 R], true, ''",
    "[1 0 R 2 0 R], [1 0 R 2 0 R 3 0 R], true, 3",
    "[1 0 R 2 0 R], [3 0 R 1 0 R 4 0 R 2 0 R], true, 34",
    "[1 0 R 2 0 R], [2 0 R 1 0 R], false, 2",
    "[1 0 R 2 0 R], [1 0 R], false, ''",
    "[1 0 R], [1 0 R 1 0 R], true, 1",
    "[1 0 R], [1 1 R], false, 1",
    "[1 0 R], [], false, ''"
  })
  void aListKeepsItsItemsInTheirOrder(String old, String now, boolean keepsOld, String fresh) {
    References.Appended appended = References.appended(items(old), items(now));
    assertThat(appended.keepsOld()).isEqualTo(keepsOld);
    assertThat(
            String.join("", appended.items().stream().map(i -> "" + ((Ref) i).number()).toList()))
        .isEqualTo(fresh);
  }

  @ParameterizedTest
  @CsvSource({
    "7 0 R, true",
    "7 1 R, true",
    "8 0 R, false",
    "7, false",
    "[1 [7 0 R]], true",
    "[1 [8 0 R]], false",
    "<< /A << /B [7 0 R] >> >>, true",
    "<< /A << /B [8 0 R] >> >>, false",
    "(7 0 R), false"
  })
  void aValueNamesAnObject(String value, boolean mentions) {
    assertThat(References.mentions(Written.object(value), 7)).isEqualTo(mentions);
  }
}
