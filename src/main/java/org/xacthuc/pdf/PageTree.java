package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** The pages of one revision in order (ISO 32000-2 §7.7.3), and which annotation stands where. */
final class PageTree {
  /** A page: its object, and the attributes it inherits. */
  record Page(int number, IndirectObject object, Dict dict, PageFrame frame) {}

  private final RevisionView view;
  private final Limits limits;
  private final List<Page> pages = new ArrayList<>();
  private final Set<Integer> nodes = new HashSet<>();
  private final Map<Integer, Page> byAnnotation = new HashMap<>();
  private final List<PdfDefect> defects = new ArrayList<>();

  private PageTree(RevisionView view, Limits limits) {
    this.view = view;
    this.limits = limits;
  }

  static PageTree read(RevisionView view, Limits limits) {
    PageTree tree = new PageTree(view, limits);
    PdfObject root = view.catalog().flatMap(c -> c.get("Pages")).orElse(null);
    tree.node(root, List.of(), 0);
    for (Page page : tree.pages) {
      for (PdfObject annotation : view.items(page.dict(), "Annots")) {
        if (annotation instanceof Ref ref) {
          tree.byAnnotation.putIfAbsent(ref.number(), page);
        }
      }
    }
    return tree;
  }

  List<Page> pages() {
    return pages;
  }

  /** The numbers of the page tree's nodes and pages. */
  Set<Integer> nodes() {
    return nodes;
  }

  List<PdfDefect> defects() {
    return defects;
  }

  /** The page whose /Annots names that object. */
  Optional<Page> pageOf(int annotation) {
    return Optional.ofNullable(byAnnotation.get(annotation));
  }

  /** Whether a dictionary says that it is a page. */
  static boolean isPage(RevisionView view, Dict dict) {
    return view.name(dict, "Type").filter("Page"::equals).isPresent();
  }

  private void node(PdfObject reference, List<Dict> ancestors, int depth) {
    IndirectObject object = view.holder(reference).orElse(null);
    String detail = reference instanceof Ref ref ? ref.number() + " 0 R" : "/Pages";
    if (depth >= limits.nesting()) {
      defects.add(PdfDefect.limit(Limit.NESTING, detail));
      return;
    }
    if (object == null || !nodes.add(object.number())) {
      defects.add(PdfDefect.of(PdfDefect.Kind.PAGE_TREE_BROKEN, detail));
      return;
    }
    Dict dict = object.value().asDict().orElseThrow();
    List<Dict> line = new ArrayList<>(ancestors);
    line.add(0, dict);
    // ISO 32000-2 §7.7.3.2: an intermediate node has /Kids, a page has none.
    if (isPage(view, dict) || dict.get("Kids").isEmpty()) {
      pages.add(new Page(pages.size() + 1, object, dict, frame(line)));
      return;
    }
    for (PdfObject kid : view.items(dict, "Kids")) {
      node(kid, line, depth + 1);
    }
  }

  private PageFrame frame(List<Dict> line) {
    Box media = box(line, "MediaBox").orElse(PageFrame.LETTER);
    Box crop = box(line, "CropBox").flatMap(c -> intersection(c, media)).orElse(media);
    int rotation =
        inherited(line, "Rotate").orElse(null) instanceof Int i ? (int) (i.value() % 360) : 0;
    return PageFrame.of(crop, rotation);
  }

  private static Optional<Box> intersection(Box a, Box b) {
    return a.overlaps(b)
        ? Optional.of(
            new Box(
                Math.max(a.left(), b.left()),
                Math.max(a.bottom(), b.bottom()),
                Math.min(a.right(), b.right()),
                Math.min(a.top(), b.top())))
        : Optional.empty();
  }

  private Optional<PdfObject> inherited(List<Dict> line, String key) {
    return line.stream().flatMap(d -> view.get(d, key).stream()).findFirst();
  }

  private Optional<Box> box(List<Dict> line, String key) {
    return inherited(line, key)
        .flatMap(v -> corners(view, v))
        .map(c -> Box.ofCorners(c.get(0), c.get(1), c.get(2), c.get(3)));
  }

  /** The four numbers of a rectangle (§7.9.5). */
  static Optional<List<Double>> corners(RevisionView view, PdfObject value) {
    if (!(value instanceof Array array) || array.items().size() != 4) {
      return Optional.empty();
    }
    List<Double> numbers = new ArrayList<>();
    for (PdfObject item : array.items()) {
      PdfObject number = view.resolve(item);
      if (number instanceof Int i) {
        numbers.add((double) i.value());
      } else if (number instanceof PdfObject.Real r) {
        numbers.add(r.value());
      }
    }
    return numbers.size() == 4 ? Optional.of(numbers) : Optional.empty();
  }
}
