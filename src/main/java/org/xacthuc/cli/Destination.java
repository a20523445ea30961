package org.xacthuc.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.audit.Input;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.ReportWriter;
import org.xacthuc.report.Term;

/**
 * Where the reports on the given inputs go: settled, and refused where it must be, before anything
 * is verified or written.
 */
sealed interface Destination {
  Format format();

  /** Whether that is standard output. */
  boolean standardOutput();

  /**
   * Opens the place, so that what is wrong with it is known before anything is verified.
   *
   * @param standardOutput for what goes there
   * @throws OutputException when a file or folder cannot be made
   * @throws IOException when standard output cannot be written
   */
  ReportTarget open(ReportWriter writer, Writer standardOutput) throws IOException;

  /**
   * All reports one after another in one place.
   *
   * @param path absent for standard output
   */
  record Stream(Format format, Optional<String> path) implements Destination {
    @Override
    public boolean standardOutput() {
      return path.isEmpty();
    }

    @Override
    public ReportTarget open(ReportWriter writer, Writer standardOutput) throws IOException {
      return path.isPresent()
          ? StreamTarget.file(writer, path.get())
          : StreamTarget.standardOutput(writer, standardOutput);
    }
  }

  /**
   * A document for each file.
   *
   * @param folder made where it is missing; absent where the one document's own path was given
   * @param paths of the documents by the names of the inputs
   */
  record Documents(Format format, Optional<Path> folder, Map<String, String> paths)
      implements Destination {
    public Documents {
      paths = Map.copyOf(paths);
    }

    @Override
    public boolean standardOutput() {
      return false;
    }

    @Override
    public ReportTarget open(ReportWriter writer, Writer standardOutput) throws OutputException {
      return DocumentTarget.open(writer, folder, paths);
    }
  }

  /**
   * Settles all of them.
   *
   * @throws CommandFailure when a document has no place of its own, or an input would be replaced
   */
  static List<Destination> of(List<Output> outputs, List<Input> inputs) throws CommandFailure {
    List<Destination> destinations = new ArrayList<>();
    for (Output output : outputs) {
      destinations.add(of(output, inputs));
    }
    return destinations;
  }

  private static Destination of(Output output, List<Input> inputs) throws CommandFailure {
    Optional<Path> folder = output.path().flatMap(Destination::folder);
    if (output.format().isDocument() && folder.isEmpty() && inputs.size() > 1) {
      throw CommandFailure.usage(
          Term.COMPLAINT_ONE_DOCUMENT,
          Map.of("format", output.format().word(), "count", Integer.toString(inputs.size())));
    }
    if (!output.format().isDocument() || output.path().isEmpty()) {
      refuse(output.path().stream().toList(), inputs);
      return new Stream(output.format(), output.path());
    }
    Map<String, String> paths = paths(output, folder, inputs);
    refuse(List.copyOf(paths.values()), inputs);
    return new Documents(output.format(), folder, paths);
  }

  /** The folder that is meant: one that is there, or a path that ends as those of folders do. */
  private static Optional<Path> folder(String given) {
    try {
      Path path = Path.of(given);
      boolean ends = given.endsWith("/") || given.endsWith(path.getFileSystem().getSeparator());
      return ends || Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> paths(
      Output output, Optional<Path> folder, List<Input> inputs) {
    Map<String, String> paths = new HashMap<>();
    List<String> names = inputs.stream().map(Input::name).toList();
    if (folder.isPresent()) {
      DocumentNames.of(names, output.format().ending())
          .forEach((input, name) -> paths.put(input, folder.get().resolve(name).toString()));
    } else {
      names.forEach(name -> paths.put(name, output.path().orElseThrow()));
    }
    return paths;
  }

  /** A report must not replace a file that it, or another one, is about. */
  private static void refuse(List<String> paths, List<Input> inputs) throws CommandFailure {
    Set<Path> read = new HashSet<>();
    for (Input input : inputs) {
      if (input instanceof Input.OnDisk file) {
        existing(file.path()).ifPresent(read::add);
      }
    }
    for (String path : paths) {
      if (existing(path).filter(read::contains).isPresent()) {
        throw CommandFailure.usage(Term.COMPLAINT_OUTPUT_IS_INPUT, Map.of("path", path));
      }
    }
  }

  private static Optional<Path> existing(String path) {
    try {
      return existing(Path.of(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Without links; absent when there is no such file. */
  private static Optional<Path> existing(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
