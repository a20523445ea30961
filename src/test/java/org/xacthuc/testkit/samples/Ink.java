package org.xacthuc.testkit.samples;

/** The colours of a letter: print and pen. */
enum Ink {
  BLACK("0 g"),
  BLUE("0.05 0.15 0.65 rg");

  private final String operator;

  Ink(String operator) {
    this.operator = operator;
  }

  /** The operator that selects this colour for filling (ISO 32000-2 §8.6.8). */
  String operator() {
    return operator;
  }
}
