package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four founding directives, from their plain texts, against what a reader wrote down. */
class FoundingDirectivesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"7572-UBND-VXNV.txt", "309-CV-TU.txt", "1693-UBND-VP.txt", "3030-UBND-KGVX.txt"})
  void isReadAsExpected(String file) throws IOException {
    ExpectedDirective expected = ExpectedDirective.of(file);
    Path text = ExpectedDirective.folder().resolve(file);

    Directive read = DirectiveReader.readPlainText(Files.readString(text));

    expected.isReadAs(read);
    SignatureBlock block = read.signatureBlocks().get(0);
    assertThat(block.signer()).isEqualTo(expected.signer());
    assertThat(block.box()).isEmpty();
  }
}
