package org.xacthuc.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.Verifier;
import org.xacthuc.audit.intake.Shard;
import org.xacthuc.audit.ledger.Ledger;
import org.xacthuc.audit.ledger.LedgerPlace;
import org.xacthuc.audit.ledger.LedgerRow;
import org.xacthuc.cli.ExitCode;
import org.xacthuc.cli.Main;
import org.xacthuc.report.row.Column;
import org.xacthuc.report.row.ReportRow;

/** The job in two threads of this process, over the samples and little hostile files. */
class AuditJobTest {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final List<String> VERIFICATION =
      List.of("--trust", "test-certs/anchors", "--ocr", "never", "--lang", "vi");

  private static SparkSession spark;

  @TempDir Path folder;
  private final List<String> verification = new ArrayList<>(VERIFICATION);

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void aFolderHasTheRowsOfAnAudit(String format) throws IOException {
    Path archive = archive();

    Map<String, Row> rows = rows(format, archive.toString(), "--partitions", "3");

    assertThat(rows).hasSize(15);
    assertSame(rows, audited(archive.toString()));
    assertThat(verdicts(rows))
        .containsEntry("309-CV-TU.pdf", "AUTHENTIC")
        .containsEntry("again/a: 100%25 %0A.PDF", "AUTHENTIC")
        .containsEntry("309-CV-TU-altered.pdf", "NOT_AUTHENTIC")
        .containsEntry("empty.pdf", "UNREADABLE");
  }

