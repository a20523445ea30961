package org.xacthuc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;

/** Every target with its seeds, what broke one before, and a fixed series of mutants. */
class FuzzReplayTest {
  private static final Path KEPT = Path.of("src/test/resources/org/xacthuc/fuzz");
  private static final int MUTANTS = 150;
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  @BeforeAll
  static void silence() {
    PDFBOX.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    PDFBOX.setLevel(null);
  }

  @ParameterizedTest
  @EnumSource
  void invariantsHold(Target target) throws IOException {
    FuzzTarget fuzzed = target.make();
    List<Bytes> inputs = Stream.concat(fuzzed.seeds().stream(), kept(target)).toList();
    assertThat(inputs).allMatch(input -> input.length() <= Bounds.LARGEST);
    inputs.forEach(input -> Bounds.run(fuzzed, input));
    Random random = new Random(9);
    for (int i = 0; i < MUTANTS; i++) {
      Bytes mutant = Mutants.of(inputs.get(i % inputs.size()), fuzzed.words(), random);
      Bounds.run(fuzzed, mutant);
    }
  }

  @Test
  void aTargetWhoseInvariantDoesNotHoldIsTold() {
    FuzzTarget broken =
        new FuzzTarget() {
          @Override
          public List<Bytes> seeds() {
            return List.of();
          }

          @Override
          public List<String> words() {
            return List.of();
          }

          @Override
          public void run(Bytes input) {
            Invariant.holds(input.isEmpty(), () -> "not empty");
            int left = 0;
            for (int i = 0; i < 20; i++) {
              left += new byte[64 << 20].length;
            }
            Invariant.holds(left > 0, () -> "nothing allocated");
          }
        };
    assertThatThrownBy(() -> Bounds.run(broken, Bytes.ofUtf8("x")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("not empty");
    assertThatThrownBy(() -> Bounds.run(broken, Bytes.EMPTY))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("bytes allocated");
  }

  private static Stream<Bytes> kept(Target target) throws IOException {
    Path folder = KEPT.resolve(target.label());
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(FuzzReplayTest::read).toList().stream();
    }
  }

  private static Bytes read(Path file) {
    try {
      return Bytes.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
