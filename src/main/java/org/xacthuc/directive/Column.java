package org.xacthuc.directive;

/** Where a line stands on its page. */
enum Column {
  /** Over the whole width, or in a text that has no columns. */
  FULL,
  LEFT,
  /** Between two others, where three stand side by side. */
  MIDDLE,
  RIGHT
}
