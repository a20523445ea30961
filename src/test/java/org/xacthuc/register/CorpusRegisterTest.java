package org.xacthuc.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.verdict.ExpectationOutcome;
import org.xacthuc.verdict.ExpectedField;

/** The labels of real directives as a register: each agrees with its row and with no other. */
class CorpusRegisterTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), "vn", "directives");

  private static Register register() throws IOException {
    Path labels = FOLDER.resolve("labels.tsv");
    Assumptions.assumeTrue(Files.exists(labels), "no corpus at " + labels);
    return RegisterFile.read(RegisterFile.bytes(labels)).value().orElseThrow();
  }

  private static Map<String, Directive> directives(Register register) throws IOException {
    Map<String, Directive> directives = new TreeMap<>();
    for (String file : register.rows().keySet()) {
      directives.put(file, DirectiveReader.readPlainText(Files.readString(FOLDER.resolve(file))));
    }
    return directives;
  }

  @Test
  void everyDirectiveIsTheOneInItsRow() throws IOException {
    Register register = register();
    directives(register)
        .forEach(
            (file, directive) ->
                assertThat(register.of(file).against(Optional.of(directive)))
                    .as(file)
                    .isNotEmpty()
                    .allMatch(outcome -> outcome.agreement().agrees()));
  }

  @Test
  void noDirectiveIsAnothers() throws IOException {
    Register register = register();
    Map<String, Directive> directives = directives(register);
    for (String file : register.rows().keySet()) {
      for (Map.Entry<String, Directive> other : directives.entrySet()) {
        if (!other.getKey().equals(file)) {
          List<ExpectationOutcome> outcomes =
              register.of(file).against(Optional.of(other.getValue()));
          assertThat(outcomes)
              .as("%s against %s", file, other.getKey())
              .filteredOn(o -> o.field() == ExpectedField.DOCUMENT_NUMBER)
              .noneMatch(outcome -> outcome.agreement().agrees());
        }
      }
    }
  }
}
