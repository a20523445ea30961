package org.xacthuc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.Verifier;
import org.xacthuc.testkit.HostileText;

/**
 * What is written under names that somebody else chose stays in the folder that the user named, and
 * replaces nothing that the user did not mean.
 */
class PathTraversalTest {
  private static final Verifier VERIFIER = new Verifier();
  private static final Path SAMPLE = Path.of("src/samples/309-CV-TU-unsigned.pdf");

  /** Names for which some system has a meaning of its own, or no room. */
  private static final List<String> NAMES =
      List.of(
          "...",
          "con.pdf",
          "NUL",
          "com1.pdf",
          "aux .pdf",
          "a:b.pdf",
          "C:x.pdf",
          "trailing.pdf.",
          "blank.pdf ",
          "-o",
          "~root",
          "..\\..\\up.pdf",
          "x|y>z.pdf",
          "%2e%2e%2fup.pdf",
          "A.pdf",
          "a.pdf",
          "\uFF21.pdf",
          "a\u0301.pdf",
          "\u00E1.pdf",
          "x".repeat(250) + ".pdf",
          "ế".repeat(80) + ".pdf",
          "a\nb.pdf",
          "\u202Efdp.exe");

  @TempDir Path folder;
  private Path victim;

  @BeforeEach
  void victim() throws IOException {
    victim = Files.writeString(folder.resolve("victim"), "untouched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "etsi"})
  void documentsOfManyFilesStayInTheirFolder(String format) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/deep"));
    List<Object> args = new ArrayList<>();
    Path out = folder.resolve("out/reports");
    args.addAll(List.of("verify", "--no-config", "-o", format + "=" + out + "/", "--"));
    for (String name : NAMES) {
      args.add(Files.copy(SAMPLE, in.resolve(name)));
    }
    args.add(in.resolve("../../in/deep/./con.pdf"));
    Set<String> before = all(folder);

    TestRun run = run(args);

    assertThat(run.code()).as(run.err()).isEqualTo(3);
    Set<String> written = all(folder);
    written.removeAll(before);
    written.removeAll(List.of("out", "out/reports"));
    assertThat(written)
        .hasSize(NAMES.size() + 1)
        .allMatch(n -> isPortable(n.replace("out/reports/", "")));
    assertThat(written.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct())
        .as("told apart where case is not")
        .hasSize(written.size());
  }

  /** As every file system takes it, and no shell or program for something else. */
  private static boolean isPortable(String name) {
    return name.matches(
            "[^/\\\\:*?\"<>|\\p{Cntrl}\\u202E. ~-][^/\\\\:*?\"<>|\\p{Cntrl}\\u202E]*[^. ]")
        && !name.matches("(?i)(con|nul|aux|prn|com[0-9]|lpt[0-9])( *\\..*)?")
        && name.getBytes(UTF_8).length <= 255;
  }

  /** The control of the pattern above. */
  @Test
  void whatIsNotPortableIsTold() {
    assertThat(List.of("a.pdf.html", "công văn.pdf.html", "_con.pdf.html", "standard-input.html"))
        .allMatch(PathTraversalTest::isPortable);
    assertThat(NAMES.subList(0, 13)).noneMatch(PathTraversalTest::isPortable);
  }

  @Test
  void aLinkInTheFolderIsNotFollowed() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(out.resolve(SAMPLE.getFileName() + ".html"), victim);

    assertThat(run(List.of("verify", "-o", "html=" + out + "/", SAMPLE)).code()).isEqualTo(3);

    assertThat(victim).hasContent("untouched");
    Path report = out.resolve(SAMPLE.getFileName() + ".html");
    assertThat(Files.isSymbolicLink(report)).isFalse();
    assertThat(report).content().contains("UNSIGNED");
  }

