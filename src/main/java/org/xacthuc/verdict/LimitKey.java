package org.xacthuc.verdict;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;

/** A key of a policy about one limit: {@code limit.stream-size}. */
record LimitKey(Limit limit) implements PolicyKey {
  private static final String BEGIN = "limit.";

  static Optional<LimitKey> of(String key) {
    return key.startsWith(BEGIN)
        ? Limit.of(key.substring(BEGIN.length())).filter(Limit::canBeSet).map(LimitKey::new)
        : Optional.empty();
  }

  @Override
  public String key() {
    return BEGIN + limit.code();
  }

  @Override
  public String allowed() {
    return shown(1) + " - " + shown(limit.most());
  }

  @Override
  public Optional<Policy> change(Policy policy, String value) {
    return number(value)
        .filter(number -> number >= 1 && number <= limit.most())
        .map(number -> policy.withLimits(policy.limits().with(limit, number)));
  }

  /** A number written in digits alone, or a duration of whole seconds. */
  private Optional<Long> number(String value) {
    try {
      if (limit == Limit.TIME) {
        Duration time = Duration.parse(value);
        return time.getNano() == 0 ? Optional.of(time.getSeconds()) : Optional.empty();
      }
      return value.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private String shown(long value) {
    return limit == Limit.TIME ? Duration.ofSeconds(value).toString() : Long.toString(value);
  }

  /** All of them, as a policy has them. */
  static Stream<String> lines(Limits limits) {
    return Stream.of(Limit.values())
        .filter(Limit::canBeSet)
        .map(LimitKey::new)
        .map(key -> key.key() + "=" + key.shown(limits.of(key.limit())));
  }
}
