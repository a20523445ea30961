package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where our answer differs from the one a corpus expects, and why we stay with ours. */
public final class Divergences {
  private static final String FILE = "divergences.tsv";

  private Divergences() {}

  /**
   * Fails for each case that differs without a reason in the file, and for each that has a reason
   * there and does not differ.
   *
   * @param corpus the first column of the file
   * @param run all cases that were run; those of the file that are not among them are left alone
   * @param differing by case: what was expected and what was said instead
   */
  public static void check(String corpus, Collection<String> run, Map<String, String> differing) {
    check(reasons(corpus), run, differing);
  }

  static void check(
      Map<String, String> reasons, Collection<String> run, Map<String, String> differing) {
    Map<String, String> unexplained = new TreeMap<>(differing);
    unexplained.keySet().removeAll(reasons.keySet());
    assertThat(unexplained).as("differences without a reason in " + FILE).isEmpty();

    Set<String> agreeing = new TreeSet<>(reasons.keySet());
    agreeing.retainAll(run);
    agreeing.removeAll(differing.keySet());
    assertThat(agreeing).as("listed in " + FILE + ", and yet no difference").isEmpty();
  }

  /** One line of the file. */
  record Divergence(String corpus, String name, String reason) {}

  /** By case, the reasons of one corpus. */
  private static Map<String, String> reasons(String corpus) {
    Map<String, String> reasons = new TreeMap<>();
    for (Divergence listed : all()) {
      if (listed.corpus().equals(corpus)) {
        assertThat(reasons.put(listed.name(), listed.reason()))
            .as("twice: " + listed.name())
            .isNull();
      }
    }
    return reasons;
  }

  /** All that is listed, in the file's order. Lines: corpus, case, reason; '#' begins a comment. */
  static List<Divergence> all() {
    return lines().stream().map(Divergences::divergence).toList();
  }

  private static Divergence divergence(String line) {
    String[] columns = line.split("\t", -1);
    assertThat(columns).as(line).hasSize(3);
    assertThat(columns[2]).as("the reason of " + columns[1]).isNotBlank();
    return new Divergence(columns[0], columns[1], columns[2]);
  }

  private static List<String> lines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Divergences.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
