package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Guards the table in the documents against drift. To write it anew: {@code mvn test
 * -Dtest=DivergencesTableTest -Dxacthuc.regenerate=true}.
 */
class DivergencesTableTest {
  private static final Path DOCUMENT = Path.of("src/docs/divergences.md");

  @Test
  void theTableInTheDocumentsIsTheOneOfTheFile() throws IOException {
    String document = Files.readString(DOCUMENT);
    assertThat(document).contains(DivergencesTable.HEAD);
    String text = document.substring(0, document.indexOf(DivergencesTable.HEAD));
    if (Boolean.getBoolean("xacthuc.regenerate")) {
      Files.writeString(DOCUMENT, text + DivergencesTable.markdown());
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(text + DivergencesTable.markdown());
  }
}
