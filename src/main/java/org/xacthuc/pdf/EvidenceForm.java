package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/**
 * The form of a document security store, and how it may grow (ISO 32000-2 §12.8.4.3, §12.8.4.4).
 */
final class EvidenceForm {
  private static final Set<String> LISTS = Set.of("Certs", "CRLs", "OCSPs");
  private static final Set<String> ENTRY_LISTS = Set.of("Cert", "CRL", "OCSP");
  private static final String VRI_KEY = "[0-9A-Fa-f]{40}";

  private EvidenceForm() {}

  /** Whether every entry is of the type that tables 261 and 262 give it, and there is no other. */
  static boolean isStore(RevisionView view, Dict store) {
    return store.entries().stream().allMatch(e -> isStoreEntry(view, e));
  }

  private static boolean isStoreEntry(RevisionView view, Entry entry) {
    String key = entry.key().value();
    return switch (key) {
      case "Type" -> isName(view, entry.value(), "DSS");
      case "VRI" ->
          view.resolve(entry.value()) instanceof Dict vri
              && vri.entries().stream().allMatch(e -> isVri(view, e));
      default -> LISTS.contains(key) && isListOfStreams(view, entry.value());
    };
  }

  private static boolean isVri(RevisionView view, Entry entry) {
    return entry.key().value().equals("Type")
        || (entry.key().value().matches(VRI_KEY)
            && view.resolve(entry.value()) instanceof Dict dict
            && dict.entries().stream().allMatch(e -> isVriEntry(view, e)));
  }

  private static boolean isVriEntry(RevisionView view, Entry entry) {
    String key = entry.key().value();
    return switch (key) {
      case "Type" -> isName(view, entry.value(), "VRI");
      case "TU" -> view.resolve(entry.value()) instanceof Text;
      case "TS" -> view.resolve(entry.value()) instanceof Stream;
      default -> ENTRY_LISTS.contains(key) && isListOfStreams(view, entry.value());
    };
  }

  private static boolean isName(RevisionView view, PdfObject value, String name) {
    return view.resolve(value) instanceof PdfObject.Name n && n.value().equals(name);
  }

  private static boolean isListOfStreams(RevisionView view, PdfObject value) {
    return view.resolve(value) instanceof Array array
        && array.items().stream()
            .allMatch(i -> i instanceof Ref && view.resolve(i) instanceof Stream);
  }

  /**
   * Whether a store keeps what it had: its lists are there still, whatever became of single items,
   * and so is what was noted for each signature, to the last item.
   */
  static boolean keeps(Step step, Dict old, Dict now) {
    boolean lists = LISTS.stream().allMatch(k -> old.get(k).isEmpty() || now.get(k).isPresent());
    Optional<Dict> was = step.before().dict(old, "VRI");
    Optional<Dict> is = step.after().dict(now, "VRI");
    return lists
        && (was.isEmpty()
            || (is.isPresent()
                && was.get().entries().stream().allMatch(e -> keepsVri(step, e, is.get()))));
  }

  private static boolean keepsVri(Step step, Entry old, Dict now) {
    Dict was = step.before().resolve(old.value()).asDict().orElse(null);
    Dict is = step.after().dict(now, old.key().value()).orElse(null);
    if (was == null) {
      return now.get(old.key().value()).isPresent(); // A name, as of its /Type.
    }
    return is != null
        && was.entries().stream()
            .map(e -> e.key().value())
            .allMatch(k -> is.get(k).isPresent() && keepsItems(step, was, is, k));
  }

  private static boolean keepsItems(Step step, Dict was, Dict is, String key) {
    List<PdfObject> now = step.after().items(is, key);
    return !ENTRY_LISTS.contains(key)
        || step.before().items(was, key).stream()
            .allMatch(o -> now.stream().anyMatch(n -> step.same(o, n)));
  }
}
