package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes: made, used, and done without, whatever is wrong with it. */
class ArchiveIT {
  /** Far more than are loaded beside an archive, and far fewer than are loaded without one. */
  private static final long SOME = 1000;

  @TempDir static Path once;
  @TempDir Path folder;

  private static Distribution copy;
  private static Path archive;
  private static Path good;

  @BeforeAll
  static void makesOne() throws IOException, InterruptedException {
    assumeTrue(Distribution.posixShell(), "the launcher for POSIX shells is not tried here");
    copy = Distribution.BUILT.copiedTo(once.resolve("xacthuc"));
    archive = copy.archive();
    good = Files.copy(archive, once.resolve("good"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  @BeforeEach
  @AfterEach
  void isGood() throws IOException {
    try (Stream<Path> files = Files.list(copy.classes())) {
      for (Path file : files.filter(f -> !f.equals(archive)).toList()) {
        Files.delete(file);
      }
    }
    replace(archive, good);
  }

  @Test
  void liesBesideTheProgramAndIsUsed() throws IOException, InterruptedException {
    assertThat(archive.getParent()).isEqualTo(copy.classes().toRealPath());
    assertThat(LoadedClasses.of(copy, folder).unarchived()).isLessThan(SOME);

    // The control: the same installation told to do without.
    Distribution without = copy.with("XACTHUC_ARCHIVE", "never");
    assertThat(LoadedClasses.of(without, folder).unarchived()).isGreaterThan(SOME);
  }

  @Test
  void oneThatWasDamagedIsPassedOverAndMadeAnew() throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    assertVerifies(copy);

    awaitArchive(copy.classes());
    assertThat(LoadedClasses.of(copy, folder).unarchived()).isLessThan(SOME);
  }

  @Test
  void javaItselfRefusesOneThatIsNone() throws IOException, InterruptedException {
    Files.write(archive, new byte[1 << 20]);
    Files.writeString(sizeOf(archive), (1 << 20) + "\n");

    assertVerifies(copy);
    assertThat(LoadedClasses.of(copy, folder).unarchived()).isGreaterThan(SOME);
  }

  @Test
  void oneOfAnotherJavaIsPassedOver() throws IOException, InterruptedException {
    Optional<Path> java = Distribution.anotherJava();
    assumeTrue(java.isPresent(), "there is no other Java beside this one");
    Distribution other = copy.with("JAVA_HOME", java.orElseThrow().toString());
    Path others = other.archive();
    assertThat(others).isNotEqualTo(archive);
    assertThat(LoadedClasses.of(other, folder).unarchived()).isLessThan(SOME);

    replace(archive, others);
    replace(others, good);

    assertVerifies(copy);
    assertVerifies(other);
    assertThat(LoadedClasses.of(copy, folder).unarchived()).isGreaterThan(SOME);
  }

  @Test
  void oneThatIsOlderThanItsJarIsMadeAnew() throws IOException, InterruptedException {
    Path jar = copy.home().resolve("lib/xacthuc.jar");
    FileTime before = Files.getLastModifiedTime(jar);
    FileTime made = Files.getLastModifiedTime(archive);
    try {
      Files.setLastModifiedTime(jar, FileTime.from(made.toInstant().plusSeconds(1)));
      assertVerifies(copy);
      for (int i = 0; i < 6000 && Files.getLastModifiedTime(archive).equals(made); i++) {
        Thread.sleep(100);
      }
      awaitArchive(copy.classes());
      assertThat(LoadedClasses.of(copy, folder).unarchived()).isLessThan(SOME);
    } finally {
      Files.setLastModifiedTime(jar, before);
    }
  }

  @Test
  void theFirstStartMakesOneWhereverTheProgramIs() throws IOException, InterruptedException {
    Distribution moved = copy.copiedTo(folder.resolve("moved"));

    assertVerifies(moved);
    awaitArchive(moved.classes());

    assertThat(LoadedClasses.of(moved, folder).unarchived()).isLessThan(SOME);
  }

  /** Java 17 takes no class of ours out of an archive there; later ones do. */
  @Test
  void aPathMayHaveBlanksAndVietnameseLetters() throws IOException, InterruptedException {
    Distribution moved = copy.copiedTo(named("kho lưu trữ/đã dời chỗ"));

    moved.archive();

    assertVerifies(moved);
  }

  @Test
  void ofTwoAtOnceOneMakesIt() throws IOException, InterruptedException {
    Files.delete(archive);
    String both = "\"$1\" --make-archive & \"$1\" --make-archive; wait";

    Ended ended =
        Ended.of(Map.of(), List.of("/bin/sh", "-c", both, "sh", copy.launcher().toString()));

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out().lines()).hasSize(2).containsOnly(archive.toString());
    awaitArchive(copy.classes());
    assertThat(LoadedClasses.of(copy, folder).unarchived()).isLessThan(SOME);
  }

  @Test
  void amongTheCachesItMustBeTheUsersAlone() throws IOException, InterruptedException {
    // Nothing can be put where a file has the folder's name; not even by root.
    Distribution fixed = copy.copiedTo(folder.resolve("fixed"));
    Files.createFile(fixed.classes());
    Path caches = Files.createDirectory(folder.resolve("caches"));
    Distribution cached = fixed.with("XDG_CACHE_HOME", caches.toString());

    Path made = cached.archive();

    Path own = made.getParent();
    assertThat(own).isEqualTo(caches.resolve("xacthuc/classes"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
        .isEqualTo("rwx------");
    assertThat(LoadedClasses.of(cached, folder).unarchived()).isLessThan(SOME);
    Map<Path, String> weak =
        Map.of(
            made, "rw-rw----", own, "rwx----w-", own.getParent(), "rwx-w----", caches, "rwx----w-");
    for (Map.Entry<Path, String> open : weak.entrySet()) {
      Set<PosixFilePermission> strict = Files.getPosixFilePermissions(open.getKey());
      Files.setPosixFilePermissions(
          open.getKey(), PosixFilePermissions.fromString(open.getValue()));
      assertThat(LoadedClasses.of(cached, folder).unarchived()).as("%s", open).isGreaterThan(SOME);
      Files.setPosixFilePermissions(open.getKey(), strict);
    }
    assertThat(LoadedClasses.of(cached, folder).unarchived()).isLessThan(SOME);
    // Nor is it taken where the folder is a link to one that others may have made.
    Path elsewhere = Files.move(own, folder.resolve("elsewhere"));
    Files.createSymbolicLink(own, elsewhere);
    assertThat(LoadedClasses.of(cached, folder).unarchived()).isGreaterThan(SOME);
  }

  @Test
  void aLinkBesideTheProgramLeadsToWhereItIsKept() throws IOException, InterruptedException {
    Distribution linked = copy.copiedTo(folder.resolve("linked"));
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Files.createSymbolicLink(linked.classes(), kept);

    assertThat(linked.archive().getParent()).isEqualTo(kept.toRealPath());

    assertThat(LoadedClasses.of(linked, folder).unarchived()).isLessThan(SOME);
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxr-xrwx"));
    assertThat(LoadedClasses.of(linked, folder).unarchived()).isGreaterThan(SOME);
  }

  private Path named(String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException ownLocale) {
      assumeTrue(false, "this test's own locale cannot name it: " + ownLocale.getReason());
      throw ownLocale;
    }
  }

  private static void assertVerifies(Distribution distribution)
      throws IOException, InterruptedException {
    Ended ended = distribution.verify("-q");
    assertThat(ended.out()).startsWith("AUTHENTIC ");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  /** Until a whole archive is there, and nobody makes one any more. */
  private static void awaitArchive(Path classes) throws IOException, InterruptedException {
    for (int i = 0; i < 6000; i++) {
      List<Path> there = files(classes);
      Optional<Path> made = there.stream().filter(f -> f.toString().endsWith(".jsa")).findFirst();
      if (there.size() == 2 && made.isPresent() && isWhole(made.orElseThrow())) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive was made in " + classes);
  }

  private static boolean isWhole(Path file) throws IOException {
    Path size = sizeOf(file);
    return Files.exists(size)
        && Files.readString(size).strip().equals(Long.toString(Files.size(file)));
  }

  private static Path sizeOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".size");
  }

  /** Puts a file and its size in the place of an archive. */
  private static void replace(Path file, Path by) throws IOException {
    Files.copy(by, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(sizeOf(file), Files.size(by) + "\n");
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
