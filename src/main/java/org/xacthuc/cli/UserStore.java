package org.xacthuc.cli;

import java.util.List;
import java.util.Map;
import org.xacthuc.report.Term;
import org.xacthuc.trust.store.AnchorStore;
import org.xacthuc.trust.store.StoreContents;
import org.xacthuc.trust.store.StoreDefect;

/** The user's store, with a word for whatever is wrong with it. */
final class UserStore {
  private final AnchorStore store;
  private final StoreContents contents;

  private UserStore(AnchorStore store) {
    this.store = store;
    contents = store.read();
  }

  /**
   * Opens it, whether it is there or not, and tells what is wrong with it.
   *
   * @throws CommandFailure when it is not known where it would be
   */
  static UserStore open(Host host, Complaints complaints) throws CommandFailure {
    AnchorStore store =
        ConfigFolder.store(host)
            .orElseThrow(
                () -> CommandFailure.inputMissing(Term.COMPLAINT_NO_CONFIG_FOLDER, Map.of()));
    UserStore opened = new UserStore(store);
    opened.contents.defects().forEach(defect -> complaints.say(term(defect), values(defect)));
    return opened;
  }

  AnchorStore store() {
    return store;
  }

  /** As it was when it was opened. */
  StoreContents contents() {
    return contents;
  }

  /**
   * The same, to be trusted.
   *
   * @throws CommandFailure when anything in it is in doubt: then nothing of it is trusted
   */
  StoreContents trusted() throws CommandFailure {
    if (!contents.isSound()) {
      throw unusable();
    }
    return contents;
  }

  /**
   * The same, to be changed.
   *
   * @throws CommandFailure when others can change it, or it cannot be read
   */
  AnchorStore writable() throws CommandFailure {
    if (!contents.mayBeWritten()) {
      throw unusable();
    }
    return store;
  }

  private CommandFailure unusable() {
    return CommandFailure.inputMissing(
        Term.COMPLAINT_STORE_UNUSABLE, Map.of("path", store.folder().toString()));
  }

  private static Map<String, String> values(StoreDefect defect) {
    return Map.of("path", defect.path().toString());
  }

  private static Term term(StoreDefect defect) {
    return switch (defect.kind()) {
      case OTHERS_CAN_CHANGE -> Term.COMPLAINT_OTHERS_CAN_CHANGE;
      case CANNOT_BE_READ -> Term.COMPLAINT_STORE_UNREADABLE;
      case NOT_AS_NAMED -> Term.COMPLAINT_STORE_BROKEN;
      case TOO_MANY -> Term.COMPLAINT_STORE_FULL;
      case STRAY -> Term.COMPLAINT_STORE_STRAY;
    };
  }

  /** A list's name out of {@code known:vn}. */
  static List<String> lists(List<String> operands) {
    return operands.stream().filter(KnownOption::isOne).map(KnownOption::name).distinct().toList();
  }
}
