package org.xacthuc.report.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers that people read while they wait; written alike in all languages. */
public final class Rate {
  private Rate() {}

  /** To one decimal place, whole from a hundred on. */
  public static String of(double perSecond) {
    int places = perSecond < 100 ? 1 : 0;
    return BigDecimal.valueOf(perSecond).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  /** As {@code 1:02:03}. */
  public static String clock(Duration time) {
    return String.format(
        "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
