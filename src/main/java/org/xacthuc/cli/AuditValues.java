package org.xacthuc.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xacthuc.audit.intake.Shard;
import org.xacthuc.report.Term;
import org.xacthuc.verdict.KebabCase;
import org.xacthuc.verdict.Verdict;

/** The values of the options that {@code audit} alone takes. */
final class AuditValues {
  private static final int MOST_JOBS = 256;
  private static final int LONGEST_SECONDS = 86_400;

  /** Less than that does not even start. */
  private static final long LEAST_HEAP = 32L << 20;

  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5})([mMgG])");

  private AuditValues() {}

  /** How many at a time. */
  static OptionalInt jobs(Optional<String> value) throws CommandFailure {
    Optional<Integer> jobs = number(value, OptionTable.JOBS, MOST_JOBS);
    return jobs.isPresent() ? OptionalInt.of(jobs.get()) : OptionalInt.empty();
  }

  /** Seconds for one file. */
  static Optional<Duration> timeLimit(Optional<String> value) throws CommandFailure {
    return number(value, OptionTable.TIME_LIMIT, LONGEST_SECONDS).map(Duration::ofSeconds);
  }

  /** A run's number. */
  static OptionalLong run(String option, Optional<String> value) throws CommandFailure {
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!value.get().matches("[1-9][0-9]{0,8}")) {
      throw bad(option, value.get(), "1, 2, 3, …");
    }
    return OptionalLong.of(Long.parseLong(value.get()));
  }

  private static Optional<Integer> number(Optional<String> value, String option, int most)
      throws CommandFailure {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean fits = value.get().matches("[1-9][0-9]{0,5}") && Integer.parseInt(value.get()) <= most;
    if (!fits) {
      throw bad(option, value.get(), "1, 2, 3, … " + most);
    }
    return value.map(Integer::valueOf);
  }

  /** {@code 3/16}; everything where it is not given. */
  static Shard shard(Optional<String> value) throws CommandFailure {
    if (value.isEmpty()) {
      return Shard.ALL;
    }
    Optional<Shard> shard = Shard.parse(value.get());
    if (shard.isEmpty()) {
      throw bad(OptionTable.SHARD, value.get(), "1/16, 2/16, … 16/16");
    }
    return shard.get();
  }

  /** {@code 512m} or {@code 2g}. */
  static OptionalLong heap(Optional<String> value) throws CommandFailure {
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    Matcher parts = SIZE.matcher(value.get());
    if (!parts.matches()) {
      throw bad(OptionTable.WORKER_HEAP, value.get(), "512m, 2g");
    }
    int shift = parts.group(2).equalsIgnoreCase("g") ? 30 : 20;
    long bytes = Long.parseLong(parts.group(1)) << shift;
    if (bytes < LEAST_HEAP) {
      throw bad(OptionTable.WORKER_HEAP, value.get(), "32m, … 512m, 2g");
    }
    return OptionalLong.of(bytes);
  }

  /** Verdicts with commas between them; where none is given, all but AUTHENTIC. */
  static Set<Verdict> failOn(Optional<String> value) throws CommandFailure {
    Set<Verdict> all = EnumSet.complementOf(EnumSet.of(Verdict.AUTHENTIC));
    if (value.isEmpty()) {
      return all;
    }
    Set<Verdict> chosen = EnumSet.noneOf(Verdict.class);
    for (String word : value.get().split(",", -1)) {
      Optional<Verdict> verdict =
          all.stream().filter(v -> KebabCase.of(v).equals(word.strip())).findFirst();
      if (verdict.isEmpty()) {
        String allowed = all.stream().map(KebabCase::of).collect(Collectors.joining(", "));
        throw bad(OptionTable.FAIL_ON, word, allowed);
      }
      chosen.add(verdict.get());
    }
    return chosen;
  }

  private static CommandFailure bad(String option, String value, String allowed) {
    return CommandFailure.usage(
        Term.COMPLAINT_BAD_VALUE,
        Map.of("option", "--" + option, "value", value, "allowed", allowed));
  }
}
