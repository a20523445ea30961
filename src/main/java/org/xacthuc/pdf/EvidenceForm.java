package org.xacthuc.pdf;

import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/**
 * The form of a document security store, and how it may grow (ISO 32000-2 §12.8.4.3, §12.8.4.4).
 */
final class EvidenceForm {
  private static final Set<String> LISTS = Set.of("Certs", "CRLs", "OCSPs");
  private static final Set<String> ENTRY_LISTS = Set.of("Cert", "CRL", "OCSP");

  /** The SHA-1 digest of a signature, in hexadecimal. */
  static final String VRI_KEY = "[0-9A-Fa-f]{40}";

  private final RevisionView view;
  private final Set<Integer> known;

  /**
   * @param known objects that belonged to the store before: they are not looked at again
   */
  EvidenceForm(RevisionView view, Set<Integer> known) {
    this.view = view;
    this.known = known;
  }

  /** Whether every entry is of the type that tables 261 and 262 give it, and there is no other. */
  boolean isStore(Dict store) {
    return store.entries().stream().allMatch(this::isStoreEntry);
  }

  private boolean isStoreEntry(Entry entry) {
    String key = entry.key().value();
    return switch (key) {
      case "Type" -> isWord(entry.value());
      case "VRI" ->
          view.resolve(entry.value()) instanceof Dict vri
              && vri.entries().stream().allMatch(this::isVri);
      default -> LISTS.contains(key) && isListOfStreams(entry.value());
    };
  }

  private boolean isVri(Entry entry) {
    return (entry.key().value().equals("Type") && isWord(entry.value()))
        || (entry.key().value().matches(VRI_KEY)
            && (isKnown(entry.value())
                || (view.resolve(entry.value()) instanceof Dict dict
                    && dict.entries().stream().allMatch(this::isVriEntry))));
  }

  private boolean isVriEntry(Entry entry) {
    String key = entry.key().value();
    return switch (key) {
      case "Type" -> isWord(entry.value());
      case "TU" -> view.resolve(entry.value()) instanceof Text;
      case "TS" -> // A stream; pyHanko lets a string pass, which brings no object along either.
          view.resolve(entry.value()) instanceof Stream || entry.value() instanceof Text;
      default -> ENTRY_LISTS.contains(key) && isListOfStreams(entry.value());
    };
  }

  private boolean isKnown(PdfObject value) {
    return value instanceof Ref ref && known.contains(ref.number());
  }

  /** A type should be a name; there are signing tools that write a string. */
  private static boolean isWord(PdfObject value) {
    return value instanceof Name || value instanceof Text;
  }

  private boolean isListOfStreams(PdfObject value) {
    return view.resolve(value) instanceof Array array
        && array.items().stream()
            .allMatch(i -> isKnown(i) || (i instanceof Ref && view.resolve(i) instanceof Stream));
  }

  /**
   * Whether a store keeps what it had: its lists are there still, whatever became of single items,
   * and an entry for each signature, which tools that archive anew fill with newer data.
   */
  static boolean keeps(Step step, Dict old, Dict now) {
    boolean lists = LISTS.stream().allMatch(k -> old.get(k).isEmpty() || now.get(k).isPresent());
    Optional<Dict> was = step.before().dict(old, "VRI");
    Optional<Dict> is = step.after().dict(now, "VRI");
    return lists
        && (was.isEmpty()
            || (is.isPresent()
                && was.get().entries().stream()
                    .allMatch(e -> is.get().get(e.key().value()).isPresent())));
  }
}
