package org.xacthuc.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.ReportWriter;

/** A document for each file, which appears whole as soon as it is written. */
final class DocumentTarget implements ReportTarget {
  private final ReportWriter format;
  private final Optional<Path> folder;
  private final Map<String, String> paths;

  private DocumentTarget(ReportWriter format, Optional<Path> folder, Map<String, String> paths) {
    this.format = format;
    this.folder = folder;
    this.paths = paths;
  }

  /**
   * Makes the folder where it is missing.
   *
   * @param paths of the documents by the names of the files they are about
   * @throws OutputException when the folder cannot be made
   */
  static DocumentTarget open(ReportWriter format, Optional<Path> folder, Map<String, String> paths)
      throws OutputException {
    if (folder.isPresent()) {
      try {
        Files.createDirectories(folder.get());
      } catch (IOException e) {
        throw new OutputException(folder.get().toString(), e);
      }
    }
    return new DocumentTarget(format, folder, paths);
  }

  @Override
  public void write(VerificationReport report) throws OutputException {
    String path = paths.get(report.file());
    try {
      PendingFile file =
          folder.isPresent()
              ? PendingFile.openIn(folder.get(), Path.of(path))
              : PendingFile.open(path);
      try (Writer writer = StreamTarget.writer(file)) {
        format.write(report, writer);
      } catch (IOException | RuntimeException | Error e) {
        file.discard();
        throw e;
      }
      file.publish();
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  /** Every document is there already. */
  @Override
  public void finish() {}

  /** Nothing is left unfinished. */
  @Override
  public void discard() {}
}
