package org.xacthuc.verdict;

import java.util.Locale;

/** The spelling of enumerations in evidence and reports. */
public final class KebabCase {
  private KebabCase() {}

  /** {@code PAGE_CONTENT} becomes {@code page-content}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
