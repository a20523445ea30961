package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Debian package: what it says, what is in it, and an installation from its begin to its end.
 */
@Tag("packages")
class DebianPackageIT {
  private static final String DEB = Packages.DEB.toString();
  private static final Path CACHE = Path.of("/var/cache/xacthuc");

  @TempDir Path folder;

  private Path unpacked() throws IOException, InterruptedException {
    Packages.done("dpkg-deb", "-x", DEB, folder.toString());
    return folder;
  }

  @Test
  void saysWhatItIsAndNeeds() throws IOException, InterruptedException {
    String control = Packages.done("dpkg-deb", "-f", DEB);

    assertThat(control.lines())
        .contains(
            "Package: xacthuc",
            "Version: " + Version.NUMBER,
            "Architecture: all",
            "Depends: default-jre-headless (>= 2:1.17) | java17-runtime-headless");
  }

  @Test
  void runsOutOfAnotherRoot() throws IOException, InterruptedException {
    Path root = unpacked();

    assertThat(Files.isSymbolicLink(root.resolve("usr/bin/xacthuc"))).isTrue();
    Packages.assertVerifies(
        new Distribution(root.resolve("usr"), Map.of("XACTHUC_ARCHIVE", "never")));
  }

  @Test
  void hasTheProgramOfTheDistributionAndNoArchiveOfClasses()
      throws IOException, InterruptedException {
    Path share = unpacked().resolve("usr/share");
    Path built = Distribution.BUILT.home();

    assertThat(Files.readSymbolicLink(share.resolve("xacthuc/lib/classes"))).isEqualTo(CACHE);
    assertThat(Packages.files(folder.resolve("var"))).isEmpty();
    for (String file : Packages.files(built)) {
      Path installed =
          file.startsWith("lib/") || file.equals("bin/xacthuc")
              ? share.resolve("xacthuc").resolve(file)
              : share.resolve("doc/xacthuc").resolve(file);
      boolean elsewhere =
          Stream.of("lib/classes/", "share/", "bin/xacthuc.cmd").anyMatch(file::startsWith);
      // The licence itself is a link to Debian's.
      if (!elsewhere && !file.equals("LICENSE")) {
        assertThat(Files.mismatch(built.resolve(file), installed)).as(file).isNegative();
      }
    }
  }

  @Test
  void documentsAndCompletionsAreWhereDebianLooks() throws IOException, InterruptedException {
    Path share = unpacked().resolve("usr/share");

    assertThat(share.resolve("doc/xacthuc/copyright")).content().startsWith("Format: ");
    assertThat(Files.readSymbolicLink(share.resolve("doc/xacthuc/LICENSE")).toString())
        .isEqualTo("../../common-licenses/Apache-2.0");
    assertThat(Packages.done("gzip", "-dc", share.resolve("doc/xacthuc/changelog.gz").toString()))
        .startsWith("xacthuc (" + Version.NUMBER + ") ");
    Packages.assertCompletes(share.resolve("bash-completion/completions/xacthuc"));
    assertThat(share.resolve("zsh/vendor-completions/_xacthuc")).isNotEmptyFile();
    assertThat(share.resolve("fish/vendor_completions.d/xacthuc.fish")).isNotEmptyFile();
    Packages.assertRenders(share.resolve("man/man1/xacthuc.1.gz"));
    Packages.assertRenders(share.resolve("man/vi/man1/xacthuc.1.gz"));
  }

  @Test
  void lintianHasNothingToSay() throws IOException, InterruptedException {
    Ended ended =
        Packages.run(
            "lintian",
            "--allow-root",
            "--fail-on",
            "error,warning,info",
            "--profile",
            "debian",
            DEB);

    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  /** The program itself leaves nothing behind. */
  @Test
  void isInstalledUsedAndRemoved() throws IOException, InterruptedException {
    assumeCanBeInstalled();
    // Debian's Java, for which the package makes an archive, whatever the tests run with.
    Distribution installed = new Distribution(Path.of("/usr"), Map.of("JAVA_HOME", ""));
    try {
      Packages.done("dpkg", "--install", DEB);

      Path archive = onlyArchive();
      Packages.assertVerifies(installed);
      assertThat(installed.archive()).isEqualTo(archive);
      assertThat(LoadedClasses.of(installed, folder).unarchived()).isLessThan(1000);
      // The control: the same installation told to do without.
      assertThat(LoadedClasses.of(installed.with("XACTHUC_ARCHIVE", "never"), folder).unarchived())
          .isGreaterThan(1000);

      // As when a Java is replaced: what there is goes, and one for today's Java comes.
      Files.delete(archive);
      Files.createFile(CACHE.resolve("xacthuc-17-1.jsa"));
      Packages.done("dpkg-trigger", "--no-await", "--by-package=dpkg", "/usr/lib/jvm");
      Packages.done("dpkg", "--triggers-only", "xacthuc");
      assertThat(onlyArchive()).isEqualTo(archive);
    } finally {
      Packages.done("dpkg", "--purge", "xacthuc");
    }
    for (String gone :
        List.of("/usr/bin/xacthuc", "/usr/share/xacthuc", "/usr/share/doc/xacthuc")) {
      assertThat(Files.exists(Path.of(gone), LinkOption.NOFOLLOW_LINKS)).as(gone).isFalse();
    }
    assertThat(CACHE).doesNotExist();
    assertThat(Packages.run("dpkg-query", "-W", "xacthuc").code()).isNotZero();
  }

  private static Path onlyArchive() throws IOException {
    List<String> made =
        Packages.files(CACHE).stream().filter(file -> file.endsWith(".jsa")).toList();
    assertThat(made).hasSize(1);
    return CACHE.resolve(made.get(0));
  }

  /** Whether the tests run as root, on a Debian that has what the package needs, and not it. */
  private static void assumeCanBeInstalled() throws IOException, InterruptedException {
    assumeTrue(Packages.done("id", "-u").strip().equals("0"), "only root installs packages");
    assumeTrue(
        Packages.run("dpkg-query", "-W", "xacthuc").code() != 0, "a package xacthuc is there");
    Ended simulated = Packages.run("apt-get", "--simulate", "install", DEB);
    assumeTrue(
        simulated.code() == 0
            && simulated.out().lines().filter(l -> l.startsWith("Inst ")).count() == 1,
        "what the package needs is not installed as packages");
  }
}
