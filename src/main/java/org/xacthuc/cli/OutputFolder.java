package org.xacthuc.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.Term;
import org.xacthuc.report.html.archive.PageFolder;

/** A folder that pages are written to, each of which appears whole. */
final class OutputFolder implements PageFolder {
  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder that an output names: one that is there, or ends with a stroke and is made.
   *
   * @return empty when the output is a file or standard output
   * @throws CommandFailure when there is something in it
   * @throws OutputException when it cannot be made
   */
  static Optional<OutputFolder> of(Output output) throws CommandFailure, OutputException {
    if (output.path().isEmpty()) {
      return Optional.empty();
    }
    String name = output.path().get();
    try {
      Path path = Path.of(name);
      boolean meant = name.endsWith("/") || name.endsWith(path.getFileSystem().getSeparator());
      if (!meant && !Files.isDirectory(path)) {
        return Optional.empty();
      }
      Files.createDirectories(path);
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        if (entries.iterator().hasNext()) {
          throw CommandFailure.usage(Term.COMPLAINT_REPLAY_NOT_EMPTY, Map.of("path", name));
        }
      }
      return Optional.of(new OutputFolder(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  @Override
  public void write(String name, Content page) throws IOException {
    Path path = folder.resolve(name);
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
    PendingFile file;
    try {
      file = PendingFile.openIn(folder, path);
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
    try (Writer writer =
        new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8))) {
      page.writeTo(writer);
    } catch (IOException e) {
      file.discard();
      throw new OutputException(path.toString(), e);
    }
    try {
      file.publish();
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
  }
}
