package org.xacthuc.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.cms.Certificate;
import org.xacthuc.report.AnchorCard;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style;
import org.xacthuc.report.Term;
import org.xacthuc.trust.store.AnchorStore;
import org.xacthuc.trust.store.StoreContents;

/** {@code xacthuc trust remove}: takes certificates and lists out of the store again. */
final class TrustRemoveCommand {
  private final Host host;
  private final Messages messages;
  private final Style style;
  private final Complaints complaints;

  TrustRemoveCommand(Host host, Messages messages, Style style, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.style = style;
    this.complaints = complaints;
  }

  /**
   * Removes what the user agrees to.
   *
   * @param operands fingerprints or the beginnings of some, lists of known anchors
   * @throws CommandFailure before anything is removed, when one of them is not in the store or
   *     could be more than one
   */
  ExitCode run(List<String> operands, boolean agreed) throws CommandFailure, IOException {
    UserStore store = UserStore.open(host, complaints);
    AnchorStore writable = store.writable();
    Set<String> fingerprints = fingerprints(operands, store.contents());
    List<String> lists = UserStore.lists(operands);
    if (!agreed && !host.terminal()) {
      throw CommandFailure.usage(Term.COMPLAINT_ASK_TERMINAL, Map.of());
    }
    for (String fingerprint : fingerprints) {
      show(fingerprint, store.contents());
      if (agreed || new Confirmation(host, messages).ask(Term.QUESTION_REMOVE)) {
        remove(store, () -> writable.remove(fingerprint), fingerprint);
      } else {
        tell(Term.ANCHOR_NOT_REMOVED);
      }
    }
    for (String list : lists) {
      StringBuilder text = new StringBuilder();
      new AnchorCard(messages, style).writeText(list, text);
      print(text.toString());
      if (agreed || new Confirmation(host, messages).ask(Term.QUESTION_REMOVE)) {
        remove(store, () -> writable.removeList(list), "known:" + list);
      } else {
        tell(Term.ANCHOR_NOT_REMOVED);
      }
    }
    return ExitCode.SUCCESS;
  }

  private static Set<String> fingerprints(List<String> operands, StoreContents contents)
      throws CommandFailure {
    Set<String> fingerprints = new LinkedHashSet<>();
    for (String operand : operands.stream().filter(o -> !KnownOption.isOne(o)).toList()) {
      List<String> found = contents.fingerprints(Fingerprint.begin(operand));
      if (found.isEmpty()) {
        throw CommandFailure.inputMissing(Term.COMPLAINT_ANCHOR_MISSING, Map.of("value", operand));
      }
      if (found.size() > 1) {
        throw CommandFailure.usage(
            Term.COMPLAINT_ANCHOR_AMBIGUOUS,
            Map.of("value", operand, "count", Integer.toString(found.size())));
      }
      fingerprints.add(found.get(0));
    }
    return fingerprints;
  }

  @FunctionalInterface
  private interface Removal {
    boolean make() throws IOException;
  }

  private void remove(UserStore store, Removal removal, String name)
      throws CommandFailure, IOException {
    boolean removed;
    try {
      removed = removal.make();
    } catch (IOException e) {
      throw new OutputException(store.store().folder().toString(), e);
    }
    if (!removed) {
      throw CommandFailure.inputMissing(Term.COMPLAINT_ANCHOR_MISSING, Map.of("value", name));
    }
    tell(Term.ANCHOR_REMOVED);
  }

  private void show(String fingerprint, StoreContents contents) throws IOException {
    Optional<Certificate> certificate =
        contents.certificates().stream()
            .filter(c -> c.sha256().value().hex().equals(fingerprint))
            .findFirst();
    StringBuilder text = new StringBuilder();
    if (certificate.isPresent()) {
      new AnchorCard(messages, style).writeText(certificate.get(), Set.of(), text);
    } else {
      text.append("SHA-256 ").append(fingerprint).append('\n');
    }
    print(text.toString());
  }

  private void tell(Term term) throws IOException {
    print(messages.term(term) + "\n\n");
  }

  private void print(String text) throws IOException {
    new PrintCommand(host, text).run();
  }
}
