package org.xacthuc.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files made to take for ever or all memory, each handed to a real process with a small heap: it
 * ends within five seconds of the processor's time, without an exception, and with a finding that
 * names the limit where a limit ended it. What is within all limits is a document like any other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BombsTest {
  private static final Duration MOST = Duration.ofSeconds(5);

  /** With pictures of the pages, which are drawn after all else is known. */
  private static final Duration MOST_DRAWN = Duration.ofSeconds(10);

  private static final String HEAP = "256m";

  /** Of a machine with less memory; there what is enough above may not be. */
  private static final String SMALL_HEAP = "64m";

  private static final Path CORPORA =
      Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"));
  private static final Path SAMPLE = Path.of("src/samples/309-CV-TU.pdf");

  @TempDir private static Path folder;
  private VerifyingChild child;
  private VerifyingChild smallChild;
  private VerifyingChild drawingChild;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    child = child(HEAP);
    smallChild = child(SMALL_HEAP);
    drawingChild = child(HEAP, "--output=json=-", "--output=html=" + folder.resolve("drawn.html"));
  }

  @AfterAll
  void end() {
    child.close();
    smallChild.close();
    drawingChild.close();
  }

  private static VerifyingChild child(String heap, String... more)
      throws IOException, InterruptedException {
    Stream<String> options =
        Stream.of(
            "verify",
            "--no-config",
            "--ocr=never",
            "--format=json",
            "--trust",
            "test-certs/anchors");
    VerifyingChild child =
        new VerifyingChild(heap, Stream.concat(options, Stream.of(more)).toArray(String[]::new));
    // What is loaded and compiled is no file's.
    assertThat(child.verify(SAMPLE).verdict()).isEqualTo("AUTHENTIC");
    return child;
  }

  static Stream<Bomb> bombs() {
    return Stream.of(
            InkBombs.all(),
            PageBombs.all(),
            DrawingBombs.all(),
            PictureBombs.all(),
            CountBombs.all(),
            StructureBombs.all(),
            EvidenceBombs.all())
        .flatMap(bombs -> bombs);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void aBombEndsWithinTheLimitsAndItsTwinIsAuthentic(Bomb bomb)
      throws IOException, InterruptedException {
    VerifyingChild.Answer twin = child.verify(written(bomb.twin().bytes()));
    assertThat(twin.verdict()).as("twin: %s", twin).isEqualTo("AUTHENTIC");

    Path drawn = written(bomb.drawn().bytes());
    VerifyingChild.Answer answer = quickest(child, drawn, MOST);
    assertThat(faults(answer, MOST)).as("%s", answer).isEmpty();
    assertThat(answer.limits()).doesNotContain("memory");
    if (bomb.end().isEmpty()) {
      assertThat(answer.limits()).isEmpty();
      assertThat(answer.verdict()).isEqualTo("AUTHENTIC");
    } else {
      assertThat(answer.verdict()).isNotEqualTo("AUTHENTIC");
      assertThat(Stream.concat(answer.limits().stream(), answer.codes().stream()))
          .contains(bomb.end());
    }

    VerifyingChild.Answer pictured = quickest(drawingChild, drawn, MOST_DRAWN);
    assertThat(faults(pictured, MOST_DRAWN)).as("with pictures: %s", pictured).isEmpty();
    assertThat(pictured.verdict()).isEqualTo(answer.verdict());

    VerifyingChild.Answer small = smallChild.verify(drawn);
    assertThat(small.exitCode()).as("%s", small).isNotIn("", "INTERNAL_ERROR");
    assertThat(small.complaints()).isEmpty();
  }

  /** Broken, odd and malicious files of others, and those that readers take differently. */
  @Test
  void everyHostileFileEndsWithinTheLimits() throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (String corpus : List.of("hostile", "attacks/parser-differential")) {
      Path root = CORPORA.resolve(corpus);
      Assumptions.assumeTrue(Files.isDirectory(root), "the corpus " + corpus + " is not here");
      try (Stream<Path> walk = Files.walk(root)) {
        walk.filter(path -> path.toString().endsWith(".pdf")).sorted().forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    List<String> broken = new ArrayList<>();
    for (Path file : files) {
      VerifyingChild.Answer answer = quickest(child, file, MOST);
      List<String> faults = new ArrayList<>(faults(answer, MOST));
      if (answer.verdict().equals("AUTHENTIC")) {
        faults.add("AUTHENTIC");
      }
      if (!faults.isEmpty()) {
        broken.add(CORPORA.relativize(file) + " " + faults);
      }
    }
    assertThat(broken).isEmpty();
  }

  /** Where others use the machine the same work takes longer: what took too long is done again. */
  private static VerifyingChild.Answer quickest(VerifyingChild by, Path file, Duration most)
      throws IOException, InterruptedException {
    VerifyingChild.Answer first = by.verify(file);
    if (first.verdict().isEmpty() || first.spent().compareTo(most) <= 0) {
      return first;
    }
    VerifyingChild.Answer second = by.verify(file);
    return second.spent().compareTo(first.spent()) < 0 ? second : first;
  }

  private static List<String> faults(VerifyingChild.Answer answer, Duration most) {
    List<String> faults = new ArrayList<>();
    if (answer.spent().compareTo(most) > 0) {
      faults.add("took " + answer.spent());
    }
    if (answer.verdict().isEmpty() || !answer.complaints().isEmpty()) {
      faults.add(answer.exitCode() + " " + answer.complaints());
    }
    return faults;
  }

  private static Path written(byte[] pdf) throws IOException {
    return Files.write(folder.resolve("bomb.pdf"), pdf);
  }
}
