package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xacthuc.verdict.FindingCode;

/**
 * Guards the generated table against drift. To write it anew: {@code mvn test -Dtest=CodesTableTest
 * -Dxacthuc.regenerate=true}.
 */
class CodesTableTest {
  private static final Path TABLE = Path.of("src/docs/codes.md");

  @Test
  void theTableInTheDocumentsIsTheOneThatTheCodesMake() throws IOException {
    if (Boolean.getBoolean("xacthuc.regenerate")) {
      Files.writeString(TABLE, CodesTable.markdown());
    }
    assertThat(Files.readString(TABLE)).isEqualTo(CodesTable.markdown());
  }

  @Test
  void everyCodeHasALine() {
    assertThat(FindingCode.values())
        .allSatisfy(c -> assertThat(CodesTable.markdown()).contains("| `" + c.code() + "` |"));
  }
}
