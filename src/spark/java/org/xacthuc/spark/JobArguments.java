package org.xacthuc.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.audit.intake.Shard;

/**
 * What the job is told: {@code [--format parquet|json] [--partitions N] [--shard I/N] [-0] INPUT
 * OUTPUT [-- ARGUMENTS OF VERIFY]}.
 *
 * @param input a folder, a pattern, or {@code @} and a list
 * @param output the folder to be written, which must not be there
 * @param format as Spark calls it
 * @param partitions into how many parts the files are divided; absent for Spark's own choice
 * @param shard which of the files are taken, divided as {@code audit} divides them
 * @param endedByNul whether the entries of a list end with NUL instead of a line break
 * @param verification arguments of {@code verify}
 */
record JobArguments(
    String input,
    String output,
    String format,
    OptionalInt partitions,
    Shard shard,
    boolean endedByNul,
    List<String> verification) {
  private static final List<String> FORMATS = List.of("parquet", "json");
  private static final Set<String> TAKING_VALUES = Set.of("--format", "--partitions", "--shard");

  JobArguments {
    verification = List.copyOf(verification);
  }

  /** Reads them; empty when they are not understood. */
  static Optional<JobArguments> read(String... args) {
    int behind = Arrays.asList(args).indexOf("--");
    List<String> own = List.of(args).subList(0, behind < 0 ? args.length : behind);
    Map<String, String> options = new HashMap<>();
    List<String> operands = new ArrayList<>();
    Iterator<String> left = own.iterator();
    while (left.hasNext()) {
      String arg = left.next();
      if (TAKING_VALUES.contains(arg)) {
        options.put(arg, left.hasNext() ? left.next() : "");
      } else if (arg.equals("-0") || arg.equals("--null")) {
        options.put("-0", "");
      } else {
        operands.add(arg);
      }
    }
    return operands.size() == 2
            && operands.stream().noneMatch(o -> o.startsWith("-") || o.isEmpty())
        ? read(
            operands,
            options,
            List.of(args).subList(own.size() + (behind < 0 ? 0 : 1), args.length))
        : Optional.empty();
  }

  private static Optional<JobArguments> read(
      List<String> operands, Map<String, String> options, List<String> verification) {
    String format = options.getOrDefault("--format", FORMATS.get(0));
    String partitions = options.getOrDefault("--partitions", "");
    Optional<Shard> shard = Shard.parse(options.getOrDefault("--shard", Shard.ALL.toString()));
    boolean counted = partitions.matches("[1-9][0-9]{0,6}");
    if (!FORMATS.contains(format)
        || shard.isEmpty()
        || (options.containsKey("--partitions") && !counted)) {
      return Optional.empty();
    }
    return Optional.of(
        new JobArguments(
            operands.get(0),
            operands.get(1),
            format,
            counted ? OptionalInt.of(Integer.parseInt(partitions)) : OptionalInt.empty(),
            shard.get(),
            options.containsKey("-0"),
            verification));
  }
}
