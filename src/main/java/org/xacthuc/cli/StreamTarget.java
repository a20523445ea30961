package org.xacthuc.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.ReportWriter;

/**
 * Reports one after another: to standard output as they come, to a file that appears at the end.
 */
final class StreamTarget implements ReportTarget {
  private final ReportWriter format;
  private final Writer writer;
  private final Optional<PendingFile> file;

  private StreamTarget(ReportWriter format, Writer writer, Optional<PendingFile> file) {
    this.format = format;
    this.writer = writer;
    this.file = file;
  }

  static StreamTarget standardOutput(ReportWriter format, Writer out) throws IOException {
    format.begin(out);
    out.flush();
    return new StreamTarget(format, out, Optional.empty());
  }

  static StreamTarget file(ReportWriter format, String path) throws OutputException {
    try {
      PendingFile file = PendingFile.open(path);
      StreamTarget target = new StreamTarget(format, writer(file), Optional.of(file));
      try {
        format.begin(target.writer);
      } catch (IOException e) {
        target.discard();
        throw e;
      }
      return target;
    } catch (IOException e) {
      throw new OutputException(path, e);
    }
  }

  /** Text is UTF-8, whatever the locale. */
  static Writer writer(PendingFile file) {
    return new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8));
  }

  @Override
  public void write(VerificationReport report) throws IOException {
    if (file.isEmpty()) {
      format.write(report, writer);
      writer.flush();
      return;
    }
    try {
      format.write(report, writer);
    } catch (IOException e) {
      throw new OutputException(file.get().name(), e);
    }
  }

  @Override
  public void finish() throws OutputException {
    if (file.isPresent()) {
      try {
        writer.close();
        file.get().publish();
      } catch (IOException e) {
        throw new OutputException(file.get().name(), e);
      }
    }
  }

  @Override
  public void discard() {
    file.ifPresent(PendingFile::discard);
  }
}
