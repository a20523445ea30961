package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/**
 * What runs by itself when the file is opened, paged through, printed or saved, and may then show
 * other content than the pages have: scripts and their like (ISO 32000-2 §12.6), and what is shown
 * instead of the pages: embedded files, other pictures on paper, and forms drawn by XFA (ISO
 * 32000-1 §12.7.8). Actions that wait for a click are left alone.
 */
final class ActiveContent {
  private static final int MOST_DEFECTS = 100;

  /** Triggers of pages, annotations and the catalog that ask nobody (tables 197, 198 and 200). */
  private static final List<String> TRIGGERS =
      List.of("O", "PO", "PC", "PV", "PI", "WC", "WS", "DS", "WP", "DP");

  /** Actions that show the same document, or nothing (table 201). */
  private static final Set<String> HARMLESS =
      Set.of("GoTo", "GoToDp", "GoTo3DView", "Named", "Sound", "Thread", "Trans", "URI");

  private final Limits limits;
  private final Set<String> told = new TreeSet<>();

  ActiveContent(Limits limits) {
    this.limits = limits;
  }

  /** Looks at what stands in the catalog of a revision and is shown instead of the pages. */
  void catalog(RevisionView view) {
    // §12.3.5: of a portable collection, one of the files embedded in it.
    view.catalog().flatMap(c -> view.get(c, "Collection")).ifPresent(c -> tell("/Collection"));
    view.form().flatMap(form -> view.get(form, "XFA")).ifPresent(xfa -> tell("/XFA"));
  }

  /** Looks at what a dictionary sets going. */
  void visit(Dict dict, RevisionView view) {
    // Of a catalog; a destination is an array (table 29).
    dict.get("OpenAction").ifPresent(action -> chain(action, view, "/OpenAction"));
    // Of the catalog's names: a name tree, each leaf of which runs when the file is opened
    // (§7.7.4).
    view.dict(dict, "JavaScript")
        .filter(tree -> tree.get("Names").isPresent() || tree.get("Kids").isPresent())
        .ifPresent(tree -> tell("/Names /JavaScript"));
    // §8.9.5.4: of a picture, another one for the printer.
    if (!view.items(dict, "Alternates").isEmpty()) {
      tell("/Alternates");
    }
    view.dict(dict, "AA").ifPresent(triggers -> triggers(triggers, view));
  }

  private void triggers(Dict triggers, RevisionView view) {
    for (String trigger : TRIGGERS) {
      triggers.get(trigger).ifPresent(action -> chain(action, view, "/AA /" + trigger));
    }
  }

  /** An action and those that follow it (§12.6.2: /Next is one or an array of them). */
  private void chain(PdfObject first, RevisionView view, String where) {
    Set<Integer> visited = new HashSet<>();
    List<PdfObject> open = new ArrayList<>(List.of(first));
    for (int steps = 0; !open.isEmpty(); steps++) {
      PdfObject action = open.remove(open.size() - 1);
      if (steps >= limits.nesting()) {
        tell(where + " /Next");
        return;
      }
      if (action instanceof Ref ref && !visited.add(ref.number())) {
        continue;
      }
      view.resolve(action).asDict().ifPresent(d -> open.addAll(step(d, view, where)));
    }
  }

  private List<PdfObject> step(Dict action, RevisionView view, String where) {
    // Table 196: without a type a dictionary is no action.
    Optional<String> type = view.get(action, "S").map(s -> view.name(action, "S").orElse(""));
    type.filter(t -> !HARMLESS.contains(t)).ifPresent(t -> tell(where + " /" + t));
    List<PdfObject> several = view.items(action, "Next");
    return several.isEmpty() ? action.get("Next").map(List::of).orElse(List.of()) : several;
  }

  private void tell(String what) {
    if (told.size() < MOST_DEFECTS) {
      told.add(what);
    }
  }

  List<PdfDefect> defects() {
    return told.stream().map(what -> PdfDefect.of(PdfDefect.Kind.ACTIVE_CONTENT, what)).toList();
  }
}
