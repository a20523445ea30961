package org.xacthuc.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.xacthuc.cli.Host;
import org.xacthuc.cli.VerdictArguments;
import org.xacthuc.report.row.ReportRow;

/**
 * From a partition's paths to its rows, one after another as they are written. One verifier serves
 * the partition.
 */
record FileRows(PortableRequest asked, Names names, SerializableConfiguration hadoop)
    implements FlatMapFunction<Iterator<String>, Row> {

  @Override
  public Iterator<Row> call(Iterator<String> paths) {
    VerdictArguments.quieten();
    Host host =
        new Host(
            new Host.Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()),
            Clock.systemUTC(),
            System.getenv(),
            false);
    FileVerification verification = new FileVerification(host, asked, hadoop.value());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return paths.hasNext();
      }

      @Override
      public Row next() {
        return row(paths.next(), verification);
      }
    };
  }

  private Row row(String path, FileVerification verification) {
    try {
      ReportRow row = verification.row(path, names);
      return RowFactory.create(
          Stream.of(Stream.of(path), row.values().stream(), Stream.of(row.json()))
              .flatMap(values -> values)
              .toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
