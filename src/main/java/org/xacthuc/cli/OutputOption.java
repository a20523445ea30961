package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.cli.CommandLineOptions.Command;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.Term;

/** The values of {@code --format} and {@code --output}. */
final class OutputOption {
  private static final Pattern WITH_FORMAT = Pattern.compile("([a-z]+)=(.+)", Pattern.DOTALL);

  /** Standard output. */
  private static final String STANDARD = "-";

  private OutputOption() {}

  /**
   * Where reports go. Without an output, to standard output; with one, there only, {@code -} being
   * standard output. An output without a format of its own has that of {@code --format}. A file
   * whose name begins like one is written as {@code ./name=rest}.
   */
  static List<Output> read(Optional<String> format, List<String> outputs) throws CommandFailure {
    Format standard = format.isPresent() ? format(format.get()) : Format.TEXT;
    List<Output> read = new ArrayList<>();
    for (String output : outputs) {
      Matcher parts = WITH_FORMAT.matcher(output);
      boolean named = parts.matches();
      String path = named ? parts.group(2) : output;
      read.add(
          new Output(
              named ? format(parts.group(1)) : standard,
              path.equals(STANDARD) ? Optional.empty() : Optional.of(path)));
    }
    refuseTwice(read);
    return read.isEmpty() ? List.of(new Output(standard, Optional.empty())) : read;
  }

  /** Only reports of several formats that are a document a file each may share a folder. */
  private static void refuseTwice(List<Output> outputs) throws CommandFailure {
    for (int i = 0; i < outputs.size(); i++) {
      Output one = outputs.get(i);
      for (Output other : outputs.subList(0, i)) {
        boolean shared =
            one.path().isPresent()
                && one.format() != other.format()
                && isPerFile(one)
                && isPerFile(other);
        if (target(one).equals(target(other)) && !shared) {
          throw CommandFailure.usage(
              Term.COMPLAINT_OUTPUT_TWICE, Map.of("path", one.path().orElse(STANDARD)));
        }
      }
    }
  }

  /** Where it is written, however that is spelt; links are not followed. */
  private static Optional<String> target(Output output) {
    try {
      return output.path().map(p -> Path.of(p).toAbsolutePath().normalize().toString());
    } catch (InvalidPathException e) {
      return output.path();
    }
  }

  private static boolean isPerFile(Output output) {
    return switch (output.format()) {
      case HTML, ETSI -> true;
      case TEXT, JSON, CSV, PREMIS -> false;
    };
  }

  /**
   * Refuses formats that a command does not write.
   *
   * @throws CommandFailure when there is one
   */
  static void refuseReports(Command command, List<Output> outputs) throws CommandFailure {
    Set<Format> written = written(command);
    for (Output output : outputs) {
      if (!written.contains(output.format())) {
        boolean ofMany = command == Command.VERIFY || command == Command.REPLAY;
        throw CommandFailure.usage(
            ofMany ? Term.COMPLAINT_FORMAT_NOT_WRITTEN : Term.COMPLAINT_FORMAT_OF_VERIFY,
            Map.of("format", output.format().word(), "allowed", words(written)));
      }
    }
  }

  private static Set<Format> written(Command command) {
    return switch (command) {
      case VERIFY -> EnumSet.complementOf(EnumSet.of(Format.PREMIS));
      case REPLAY -> EnumSet.complementOf(EnumSet.of(Format.ETSI));
      case INSPECT,
          EXTRACT,
          TRUST,
          AUDIT,
          SERVE,
          EXPLAIN,
          SCHEMA,
          COMPLETIONS,
          MAN,
          HELP,
          VERSION ->
          EnumSet.of(Format.TEXT, Format.JSON);
    };
  }

  private static String words(Collection<Format> formats) {
    return formats.stream().map(Format::word).collect(Collectors.joining(", "));
  }

  /**
   * Refuses outputs that would replace a file that is read.
   *
   * @throws CommandFailure when one of them is that file
   */
  static void refuse(Path input, List<Output> outputs) throws CommandFailure {
    for (Output output : outputs) {
      if (output.path().isPresent() && isSameFile(output.path().get(), input)) {
        throw CommandFailure.usage(
            Term.COMPLAINT_OUTPUT_IS_INPUT, Map.of("path", output.path().get()));
      }
    }
  }

  private static boolean isSameFile(String output, Path input) {
    try {
      Path path = Path.of(output);
      return Files.exists(path) && Files.isSameFile(path, input);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private static Format format(String name) throws CommandFailure {
    Optional<Format> format = find(name);
    if (format.isEmpty()) {
      String allowed = words(List.of(Format.values()));
      throw CommandFailure.usage(
          Term.COMPLAINT_UNKNOWN_FORMAT, Map.of("value", name, "allowed", allowed));
    }
    return format.get();
  }

  private static Optional<Format> find(String name) {
    return Stream.of(Format.values()).filter(f -> f.word().equals(name)).findFirst();
  }
}
