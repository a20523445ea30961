package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;

/** What was recorded is told again, in every form. */
class ReplayTest {
  private static final Verifier VERIFIER = new Verifier();
  private static final Path SAMPLES = Path.of("src/samples");
  private static final String GOOD = "309-CV-TU.pdf";
  private static final String BAD = "309-CV-TU-altered.pdf";

  /** Two files and a copy, audited once for all tests that only read. */
  @TempDir static Path shared;

  @TempDir Path folder;

  @BeforeAll
  static void auditOnce() throws IOException {
    Path files = Files.createDirectory(shared.resolve("in"));
    copy(GOOD, files.resolve("a.pdf"));
    copy(BAD, files.resolve("b.pdf"));
    copy(GOOD, files.resolve("c.pdf"));
    assertThat(audit(files, shared.resolve("l.db")).code()).isEqualTo(1);
  }

  @Test
  void csvIsByteForByteWhatVerifyWrites() {
    String verified = verify(shared.resolve("in"), "csv").out();
    assertThat(replay(shared, "-f", "csv").out()).isEqualTo(verified);
    assertThat(verified.lines()).hasSize(4);
  }

  @Test
  void jsonIsWhatVerifyWritesButForTheTimeItTook() {
    String verified = verify(shared.resolve("in"), "json").out();
    assertThat(timeless(replay(shared, "-f", "json").out())).isEqualTo(timeless(verified));
  }

  private static String timeless(String json) {
    return json.replaceAll("\"elapsedMs\":\\d+", "");
  }

  @Test
  void textIsTheCountsAndSucceedsWhateverTheVerdicts() {
    TestRun run = replay(shared);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Files: 3\n")
        .contains("           2  AUTHENTIC\n")
        .contains("           1  pdf.changed-after-signing\n");
  }

