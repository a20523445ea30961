package org.xacthuc.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.Purpose;

/** A key of a policy about one anchor: {@code anchor.<64 hexadecimal digits>.until}. */
record AnchorKey(Bytes sha256, Limit limit) implements PolicyKey {

  /** What may be limited. */
  enum Limit {
    PINNED("true, false"),
    PURPOSES("signing, time-stamping"),
    UNTIL("2030-01-01");

    private final String allowed;

    Limit(String allowed) {
      this.allowed = allowed;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern KEY =
      Pattern.compile("anchor\\.(?<sha256>[0-9A-Fa-f]{64})\\.(?<limit>[a-z]+)");

  static Optional<AnchorKey> of(String key) {
    Matcher matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Bytes sha256 = Bytes.fromHex(matcher.group("sha256"));
    return Stream.of(Limit.values())
        .filter(limit -> limit.word().equals(matcher.group("limit")))
        .map(limit -> new AnchorKey(sha256, limit))
        .findFirst();
  }

  @Override
  public String key() {
    return "anchor." + sha256.hex() + "." + limit.word();
  }

  @Override
  public String allowed() {
    return limit.allowed;
  }

  @Override
  public Optional<Policy> change(Policy policy, String value) {
    AnchorRule rule =
        policy.anchors().stream()
            .filter(r -> r.sha256().equals(sha256))
            .findFirst()
            .orElseGet(() -> AnchorRule.of(sha256));
    return change(rule, value).map(changed -> replaced(policy, changed));
  }

  private Optional<AnchorRule> change(AnchorRule rule, String value) {
    return switch (limit) {
      case PINNED ->
          value.equals("true") || value.equals("false")
              ? Optional.of(rule.withPinned(value.equals("true")))
              : Optional.empty();
      case PURPOSES -> purposes(value).map(rule::withPurposes);
      case UNTIL -> AlgorithmKey.day(value).map(rule::withUntil);
    };
  }

  private static Policy replaced(Policy policy, AnchorRule rule) {
    List<AnchorRule> rules = new ArrayList<>(policy.anchors());
    rules.removeIf(other -> other.sha256().equals(rule.sha256()));
    rules.add(rule);
    return policy.withAnchors(rules);
  }

  private static Optional<Set<Purpose>> purposes(String value) {
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    for (String word : value.split(",", -1)) {
      Optional<Purpose> purpose =
          Stream.of(Purpose.values()).filter(p -> p.label().equals(word.strip())).findFirst();
      if (purpose.isEmpty() || !purposes.add(purpose.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(purposes);
  }

  /** All that a rule says, as key and value. */
  static Stream<String> lines(AnchorRule rule) {
    String purposes =
        Stream.of(Purpose.values())
            .filter(rule.purposes()::contains)
            .map(Purpose::label)
            .collect(Collectors.joining(","));
    Stream<String> always =
        Stream.of(
            line(rule, Limit.PINNED, Boolean.toString(rule.pinned())),
            line(rule, Limit.PURPOSES, purposes));
    return Stream.concat(
        always, rule.until().map(day -> line(rule, Limit.UNTIL, day.toString())).stream());
  }

  private static String line(AnchorRule rule, Limit limit, String value) {
    return new AnchorKey(rule.sha256(), limit).key() + "=" + value;
  }
}
