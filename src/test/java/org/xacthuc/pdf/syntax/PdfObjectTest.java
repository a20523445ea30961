package org.xacthuc.pdf.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/** What is asked of a dictionary. */
class PdfObjectTest {
  private static final Dict DICT = Written.dict("<</B/x/A 1/B/y/Big 2147483648/Most 2147483647>>");

  @Test
  void aKeyWrittenTwiceHasItsLastValue() {
    assertThat(DICT.name("B")).contains("y");
    assertThat(DICT.values()).containsOnlyKeys("A", "B", "Big", "Most");
    assertThat(DICT.values().get("B")).isEqualTo(new Name(new Span(12, 14), "y"));
    assertThat(DICT.get("C")).isEmpty();
  }

  @Test
  void itsKeysStandOnceInTheOrderOfTheBytes() {
    assertThat(DICT.keys()).containsExactly("B", "A", "Big", "Most");
    assertThat(DICT.duplicateKeys()).containsExactly(new Name(new Span(10, 12), "B"));
  }

  @Test
  void aNameIsOnlyAName() {
    assertThat(DICT.name("A")).isEmpty();
    assertThat(DICT.name("C")).isEmpty();
  }

  @Test
  void anIntegerIsOnlyOneThatFits() {
    assertThat(DICT.integer("A")).hasValue(1);
    assertThat(DICT.integer("Most")).hasValue(Integer.MAX_VALUE);
    assertThat(DICT.integer("Big")).isEmpty();
    assertThat(DICT.integer("B")).isEmpty();
    assertThat(DICT.integer("C")).isEmpty();
  }

  @Test
  void itsKeysAreAllowedAltogetherOrNot() {
    assertThat(DICT.hasOnly(Set.of("A", "B", "Big", "Most", "More"))).isTrue();
    assertThat(DICT.hasOnly(Set.of("A", "B", "Big"))).isFalse();
  }

  @Test
  void dictionariesAndStreamsHaveOne() {
    assertThat(DICT.asDict()).contains(DICT);
    assertThat(new Stream(new Span(0, 60), DICT, new Span(50, 51)).asDict()).contains(DICT);
    assertThat(List.of("[/A]", "/A", "1 0 R", "null", "(<<>>)"))
        .allSatisfy(text -> assertThat(Written.object(text).asDict()).isEmpty());
  }
}
