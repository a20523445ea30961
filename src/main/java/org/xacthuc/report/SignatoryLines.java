package org.xacthuc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.FindingCode;

/** The people and bodies on the page against those in the certificates. */
final class SignatoryLines {
  static final int MOST_SIGNATURES = 3;
  private static final int MOST_BLOCKS = 4;

  private final Messages messages;
  private final Style style;
  private final PrintedBlocks blocks;

  SignatoryLines(Messages messages, Style style, VerificationReport report) {
    this.messages = messages;
    this.style = style;
    blocks = new PrintedBlocks(report);
  }

  /** Every signature that is not a body's, against its block; then the blocks nobody signed. */
  List<String> signer(List<SignatureReport> signatures) {
    List<SignatureReport> persons = signatures.stream().filter(s -> !s.isOfBody()).toList();
    List<String> lines = new ArrayList<>();
    Set<SignatureBlock> told = new HashSet<>();
    for (SignatureReport signature : first(persons)) {
      Optional<SignatureBlock> block = blocks.of(signature);
      if (!signature.has(FindingCode.FURTHER_SIGNER)) {
        block.ifPresent(told::add);
        lines.add(
            block
                .map(this::printed)
                .orElseGet(() -> printed(signature.signatory().printed(), Map.of())));
      }
      addCertified(signature, lines);
    }
    addMore(persons, lines);
    addUnsigned(told, lines);
    if (persons.isEmpty()) {
      if (lines.isEmpty()) {
        lines.add(blocks.first().map(this::printed).orElse(nothingPrinted()));
      }
      lines.add(messages.term(Term.NO_SIGNATURE_OF_PERSON));
    }
    return lines;
  }

  /**
   * Where somebody signed as a person, it is said of each block that it was not the one printed.
   */
  private void addUnsigned(Set<SignatureBlock> told, List<String> lines) {
    boolean signed = !lines.isEmpty();
    List<SignatureBlock> unsigned = blocks.unsigned(told);
    for (SignatureBlock block : unsigned.subList(0, Math.min(MOST_BLOCKS, unsigned.size()))) {
      lines.add(printed(block));
      if (signed) {
        lines.add(style.toned(Style.Tone.DOUBTFUL, messages.term(Term.DID_NOT_SIGN)));
      }
    }
  }

  /** Every signature of a body, against issuer and parent. */
  List<String> organisation(List<SignatureReport> signatures) {
    List<SignatureReport> bodies = signatures.stream().filter(SignatureReport::isOfBody).toList();
    Optional<String> issuer = blocks.issuer();
    List<String> lines = new ArrayList<>();
    if (bodies.isEmpty()) {
      lines.add(printed(issuer, Map.of()));
      lines.add(messages.term(Term.NO_SIGNATURE_OF_ORGANISATION));
    }
    for (SignatureReport signature : first(bodies)) {
      lines.add(printed(signature.signatory().printed().or(() -> issuer), Map.of()));
      addCertified(signature, lines);
    }
    addMore(bodies, lines);
    return lines;
  }

  private static List<SignatureReport> first(List<SignatureReport> signatures) {
    return signatures.subList(0, Math.min(MOST_SIGNATURES, signatures.size()));
  }

  private void addMore(List<SignatureReport> signatures, List<String> lines) {
    int left = signatures.size() - MOST_SIGNATURES;
    if (left > 0) {
      lines.add(messages.term(Term.MORE_SIGNATURES, Map.of("count", Integer.toString(left))));
    }
  }

  private String printed(SignatureBlock block) {
    Map<String, String> more = new HashMap<>();
    block.position().ifPresent(p -> more.put("position", p));
    if (!block.authority().isEmpty()) {
      more.put("authority", String.join(", ", block.authority()));
    }
    return printed(block.signer(), more);
  }

  private String printed(Optional<String> name, Map<String, String> more) {
    if (name.isEmpty()) {
      return nothingPrinted();
    }
    Map<String, String> values = new HashMap<>(more);
    values.put("name", name.get());
    return messages.term(Term.PRINTED, values);
  }

  private String nothingPrinted() {
    return messages.term(Term.PRINTED_NOTHING);
  }

  private void addCertified(SignatureReport signature, List<String> lines) {
    if (signature.signer().isEmpty()) {
      lines.add(messages.term(Term.CERTIFIED_NOTHING));
      return;
    }
    SignatureReport.Signer signer = signature.signer().get();
    Map<String, String> values = new HashMap<>();
    String name = signer.name().orElse(signer.subject());
    values.put("name", name);
    signer
        .organisation()
        .filter(o -> !o.equals(name))
        .ifPresent(o -> values.put("organisation", o));
    boolean proven = signature.judgement().axes().get(Axis.TRUST) == AxisOutcome.PASSED;
    lines.add(messages.term(proven ? Term.CERTIFIED : Term.CERTIFIED_UNPROVEN, values));
    lines.add(style.toned(Wording.tone(signature), messages.term(Wording.agreement(signature))));
  }
}
