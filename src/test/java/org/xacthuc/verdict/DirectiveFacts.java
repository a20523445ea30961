package org.xacthuc.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DocumentForm;
import org.xacthuc.directive.Particulars;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.pdf.TextSource;

/** Directives drawn by hand. */
final class DirectiveFacts {
  private DirectiveFacts() {}

  /** One block for each name. */
  static Directive signedBy(TextSource source, String... names) {
    List<SignatureBlock> blocks =
        List.of(names).stream()
            .map(
                name ->
                    new SignatureBlock(
                        1,
                        Optional.empty(),
                        List.of(),
                        Optional.of("CHỦ TỊCH"),
                        Optional.of(name),
                        Optional.empty()))
            .toList();
    return new Directive(
        Optional.of("ỦY BAN NHÂN DÂN XÃ THỬ"),
        Optional.empty(),
        DocumentForm.STATE,
        Optional.of("1"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.parse("2021-07-20")),
        Optional.empty(),
        Optional.empty(),
        source,
        blocks,
        List.of(),
        Particulars.NONE);
  }
}
