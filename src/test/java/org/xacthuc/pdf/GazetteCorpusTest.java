package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Limits;

/** Genuine files of the state gazette, and such as were written anew after signing. */
class GazetteCorpusTest {
  private static final Path GAZETTE =
      Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "gazette");

  private static List<String> files(String state) throws IOException {
    Path manifest = GAZETTE.resolve("MANIFEST.tsv");
    Assumptions.assumeTrue(Files.exists(manifest), "the gazette corpus is not here");
    return Files.readAllLines(manifest).stream()
        .map(l -> l.split("\t", -1))
        .filter(c -> c.length > 1 && c[1].startsWith(state))
        .map(c -> c[0])
        .toList();
  }

  private static PdfDocument read(String name) throws IOException {
    try (PdfFile file = PdfFile.open(GAZETTE.resolve(name), Limits.DEFAULT)) {
      return PdfReader.read(file, Limits.DEFAULT, Optional.empty()).value().orElseThrow();
    }
  }

  @Test
  void genuineFilesAreCoveredWholeAndHaveNoDefects() throws IOException {
    List<String> names = files("genuine");
    assertThat(names).isNotEmpty();
    for (String name : names) {
      PdfDocument document = read(name);
      assertThat(document.defects()).as(name).isEmpty();
      assertThat(document.signatures()).as(name).isNotEmpty();
      for (PdfSignature signature : document.signatures()) {
        assertThat(signature.defects()).as(name).isEmpty();
        assertThat(signature.changesAfter().changes()).as(name).isEmpty();
        assertThat(signature.coverage()).as(name).isEqualTo(Coverage.ENTIRE_FILE);
      }
    }
  }

  @Test
  void filesWrittenAnewAreToldAsSuch() throws IOException {
    List<String> names = files("re");
    assertThat(names).isNotEmpty();
    for (String name : names) {
      assertThat(read(name).signatures())
          .as(name)
          .isNotEmpty()
          .allSatisfy(s -> assertThat(Read.kinds(s.defects())).contains(PdfDefect.Kind.RE_SAVED));
    }
  }
}
