package org.xacthuc.report.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.report.Escaping;
import org.xacthuc.report.Messages;
import org.xacthuc.report.PrintedBlocks;
import org.xacthuc.report.Style.Tone;
import org.xacthuc.report.Term;
import org.xacthuc.report.Wording;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.FindingCode;

/** The people and bodies on the page against those in the certificates, one a row. */
final class SignatoryRows {
  private static final int MOST_BLOCKS = 20;

  private final Messages messages;
  private final PrintedBlocks blocks;
  private final List<Page.SignatoryRow> rows = new ArrayList<>();

  SignatoryRows(Messages messages, VerificationReport report) {
    this.messages = messages;
    blocks = new PrintedBlocks(report);
  }

  /** People first, then blocks that nobody signed, then bodies. */
  List<Page.SignatoryRow> of(List<SignatureReport> signatures) {
    List<SignatureReport> people = signatures.stream().filter(s -> !s.isOfBody()).toList();
    List<SignatureReport> bodies = signatures.stream().filter(SignatureReport::isOfBody).toList();
    Set<SignatureBlock> told = new HashSet<>();
    people.forEach(s -> person(s, told));
    if (people.isEmpty()) {
      rows.add(
          new Page.SignatoryRow(
              messages.term(Term.LABEL_SIGNER),
              blocks.first().map(this::lines).orElseGet(this::nothingPrinted),
              nothingCertified(),
              Tones.of(Tone.NEUTRAL, messages.term(Term.NO_SIGNATURE_OF_PERSON))));
      blocks.first().ifPresent(told::add);
    }
    unsigned(told);
    bodies.forEach(this::body);
    if (bodies.isEmpty()) {
      rows.add(
          new Page.SignatoryRow(
              messages.term(Term.LABEL_ORGANISATION),
              lines(blocks.issuer()),
              nothingCertified(),
              Tones.of(Tone.NEUTRAL, messages.term(Term.NO_SIGNATURE_OF_ORGANISATION))));
    }
    return rows;
  }

  private void person(SignatureReport signature, Set<SignatureBlock> told) {
    Optional<SignatureBlock> block = blocks.of(signature);
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
    blocks.unsigned(told).stream()
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
            lines(signature.signatory().printed().or(blocks::issuer)),
            certified(signature),
            result(signature)));
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
    signer
        .organisation()
        .filter(o -> !o.equals(name))
        .map(Escaping::inSentence)
        .ifPresent(lines::add);
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
