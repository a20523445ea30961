package org.xacthuc.testkit.samples;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a directive as they are to be printed, each a list of lines with the marks of {@link
 * InlineMarkup}. A part that the directive does not have is an empty list. {@code running} is a
 * line at the head of every page instead of its number; {@code opposite} the lines of a second
 * block, the name last, where the recipients would stand; {@code annex} a heading and paragraphs
 * from a new page on.
 */
public record DirectiveLayout(Form form, Map<String, List<String>> parts) {
  private static final Set<String> NAMES =
      Set.of(
          "form",
          "parent",
          "issuer",
          "nation",
          "number",
          "date",
          "type",
          "subject",
          "to",
          "body",
          "recipients",
          "authority",
          "position",
          "signer",
          "running",
          "opposite",
          "annex");

  /** Whose rules the page follows. */
  public enum Form {
    /** Decree 30/2020/NĐ-CP, annex I. */
    STATE,
    /** Guidance 36-HD/VPTW of the Party's Central Office. */
    PARTY
  }

  public DirectiveLayout {
    parts = Map.copyOf(parts);
  }

  /**
   * Reads a layout: parts headed by their name in square brackets, one printed line or paragraph
   * per line, empty lines without meaning.
   *
   * @throws IllegalArgumentException when a part has an unknown name or text stands before the
   *     first
   */
  public static DirectiveLayout read(String source) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    List<String> part = null;
    for (String line : Normalizer.normalize(source, Normalizer.Form.NFC).lines().toList()) {
      String text = line.strip();
      if (text.startsWith("[") && text.endsWith("]")) {
        part = new ArrayList<>();
        parts.put(known(text.substring(1, text.length() - 1)), part);
      } else if (!text.isEmpty()) {
        if (part == null) {
          throw new IllegalArgumentException("text before the first part: " + text);
        }
        part.add(text);
      }
    }
    boolean party = parts.getOrDefault("form", List.of()).contains("party");
    return new DirectiveLayout(party ? Form.PARTY : Form.STATE, parts);
  }

  /** Reads one of the generator's own layouts, by name without extension. */
  static DirectiveLayout named(String name) {
    return read(Resources.text("layout/" + name + ".txt"));
  }

  /** The same directive with other lines in one part. */
  public DirectiveLayout with(String part, String... lines) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parts);
    changed.put(known(part), Arrays.asList(lines));
    return new DirectiveLayout(form, changed);
  }

  List<String> part(String name) {
    return parts.getOrDefault(known(name), List.of());
  }

  private static String known(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("no such part of a directive: " + name);
    }
    return name;
  }
}
