package org.xacthuc.pdf.shape;

/**
 * A line that shows other letters than the file says, or none that can be told.
 *
 * @param said what the file says
 * @param looks the same with what is clearly seen otherwise; empty where nothing is seen clearly
 * @param letters how many are seen otherwise, or look like no letters
 */
public record Misreading(String said, String looks, int letters) {

  /** Whether what is drawn looks like no letters, rather than like others. */
  public boolean isUnlikeAny() {
    return looks.isEmpty();
  }
}
