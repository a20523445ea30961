package org.xacthuc.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How long an algorithm is held to be reliable. */
public sealed interface Lifetime {
  /** No end is known. */
  /** No end is known. */
  record NoEnd() implements Lifetime {
    @Override
    public <T> T match(Supplier<T> noEnd, Supplier<T> never, Function<LocalDate, T> until) {
      return noEnd.get();
    }
  }

  /** It never was reliable. */
  record Never() implements Lifetime {
    @Override
    public <T> T match(Supplier<T> noEnd, Supplier<T> never, Function<LocalDate, T> until) {
      return never.get();
    }
  }

  /** It no longer is from the beginning of that day on (UTC). */
  record Until(LocalDate day) implements Lifetime {
    @Override
    public <T> T match(Supplier<T> noEnd, Supplier<T> never, Function<LocalDate, T> until) {
      return until.apply(day);
    }
  }

  /** Hands this to its case. */
  <T> T match(Supplier<T> noEnd, Supplier<T> never, Function<LocalDate, T> until);

  /** The instant from which on it is no longer reliable; absent where there is none. */
  default Optional<Instant> end() {
    return match(
        Optional::empty,
        Optional::empty,
        day -> Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Whether an algorithm with this lifetime is reliable at {@code instant}. */
  default boolean includes(Instant instant) {
    return match(() -> true, () -> false, day -> end().filter(instant::isBefore).isPresent());
  }
}
