package org.xacthuc.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.base.Reading;
import org.xacthuc.verdict.PolicyDefect.Kind;

/** Policies as keys and values, in both directions. */
public final class PolicyText {
  private PolicyText() {}

  /**
   * One key and its value.
   *
   * @param line where it stands, from 1
   */
  public record Entry(int line, String key, String value) {}

  /**
   * A policy that differs from {@code base} in what the entries say, in whatever order they stand.
   *
   * @return without a value when anything is wrong with any entry; all of it is told
   */
  public static Reading<Policy, PolicyDefect> read(Policy base, List<Entry> entries) {
    List<PolicyDefect> defects = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Policy policy = base;
    for (Entry entry : ordered(entries)) {
      Optional<PolicyKey> key = PolicyKey.of(entry.key());
      if (key.isEmpty()) {
        defects.add(defect(Kind.UNKNOWN_KEY, entry, PolicyKey.ALLOWED));
      } else if (!seen.add(key.get().key())) {
        defects.add(defect(Kind.DUPLICATE_KEY, entry, ""));
      } else {
        Optional<Policy> changed = key.get().change(policy, entry.value());
        if (changed.isEmpty()) {
          Kind kind = key.get() == PolicySetting.NAME ? Kind.BAD_NAME : Kind.BAD_VALUE;
          defects.add(defect(kind, entry, key.get().allowed()));
        }
        policy = changed.orElse(policy);
      }
    }
    incomplete(policy, entries).forEach(defects::add);
    defects.sort(Comparator.comparing(PolicyDefect::line));
    return defects.isEmpty() ? Reading.of(policy) : Reading.failed(defects);
  }

  /** A publisher whose entries do not say who it is; told at the first of them. */
  private static Stream<PolicyDefect> incomplete(Policy policy, List<Entry> entries) {
    return policy.signatories().publishers().stream()
        .filter(publisher -> !publisher.isComplete())
        .map(publisher -> PublisherKey.begin(publisher.label()))
        .flatMap(key -> entries.stream().filter(e -> e.key().startsWith(key)).limit(1))
        .map(entry -> defect(Kind.INCOMPLETE, entry, PublisherKey.COMPLETE));
  }

  /** By key, so that a whole algorithm stands before its key sizes; equal keys as they stand. */
  private static List<Entry> ordered(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(PolicyText::spelling).thenComparing(Entry::line))
        .toList();
  }

  private static String spelling(Entry entry) {
    return PolicyKey.of(entry.key()).map(PolicyKey::key).orElse(entry.key());
  }

  private static PolicyDefect defect(Kind kind, Entry entry, String allowed) {
    return new PolicyDefect(kind, entry.line(), entry.key(), entry.value(), allowed);
  }

  /**
   * All that a policy demands but for its name, defaults and tables written out: lines {@code
   * key=value}, sorted. What {@link #read} makes of them is the same policy again.
   */
  public static String canonical(Policy policy) {
    Stream<String> settings =
        Stream.of(PolicySetting.values())
            .filter(setting -> setting != PolicySetting.NAME)
            .map(setting -> setting.key() + "=" + setting.in(policy));
    Stream<String> algorithms = policy.algorithms().lines().stream().map(AlgorithmKey::line);
    Stream<String> anchors = policy.anchors().stream().flatMap(AnchorKey::lines);
    Stream<String> publishers = PublisherKey.lines(policy.signatories().publishers());
    Stream<String> limits = LimitKey.lines(policy.limits());
    return Stream.of(settings, algorithms, anchors, limits, publishers)
        .flatMap(lines -> lines)
        .sorted()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
