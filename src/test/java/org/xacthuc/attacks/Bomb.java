package org.xacthuc.attacks;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xacthuc.testkit.TestPdf;

/**
 * A drawing that takes the more the larger its number is: harmless and AUTHENTIC with a small one,
 * made to take for ever or all memory with a large one.
 *
 * @param few how many are harmless
 * @param many how many are not
 * @param end what must come of the large one: the code of a limit, or of a finding
 */
record Bomb(String name, IntFunction<TestPdf> drawing, int few, int many, String end) {
  TestPdf twin() {
    return drawing.apply(few);
  }

  TestPdf drawn() {
    return drawing.apply(many);
  }

  /** What is drawn one after the other, the first with 0. */
  static String each(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return name;
  }
}
