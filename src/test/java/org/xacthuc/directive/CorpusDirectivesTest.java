package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Real directives of other people's, with labels by hand: prints how much of each field is read.
 */
class CorpusDirectivesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("xacthuc.corpora", "absent"), "vn", "directives");

  /**
   * Labels that are not what the page says, each looked at: 28 runs on into place and date, 38 and
   * 59 into the issuing authority's line, 53 stops in the middle of the subject.
   */
  private static final Set<String> WRONG_LABELS =
      Set.of("28.txt SUBJECT", "38.txt SUBJECT", "53.txt SUBJECT", "59.txt SUBJECT");

  @Test
  void everyFieldIsReadAsLabelled() throws IOException {
    assumeTrue(
        Files.isRegularFile(FOLDER.resolve("labels.tsv")),
        "xacthuc.corpora has no vn/directives: skipped");
    Accuracy accuracy = Accuracy.of(FOLDER);
    System.out.println("vn/directives, " + accuracy.texts() + " texts\n" + accuracy.table());
    assertThat(accuracy.texts()).isPositive();
    assertThat(accuracy.missed()).isEqualTo(new TreeSet<>(WRONG_LABELS));
  }
}
