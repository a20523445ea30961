package org.xacthuc.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;

/** Programs that stand in for tesseract and do what a broken or hostile one might. */
@EnabledIf("hasShell")
class TesseractTest {
  private static final OcrLimits LIMITS =
      new OcrLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), 20_000, 50);
  private static final String HEAD =
      "level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight"
          + "\\tconf\\ttext\\n";
  private static final PagePicture PICTURE =
      new PagePicture(
          1,
          new Box(0, 0, 100, 200),
          100,
          200,
          72,
          Bytes.ofUtf8("P4\n100 200\n" + "\0".repeat(13 * 200)));

  @TempDir private Path folder;

  static boolean hasShell() {
    return Files.isExecutable(Path.of("/bin/sh"));
  }

  @Test
  void wordsStandWhereTheyWereRead() throws IOException {
    Tesseract recogniser =
        program(
            "cat >/dev/null; printf '"
                + HEAD
                + "4\\t1\\t1\\t1\\t1\\t0\\t10\\t20\\t60\\t10\\t-1\\t\\n"
                + "5\\t1\\t1\\t1\\t1\\t1\\t10\\t20\\t25\\t10\\t96.5\\tSố:\\n"
                + "5\\t1\\t1\\t1\\t1\\t2\\t40\\t20\\t30\\t10\\t12\\t15-CV⁄TU\\n"
                + "5\\t1\\t1\\t1\\t1\\t3\\t80\\t20\\t5\\t10\\t95\\t \\n'");
    assertThat(recogniser.recognise(PICTURE).value().orElseThrow())
        .containsExactly(
            new RecognisedWord("Số:", new Box(10, 170, 35, 180), 96, 1),
            new RecognisedWord("15-CV/TU", new Box(40, 170, 70, 180), 12, 1));
  }

  @Test
  void thePictureIsHandedOverWholeAndNothingElseOfTheSurroundings() throws IOException {
    Path seen = folder.resolve("seen");
    Tesseract recogniser =
        program(
            "{ env; wc -c; pwd; } > " + seen + "; printf '" + HEAD + "'", "XACTHUC_SECRET", "yes");
    assertThat(recogniser.recognise(PICTURE).value()).contains(List.of());
    assertThat(Files.readString(seen))
        .contains("OMP_THREAD_LIMIT=1", Integer.toString(PICTURE.bitmap().length()))
        .doesNotContain("XACTHUC_SECRET")
        .contains(folder.resolve("bin").toRealPath().toString());
  }

  @Test
  void aProgramThatHangsIsEndedWithItsChildren() throws Exception {
    Path child = folder.resolve("child");
    Tesseract recogniser = program("sleep 600 & echo $! > " + child + "; wait");
    assertThat(defects(recogniser)).containsExactly(RecognitionDefect.TIME_LIMIT);
    long id = Long.parseLong(Files.readString(child).strip());
    for (int i = 0; i < 100 && isAlive(id); i++) {
      Thread.sleep(20);
    }
    assertThat(isAlive(id)).isFalse();
  }

  private static boolean isAlive(long id) {
    return ProcessHandle.of(id).filter(ProcessHandle::isAlive).isPresent();
  }

  @Test
  void aProgramThatNeverStopsWritingIsEnded() throws IOException {
    assertThat(defects(program("cat >/dev/null; while :; do echo 0123456789012345678901; done")))
        .containsExactly(RecognitionDefect.TOO_MUCH_TEXT);
  }

  @Test
  void moreWordsThanAPageHasAreTooMany() throws IOException {
    String word = "5\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t96\\ta\\n";
    assertThat(defects(program("cat >/dev/null; printf '" + HEAD + word.repeat(51) + "'")))
        .containsExactly(RecognitionDefect.TOO_MUCH_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 1",
        "cat >/dev/null",
        "printf 'no table'",
        "printf '" + HEAD + "five\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t96\\ta\\n'",
        "printf '" + HEAD + "5\\t1\\n'",
        "printf '" + HEAD + "5\\t1\\t1\\t1\\t1\\t1\\t-1\\t1\\t1\\t1\\t96\\ta\\n'",
        "printf '" + HEAD + "5\\t1\\t1\\t1\\t1\\t1\\t99\\t1\\t2\\t1\\t96\\ta\\n'",
        "printf '" + HEAD + "5\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\tnone\\ta\\n'",
        "printf '" + HEAD + "5\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t1\\t96\\t\\377\\n'"
      })
  void whatIsNoTableOfWordsIsAFailure(String script) throws IOException {
    assertThat(defects(program(script))).containsExactly(RecognitionDefect.PROGRAM_FAILED);
  }

  @Test
  void interruptionEndsItAndIsHandedOn() throws IOException {
    Tesseract recogniser = program("exec sleep 600");
    assertThat(recogniser.missing()).isEmpty();
    Thread.currentThread().interrupt();
    assertThat(defects(recogniser)).containsExactly(RecognitionDefect.PROGRAM_FAILED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void withoutVietnameseItIsNoUse() throws IOException {
    install("case \"$*\" in *list-langs*) echo eng; echo vietnamese;; esac");
    Tesseract recogniser = new Tesseract(path(), LIMITS);
    assertThat(recogniser.missing()).contains(RecognitionDefect.LANGUAGE_MISSING);
    assertThat(defects(recogniser)).containsExactly(RecognitionDefect.LANGUAGE_MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "bin", ":", "/nowhere"})
  void itIsLookedForInAbsoluteFoldersAlone(String path) {
    assertThat(new Tesseract(Map.of("PATH", path)).missing())
        .contains(RecognitionDefect.PROGRAM_MISSING);
  }

  @Test
  void noFileIsLeftBehind() throws IOException {
    Tesseract recogniser = program("cat >/dev/null; printf '" + HEAD + "'");
    try (Stream<Path> before = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      List<Path> there = before.toList();
      recogniser.recognise(PICTURE);
      try (Stream<Path> after = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        assertThat(after.filter(p -> p.getFileName().toString().contains("xacthuc")))
            .allMatch(there::contains);
      }
    }
    try (Stream<Path> own = Files.list(folder.resolve("bin"))) {
      assertThat(own).hasSize(1);
    }
  }

  private static List<RecognitionDefect> defects(Tesseract recogniser) {
    Reading<List<RecognisedWord>, RecognitionDefect> reading = recogniser.recognise(PICTURE);
    assertThat(reading.value()).isEmpty();
    return reading.defects();
  }

  /** One that knows Vietnamese, and otherwise does what the script says. */
  private Tesseract program(String script, String... variable) throws IOException {
    install("case \"$*\" in *list-langs*) echo vie; exit 0;; esac\n" + script);
    Map<String, String> environment = new HashMap<>(path());
    if (variable.length == 2) {
      environment.put(variable[0], variable[1]);
    }
    return new Tesseract(environment, LIMITS);
  }

  private Map<String, String> path() {
    return Map.of("PATH", "relative:" + folder.resolve("bin") + ":/usr/bin:/bin");
  }

  private void install(String script) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("tesseract");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }
}
