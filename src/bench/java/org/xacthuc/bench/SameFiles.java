package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chooses the files that are measured: those that everybody finds signed, so that the work is the
 * same. Where we and EU DSS do not say the same of a file, that is told.
 */
final class SameFiles {
  private final Programs programs;
  private final WholeProcess processes;
  private final Table table;

  SameFiles(Programs programs, WholeProcess processes, Table table) {
    this.programs = programs;
    this.processes = processes;
    this.table = table;
  }

  /** What a verifier says of a file. */
  private record Answer(int signatures, int intact) {
    @Override
    public String toString() {
      return intact + " of " + signatures + " intact";
    }
  }

  /** Those of them that are. */
  List<Path> signed(List<Path> files) throws IOException, InterruptedException {
    List<String> args = programs.arguments("files", List.of(), files);
    Map<Path, Answer> own = answers(Programs.own(OwnValidation.class, args));
    Map<Path, Answer> other =
        programs.peer().isPresent() ? answers(Programs.peer(programs.peer().get(), args)) : own;
    Map<String, List<Path>> differences =
        files.stream()
            .filter(file -> !own.get(file).equals(other.get(file)))
            .collect(
                Collectors.groupingBy(
                    file -> "xacthuc " + own.get(file) + ", EU DSS " + other.get(file),
                    LinkedHashMap::new,
                    Collectors.toList()));
    differences.forEach(
        (said, which) ->
            table.note(
                String.format(
                    "%d files: %s (such as %s)", which.size(), said, which.get(0).getFileName())));
    return files.stream()
        .filter(f -> own.get(f).signatures() > 0 && other.get(f).signatures() > 0)
        .toList();
  }

  private Map<Path, Answer> answers(List<String> command) throws IOException, InterruptedException {
    Map<Path, Answer> answers = new LinkedHashMap<>();
    for (String line : processes.run(command, Map.of()).output().lines().toList()) {
      String[] parts = line.split(" ", 3);
      answers.put(
          Path.of(parts[2]), new Answer(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
    return answers;
  }
}