  /** All samples, one of them again under an odd name, and what is no PDF file. */
  private Path archive() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive/again")).getParent();
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, archive.resolve(sample.getFileName()));
      }
    }
    Path sample = SAMPLES.resolve("309-CV-TU.pdf");
    Files.copy(sample, archive.resolve("again/a: 100% \n.PDF"));
    byte[] bytes = Files.readAllBytes(sample);
    Files.write(archive.resolve("cut.pdf"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.createFile(archive.resolve("empty.pdf"));
    Files.write(archive.resolve("garbage.pdf"), new byte[5_000]);
    Files.writeString(archive.resolve("nested.pdf"), "%PDF-1.7\n" + "[".repeat(200_000));
    Files.createFile(archive.resolve("notes.txt"));
    return archive;
  }

  @Test
  void aListHasTheRowsOfAnAudit() throws IOException {
    Path sample = SAMPLES.resolve("309-CV-TU.pdf");
    String input =
        "@" + list(sample + "\r\n" + sample.toAbsolutePath() + "\n\nmissing.pdf\n" + sample);

    Map<String, Row> rows = rows("parquet", input);

    assertThat(rows).hasSize(3);
    assertSame(rows, audited(input));
  }

  /** A name that Hadoop cannot say has a row all the same, and no other one's. */
  @Test
  void namesThatAreNotUtf8StayApart() throws IOException {
    Path list = folder.resolve("list");
    Files.write(list, "a\u00FF.pdf\na\u00FE.pdf\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(verdicts(rows("json", "@" + list)))
        .containsOnly(Map.entry("a%FF.pdf", "UNREADABLE"), Map.entry("a%FE.pdf", "UNREADABLE"));
  }

  @Test
  void aListHasARowForEachEntry() throws IOException {
    Path sample = SAMPLES.resolve("309-CV-TU.pdf").toAbsolutePath();
    Path list =
        list(
            "\uFEFFsrc/samples/309-CV-TU.pdf\r\n"
                + sample
                + "\n\n"
                + sample.toUri()
                + "\nsrc/samples/309-CV-TU.pdf\nmissing.pdf\nsrc/samples\nhdfs:\n");

    Map<String, Row> rows = rows("parquet", "@" + list);

    assertThat(verdicts(rows))
        .containsOnlyKeys(
            "src/samples/309-CV-TU.pdf",
            sample.toString(),
            sample.toUri().toString(),
            "missing.pdf",
            "src/samples",
            "hdfs:")
        .containsEntry("src/samples/309-CV-TU.pdf", "AUTHENTIC")
        .containsEntry(sample.toString(), "AUTHENTIC")
        .containsEntry(sample.toUri().toString(), "AUTHENTIC");
    assertThat(List.of("missing.pdf", "src/samples", "hdfs:"))
        .allSatisfy(
            path ->
                assertThat(rows.get(path).<String>getAs("headline"))
                    .isEqualTo("input.not-readable"));
  }

  @Test
  void namesInAListMayBeEndedByNul() throws IOException {
    Path odd = folder.resolve("two\nlines.pdf");
    Files.copy(SAMPLES.resolve("309-CV-TU.pdf"), odd);

    Map<String, Row> rows = rows("json", "@" + list(odd + "\0"), "-0");

    assertThat(verdicts(rows))
        .containsExactly(Map.entry(odd.toString().replace("\n", "%0A"), "AUTHENTIC"));
  }

  @Test
  void shardsAreAllFilesTogether() throws IOException {
    String[] names = IntStream.range(0, 40).mapToObj(i -> i + ".pdf").toArray(String[]::new);
    String list = "@" + list(String.join("\n", names));

    Set<String> first = rows("parquet", list, "--shard", "1/2").keySet();
    Set<String> second = rows("json", list, "--shard", "2/2").keySet();

    assertThat(first).isNotEmpty().allMatch(new Shard(1, 2)::has);
    assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyInAnyOrder(names);
  }

  @Test
  void aLoopOfLinksIsEnteredOnce() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("loop/inner"));
    Files.copy(SAMPLES.resolve("309-CV-TU.pdf"), archive.resolve("a.pdf"));
    Files.createSymbolicLink(archive.resolve("back"), archive.getParent());

    assertThat(rows("json", archive.getParent().toString())).containsOnlyKeys("inner/a.pdf");
  }

  /** It is held in a file of this machine, not in memory. */
  @Test
  void aLargeFileIsVerifiedToo() throws IOException {
    Path large = Files.createDirectories(folder.resolve("large")).resolve("large.pdf");
    Files.copy(SAMPLES.resolve("309-CV-TU.pdf"), large);
    Files.write(large, new byte[33 << 20], StandardOpenOption.APPEND);

    Map<String, Row> rows = rows("parquet", large.getParent().toString());

    assertSame(rows, audited(large.getParent().toString()));
  }


  @Test
  void aFileLargerThanThePolicyAllowsIsNotRead() throws IOException {
    Path policy = folder.resolve("policy.properties");
    Files.writeString(policy, "limit.file-size = 128500\n");
    verification.addAll(List.of("--policy", policy.toString()));

    Map<String, Row> rows = rows("parquet", SAMPLES.toString());

    assertSame(rows, audited(SAMPLES.toString()));
    assertThat(verdicts(rows)).containsValues("AUTHENTIC", "UNREADABLE");
  }

  @Test
  void countsAreTold() throws IOException {
    Streams streams = new Streams();
    Path output = folder.resolve("output");

    assertThat(run(streams, SAMPLES.toString(), output)).isEqualTo(ExitCode.SUCCESS);
    assertThat(streams.out())
        .isEqualTo("AUTHENTIC 5\nNOT_AUTHENTIC 3\nUNDETERMINED 1\nUNSIGNED 1\n");
  }

  @Test
  void anOutputIsNotWrittenTwice() throws IOException {
    Streams streams = new Streams();
    Path output = Files.createDirectory(folder.resolve("output"));

    assertThat(run(streams, SAMPLES.toString(), output))
        .isEqualTo(ExitCode.OUTPUT_CANNOT_BE_WRITTEN);
    assertThat(streams.err()).contains(output.toString());
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void whatIsNotUnderstoodOrNotThereIsTold() throws IOException {
    Streams streams = new Streams();
    Path output = folder.resolve("output");

    assertThat(run(streams, "nowhere", output)).isEqualTo(ExitCode.INPUT_MISSING);
    assertThat(run(streams, "@nowhere", output)).isEqualTo(ExitCode.INPUT_MISSING);
    AuditJob job = new AuditJob(spark, streams.host());
    assertThat(job.run("in")).isEqualTo(ExitCode.USAGE);
    assertThat(job.run("--format", "orc", "in", "out")).isEqualTo(ExitCode.USAGE);
    assertThat(job.run("--partitions", "0", "in", "out")).isEqualTo(ExitCode.USAGE);
    assertThat(job.run("in", "out", "--", "--format", "json")).isEqualTo(ExitCode.USAGE);
    assertThat(job.run("--shard", "3/2", "in", "out")).isEqualTo(ExitCode.USAGE);
    assertThat(streams.err().lines()).hasSize(7).allMatch(line -> line.startsWith("xacthuc: "));
    assertThat(output).doesNotExist();
  }

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("list"), text);
  }

  private ExitCode run(Streams streams, String input, Path output) throws IOException {
    List<String> args = new ArrayList<>(List.of(input, output.toString(), "--"));
    args.addAll(verification);
    return new AuditJob(spark, streams.host()).run(args.toArray(String[]::new));
  }

  /** What the job writes, by path. */
  private Map<String, Row> rows(String format, String input, String... options) throws IOException {
    Path output = folder.resolve("rows-" + format);
    List<String> args = new ArrayList<>(List.of("--format", format));
    args.addAll(List.of(options));
    args.addAll(List.of(input, output.toString(), "--"));
    args.addAll(verification);
    ExitCode code = new AuditJob(spark, new Streams().host()).run(args.toArray(String[]::new));
    assertThat(code).isEqualTo(ExitCode.SUCCESS);
    Map<String, Row> rows = new TreeMap<>();
    for (Row row :
        spark
            .read()
            .schema(RowTable.schema())
            .format(format)
            .load(output.toString())
            .collectAsList()) {
      assertThat(rows.put(row.getAs(RowTable.PATH), row)).isNull();
    }
    return rows;
  }

  private static Map<String, String> verdicts(Map<String, Row> rows) {
    Map<String, String> verdicts = new TreeMap<>();
    rows.forEach((path, row) -> verdicts.put(path, row.getAs(Column.VERDICT.title())));
    return verdicts;
  }

  /** The rows of the same input in the ledger of an audit, by path. */
  private Map<String, ReportRow> audited(String input) throws IOException {
    Path ledger = folder.resolve("ledger.db");
    List<String> args = new ArrayList<>(List.of("audit", input, "--in-process", "--ledger"));
    args.add(ledger.toString());
    args.addAll(verification);
    new Main(new Streams().host(), new Verifier()::verify)
        .run(args.toArray(String[]::new));
    Map<String, ReportRow> rows = new TreeMap<>();
    try (Ledger read = Ledger.read(LedgerPlace.parse(ledger.toString()));
        Stream<LedgerRow> recorded = read.read(read.runs().get(0)).rows()) {
      recorded.forEach(row -> rows.put(row.path(), row.report()));
    }
    return rows;
  }

  /** In every column, but for the time that each file took. */
  private static void assertSame(Map<String, Row> rows, Map<String, ReportRow> audited) {
    assertThat(rows.keySet()).isEqualTo(audited.keySet());
    rows.forEach(
        (path, row) -> {
          ReportRow expected = audited.get(path);
          for (Column column : Column.values()) {
            assertThat(row.<String>getAs(column.title()))
                .as("%s of %s", column, path)
                .isEqualTo(expected.value(column));
          }
          assertThat(withoutTime(row.getAs(RowTable.JSON))).isEqualTo(withoutTime(expected.json()));
        });
  }

  private static String withoutTime(String json) {
    assertThat(json).contains("\"elapsedMs\":");
    return json.replaceFirst("\"elapsedMs\":\\d+", "");
  }
}
