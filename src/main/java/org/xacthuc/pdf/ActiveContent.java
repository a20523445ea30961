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
import org.xacthuc.pdf.syntax.PdfObject.Array;
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

  /**
   * Triggers that ask nobody (tables 197, 198 and 200): of pages, of annotations (the pointer comes
   * and goes; their page comes and goes), of the catalog. What formats a field's value is told as
   * such.
   */
  private static final Set<String> TRIGGERS =
      Set.of("O", "E", "X", "PO", "PC", "PV", "PI", "WC", "WS", "DS", "WP", "DP");

  /** What tells a page from a field, to which the trigger /C means another thing. */
  private static final Set<String> OF_PAGES = Set.of("MediaBox", "Resources", "Annots");

  /** The page is opened, or comes to sight (tables 308 and 333 of ISO 32000-2). */
  private static final Set<String> BY_PAGE = Set.of("PO", "PV");

  /** Actions that show the same document, or nothing (table 201). */
  private static final Set<String> HARMLESS =
      Set.of("GoTo", "GoToDp", "GoTo3DView", "Named", "Sound", "Thread", "Trans", "URI");

  private static final Set<String> PROXIES = Set.of("Form", "Image");

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
    for (PdfObject.Entry entry : dict.entries()) {
      PdfObject value = entry.value();
      switch (entry.key().value()) {
        // Of a catalog; a destination is an array (table 29).
        case "OpenAction" -> chain(value, view, "/OpenAction");
        case "AA" -> view.resolve(value).asDict().ifPresent(d -> triggers(d, dict, view));
        case "JavaScript" -> view.resolve(value).asDict().ifPresent(this::scripts);
        // §8.9.5.4: of a picture, another one for the printer.
        case "Alternates" -> tellUnlessEmpty(view.resolve(value));
        // §8.10.4 and §14.11.7: in place of a form or a picture, what another file holds.
        case "Ref", "OPI" -> proxy(entry, dict, view);
        // §13.6.2 and §13.7.2: a model or a film takes the place of its annotation's appearance.
        case "3DA" -> activation(value, "A", view);
        case "Activation" -> activation(value, "Condition", view);
        default -> {}
      }
    }
  }

  /** Of the catalog's names: each leaf of the tree runs when the file is opened (§7.7.4). */
  private void scripts(Dict tree) {
    if (tree.get("Names").isPresent() || tree.get("Kids").isPresent()) {
      tell("/Names /JavaScript");
    }
  }

  private void proxy(PdfObject.Entry entry, Dict owner, RevisionView view) {
    boolean drawn = owner.name("Subtype").filter(PROXIES::contains).isPresent();
    if (drawn && view.resolve(entry.value()).asDict().isPresent()) {
      tell("/" + entry.key().value());
    }
  }

  private void tellUnlessEmpty(PdfObject alternates) {
    if (alternates instanceof Array array && !array.items().isEmpty()) {
      tell("/Alternates");
    }
  }

  private void activation(PdfObject value, String condition, RevisionView view) {
    view.resolve(value)
        .asDict()
        .flatMap(d -> view.name(d, condition))
        .filter(BY_PAGE::contains)
        .ifPresent(when -> tell("/" + condition + " /" + when));
  }

  private void triggers(Dict triggers, Dict owner, RevisionView view) {
    for (PdfObject.Entry entry : triggers.entries()) {
      String trigger = entry.key().value();
      if (TRIGGERS.contains(trigger) || (trigger.equals("C") && isPage(owner))) {
        chain(entry.value(), view, "/AA /" + trigger);
      }
    }
  }

  private static boolean isPage(Dict owner) {
    return owner.name("Type").filter("Page"::equals).isPresent()
        || owner.keys().stream().anyMatch(OF_PAGES::contains);
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
