package org.xacthuc.verdict;

import java.util.Locale;

/** The spelling of enumerations in evidence and reports. */
public final class Names {
  private Names() {}

  /** {@code PAGE_CONTENT} becomes {@code page-content}. */
  public static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
