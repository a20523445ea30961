package org.xacthuc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.cli.OutputScanner.Form;
import org.xacthuc.testkit.HostileText;

/**
 * What an audit, its ledger, its journal, what is told of them again and the local page make of
 * {@link HostileText}: the same that {@link OutputSafetyTest} asks of single files.
 */
@Timeout(180)
class ArchiveOutputSafetyTest {
  /** What a foreign ledger may have in each: texts that no check of ours made. */
  private static final List<String> COLUMNS =
      List.of(
          "file",
          "verdict",
          "headline",
          "reason",
          "findings",
          "issuer",
          "number",
          "symbol",
          "signer",
          "policy",
          "tool");

  @TempDir Path folder;

  private ScannedRun scanned;

  @BeforeEach
  void home() {
    scanned = new ScannedRun(folder);
  }

  @ParameterizedTest
  @EnumSource
  void anAuditAndWhatIsToldOfIt(HostileText kind) throws IOException, SQLException {
    Path files = HostileFiles.of(kind).writeTo(Files.createDirectory(folder.resolve("in")), kind);
    bag(files, kind);
    Path register = folder.resolve("register" + kind.fileName());
    String cell = '"' + kind.all().replace("\"", "\"\"") + '"';
    Files.write(register, ("file,signer,number\n" + cell + "," + cell + ",1\n").getBytes(UTF_8));
    Path ledger = folder.resolve("l" + kind.fileName() + ".db");
    audit(Form.TEXT, files, ledger, "--expect", register);
    Path summary = folder.resolve("summary" + kind.fileName());
    audit(Form.TEXT, files, ledger, "-o", "json=" + summary);
    assertThat(OutputScanner.scan(Form.JSON_LINES, Files.readAllBytes(summary))).isEmpty();
    Path journal = folder.resolve(ledger.getFileName() + ".journal.jsonl");
    assertThat(OutputScanner.scan(Form.JSON_LINES, Files.readAllBytes(journal))).isEmpty();
    scanned.check(Form.TEXT, "audit", "--check", "--ledger", ledger);
    scanned.check(Form.JSON_LINES, "audit", "--check", "--ledger", ledger, "-f", "json");
    replay(ledger, folder.resolve("pages"), register);

    remake(ledger, kind);
    scanned.check(Form.TEXT, "audit", "--check", "--ledger", ledger);
    scanned.check(Form.JSON_LINES, "audit", "--check", "--ledger", ledger, "-f", "json");
    replay(ledger, folder.resolve("foreign"), register);
  }

  private void audit(Form form, Path files, Path ledger, Object... more) {
    Object[] all = new Object[more.length + 8];
    Object[] first = {"audit", files, "--ledger", ledger, "--in-process", "--jobs", 1, "--new-run"};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    TestRun run = scanned.check(form, all);
    assertThat(run.code()).as(run.err()).isBetween(1, 66);
  }

  private void replay(Path ledger, Path pages, Path register) throws IOException {
    scanned.check(Form.TEXT, "replay", "--ledger", ledger);
    scanned.check(Form.CSV, "replay", "--ledger", ledger, "-f", "csv");
    scanned.check(Form.JSON_LINES, "replay", "--ledger", ledger, "-f", "json");
    scanned.check(Form.HTML, "replay", "--ledger", ledger, "-f", "html");
    scanned.check(Form.XML, "replay", "--ledger", ledger, "-f", "premis");
    TestRun run =
        scanned.check(Form.TEXT, "replay", "--ledger", ledger, "-o", "html=" + pages + "/");
    assertThat(run.code()).as(run.err()).isZero();
    ScannedRun.scanFiles(Form.HTML, pages);
    for (String since : List.of("--changes", "--since=1")) {
      scanned.check(Form.TEXT, "replay", "--ledger", ledger, since);
      scanned.check(Form.CSV, "replay", "--ledger", ledger, since, "-f", "csv");
      scanned.check(Form.JSON_LINES, "replay", "--ledger", ledger, since, "-f", "json");
      scanned.check(Form.HTML, "replay", "--ledger", ledger, since, "-f", "html");
    }
    scanned.check(Form.TEXT, "replay", "--ledger", ledger, "--expect", register);
    scanned.check(Form.CSV, "replay", "--ledger", ledger, "--expect", register, "-f", "csv");
    scanned.check(
        Form.JSON_LINES, "replay", "--ledger", ledger, "--expect", register, "-f", "json");
  }

  /** A bag around the files, whose manifest names what is there and what is not. */
  private static void bag(Path files, HostileText kind) throws IOException {
    Files.writeString(
        files.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Files.createDirectory(files.resolve("data"));
    Files.writeString(files.resolve("data/" + kind.fileName() + ".pdf"), "%PDF-");
    String zero = "00".repeat(32) + "  data/";
    String lines = zero + kind.fileName() + ".pdf\n" + zero + kind.all() + "\n";
    Files.write(files.resolve("manifest-sha256.txt"), lines.getBytes(UTF_8));
  }

  /** The same ledger from somebody else, whose texts are no longer what this program wrote. */
  private static void remake(Path ledger, HostileText kind) throws SQLException {
    String text = kind.all().replace("\0", "").replaceAll("[\\x{D800}-\\x{DFFF}]", "");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger.toUri())) {
      for (String column : COLUMNS) {
        set(connection, "update outcome set " + column + " = ? where seq % 2 = 0", text);
      }
      String json = "{\"findings\":[{\"code\":\"X\",\"message\":\"X\",\"next\":\"X\"}]}";
      set(
          connection,
          "update outcome set json = ?",
          json.replace(
              "X", text.replace("\\", "").replace("\"", "").replaceAll("[\\x00-\\x1F]", "")));
    }
  }

  private static void set(Connection connection, String sql, String text) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, text);
      statement.executeUpdate();
    }
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("select count(*) from outcome").getInt(1)).isPositive();
    }
  }

  @Test
  void theLocalPageAnswersHarmlessly() throws Exception {
    try (LocalPage page = new LocalPage(Duration.ofSeconds(20))) {
      for (HostileText kind : HostileText.values()) {
        Path letter = folder.resolve(kind.name());
        Files.write(letter, HostileFiles.of(kind).changed().bytes());
        for (Path file : List.of(letter, Path.of("src/samples/309-CV-TU-unsigned.pdf"))) {
          String name = URLEncoder.encode(kind.all(), UTF_8).replace("+", "%20");
          String json = page.verify(file, name).body();
          String html = page.verify(file, name, "text/html").body();
          assertThat(html).startsWith("<!DOCTYPE html>");
          assertThat(OutputScanner.scan(Form.JSON_LINES, json.getBytes(UTF_8))).isEmpty();
          assertThat(OutputScanner.scan(Form.HTML, html.getBytes(UTF_8))).as("%s", kind).isEmpty();
        }
      }
    }
  }
}
