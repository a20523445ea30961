package org.xacthuc.report.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xacthuc.VerificationReport;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.TestReports;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/** Runs made by hand, kept in memory. */
public final class TestRuns implements RunContents {
  public static final Instant NOW = TestReports.NOW;

  private final List<RecordedFile> files = new ArrayList<>();
  private final List<RecordedFixity> fixity = new ArrayList<>();
  private final RecordedRun run;

  private TestRuns(RecordedRun run) {
    this.run = run;
  }

  /** A finished run without files. */
  public static TestRuns empty() {
    return new TestRuns(run(1, "policy"));
  }

  /** A run that is not finished. */
  public static TestRuns unfinished() {
    RecordedRun done = run(1, "policy");
    return new TestRuns(
        new RecordedRun(1, done.scope(), NOW, NOW, Optional.empty(), done.tool(), done.pins()));
  }

  public static RecordedRun run(long id, String policy) {
    return new RecordedRun(
        id,
        "/archive/2021",
        NOW,
        NOW.plusSeconds(id),
        Optional.of(NOW.plusSeconds(600)),
        "xacthuc 0.1.0",
        List.of(new RecordedRun.Pin(RecordedRun.Pin.Kind.POLICY, policy)));
  }

  public TestRuns with(VerificationReport report) {
    return with(report, Language.EN);
  }

  /** One more file, told in that language. */
  public TestRuns with(VerificationReport report, Language language) {
    try {
      return add(
          report.file(), ReportRow.of(report, Messages.of(language), "0.1.0"), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many more files that say the same, each of an issuer of its own up to that many. */
  public TestRuns withMany(VerificationReport report, int count, int issuers) {
    with(report);
    ReportRow row = files.remove(files.size() - 1).row();
    for (int i = 0; i < count; i++) {
      List<String> values = new ArrayList<>(row.values());
      values.set(place(Column.FILE), "thư " + i + ".pdf");
      values.set(place(Column.ISSUER), "SỞ " + i % issuers);
      add("thư " + i + ".pdf", new ReportRow(values, row.json()), Optional.empty());
    }
    return this;
  }

  /** One more file with the content of the last one. */
  public TestRuns withCopy(String path) {
    RecordedFile last = files.get(files.size() - 1);
    List<String> values = new ArrayList<>(last.row().values());
    values.set(place(Column.FILE), path);
    return add(path, new ReportRow(values, last.row().json()), Optional.of(last.path()));
  }

  /** One more file whose row has that value in that column. */
  public TestRuns with(VerificationReport report, Column column, String value) {
    with(report);
    RecordedFile last = files.remove(files.size() - 1);
    List<String> values = new ArrayList<>(last.row().values());
    values.set(place(column), value);
    return add(last.path(), new ReportRow(values, last.row().json()), Optional.empty());
  }

  public TestRuns with(RecordedFixity check) {
    fixity.add(check);
    return this;
  }

  private TestRuns add(String path, ReportRow row, Optional<String> sameAs) {
    files.add(new RecordedFile(files.size() + 1L, path, row, NOW.plusSeconds(60), sameAs));
    return this;
  }

  @Override
  public RecordedRun run() {
    return run;
  }

  @Override
  public void files(Receiver<RecordedFile> receiver) throws IOException {
    for (RecordedFile file : files) {
      receiver.accept(file);
    }
  }

  @Override
  public void filesBy(Column column, Receiver<RecordedFile> receiver) throws IOException {
    List<RecordedFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(file -> file.row().value(column)));
    for (RecordedFile file : sorted) {
      receiver.accept(file);
    }
  }

  @Override
  public void fixity(Receiver<RecordedFixity> receiver) throws IOException {
    for (RecordedFixity check : fixity) {
      receiver.accept(check);
    }
  }

  private static int place(Column column) {
    return List.of(Column.values()).indexOf(column);
  }
}
