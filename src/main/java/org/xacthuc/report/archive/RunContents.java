package org.xacthuc.report.archive;

import java.io.IOException;
import org.xacthuc.report.row.Column;

/** Everything recorded of one run. Each method may be called more than once, and starts anew. */
public interface RunContents {

  /** The run itself. */
  RecordedRun run();

  /** Every file, in the order in which they were recorded. */
  void files(Receiver<RecordedFile> receiver) throws IOException;

  /**
   * Every file, sorted so that those with the same value in that column are neighbours, and among
   * them in the order in which they were recorded.
   */
  void filesBy(Column column, Receiver<RecordedFile> receiver) throws IOException;

  /** Every digest that was held against a manifest. */
  void fixity(Receiver<RecordedFixity> receiver) throws IOException;

  /** Takes one after the other. */
  @FunctionalInterface
  interface Receiver<T> {
    void accept(T item) throws IOException;
  }
}
