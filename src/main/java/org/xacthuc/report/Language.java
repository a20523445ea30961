package org.xacthuc.report;

import java.util.Arrays;
import java.util.Optional;

/** The languages that sentences exist in. */
public enum Language {
  VI("vi"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language subtag of RFC 5646. */
  public String tag() {
    return tag;
  }

  /** The language with exactly that tag. */
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
  }

  /** Vietnamese for a locale such as {@code vi_VN.UTF-8} or {@code vi}, English for any other. */
  public static Language ofLocale(String locale) {
    return locale.matches("(?i)vi([_.@-].*)?") ? VI : EN;
  }
}
