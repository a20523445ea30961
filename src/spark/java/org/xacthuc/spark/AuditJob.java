package org.xacthuc.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.xacthuc.cli.ExitCode;
import org.xacthuc.cli.Host;
import org.xacthuc.cli.VerdictArguments;
import org.xacthuc.report.Language;
import org.xacthuc.report.Messages;
import org.xacthuc.report.row.Column;

/**
 * Verifies the files of a list or a tree on a cluster and writes a row for each: {@code
 * src/docs/scale.md}. A job that came to its end returns 0 whatever the verdicts are, since a
 * cluster would begin again with one that returns anything else.
 */
public final class AuditJob {
  private final SparkSession spark;
  private final Host host;

  /**
   * @param host whose standard output is given the counts, whose standard error the complaints
   */
  AuditJob(SparkSession spark, Host host) {
    this.spark = spark;
    this.host = host;
  }

  /** Takes the arguments of {@link JobArguments}. */
  public static void main(String[] args) throws IOException {
    VerdictArguments.quieten();
    ExitCode code;
    try (SparkSession spark = SparkSession.builder().appName("xacthuc").getOrCreate()) {
      code = new AuditJob(spark, Host.ofThisProcess()).run(args);
    }
    if (code != ExitCode.SUCCESS) {
      System.exit(code.code());
    }
  }

  /**
   * Does what the arguments ask for.
   *
   * @throws IOException when a file system fails
   */
  ExitCode run(String... args) throws IOException {
    Optional<JobArguments> arguments = JobArguments.read(args);
    if (arguments.isEmpty()) {
      say(Language.ofLocale(host.environment().getOrDefault("LANG", "")), JobPhrase.USAGE, "");
      return ExitCode.USAGE;
    }
    Optional<VerdictArguments> verification =
        VerdictArguments.read(host, arguments.get().verification().toArray(String[]::new));
    return verification.isPresent() ? run(arguments.get(), verification.get()) : ExitCode.USAGE;
  }

  private ExitCode run(JobArguments arguments, VerdictArguments verification) throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Path output = new Path(arguments.output());
    if (output.getFileSystem(hadoop).exists(output)) {
      say(verification.language(), JobPhrase.OUTPUT_EXISTS, arguments.output());
      return ExitCode.OUTPUT_CANNOT_BE_WRITTEN;
    }
    Paths paths;
    try {
      paths = Paths.of(spark, arguments);
    } catch (FileNotFoundException e) {
      say(verification.language(), JobPhrase.INPUT_MISSING, arguments.input());
      return ExitCode.INPUT_MISSING;
    }
    FileRows rows =
        new FileRows(
            PortableRequest.of(verification), paths.names(), new SerializableConfiguration(hadoop));
    spark
        .createDataFrame(paths.paths().mapPartitions(rows), RowTable.schema())
        .write()
        .format(arguments.format())
        .mode(SaveMode.ErrorIfExists)
        .save(arguments.output());
    count(arguments);
    return ExitCode.SUCCESS;
  }

  /** How many files have which verdict, from what was written. */
  private void count(JobArguments arguments) {
    Dataset<Row> written =
        spark.read().schema(RowTable.schema()).format(arguments.format()).load(arguments.output());
    String verdict = Column.VERDICT.title();
    PrintStream out = new PrintStream(host.streams().out(), true, StandardCharsets.UTF_8);
    for (Row row : written.groupBy(verdict).count().orderBy(verdict).collectAsList()) {
      out.println(row.getString(0) + " " + row.getLong(1));
    }
  }

  private void say(Language language, JobPhrase phrase, String path) {
    Messages messages = Messages.of(language).with("spark");
    PrintStream err = new PrintStream(host.streams().err(), true, StandardCharsets.UTF_8);
    err.println("xacthuc: " + messages.term(phrase, Map.of("path", path)));
  }
}
