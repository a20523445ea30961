package org.xacthuc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;

/**
 * Every sentence of one language. What is put into a sentence from outside is escaped and masked on
 * the way in.
 */
public final class Messages {
  private final Language language;
  private final Properties texts;
  private final Moments moments;

  private Messages(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
    moments = new Moments(language);
  }

  /** Loads the sentences of that language from the resources. */
  public static Messages of(Language language) {
    Properties texts = Resources.texts(language, "findings", "terms");
    return new Messages(language, texts);
  }

  /**
   * These sentences and those of a further part, which only some outputs need.
   *
   * @param part the beginning of the resources' names, such as {@code html}
   */
  public Messages with(String part) {
    Properties more = Resources.texts(language, part);
    more.putAll(texts);
    return new Messages(language, more);
  }

  public Language language() {
    return language;
  }

  /** A word or sentence without gaps. */
  public String term(Phrase term) {
    return term(term, Map.of());
  }

  /** A sentence, its gaps filled with {@code values} by name. */
  public String term(Phrase term, Map<String, String> values) {
    return Template.fill(text(term.key()), name -> Optional.ofNullable(values.get(name)));
  }

  /** What was found, in one sentence. */
  public String sentence(Finding finding) {
    return fill("finding." + finding.code().code(), finding.evidence());
  }

  /** What to do about it, in one or two sentences. */
  public String nextStep(Finding finding) {
    return fill("next." + finding.code().code(), finding.evidence());
  }

  /** What is found with that code, without the facts of a case. */
  public String sentence(FindingCode code) {
    return fill("finding." + code.code(), Evidence.NONE);
  }

  /** What to do about a finding with that code, without the facts of a case. */
  public String nextStep(FindingCode code) {
    return fill("next." + code.code(), Evidence.NONE);
  }

  public String show(Instant instant) {
    return moments.show(instant);
  }

  public String show(OffsetDateTime time) {
    return moments.show(time);
  }

  public String show(LocalDate date) {
    return moments.show(date);
  }

  /** All keys of this language, sorted. */
  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** The raw text behind {@code key}, a step that stands for it already looked up. */
  String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no message " + key + " in " + language.tag());
    }
    return text.startsWith("@") ? text(text.substring(1)) : text;
  }

  private String fill(String key, Evidence evidence) {
    return Template.fill(text(key), name -> value(name, evidence));
  }

  private Optional<String> value(String name, Evidence evidence) {
    return evidence.items().stream()
        .filter(item -> Spelling.of(item.key()).equals(name))
        .map(item -> word(item).orElseGet(() -> moments.showValue(item.value())))
        .findFirst();
  }

  /** The word for a code of a closed list that sentences name. */
  public String word(Enum<?> code) {
    return text("word." + Spelling.of(code));
  }

  /** Kinds, reasons and limits are codes of a closed list, for which every language has a word. */
  private Optional<String> word(Evidence.Item item) {
    return switch (item.key()) {
      case KIND, REASON -> Optional.ofNullable(texts.getProperty("word." + item.value()));
      case LIMIT -> Optional.ofNullable(texts.getProperty("limit." + item.value()));
      default -> Optional.empty();
    };
  }
}
