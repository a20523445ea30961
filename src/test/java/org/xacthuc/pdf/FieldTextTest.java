package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.pdf.Concealment.Kind;

/** A text field that shows something other than its value (ISO 32000-2 §12.7.5.3). */
class FieldTextTest {
  private static final String STREAM = "/V 7 0 R";

  /** A field of which 100 is seen, and three letters are drawn outside of its clip. */
  private static List<Concealment> told(String entries, String drawn) {
    return OnePage.of(OnePage.text(700, "first"))
        .form(drawn)
        .annotation("Widget", "/T(Amount)" + entries)
        .object("<</FT/Tx/V(100)/T(Above)>>")
        .object(OddPages.stream("", "100"))
        .read()
        .concealments();
  }

  private static List<Concealment> told(String entries) {
    return told(entries, OnePage.text(600, "100"));
  }

  private static Concealment differs(String shown) {
    return new Concealment(Kind.FIELD_VALUE_DIFFERS, 1, "Amount", shown.length(), shown);
  }

  /** Tables 231 and 233: of password fields and lists something else is shown on purpose. */
  @ParameterizedTest
  @CsvSource({
    "/FT/Tx/V(900), true",
    "/FT/Tx/V(900)/Ff 0, true",
    "/FT/Tx/V(900)/Ff 131072, true",
    "/FT/Tx/V(900)/Ff(x), true",
    "/FT/Tx, true",
    "/FT/Tx/V 900, true",
    "/FT/Tx/V(10), true",
    "/FT/Tx/V(1000), true",
    "/FT/Ch/V(900)/Ff 131072, true",
    "/FT/Ch/V(900)/Ff 139264, true",
    "/FT/Tx/V(100), false",
    "/FT/Tx/V( 1 0\\r0 ), false",
    "/FT/Tx/V<feff0031200b00300030>, false",
    "/FT/Tx/V<feff006100310030003000>, true",
    "/FT/Tx/V<feffff11ff10ff10>, false",
    "/FT/Tx/V 7 0 R, false",
    "/FT/Tx/V(900)/Ff 8192, false",
    "/FT/Tx/V(900)/Ff 139264, false",
    "/FT/Ch/V(900), false",
    "/FT/Ch/V(900)/Ff 8192, false",
    "/FT/Btn/V(900), false",
    "/V(900), false",
    "/FT/Tx/V(900)/F 2, false"
  })
  void aValueThatIsNotShownIsTold(String entries, boolean isTold) {
    assertThat(told(entries)).isEqualTo(isTold ? List.of(differs("100")) : List.of());
  }

  @Test
  void whatIsInheritedIsHeldAgainstToo() {
    assertThat(told("/Parent 6 0 R")).isEmpty();
    assertThat(told("/Parent 6 0 R/V(900)"))
        .containsExactly(new Concealment(Kind.FIELD_VALUE_DIFFERS, 1, "Above.Amount", 3, "100"));
    assertThat(told("/FT/Tx" + STREAM, OnePage.text(600, "900"))).containsExactly(differs("900"));
  }

  /** §12.7.5.4: a choice shows the text that stands beside its value. */
  @ParameterizedTest
  @CsvSource({
    "[[(a)(100)]], false",
    "[[(b)(900)][(a)(100)]], false",
    "[(x)[(a)(1 00)]], false",
    "[[(b)(100)]], true",
    "[[(a)(900)]], true",
    "[[(a)(100)(x)]], true",
    "[[(a)]], true",
    "[[/a(100)]], true",
    "[[(a)/b]], true",
    "[(100)], true",
    "(100), true"
  })
  void aChoiceShowsWhatItsOptionSays(String options, boolean isTold) {
    assertThat(told("/FT/Ch/Ff 131072/V(a)/Opt" + options))
        .isEqualTo(isTold ? List.of(differs("100")) : List.of());
  }

  /** §12.6.3, table 199: a formatting action runs before the value is shown, others do not. */
  @ParameterizedTest
  @CsvSource({
    "/AA<</F<<>>>>, FIELD_VALUE_FORMATTED",
    "/AA<</K<<>>>>, FIELD_VALUE_DIFFERS",
    "/AA 7, FIELD_VALUE_DIFFERS"
  })
  void whatIsFormattedIsToldApart(String actions, Kind kind) {
    assertThat(told("/FT/Tx/V(900)" + actions))
        .containsExactly(new Concealment(kind, 1, "Amount", 3, "100"));
  }

  /** A long value is scrolled: part of it is drawn and clipped away. */
  @ParameterizedTest
  @CsvSource({"100, false", "100200, false", "200, true", "100300, true"})
  void whatIsClippedAwayMayBelongToTheValue(String value, boolean isTold) {
    String scrolled =
        "0 0 300 800 re W n " + OnePage.text(600, "100") + "BT /F 12 Tf 400 600 Td (200) Tj ET ";
    assertThat(told("/FT/Tx/V(" + value + ")", scrolled))
        .filteredOn(c -> c.kind() == Kind.FIELD_VALUE_DIFFERS)
        .isEqualTo(isTold ? List.of(differs("100")) : List.of());
  }

  @Test
  void whatIsNotSeenOtherwiseBelongsToNothing() {
    String white = OnePage.text(600, "100") + "1 g " + OnePage.text(500, "200");
    assertThat(told("/FT/Tx/V(100200)", white)).contains(differs("100"));
    assertThat(told("/FT/Tx/V(100)", white)).doesNotContain(differs("100"));
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 40, 41})
  void fortyLettersAreShown(int count) {
    String shown = "x".repeat(count);
    assertThat(told("/F 4/FT/Tx/V(900)", "BT /F 8 Tf 72 600 Td (" + shown + ") Tj ET"))
        .containsExactly(
            new Concealment(
                Kind.FIELD_VALUE_DIFFERS, 1, "Amount", count, "x".repeat(Math.min(count, 40))));
  }
}