  @Test
  void htmlIsOnePageOrAFolderThatWasEmpty() throws IOException {
    assertThat(replay(shared, "-f", "html").out())
        .contains("Results for 3 files")
        .contains("Same content as");
    Path pages = folder.resolve("pages");
    assertThat(replay(shared, "-f", "html", "-o", pages + "/").code()).isZero();
    assertThat(pages.resolve("index.html")).exists();
    assertThat(pages.resolve("files/1.html")).content().contains("id=\"f3\"");
    TestRun again = replay(shared, "-f", "html", "-o", pages + "/");
    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err()).contains("not empty");
    try (Stream<Path> left = Files.walk(pages)) {
      assertThat(left.filter(p -> p.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void premisTellsOfEveryFile() {
    String premis = replay(shared, "-f", "premis").out();
    assertThat(premis.split("<eventOutcome>AUTHENTIC<", -1)).hasSize(3);
    assertThat(premis).endsWith("</premis>\n");
  }

  @Test
  void whatCannotBeToldIsRefused() throws IOException {
    assertThat(replay(folder).code()).isEqualTo(66);
    assertThat(folder.resolve("l.db")).doesNotExist();
    assertThat(replay(shared, "--run", "7").code()).isEqualTo(66);
    assertThat(replay(shared, "--changes").code()).isEqualTo(66);
    assertThat(replay(shared, "-f", "etsi").code()).isEqualTo(64);
    assertThat(replay(shared, "a.pdf").code()).isEqualTo(64);
    assertThat(replay(shared, "--journal", "x").code()).as("it reads none").isEqualTo(64);
    assertThat(run("replay").code()).isEqualTo(64);
    assertThat(run("verify", "-f", "premis", SAMPLES.resolve(GOOD)).code()).isEqualTo(64);
    Path journal = shared.resolve("l.db.journal.jsonl");
    byte[] before = Files.readAllBytes(journal);
    assertThat(replay(shared, "-f", "csv", "-o", journal).code()).isEqualTo(64);
    assertThat(Files.readAllBytes(journal)).isEqualTo(before);
  }

  @Test
  void aSecondRunTellsWhatIsNewGoneAndDifferent() throws IOException {
    Path files = Files.createDirectory(folder.resolve("in"));
    copy(GOOD, files.resolve("same.pdf"));
    copy(GOOD, files.resolve("changed.pdf"));
    copy(GOOD, files.resolve("gone.pdf"));
    Path ledger = folder.resolve("l.db");
    assertThat(audit(files, ledger).out()).doesNotContain("Changes");
    copy(BAD, files.resolve("changed.pdf"));
    copy(GOOD, files.resolve("new.pdf"));
    Files.delete(files.resolve("gone.pdf"));
    String summary = audit(files, ledger).out();
    assertThat(summary)
        .contains("Changes between run 1")
        .contains("  new.pdf: AUTHENTIC\n")
        .contains("  gone.pdf: AUTHENTIC\n")
        .contains("  changed.pdf: AUTHENTIC → NOT AUTHENTIC (pdf.changed-after-signing)\n")
        .doesNotContain("same.pdf");
    List<String> table = replay(folder, "--changes", "-f", "csv").out().lines().toList();
    assertThat(table).hasSize(4);
    assertThat(table.get(1)).startsWith("changed,changed.pdf,");
    assertThat(replay(folder, "--since", "1", "-f", "html").out())
        .contains("gone.pdf")
        .doesNotContain("same.pdf");
  }

  /** The same files under another policy: verdicts change, and the reason is told. */
  @Test
  void verdictsThatChangedAreToldWithWhatTheRunsDoNotShare() throws IOException {
    Path files = Files.createDirectory(folder.resolve("in"));
    copy(GOOD, files.resolve("a.pdf"));
    Path ledger = folder.resolve("l.db");
    audit(files, ledger);
    TestRun second =
        run("audit", files, "--ledger", ledger, "--in-process", "--jobs", 1, "--no-config");
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.out())
        .contains("1 with another verdict on the same content\n")
        .contains("a.pdf: AUTHENTIC → UNDETERMINED (trust.no-path)")
        .contains("trusted different roots");
  }

  @Test
  void aRegisterTellsWhatIsMissingUnexpectedAndDifferent() throws IOException {
    Path register = folder.resolve("register.csv");
    Files.writeString(register, "file,number\na.pdf,309\nb.pdf,310\nnever.pdf,1\n");
    Path ledger = folder.resolve("l.db");
    TestRun audit = audit(shared.resolve("in"), ledger, "--expect", register);
    assertThat(audit.out())
        .contains("Files that are as the register has them: 1.\n")
        .contains("  never.pdf\n")
        .contains("  c.pdf\n")
        .contains("  b.pdf: expected.number-differs\n");
    assertThat(replay(folder, "--expect", register, "-f", "csv").out())
        .isEqualTo(
            """
            \uFEFFarrival,file,findings\r
            different,b.pdf,expected.number-differs\r
            unexpected,c.pdf,\r
            missing,never.pdf,\r
            """);
    Files.delete(ledger);
    Files.delete(folder.resolve("l.db.journal.jsonl"));
    Path good = Files.createDirectory(folder.resolve("good"));
    copy(GOOD, good.resolve("a.pdf"));
    Files.writeString(register, "file,number\na.pdf,309\nnever.pdf,1\n");
    assertThat(audit(good, ledger, "--expect", register).code()).isEqualTo(66);
  }

  @Test
  void aBagIsHeldAgainstItsManifestsAndRecorded() throws IOException {
    Path bag = folder.resolve("bag");
    Files.createDirectories(bag.resolve("data"));
    copy(GOOD, bag.resolve("data/thư.pdf"));
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Bytes content = Bytes.of(Files.readAllBytes(bag.resolve("data/thư.pdf")));
    String line = DigestAlgorithm.SHA256.of(content).value().hex() + "  data/thư.pdf\n";
    Path manifest = bag.resolve("manifest-sha256.txt");
    Files.writeString(manifest, line);
    Path ledger = folder.resolve("l.db");
    TestRun sound = audit(bag, ledger);
    assertThat(sound.code()).isZero();
    assertThat(sound.out()).contains("every file is as in the manifests; digests compared: 1");
    Files.writeString(manifest, line + "00".repeat(32) + "  data/gone.pdf\n");
    TestRun lacking = audit(bag, ledger);
    assertThat(lacking.code()).isEqualTo(66);
    assertThat(lacking.out()).contains("data/gone.pdf: in the manifest, but there is no such file");
    assertThat(replay(folder, "-f", "premis").out())
        .contains("outcome=missing")
        .contains(">fixity check<");
    assertThat(replay(folder, "--run", "1", "-f", "premis").out()).doesNotContain("missing");
  }

  private static void copy(String sample, Path to) throws IOException {
    Files.copy(SAMPLES.resolve(sample), to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static TestRun verify(Path files, String format) {
    return run("verify", "--trust", "test-certs/anchors", "-f", format, files);
  }

  private static TestRun audit(Path files, Path ledger, Object... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "audit",
                    files,
                    "--ledger",
                    ledger,
                    "--in-process",
                    "--jobs",
                    1,
                    "--trust",
                    "test-certs/anchors"),
                Stream.of(more))
            .toArray());
  }

  private static TestRun replay(Path where, Object... more) {
    return run(
        Stream.concat(Stream.of("replay", "--ledger", where.resolve("l.db")), Stream.of(more))
            .toArray());
  }

  private static TestRun run(Object... args) {
    return TestRun.with(VERIFIER::verify).run(args);
  }
}
