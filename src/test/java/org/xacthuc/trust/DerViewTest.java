package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;

/** Where values begin and end, and that nothing but DER is taken (ITU-T X.690 §10.1). */
class DerViewTest {
  private static DerView view(String hex) {
    return new DerView(Bytes.fromHex(hex));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTagIsOneOctet() {
    DerView view = view("021e1f3f5f9fdfff00");

    assertThat(view.tag(0)).isEqualTo(2);
    assertThat(view.tag(1)).isEqualTo(0x1E);
    assertThat(view.tag(8)).isZero();
    for (int at : new int[] {2, 3, 4, 5, 6, 7}) {
      assertRefused(() -> view.tag(at));
    }
    assertRefused(() -> view.tag(9));
  }

  @Test
  void whereTheHolderHasEndedThereIsNoTag() {
    DerView view = view("0205");

    assertThat(view.tag(1, 2)).isEqualTo(5);
    assertThat(view.tag(1, 1)).isEqualTo(-1);
    assertThat(view.tag(2, 1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "0500, 2, 2",
    "020105, 2, 3",
    "047f, 2, 129",
    "048180, 3, 131",
    "0481ff, 3, 258",
    "04820100, 4, 260",
    "0483010000, 5, 65541",
    "048401000000, 6, 16777222"
  })
  void aLengthIsAsShortAsItGoes(String header, int content, int end) {
    byte[] whole = Arrays.copyOf(Bytes.fromHex(header).toArray(), end);
    DerView view = new DerView(Bytes.of(whole));

    assertThat(view.content(0)).isEqualTo(content);
    assertThat(view.end(0, end)).isEqualTo(end);
    assertRefused(() -> view.end(0, end - 1));
  }

  @Test
  void aValueMayStandAnywhere() {
    DerView view = view("ffff3003020105");

    assertThat(view.content(2)).isEqualTo(4);
    assertThat(view.end(2, 7)).isEqualTo(7);
    assertThat(view.end(4, 7, DerView.INTEGER)).isEqualTo(7);
    assertRefused(() -> view.end(4, 7, DerView.BIT_STRING));
    assertRefused(() -> view.end(4, 4, DerView.INTEGER));
    assertThat(view.slice(4, 7)).isEqualTo(Bytes.fromHex("020105"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04800000",
        "04810000",
        "04817f00",
        "0482008000",
        "04830080000000",
        "048400800000",
        "0485000000000100",
        "04847fffffff",
        "0484ffffffff",
        "048100",
        "0482ff"
      })
  void anotherLengthIsNone(String hex) {
    DerView view = view(hex + "00".repeat(130));

    assertRefused(() -> view.end(0, view.der().length()));
  }

  @Test
  void aHeaderLiesWithinItsHolder() {
    DerView view = view("0481800000");

    assertRefused(() -> view.end(0, 2));
    assertRefused(() -> view.end(0, 1));
    assertRefused(() -> view("05").content(0));
    assertRefused(() -> view("0500").content(1));
    assertThat(view("0500").content(0)).isEqualTo(2);
    assertThat(view("0500ff").end(0, 2)).isEqualTo(2);
  }

  @Test
  void anObjectIsOneValue() {
    assertThat(view("ff020105ff").object(1, 4)).hasToString("5");
    assertRefused(() -> view("0201050500").object(0, 5));
    assertRefused(() -> view("300602010530800000").object(0, 8));
  }
}
