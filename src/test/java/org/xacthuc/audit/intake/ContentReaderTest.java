package org.xacthuc.audit.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.verdict.InputProblem;

/** In memory up to ten bytes, in a copy of our own above that. */
@Timeout(30)
class ContentReaderTest {
  private static final int IN_MEMORY = 10;

  @TempDir Path folder;

  private Snapshots snapshots;
  private Path file;

  @BeforeEach
  void file() throws IOException {
    snapshots = Snapshots.in(folder.resolve("copies"));
    file = folder.resolve("a.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789", "0123456789a"})
  void whatIsHashedIsWhatIsKept(String text) throws IOException {
    Files.writeString(file, text);
    try (Content content = reader(Files::newInputStream).read(file)) {
      Content.Whole whole = (Content.Whole) content;
      assertThat(bytes(whole)).isEqualTo(Bytes.ofUtf8(text));
      assertThat(whole.length()).isEqualTo(text.length());
      assertThat(whole.sha256()).isEqualTo(sha256(text));
      assertThat(whole instanceof Content.InMemory).isEqualTo(text.length() <= IN_MEMORY);
    }
    assertThat(copies()).isZero();
  }

  @Test
  void aFileThatIsChangedOnceIsReadAgain() throws IOException {
    for (String first : new String[] {"before", "long before it"}) {
      Files.writeString(file, first);
      int[] opened = new int[1];
      ContentReader reader =
          reader(
              path -> {
                InputStream in = Files.newInputStream(path);
                return opened[0]++ == 0 ? writingAtItsEnd(in, "afterwards ") : in;
              });
      try (Content content = reader.read(file)) {
        assertThat(bytes((Content.Whole) content)).isEqualTo(Bytes.ofUtf8("afterwards 1"));
        assertThat(((Content.Whole) content).sha256()).isEqualTo(sha256("afterwards 1"));
      }
      assertThat(opened[0]).isEqualTo(2);
      written = 0;
    }
  }

  @Test
  void aFileThatIsChangedEachTimeIsNotVerified() throws IOException {
    for (String first : new String[] {"before", "long before it"}) {
      Files.writeString(file, first);
      ContentReader reader =
          reader(path -> writingAtItsEnd(Files.newInputStream(path), "afterwards "));

      assertThat(reader.read(file)).isEqualTo(new Content.Changed());
      assertThat(copies()).isZero();
    }
  }

  /** Of the same length and age: only that it is another file gives it away. */
  @Test
  void aFileThatIsReplacedIsReadAgain() throws IOException {
    Files.writeString(file, "one");
    var time = Files.getLastModifiedTime(file);
    int[] opened = new int[1];
    ContentReader reader =
        reader(
            path -> {
              InputStream in = Files.newInputStream(path);
              if (opened[0]++ == 0) {
                Path other = Files.writeString(folder.resolve("other"), "two");
                Files.setLastModifiedTime(other, time);
                Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
              }
              return in;
            });

    assertThat(bytes((Content.Whole) reader.read(file))).isEqualTo(Bytes.ofUtf8("two"));
  }

  @Test
  void aFileThatGrowsOrShrinksUnderWayIsReadAgain() throws IOException {
    for (String streamed : new String[] {"012", "012345"}) {
      Files.writeString(file, "0123");
      int[] opened = new int[1];
      ContentReader reader =
          reader(
              path ->
                  opened[0]++ == 0
                      ? new ByteArrayInputStream(streamed.getBytes(UTF_8))
                      : Files.newInputStream(path));

      assertThat(bytes((Content.Whole) reader.read(file))).isEqualTo(Bytes.ofUtf8("0123"));
      assertThat(opened[0]).isEqualTo(2);
    }
  }

  @Test
  void whatCannotBeReadIsSaidWhy() throws IOException {
    ContentReader reader = reader(Files::newInputStream);

    assertThat(reader.read(folder.resolve("none.pdf")))
        .isEqualTo(new Content.NotReadable(InputProblem.NOT_FOUND));
    assertThat(reader.read(Path.of("/dev/zero")))
        .isEqualTo(new Content.NotReadable(InputProblem.NOT_A_FILE));
    assertThat(reader.read(folder)).isEqualTo(new Content.NotReadable(InputProblem.NOT_A_FILE));
    ContentReader broken =
        reader(
            path -> {
              throw new IOException("Input/output error");
            });
    Files.writeString(file, "x");
    assertThat(broken.read(file)).isEqualTo(new Content.NotReadable(InputProblem.READ_ERROR));
    ContentReader removed =
        reader(
            path -> {
              throw new NoSuchFileException(path.toString());
            });
    assertThat(removed.read(file)).isEqualTo(new Content.NotReadable(InputProblem.NOT_FOUND));
  }

  @Test
  void aFileWithoutPermissionIsSaidWhy() throws IOException {
    Files.writeString(file, "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read every file");

    assertThat(reader(Files::newInputStream).read(file))
        .isEqualTo(new Content.NotReadable(InputProblem.NO_PERMISSION));
  }

  /** That is a matter of our disk, not of the file. */
  @Test
  void withoutRoomForACopyNothingIsSaidOfTheFile() throws IOException {
    Files.writeString(file, "long before it");
    snapshots.close();

    assertThatThrownBy(() -> reader(Files::newInputStream).read(file))
        .isInstanceOf(SnapshotException.class);
  }

  @Test
  void copiesThatAKilledAuditLeftAreRemoved() throws IOException {
    Files.writeString(folder.resolve("copies/left.snapshot"), "x");
    Files.writeString(folder.resolve("copies/not-ours.txt"), "x");

    Snapshots.in(folder.resolve("copies"));

    assertThat(folder.resolve("copies/left.snapshot")).doesNotExist();
    assertThat(folder.resolve("copies/not-ours.txt")).exists();
  }

  private int written;

  /** A stream that has somebody write to the file when it comes to its end. */
  private InputStream writingAtItsEnd(InputStream in, String text) {
    return new FilterInputStream(in) {
      @Override
      public void close() throws IOException {
        super.close();
        Files.writeString(file, text + ++written);
      }
    };
  }

  private ContentReader reader(ContentReader.Opener opener) {
    return new ContentReader(snapshots, IN_MEMORY, Limits.DEFAULT, opener);
  }

  private static Bytes bytes(Content.Whole content) throws IOException {
    return content instanceof Content.InMemory memory
        ? memory.bytes()
        : Bytes.of(Files.readAllBytes(((Content.Snapshot) content).file()));
  }

  private static Digest sha256(String text) {
    return PdfFile.of(Bytes.ofUtf8(text)).sha256();
  }

  private long copies() throws IOException {
    try (var files = Files.list(folder.resolve("copies"))) {
      return files.count();
    }
  }
}
