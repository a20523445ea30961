package org.xacthuc.verdict;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of a policy that stand once in it, with what each takes. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold no state
enum PolicySetting implements PolicyKey {
  NAME("name", "", Policy::name, PolicySetting::name),
  REQUIRE_REVOCATION(
      "require.revocation",
      "require, soft, off",
      policy -> lower(policy.revocation()),
      (policy, value) -> level(value).map(policy::withRevocation)),
  REQUIRE_SIGNATORY(
      "require.signatory",
      "require, soft, off",
      policy -> lower(policy.signatory()),
      (policy, value) -> level(value).map(policy::withSignatory)),
  REQUIRE_TIME(
      "require.time",
      "require, soft",
      policy -> lower(policy.time()),
      (policy, value) ->
          level(value)
              .filter(level -> level != RequirementLevel.OFF)
              .map(level -> policy.withDemands(policy.demands().withTime(level)))),
  REQUIRE_ALGORITHMS(
      "require.algorithms",
      "require, report",
      policy -> policy.demands().algorithms() == AlgorithmMode.ENFORCE ? "require" : "report",
      (policy, value) ->
          choice(value, "require", "report")
              .map(enforce -> enforce ? AlgorithmMode.ENFORCE : AlgorithmMode.REPORT)
              .map(mode -> policy.withDemands(policy.demands().withAlgorithms(mode)))),
  COMPLETE(
      "signatory.complete",
      "tell, require",
      policy -> lower(policy.signatories().complete()),
      (policy, value) ->
          choice(value, "require", "tell")
              .map(all -> all ? Completeness.REQUIRE : Completeness.TELL)
              .map(mode -> policy.withSignatories(policy.signatories().withComplete(mode)))),
  MAXIMUM_AGE(
      "freshness.maximum-age",
      "P30D, PT12H, unlimited",
      policy ->
          policy.tolerances().freshness().maximumAge().map(Duration::toString).orElse("unlimited"),
      (policy, value) ->
          age(value).map(age -> policy.withTolerances(policy.tolerances().withMaximumAge(age)))),
  NO_NEXT_UPDATE(
      "freshness.no-next-update",
      "accept, refuse",
      policy -> policy.tolerances().freshness().noNextUpdate() ? "accept" : "refuse",
      (policy, value) ->
          choice(value, "accept", "refuse")
              .map(yes -> policy.withTolerances(policy.tolerances().withNoNextUpdate(yes)))),
  CLOCK(
      "tolerance.clock",
      "PT5M, PT30S",
      policy -> policy.tolerances().clock().toString(),
      (policy, value) ->
          duration(value)
              .map(clock -> policy.withTolerances(policy.tolerances().withClock(clock)))),
  EXTRA_KEY_USAGE(
      "timestamp.extra-key-usage",
      "accept, refuse",
      policy -> policy.tolerances().extraKeyUsage() ? "accept" : "refuse",
      (policy, value) ->
          choice(value, "accept", "refuse")
              .map(yes -> policy.withTolerances(policy.tolerances().withExtraKeyUsage(yes))));

  /** So that no instant reckoned with one leaves the calendar. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final int LONGEST_NAME = 100;

  private final String key;
  private final String allowed;
  private final Function<Policy, String> value;
  private final BiFunction<Policy, String, Optional<Policy>> change;

  PolicySetting(
      String key,
      String allowed,
      Function<Policy, String> value,
      BiFunction<Policy, String, Optional<Policy>> change) {
    this.key = key;
    this.allowed = allowed;
    this.value = value;
    this.change = change;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String allowed() {
    return allowed;
  }

  /** What it is in {@code policy}. */
  String in(Policy policy) {
    return value.apply(policy);
  }

  @Override
  public Optional<Policy> change(Policy policy, String other) {
    return change.apply(policy, other);
  }

  static Optional<PolicySetting> of(String key) {
    return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** All keys with commas between them. */
  static String keys() {
    return Stream.of(values()).map(PolicySetting::key).collect(Collectors.joining(", "));
  }

  private static Optional<Policy> name(Policy policy, String value) {
    boolean fits =
        !value.isBlank()
            && value.length() <= LONGEST_NAME
            && value.codePoints().noneMatch(Character::isISOControl);
    return fits ? Optional.of(policy.withName(value)) : Optional.empty();
  }

  private static Optional<RequirementLevel> level(String value) {
    return Stream.of(RequirementLevel.values())
        .filter(level -> lower(level).equals(value))
        .findFirst();
  }

  private static Optional<Boolean> choice(String value, String yes, String no) {
    if (value.equals(yes)) {
      return Optional.of(true);
    }
    return value.equals(no) ? Optional.of(false) : Optional.empty();
  }

  /** Within, an age or none; empty when it is neither. */
  private static Optional<Optional<Duration>> age(String value) {
    Optional<Duration> age = duration(value);
    return age.isPresent() || value.equals("unlimited") ? Optional.of(age) : Optional.empty();
  }

  private static Optional<Duration> duration(String value) {
    try {
      return Optional.of(Duration.parse(value))
          .filter(duration -> !duration.isNegative() && duration.compareTo(LONGEST) <= 0);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
