package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives of a release, unpacked and used as a stranger would. */
@Tag("packages")
class ArchivesIT {
  private static final String ROOT = "xacthuc-" + Version.NUMBER;

  @TempDir static Path folder;
  private static Path untarred;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    untarred = unpacked("tar", "xzf", Packages.TAR, "-C");
  }

  private static Path unpacked(String program, String options, Path archive, String into)
      throws IOException, InterruptedException {
    Path to = Files.createDirectory(folder.resolve(program));
    Packages.done(program, options, archive.toString(), into, to.toString());
    assertThat(to.toFile().list()).containsExactly(ROOT);
    return to.resolve(ROOT);
  }

  private static Distribution at(Path home) {
    return new Distribution(home, Map.of("XACTHUC_ARCHIVE", "never"));
  }

  @Test
  void theTarVerifies() throws IOException, InterruptedException {
    Packages.assertVerifies(at(untarred));
  }

  @Test
  void theZipVerifiesAndHoldsTheSame() throws IOException, InterruptedException {
    Path unzipped = unpacked("unzip", "-q", Packages.ZIP, "-d");

    Packages.assertVerifies(at(unzipped));
    List<String> files = Packages.files(untarred);
    assertThat(Packages.files(unzipped)).isEqualTo(files);
    for (String file : files) {
      assertThat(Files.mismatch(unzipped.resolve(file), untarred.resolve(file)))
          .as(file)
          .isNegative();
    }
  }

  /** The archive of classes is one machine's; the folder of the build may have one. */
  @Test
  void theyHoldWhatTheBuildPutTogether() throws IOException {
    List<String> built =
        Packages.files(Distribution.BUILT.home()).stream()
            .filter(f -> !f.startsWith("lib/classes/"))
            .toList();

    assertThat(Packages.files(untarred))
        .isEqualTo(built)
        .contains("LICENSE", "README.md", "xacthuc.cdx.json", "bin/xacthuc.cmd");
  }

  @Test
  void whatIsRunMayBeRunAndNothingElse() throws IOException {
    for (String file : Packages.files(untarred)) {
      boolean program = List.of("bin/xacthuc", "lib/make-archive").contains(file);
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(untarred.resolve(file))))
          .as(file)
          .isEqualTo(program ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  @Test
  void theManualsRender() throws IOException, InterruptedException {
    Packages.assertRenders(untarred.resolve("share/man/man1/xacthuc.1"));
    Packages.assertRenders(untarred.resolve("share/man/vi/man1/xacthuc.1"));
  }

  @Test
  void bashCompletes() throws IOException, InterruptedException {
    Packages.assertCompletes(untarred.resolve("share/bash-completion/completions/xacthuc"));
  }

  /** The control is the installation without one, which the others use. */
  @Test
  void anArchiveOfClassesIsMadeWhereItWasUnpacked() throws IOException, InterruptedException {
    Path made = new Distribution(untarred, Map.of()).archive();

    try {
      assertThat(made.getParent()).isEqualTo(untarred.resolve("lib/classes").toRealPath());
      assertThat(made).isNotEmptyFile();
    } finally {
      for (String file : Packages.files(untarred.resolve("lib/classes"))) {
        Files.delete(untarred.resolve("lib/classes").resolve(file));
      }
      Files.delete(untarred.resolve("lib/classes"));
    }
  }
}
