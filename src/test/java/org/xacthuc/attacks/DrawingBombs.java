package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bomb.each;
import static org.xacthuc.attacks.HeavyPage.page;

import java.util.stream.Stream;
import org.xacthuc.testkit.TestPdf;

/** Pages that are read at once and take for ever to draw. */
final class DrawingBombs {
  private DrawingBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(
        new Bomb("a tangled clip", n -> tangled(n), 9, 4_000, ""),
        new Bomb("a shading worked out everywhere", n -> shading(n), 1, 20_000, ""),
        new Bomb("lines from edge to edge", n -> lines(n), 9, 4_900, ""));
  }

  private static TestPdf tangled(int n) {
    return page()
        .content("q 0 0 m " + each(n, i -> scattered(i) + "l ") + "W n 0 0 9 9 re f Q ")
        .signed();
  }

  private static TestPdf lines(int n) {
    String path = "0 0 m " + each(n, i -> i % 590 + (i % 2 == 0 ? " 0 l " : " 840 l "));
    return page().content("q 1 g " + path + "f Q ").signed();
  }

  private static String scattered(int i) {
    return i * 7_919 % 590 + " " + i * 104_729L % 840 + " ";
  }

  private static TestPdf shading(int n) {
    return page()
        .resources(
            "/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 1 0 1]"
                + " /Matrix [600 0 0 842 0 0] /Function 100 0 R >> >>")
        .stream(
            100,
            "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]",
            "{ pop " + "sin ".repeat(n) + "}")
        .content("q 0 0 30 840 re W n /S sh Q ")
        .signed();
  }
}
