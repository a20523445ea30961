package org.xacthuc.report;

import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What the help and the manual say of commands, options, exit codes and the environment. */
public final class UsageTexts {
  private final Language language;
  private final Properties texts;

  private UsageTexts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Loads the texts of that language from the resources. */
  public static UsageTexts of(Language language) {
    return new UsageTexts(language, Resources.texts(language, "usage"));
  }

  public Language language() {
    return language;
  }

  /**
   * The text of that key.
   *
   * @throws IllegalStateException when there is none: a fault of the build
   */
  public String text(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language.tag()));
  }

  /** The text of a key that need not be there. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** All keys of this language, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
