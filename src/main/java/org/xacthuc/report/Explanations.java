package org.xacthuc.report;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Severity;

/**
 * What is said of findings beside their own sentences: how they usually come about, what they rest
 * on and what they do to the answer. Loaded by nobody who only verifies.
 */
final class Explanations {
  private final Language language;
  private final Properties texts;

  private Explanations(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static Explanations of(Language language) {
    return new Explanations(language, Resources.texts(language, "explanations"));
  }

  /** How a finding with that code usually comes about, harmless causes first. */
  String cause(FindingCode code) {
    return text("cause." + code.code());
  }

  /** The standard, law or document that the code goes back to, with its clause. */
  String source(FindingCode code) {
    String standard = key(code.specification());
    String own = texts.getProperty("source." + standard + "." + code.clause());
    if (own != null) {
      return own;
    }
    String name = text("standard." + standard);
    return code.clause().isEmpty() ? name : name + ", " + clause(code.clause());
  }

  /** {@code 12.8.1}, {@code article 5} or {@code annex I II.7}, as this language says it. */
  private String clause(String clause) {
    if (Character.isDigit(clause.charAt(0))) {
      return text("clause.number").replace("{number}", clause);
    }
    String[] words = clause.split(" ", 3);
    String first = text("clause." + words[0]).replace("{number}", words[1]);
    return words.length < 3
        ? first
        : first + ", " + text("clause.number").replace("{number}", words[2]);
  }

  private static String key(String specification) {
    return specification.toLowerCase(Locale.ROOT).replaceAll("[ /]", "-");
  }

  /** What a finding of that weight does to the verdict. */
  String effect(Severity severity) {
    return text("effect." + Spelling.of(severity));
  }

  /** The question that the finding belongs to. */
  String question(Axis axis) {
    return text("question." + Spelling.of(axis));
  }

  String label(String name) {
    return text("label." + name);
  }

  /** All keys of this language, sorted. */
  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text " + key + " in " + language.tag());
    }
    return text;
  }
}
