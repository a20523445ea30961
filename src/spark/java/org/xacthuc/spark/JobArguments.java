package org.xacthuc.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the job is told: {@code [--format parquet|json] [--partitions N] [-0] INPUT OUTPUT [--
 * ARGUMENTS OF VERIFY]}.
 *
 * @param input a folder, a pattern, or {@code @} and a list
 * @param output the folder to be written, which must not be there
 * @param format as Spark calls it
 * @param partitions into how many parts the files are divided; absent for Spark's own choice
 * @param endedByNul whether the entries of a list end with NUL instead of a line break
 * @param verification arguments of {@code verify}
 */
record JobArguments(
    String input,
    String output,
    String format,
    OptionalInt partitions,
    boolean endedByNul,
    List<String> verification) {
  private static final List<String> FORMATS = List.of("parquet", "json");

  JobArguments {
    verification = List.copyOf(verification);
  }

  /** Reads them; empty when they are not understood. */
  static Optional<JobArguments> read(String... args) {
    int behind = Arrays.asList(args).indexOf("--");
    List<String> own = List.of(args).subList(0, behind < 0 ? args.length : behind);
    List<String> others = behind < 0 ? List.of() : List.of(args).subList(behind + 1, args.length);
    String format = FORMATS.get(0);
    OptionalInt partitions = OptionalInt.empty();
    boolean endedByNul = false;
    List<String> operands = new ArrayList<>();
    Iterator<String> left = own.iterator();
    while (left.hasNext()) {
      String arg = left.next();
      switch (arg) {
        case "--format" -> format = left.hasNext() ? left.next() : "";
        case "--partitions" -> {
          partitions = number(left.hasNext() ? left.next() : "");
          if (partitions.isEmpty()) {
            return Optional.empty();
          }
        }
        case "-0", "--null" -> endedByNul = true;
        default -> operands.add(arg);
      }
    }
    return operands.size() == 2
            && FORMATS.contains(format)
            && operands.stream().noneMatch(o -> o.startsWith("-") || o.isEmpty())
        ? Optional.of(
            new JobArguments(
                operands.get(0), operands.get(1), format, partitions, endedByNul, others))
        : Optional.empty();
  }

  private static OptionalInt number(String text) {
    return text.matches("[1-9][0-9]{0,6}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
