package org.xacthuc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xacthuc.audit.Inputs;
import org.xacthuc.cli.CommandLineOptions.Sources;
import org.xacthuc.report.Term;

/** The names of the files to verify: operands, and those in the lists of {@code --files-from}. */
final class FileLists {
  private static final String STANDARD_INPUT = "-";

  private FileLists() {}

  /**
   * All of them, the operands first. There is always one: that nothing was wrong with no file at
   * all would look like an answer.
   *
   * @throws CommandFailure when there is none, a list cannot be read, or standard input should be
   *     two things
   */
  static List<String> names(Sources sources, StandardInput standardInput) throws CommandFailure {
    if (sources.endedByNul() && sources.filesFrom().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_NULL_ALONE, Map.of());
    }
    List<String> names = new ArrayList<>(sources.operands());
    for (String list : sources.filesFrom()) {
      names.addAll(read(list, sources.endedByNul(), standardInput));
    }
    if (names.contains(STANDARD_INPUT) && sources.filesFrom().contains(STANDARD_INPUT)) {
      throw CommandFailure.usage(Term.COMPLAINT_STANDARD_INPUT_TWICE, Map.of());
    }
    if (names.isEmpty()) {
      throw sources.filesFrom().isEmpty()
          ? CommandFailure.usage(Term.COMPLAINT_NO_INPUT, Map.of())
          : CommandFailure.inputMissing(
              Term.COMPLAINT_LIST_EMPTY, Map.of("file", String.join(", ", sources.filesFrom())));
    }
    return names;
  }

  private static List<String> read(String list, boolean endedByNul, StandardInput standardInput)
      throws CommandFailure {
    try {
      byte[] bytes =
          list.equals(STANDARD_INPUT)
              ? standardInput.bytes().toArray()
              : Files.readAllBytes(Path.of(list));
      return Inputs.names(bytes, endedByNul);
    } catch (IOException | InvalidPathException e) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_LIST_MISSING, Map.of("file", list));
    }
  }
}
