package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Limits;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.directive.ExpectedDirective;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PdfFile;

/** The four founding directives, typeset and signed, are read as their texts are. */
class SampleDirectivesTest {

  /** The typeset letter prints the name that recognition misread in the text of the fourth. */
  @ParameterizedTest
  @CsvSource({
    "7572-UBND-VXNV,Phạm Duy Hưng",
    "309-CV-TU,Phương Thị Thanh",
    "1693-UBND-VP,Dương Hữu Bường",
    "3030-UBND-KGVX,VỪ A BẰNG",
    "3030-UBND-KGVX-scan,VÙ A BẰNG",
  })
  void theTypesetSampleIsReadAsExpected(String name, String signer) throws IOException {
    ExpectedDirective expected = ExpectedDirective.of(name.replace("-scan", "") + ".txt");

    Directive actual = read(Path.of("src/samples", name + ".pdf"));

    expected.isReadAs(actual);
    assertThat(actual.signatureBlocks().get(0).signer()).contains(signer);
  }

  private static Directive read(Path sample) throws IOException {
    try (PdfFile file = PdfFile.open(sample, Limits.DEFAULT)) {
      return DirectiveReader.read(
          PageReader.read(file, file.length(), Limits.DEFAULT, Optional.empty()));
    }
  }
}
