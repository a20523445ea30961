package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.report.Term;
import org.xacthuc.report.Wording;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.FindingCode;

/** The people and bodies on the page against those in the certificates, one a row. */
final class SignatoryRows {
  private static final int MOST_BLOCKS = 20;

  private final Messages messages;
  private final Optional<Directive> directive;
  private final Set<String> missing;
  private final List<Page.SignatoryRow> rows = new ArrayList<>();

  SignatoryRows(Messages messages, VerificationReport report) {
    this.messages = messages;
    directive = report.directive();
    missing =
        report.judgement().findings().stream()
            .filter(f -> f.code() == FindingCode.SIGNATORY_DID_NOT_SIGN)
            .flatMap(f -> f.evidence().get(Evidence.Key.PRINTED).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** People first, then blocks that nobody signed, then bodies. */
  List<Page.SignatoryRow> of(List<SignatureReport> signatures) {
    List<SignatureReport> people = signatures.stream().filter(s -> !isBody(s)).toList();
    List<SignatureReport> bodies = signatures.stream().filter(SignatoryRows::isBody).toList();
    Set<SignatureBlock> told = new HashSet<>();
    people.forEach(s -> person(s, told));
    if (people.isEmpty()) {
      rows.add(
          new Page.SignatoryRow(
              messages.term(Term.LABEL_SIGNER),
              firstBlock().map(this::lines).orElseGet(this::nothingPrinted),
              nothingCertified(),
              Tones.of(Tone.NEUTRAL, messages.term(Term.NO_SIGNATURE_OF_PERSON))));
      firstBlock().ifPresent(told::add);
    }
    unsigned(told);
    bodies.forEach(this::body);
    if (bodies.isEmpty()) {
      rows.add(
          new Page.SignatoryRow(
              messages.term(Term.LABEL_ORGANISATION),
              lines(issuer()),
              nothingCertified(),
              Tones.of(Tone.NEUTRAL, messages.term(Term.NO_SIGNATURE_OF_ORGANISATION))));
    }
    return rows;
  }

  private static boolean isBody(SignatureReport signature) {
    return signature.signer().map(s -> s.role() == SignerRole.ORGANISATION).orElse(false);
  }

  private void person(SignatureReport signature, Set<SignatureBlock> told) {
    Optional<SignatureBlock> block = block(signature).or(this::firstBlock);
    boolean further = signature.has(FindingCode.FURTHER_SIGNER);
    if (!further) {
      block.ifPresent(told::add);
    }
    List<String> printed =
        further
            ? nothingPrinted()
            : block.map(this::lines).orElseGet(() -> lines(signature.signatory().printed()));
    rows.add(
        new Page.SignatoryRow(
            messages.term(Term.LABEL_SIGNER), printed, certified(signature), result(signature)));
  }

  private void unsigned(Set<SignatureBlock> told) {
    directive.stream()
        .flatMap(d -> d.signatureBlocks().stream())
        .filter(b -> !told.contains(b) && b.signer().filter(missing::contains).isPresent())
        .limit(MOST_BLOCKS)
        .map(
            b ->
                new Page.SignatoryRow(
                    messages.term(Term.LABEL_SIGNER),
                    lines(b),
                    nothingCertified(),
                    Tones.of(Tone.DOUBTFUL, messages.term(Term.DID_NOT_SIGN))))
        .forEach(rows::add);
  }

  private void body(SignatureReport signature) {
    rows.add(
        new Page.SignatoryRow(
            messages.term(Term.LABEL_ORGANISATION),
            lines(signature.signatory().printed().or(this::issuer)),
            certified(signature),
            result(signature)));
  }

  private Optional<String> issuer() {
    return directive.flatMap(d -> d.issuer().or(d::parent));
  }

  private Optional<SignatureBlock> block(SignatureReport signature) {
    int index = signature.signatory().block().orElse(-1);
    return directive
        .map(Directive::signatureBlocks)
        .filter(blocks -> index >= 0 && index < blocks.size())
        .map(blocks -> blocks.get(index));
  }

  private Optional<SignatureBlock> firstBlock() {
    return directive.flatMap(d -> d.signatureBlocks().stream().findFirst());
  }

  private List<String> lines(SignatureBlock block) {
    if (block.signer().isEmpty()) {
      return nothingPrinted();
    }
    List<String> lines = new ArrayList<>();
    lines.add(block.signer().get());
    block.position().ifPresent(lines::add);
    lines.addAll(block.authority());
    return lines.stream().map(Escaping::inSentence).toList();
  }

  private List<String> lines(Optional<String> name) {
    return name.map(n -> List.of(Escaping.inSentence(n))).orElseGet(this::nothingPrinted);
  }

  private List<String> nothingPrinted() {
    return List.of(messages.term(HtmlTerm.NOTHING_PRINTED));
  }

  private List<String> nothingCertified() {
    return List.of(messages.term(HtmlTerm.NOTHING_CERTIFIED));
  }

  private List<String> certified(SignatureReport signature) {
    if (signature.signer().isEmpty()) {
      return List.of(messages.term(Term.CERTIFIED_NOTHING));
    }
    SignatureReport.Signer signer = signature.signer().get();
    List<String> lines = new ArrayList<>();
    String name = signer.name().orElse(signer.subject());
    lines.add(Escaping.inSentence(name));
    signer.organisation().filter(o -> !o.equals(name)).map(Escaping::inSentence).ifPresent(lines::add);
    if (signature.judgement().axes().get(Axis.TRUST) != AxisOutcome.PASSED) {
      lines.add(messages.term(HtmlTerm.UNPROVEN));
    }
    return lines;
  }

  private Page.Toned result(SignatureReport signature) {
    return signature.signer().isEmpty()
        ? Tones.of(Tone.NEUTRAL, messages.term(Term.AGREEMENT_NOT_COMPARABLE))
        : Tones.of(Wording.tone(signature), messages.term(Wording.agreement(signature)));
  }
}
