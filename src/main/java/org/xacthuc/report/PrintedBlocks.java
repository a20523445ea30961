package org.xacthuc.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;

/** The signature blocks on the pages, and which signature belongs to which. */
public final class PrintedBlocks {
  private final Optional<Directive> directive;

  /** Those printed who did not sign themselves, though others did. */
  private final Set<String> missing;

  public PrintedBlocks(VerificationReport report) {
    directive = report.directive();
    missing =
        report.judgement().findings().stream()
            .filter(f -> f.code() == FindingCode.SIGNATORY_DID_NOT_SIGN)
            .flatMap(f -> f.evidence().get(Evidence.Key.PRINTED).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The block that a signature was held against; without one, the first on the pages. */
  public Optional<SignatureBlock> of(SignatureReport signature) {
    int index = signature.signatory().block().orElse(-1);
    List<SignatureBlock> blocks = all();
    return index >= 0 && index < blocks.size() ? Optional.of(blocks.get(index)) : first();
  }

  /** The first on the pages. */
  public Optional<SignatureBlock> first() {
    return all().stream().findFirst();
  }

  /** Those whose signers did not sign, without the ones told already. */
  public List<SignatureBlock> unsigned(Set<SignatureBlock> told) {
    return all().stream()
        .filter(b -> !told.contains(b) && b.signer().filter(missing::contains).isPresent())
        .toList();
  }

  /** The issuing body, else the one above it. */
  public Optional<String> issuer() {
    return directive.flatMap(d -> d.issuer().or(d::parent));
  }

  private List<SignatureBlock> all() {
    return directive.map(Directive::signatureBlocks).orElse(List.of());
  }
}
