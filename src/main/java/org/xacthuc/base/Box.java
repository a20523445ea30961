package org.xacthuc.base;

/**
 * A rectangle on a page, in points (1/72 inch), from the page's lower left corner as it is shown.
 */
public record Box(double left, double bottom, double right, double top) {
  public Box {
    if (!(left <= right && bottom <= top)) {
      throw new IllegalArgumentException(
          "not a box: " + left + " " + bottom + " " + right + " " + top);
    }
  }

  public static Box ofCorners(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return top - bottom;
  }

  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(bottom, other.bottom),
        Math.max(right, other.right),
        Math.max(top, other.top));
  }

  public boolean overlaps(Box other) {
    return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
  }
}
