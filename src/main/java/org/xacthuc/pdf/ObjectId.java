package org.xacthuc.pdf;

/** An indirect object's number and generation (ISO 32000-2 §7.3.10). */
public record ObjectId(int number, int generation) {
  @Override
  public String toString() {
    return number + " " + generation + " R";
  }
}
