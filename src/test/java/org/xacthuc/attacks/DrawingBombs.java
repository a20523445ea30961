package org.xacthuc.attacks;

import static org.xacthuc.attacks.Bomb.each;
import static org.xacthuc.attacks.HeavyPage.page;

import java.util.Locale;
import java.util.stream.Stream;
import org.xacthuc.testkit.TestPdf;

/** Pages that are read at once and take for ever to draw. */
final class DrawingBombs {
  private DrawingBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(
        new Bomb("dashes that nobody sees", n -> dashes(n), 1, 100_000_000, ""),
        new Bomb("a tangled clip", n -> tangled(n), 9, 4_000, ""),
        new Bomb("a shading worked out everywhere", n -> shading(n), 1, 20_000, ""),
        new Bomb("lines from edge to edge", n -> lines(n), 9, 4_900, ""));
  }

  private static TestPdf dashes(int n) {
    return page()
        .content(String.format(Locale.ROOT, "q [%.9f] 0 d 0 0 m 590 840 l S Q ", 1.0 / n))
        .signed();
  }

  private static TestPdf tangled(int n) {
    return page().content("q 0 0 m " + each(n, i -> scattered(i) + "l ") + "W n Q ").signed();
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
                + " /Matrix [600 0 0 9 0 0] /Function 100 0 R >> >>")
        .stream(
            100,
            "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]",
            "{ pop " + "sin ".repeat(n) + "}")
        .content("q 0 0 9 9 re W n /S sh Q ")
        .signed();
  }
}