  /** The control: a name that the user gave is his, and a link there is followed as shells do. */
  @Test
  void aLinkThatTheUserNamedIs() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), victim);

    assertThat(run(List.of("verify", "-f", "csv", "-o", link, SAMPLE)).code()).isEqualTo(3);

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(victim).content().contains("UNSIGNED");
  }

  @Test
  void anInputIsNotReplacedByAnyOfItsNames() throws IOException {
    Path input = Files.copy(SAMPLE, folder.resolve("a.pdf"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), input);
    Path report = Files.createSymbolicLink(folder.resolve("a.pdf.html"), input);
    byte[] before = Files.readAllBytes(input);
    for (Object output : List.of(input, link, folder + "/./x/../a.pdf", report)) {
      for (List<Object> args :
          List.of(
              List.<Object>of("verify", "-f", "json", "-o", output, input),
              List.<Object>of("verify", "-o", "html=" + output, input),
              List.<Object>of("extract", "--revision", "1", "-o", output, input),
              List.<Object>of("inspect", "-o", output, input))) {
        assertThat(run(args).code()).as("%s", args).isIn(64, 74);
        assertThat(Files.readAllBytes(input)).as("%s", args).isEqualTo(before);
      }
    }
    assertThat(run(List.of("verify", "-o", "html=" + folder + "/", input)).code()).isEqualTo(64);
    // The control: beside it there is room.
    Path part = folder.resolve("part");
    assertThat(run(List.of("extract", "--revision", "1", "-o", part, input)).code()).isZero();
    assertThat(Files.readAllBytes(part)).isEqualTo(before);
  }

  /** Its words are names of pages where they are ours. */
  @Test
  void aForeignLedgerNamesNoFiles() throws IOException, SQLException {
    Path in = Files.createDirectory(folder.resolve("in"));
    List<String> words =
        List.of(
            "../../up",
            "/etc/up",
            "con",
            "..",
            "",
            ".",
            "x".repeat(300),
            "other-1",
            "a/../b",
            "%2e");
    for (int i = 0; i < words.size(); i++) {
      Files.copy(SAMPLE, in.resolve(i + ".pdf"));
    }
    Path ledger = folder.resolve("l.db");
    run(List.of("audit", in, "--ledger", ledger, "--in-process", "--jobs", 1));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
        PreparedStatement change =
            connection.prepareStatement(
                "update outcome set verdict = ?1, headline = ?1, findings = ?1, issuer = ?1,"
                    + " signer = ?1, sha256 = ?1 where path = ?2")) {
      for (int i = 0; i < words.size(); i++) {
        change.setString(1, words.get(i));
        change.setString(2, i + ".pdf");
        assertThat(change.executeUpdate()).isEqualTo(1);
      }
    }
    Set<String> before = all(folder);
    Path out = folder.resolve("pages");

    TestRun run = run(List.of("replay", "--ledger", ledger, "-o", "html=" + out + "/"));

    assertThat(run.code()).as(run.err()).isZero();
    Set<String> written = all(folder);
    written.removeAll(before);
    assertThat(written)
        .allMatch(n -> n.matches("pages|pages/[a-z]+|pages/([a-z]+/)?[a-z0-9.-]+\\.html"))
        .noneMatch(n -> n.contains(".."))
        .contains("pages/index.html");
    long codes = written.stream().filter(n -> n.startsWith("pages/codes/")).count();
    assertThat(codes).as("a page for each, none over another").isEqualTo(words.size() - 1);
  }

  @Test
  void theStoreIsLeftNeitherByNamesNorByFingerprints() throws IOException {
    Path root =
        Files.write(
            folder.resolve("r.crt"), HostileFiles.of(HostileText.MARKUP).root().der().toArray());
    Path home = Files.createDirectory(folder.resolve("home"));
    Path up =
        Files.writeString(Files.createDirectories(home.resolve(".config")).resolve("up.pem"), "x");
    assertThat(run(home, List.of("trust", "add", root, "--yes")).code()).isZero();
    Path store = home.resolve(".config/xacthuc/anchors");
    try (Stream<Path> files = Files.list(store)) {
      assertThat(files)
          .singleElement()
          .extracting(f -> f.getFileName().toString())
          .asString()
          .matches("[0-9a-f]{64}\\.[a-z]+");
    }
    for (String name : List.of("../../up", "../../up.pem", "/../../up", "known:../../up")) {
      assertThat(run(home, List.of("trust", "remove", name, "--yes")).code()).isNotZero();
      assertThat(run(home, List.of("trust", "add", "known:" + name, "--yes")).code()).isNotZero();
    }
    assertThat(up).exists();
  }

  /** What an interrupted or a failed writing leaves behind has no name that anybody looks for. */
  @Test
  void longNamesLeaveRoomForTheTemporaryOne() throws IOException {
    Path out = folder.resolve("ế".repeat(80) + "x".repeat(10));
    assertThat(run(List.of("verify", "-f", "json", "-o", out, SAMPLE)).code()).isEqualTo(3);
    assertThat(out).content().contains("UNSIGNED");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(f -> f.toString().endsWith(".tmp"));
    }
  }

  private TestRun run(List<?> args) throws IOException {
    return run(Files.createDirectories(folder.resolve("home")), args);
  }

  private static TestRun run(Path home, List<?> args) {
    return TestRun.with(VERIFIER::verify).env("HOME", home.toString()).run(args.toArray());
  }

  private static Set<String> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> names = new TreeSet<>();
      files.filter(f -> !f.equals(folder)).forEach(f -> names.add(folder.relativize(f).toString()));
      names.remove("home");
      return names;
    }
  }
}
