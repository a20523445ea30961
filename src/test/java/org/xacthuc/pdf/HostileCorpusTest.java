package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Limits;

/** Broken, odd and malicious files: whatever they are, reading them ends, and without a throw. */
class HostileCorpusTest {
  private static final Path HOSTILE =
      Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "hostile");
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Test
  void everyFileIsReadOrRefused() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(HOSTILE), "the hostile corpus is not here");
    List<Path> files;
    try (var walk = Files.walk(HOSTILE)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path path : files) {
      Assertions.assertTimeout(LONGEST, () -> read(path), path::toString);
    }
  }

  private static void read(Path path) throws IOException {
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
      var read = PdfReader.read(file, Limits.DEFAULT, Optional.empty());
      assertThat(read.value().isPresent() || !read.defects().isEmpty()).isTrue();
    }
  }
}
