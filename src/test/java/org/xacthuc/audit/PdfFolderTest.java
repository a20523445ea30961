package org.xacthuc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.verdict.InputProblem;

@Timeout(30)
class PdfFolderTest {
  @TempDir Path root;

  private final List<String> found = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<String> beyond = new ArrayList<>();

  @Test
  void everyPdfIsFoundFilesBeforeFolders() throws IOException {
    write("b/deep/c.Pdf", "z.pdf", "A.PDF", "note.txt", "x.pdf/inside.pdf");

    assertThat(walk()).isTrue();
    assertThat(found).containsExactly("A.PDF", "z.pdf", "b/deep/c.Pdf", "x.pdf/inside.pdf");
    assertThat(failed).isEmpty();
  }

  @Test
  void aLoopOfLinksIsEnteredNoSecondTime() throws IOException {
    write("a/b/c.pdf");
    link("a/b/up", root);
    link("a/self", root.resolve("a"));
    link("one", root.resolve("two"));
    link("two", root.resolve("one"));

    walk();
    assertThat(found).containsExactly("a/b/c.pdf");
    assertThat(failed).isEmpty();
  }

  /** It is no loop: the archive has these files under two names, and both are told. */
  @Test
  void aLinkToAnotherFolderGivesItsFilesFurtherNames() throws IOException {
    write("a/c.pdf");
    link("b", root.resolve("a"));

    walk();
    assertThat(found).containsExactly("a/c.pdf", "b/c.pdf");
  }

  /** Thirty folders, each with two links to the next, have a thousand million names. */
  @Test
  void foldersThatLinkToEachOtherDoNotMakeEndlesslyManyNames() throws IOException {
    for (int i = 0; i < 30; i++) {
      Files.createDirectories(root.resolve("f" + i));
    }
    for (int i = 0; i < 29; i++) {
      link("f" + i + "/l1", root.resolve("f" + (i + 1)));
      link("f" + i + "/l2", root.resolve("f" + (i + 1)));
    }
    write("f29/a.pdf");

    walk();
    assertThat(found).contains("f29/a.pdf").hasSizeLessThan(1000);
    assertThat(beyond).isNotEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereIsToldIfItIsNamedLikeAPdf() throws IOException {
    write("a.pdf");
    link("gone.pdf", root.resolve("none.pdf"));
    link("gone.txt", root.resolve("none.txt"));
    link("self.pdf", root.resolve("self.pdf"));

    walk();
    assertThat(found).containsExactly("a.pdf");
    assertThat(failed).containsExactly("gone.pdf NOT_FOUND", "self.pdf READ_ERROR");
  }

  /** It may be listed, and what is in it not be looked at: a folder there is told like a PDF. */
  @Test
  void whatCannotBeLookedAtIsTold() throws IOException {
    write("half/y.pdf", "half/below/x.pdf", "half/note.txt");
    link("nowhere", root.resolve("none"));
    Path half = root.resolve("half");
    Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
    try {
      assumeFalse(Files.isReadable(half.resolve("y.pdf")), "this user may enter every folder");
      walk();
      assertThat(found).isEmpty();
      assertThat(failed)
          .containsExactly(
              "half/below NO_PERMISSION",
              "half/note.txt NO_PERMISSION",
              "half/y.pdf NO_PERMISSION");
    } finally {
      Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFolderThatCannotBeEnteredIsToldAndTheOthersAreWalked() throws IOException {
    write("a/x.pdf", "shut/y.pdf", "z/x.pdf");
    Path shut = root.resolve("shut");
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(shut), "this user may enter every folder");
      walk();
      assertThat(found).containsExactly("a/x.pdf", "z/x.pdf");
      assertThat(failed).containsExactly("shut NO_PERMISSION");
    } finally {
      Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void foldersBelowTheDeepestAreTold() throws IOException {
    Path deep = root;
    for (int i = 0; i < 205; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("a.pdf"), "x");
    write("b.pdf");

    walk();
    assertThat(found).containsExactly("b.pdf");
    assertThat(beyond).hasSize(1);
  }

  @Test
  void anEmptyFolderHasNothing() throws IOException {
    write("note.txt");

    assertThat(walk()).isFalse();
  }

  private boolean walk() throws IOException {
    return PdfFolder.walk(
        root,
        new PdfFolder.Receiver() {
          @Override
          public void file(Path file) {
            found.add(below(file));
          }

          @Override
          public void failed(Path place, InputProblem why) {
            failed.add(below(place) + " " + why);
          }

          @Override
          public void tooMany(Path folder, int limit) {
            beyond.add(below(folder));
          }
        });
  }

  private String below(Path path) {
    return root.relativize(path).toString();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(root.resolve(name), target);
  }
}
