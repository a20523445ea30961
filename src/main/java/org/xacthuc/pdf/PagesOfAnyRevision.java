package org.xacthuc.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/**
 * Which catalogs and pages are those of the document in some revision, and which are those of none:
 * a second document that lies in the file, listed but unused, until an update puts it in place of
 * the first (ISO 32000-2 §7.7.2 and §7.7.3).
 */
final class PagesOfAnyRevision {
  private static final int MOST_DEFECTS = 100;

  private final Set<Integer> roots = new HashSet<>();
  private final Set<Integer> catalogs = new TreeSet<>();
  private final Set<Integer> pages = new TreeSet<>();
  private final Map<Integer, Set<Integer>> below = new HashMap<>();

  /** Notes the catalog of a revision. */
  void root(RevisionView view) {
    if (view.trailer().get("Root").orElse(null) instanceof Ref ref) {
      roots.add(ref.number());
    }
  }

  /** Notes one version of an object of that number. */
  void visit(int number, PdfObject value, RevisionView view) {
    if (!(value instanceof Dict dict)) {
      return;
    }
    String type = dict.name("Type").orElse("");
    if (type.equals("Catalog")) {
      catalogs.add(number);
      dict.get("Pages").ifPresent(p -> edge(number, p));
    } else if (type.equals("Pages") || (type.isEmpty() && dict.get("Kids").isPresent())) {
      view.items(dict, "Kids").forEach(k -> edge(number, k));
    } else if ((type.equals("Page") || type.isEmpty()) && hasContent(dict)) {
      pages.add(number);
    }
  }

  private void edge(int from, PdfObject to) {
    if (to instanceof Ref ref) {
      below.computeIfAbsent(from, n -> new HashSet<>()).add(ref.number());
    }
  }

  /** Whether a dictionary has what only a page has: content, not text, under /Contents. */
  static boolean hasContent(Dict dict) {
    PdfObject contents = dict.get("Contents").orElse(null);
    boolean names =
        contents instanceof Ref || (contents instanceof Array a && !a.items().isEmpty());
    return names
        && (dict.get("Resources").isPresent()
            || dict.get("MediaBox").isPresent()
            || dict.get("Parent").isPresent()
            || dict.name("Type").filter("Page"::equals).isPresent());
  }

  /** The catalogs and pages of no revision. */
  List<PdfDefect> hidden() {
    Set<Integer> seen = new HashSet<>(roots);
    Deque<Integer> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      for (int next : below.getOrDefault(open.pop(), Set.of())) {
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    List<PdfDefect> hidden = new ArrayList<>();
    catalogs.forEach(n -> tell(n, "/Catalog", seen, hidden));
    pages.forEach(n -> tell(n, "/Page", seen, hidden));
    return hidden;
  }

  private static void tell(int number, String type, Set<Integer> seen, List<PdfDefect> hidden) {
    if (!seen.contains(number) && hidden.size() < MOST_DEFECTS) {
      hidden.add(PdfDefect.of(PdfDefect.Kind.HIDDEN_DOCUMENT, number + " 0 R " + type));
    }
  }
}
