package org.xacthuc.testkit.samples;

/**
 * The A4 page and its measures in points (Decree 30/2020, annex I, part I.1: margins 20-25 mm above
 * and below, 30-35 mm left, 15-20 mm right).
 */
final class Sheet {
  static final double WIDTH = 595.28;
  static final double HEIGHT = 841.89;
  static final double LEFT = mm(30);
  static final double RIGHT = WIDTH - mm(15);
  static final double TOP = HEIGHT - mm(20);
  static final double BOTTOM = mm(20);
  static final double FOOTER = mm(11);
  static final double PAGE_NUMBER = HEIGHT - mm(14);

  /** Where the head's left column ends, and its right one begins. */
  static final double HEAD_SPLIT = LEFT + mm(68);

  /** Where the recipients' column ends, and the signature block's begins. */
  static final double FOOT_SPLIT = LEFT + mm(84);

  private Sheet() {}

  static double mm(double millimetres) {
    return millimetres * 72 / 25.4;
  }
}
