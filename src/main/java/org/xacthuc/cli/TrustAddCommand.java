package org.xacthuc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.cli.CommandLineOptions.Consent;
import org.xacthuc.cms.Certificate;
import org.xacthuc.report.AnchorCard;
import org.xacthuc.report.KnownAnchorsReport;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Style;
import org.xacthuc.report.Term;
import org.xacthuc.trust.store.AnchorStore;
import org.xacthuc.trust.store.StoreContents;

/** {@code xacthuc trust add}: shows each certificate, asks, and only then adds it to the store. */
final class TrustAddCommand {
  /** More than anybody compares; a bundle of them is not what an office trusts. */
  private static final int MOST_AT_ONCE = 20;

  private final Host host;
  private final Messages messages;
  private final Style style;
  private final Complaints complaints;

  TrustAddCommand(Host host, Messages messages, Style style, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.style = style;
    this.complaints = complaints;
  }

  /** What may be added: certificates and lists of known anchors that the store does not have. */
  private record Candidates(List<Certificate> certificates, List<String> lists) {}

  /**
   * Adds what the user agrees to.
   *
   * @param operands files, folders, lists of known anchors
   * @throws CommandFailure before anything is added
   */
  ExitCode run(List<String> operands, Consent consent) throws CommandFailure, IOException {
    UserStore store = UserStore.open(host, complaints);
    AnchorStore writable = store.writable();
    Set<Certificate> given = given(operands, consent);
    List<String> lists = UserStore.lists(operands);
    for (String list : lists) {
      KnownOption.list(list);
    }
    Candidates candidates = fresh(given, lists, store.contents());
    refuseMany(candidates.certificates().size());
    AnchorRemarks remarks =
        new AnchorRemarks(
            Stream.concat(store.contents().certificates().stream(), given.stream()).toList(),
            host.clock().instant());
    if (!host.terminal() && asks(candidates, consent)) {
      for (Certificate certificate : candidates.certificates()) {
        show(certificate, remarks);
      }
      throw CommandFailure.usage(Term.COMPLAINT_ASK_TERMINAL, Map.of());
    }
    for (Certificate certificate : candidates.certificates()) {
      show(certificate, remarks);
      if (isNamed(consent) || new Confirmation(host, messages).ask(Term.QUESTION_ADD)) {
        write(store, () -> writable.add(certificate));
        tell(Term.ANCHOR_ADDED);
      } else {
        tell(Term.ANCHOR_NOT_ADDED);
      }
    }
    for (String list : candidates.lists()) {
      addList(list, store, consent);
    }
    return ExitCode.SUCCESS;
  }

  private static void refuseMany(int count) throws CommandFailure {
    if (count > MOST_AT_ONCE) {
      throw CommandFailure.usage(
          Term.COMPLAINT_TOO_MANY_ANCHORS,
          Map.of("count", Integer.toString(count), "most", Integer.toString(MOST_AT_ONCE)));
    }
  }

  /** Whether certificates need no answer: those not named by fingerprint are left out already. */
  private static boolean isNamed(Consent consent) {
    return consent.yes() || !consent.fingerprints().isEmpty();
  }

  private static boolean asks(Candidates candidates, Consent consent) {
    return (!isNamed(consent) && !candidates.certificates().isEmpty())
        || (!consent.yes() && !candidates.lists().isEmpty());
  }

  private void addList(String list, UserStore store, Consent consent)
      throws CommandFailure, IOException {
    StringBuilder text = new StringBuilder();
    new KnownAnchorsReport(messages).writeText(list, KnownOption.list(list), text);
    print(text.toString());
    if (consent.yes() || new Confirmation(host, messages).ask(Term.QUESTION_ADD_LIST)) {
      write(store, () -> store.store().addList(list));
      tell(Term.ANCHOR_ADDED);
    } else {
      tell(Term.ANCHOR_NOT_ADDED);
    }
  }

  /** The certificates of the files, of those with {@code --fingerprint} only the ones named. */
  private Set<Certificate> given(List<String> operands, Consent consent) throws CommandFailure {
    TrustFiles files = new TrustFiles(host, messages, complaints);
    Set<Certificate> given = new LinkedHashSet<>();
    for (String operand : operands.stream().filter(o -> !KnownOption.isOne(o)).toList()) {
      given.addAll(files.roots(operand));
    }
    if (consent.fingerprints().isEmpty()) {
      return given;
    }
    Set<String> wanted = new LinkedHashSet<>();
    for (String fingerprint : consent.fingerprints()) {
      wanted.add(Fingerprint.whole(fingerprint));
    }
    given.removeIf(c -> !wanted.contains(c.sha256().value().hex()));
    given.forEach(c -> wanted.remove(c.sha256().value().hex()));
    if (!wanted.isEmpty()) {
      throw CommandFailure.inputMissing(
          Term.COMPLAINT_FINGERPRINT_MISSING, Map.of("value", wanted.iterator().next()));
    }
    return given;
  }

  private Candidates fresh(Set<Certificate> given, List<String> lists, StoreContents contents) {
    List<Certificate> certificates = new ArrayList<>();
    for (Certificate certificate : given) {
      if (contents.contains(certificate)) {
        String subject = certificate.subject().text();
        complaints.say(Term.ANCHOR_PRESENT, Map.of("certificate", subject));
      } else {
        certificates.add(certificate);
      }
    }
    List<String> newLists = new ArrayList<>();
    for (String list : lists) {
      if (contents.lists().contains(list)) {
        complaints.say(Term.ANCHOR_PRESENT, Map.of("certificate", "known:" + list));
      } else {
        newLists.add(list);
      }
    }
    return new Candidates(certificates, newLists);
  }

  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  private static void write(UserStore store, Change change) throws IOException {
    try {
      change.make();
    } catch (IOException e) {
      throw new OutputException(store.store().folder().toString(), e);
    }
  }

  private void show(Certificate certificate, AnchorRemarks remarks) throws IOException {
    StringBuilder text = new StringBuilder();
    new AnchorCard(messages, style).writeText(certificate, remarks.of(certificate), text);
    print(text.toString());
  }

  private void tell(Term term) throws IOException {
    print(messages.term(term) + "\n\n");
  }

  private void print(String text) throws IOException {
    new PrintCommand(host, text).run();
  }
}
