package org.xacthuc.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Name;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/**
 * Whether two revisions say the same in other words: a value written as an object of its own or no
 * longer so, a stream under another filter. A reference to the same number is the same here: what
 * became of that object is a question of its own.
 */
final class Restatement {
  private static final int DEEPEST = 12;

  /** How much is compared in one step before things that differ in their words just differ. */
  private static final int MOST_VALUES = 200_000;

  private static final long LARGEST_STREAM = 1L << 24;

  /** How a stream is written, not what it says (ISO 32000-2 §7.3.8.2, table 5). */
  private static final Set<String> ENCODING = Set.of("Length", "Filter", "DecodeParms", "DL");

  /** What a stream may be written with and can be undone here. */
  private static final Set<String> FILTERS = Set.of("FlateDecode", "ASCIIHexDecode");

  private final RevisionView before;
  private final RevisionView after;
  private final boolean encrypted;
  private int compared;

  Restatement(RevisionView before, RevisionView after) {
    this.before = before;
    this.after = after;
    this.encrypted = isEncrypted(before) || isEncrypted(after);
  }

  private static boolean isEncrypted(RevisionView view) {
    return view.trailer().get("Encrypt").isPresent();
  }

  /** Whether an object of the one revision says what it said in the other. */
  boolean same(IndirectObject old, IndirectObject now) {
    // ISO 32000-2 §7.3.10: what refers to one generation does not reach another.
    return old.generation() == now.generation()
        && (Same.objects(old, now) || sameContent(old, now));
  }

  private boolean sameContent(IndirectObject old, IndirectObject now) {
    if (old.value() instanceof Stream s && now.value() instanceof Stream t) {
      return streams(old, s, now, t);
    }
    return !encrypted && values(old.value(), now.value(), 0);
  }

  /** Whether two values of a key say the same, or are both missing. */
  boolean same(Optional<PdfObject> old, Optional<PdfObject> now) {
    return (old.isPresent() == now.isPresent()) && (old.isEmpty() || same(old.get(), now.get()));
  }

  /** Whether two values say the same. In an encrypted file strings depend on their object. */
  boolean same(PdfObject old, PdfObject now) {
    return Same.values(old, now) || (!encrypted && values(old, now, 0));
  }

  private boolean values(PdfObject old, PdfObject now, int depth) {
    if (depth > DEEPEST || compared++ > MOST_VALUES) {
      return false;
    }
    if (old instanceof Ref || now instanceof Ref) {
      return Same.values(old, now) || targets(old, now, depth);
    }
    if (old instanceof Array a && now instanceof Array b) {
      return items(a.items(), b.items(), depth);
    }
    if (old instanceof Dict a && now instanceof Dict b) {
      return dictionaries(a, b, Set.of(), depth);
    }
    return Same.values(old, now);
  }

  /** A list may move to another object; a page, a field or a stream is another one there. */
  private boolean targets(PdfObject old, PdfObject now, int depth) {
    PdfObject x = before.resolve(old);
    PdfObject y = after.resolve(now);
    boolean moved = old instanceof Ref && now instanceof Ref;
    boolean identity = x instanceof Stream || y instanceof Stream || (moved && x instanceof Dict);
    return !identity && values(x, y, depth + 1);
  }

  private boolean items(List<PdfObject> old, List<PdfObject> now, int depth) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!values(old.get(i), now.get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean dictionaries(Dict old, Dict now, Set<String> apart, int depth) {
    if (!old.duplicateKeys().isEmpty() || !now.duplicateKeys().isEmpty()) {
      return false;
    }
    Map<String, PdfObject> values = now.values();
    long others = values.keySet().stream().filter(key -> !apart.contains(key)).count();
    for (Entry entry : old.entries()) {
      String key = entry.key().value();
      if (!apart.contains(key)) {
        PdfObject value = values.get(key);
        if (value == null || !values(entry.value(), value, depth + 1)) {
          return false;
        }
        others--;
      }
    }
    return others == 0;
  }

  private boolean streams(IndirectObject old, Stream s, IndirectObject now, Stream t) {
    if (!isDecodable(before, s) || !isDecodable(after, t)) {
      return false;
    }
    if (!dictionaries(s.dict(), t.dict(), ENCODING, 0)) {
      return false;
    }
    Optional<Bytes> a = before.store().decode(old, before.revision());
    Optional<Bytes> b = after.store().decode(now, after.revision());
    return a.isPresent() && a.equals(b);
  }

  private static boolean isDecodable(RevisionView view, Stream stream) {
    PdfObject filter = view.get(stream.dict(), "Filter").orElse(null);
    List<PdfObject> filters =
        filter instanceof Array array
            ? array.items().stream().map(view::resolve).toList()
            : filter == null ? List.of() : List.of(filter);
    return stream.data().length() <= LARGEST_STREAM
        && stream.dict().get("F").isEmpty()
        && filters.stream().allMatch(f -> f instanceof Name n && FILTERS.contains(n.value()));
  }
}
