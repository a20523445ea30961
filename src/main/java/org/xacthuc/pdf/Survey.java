package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.ObjectStore;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.XrefEntry;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/**
 * One pass over every version of every object that the cross-reference sections name: which of them
 * are signature dictionaries, who refers to whom, which keys are written twice, what runs by
 * itself.
 */
final class Survey {
  private static final int MOST_DEFECTS = 100;

  /**
   * A dictionary with a /ByteRange.
   *
   * @param direct whether it lies inside another object instead of being one
   */
  record Found(IndirectObject object, Dict dict, int revision, boolean direct) {}

  private final List<Found> found = new ArrayList<>();
  private final List<PdfDefect> defects = new ArrayList<>();
  private final References references;
  private final Extents extents = new Extents();
  private final PagesOfAnyRevision pages = new PagesOfAnyRevision();
  private final RawScan scan;
  private final UnlistedObjects unlisted;
  private final ActiveContent active;
  private final int most;

  private Survey(PdfFile file, Skeleton skeleton, ObjectStore store, Limits limits) {
    this.references = References.of(skeleton);
    this.most = limits.signatures();
    this.scan = new RawScan(file, most);
    this.unlisted = new UnlistedObjects(file, skeleton, store, references);
    this.active = new ActiveContent(limits);
  }

  /** Surveys a file: its objects, and then the bytes that are none of them. */
  static Survey of(PdfFile file, Skeleton skeleton, ObjectStore store, Limits limits) {
    Survey survey = new Survey(file, skeleton, store, limits);
    for (int revision = 1; revision <= skeleton.latest(); revision++) {
      RevisionView view = new RevisionView(skeleton, store, revision);
      survey.references.collectTrailer(skeleton.trailer(revision), revision);
      survey.pages.root(view);
      survey.active.catalog(view);
      for (int number : skeleton.listedIn(revision)) {
        Optional<XrefEntry> before =
            revision == 1 ? Optional.empty() : skeleton.entry(number, revision - 1);
        if (!before.equals(skeleton.entry(number, revision))) {
          if (skeleton.carriesOlderObjects(number, revision)) {
            survey.defects.add(PdfDefect.of(PdfDefect.Kind.OBJECT_BROKEN, number + " 0 R /ObjStm"));
          }
          store.object(number, revision).ifPresent(o -> survey.visit(o, view));
        }
      }
    }
    skeleton.sections().forEach(survey.extents::add);
    survey.extents.forEachHole(file.length(), survey.scan::look);
    if (survey.scan.exceeded()) {
      survey.defects.add(PdfDefect.limit(Limit.OBJECTS, "obj"));
    }
    survey.defects.addAll(survey.unlisted.inBytes(survey.scan.objects()));
    survey.defects.addAll(survey.pages.hidden());
    survey.defects.addAll(survey.active.defects());
    survey.defects.addAll(survey.references.defects());
    Linearization.check(file, skeleton).ifPresent(survey.defects::add);
    return survey;
  }

  List<Found> found() {
    return found;
  }

  List<PdfDefect> defects() {
    return defects;
  }

  References references() {
    return references;
  }

  /** Where /ByteRange stands in bytes that belong to no object the file knows. */
  long[] unexplainedHits() {
    return scan.byteRanges();
  }

  private void visit(IndirectObject object, RevisionView view) {
    references.collect(object, view.revision());
    int before = found.size();
    look(object, object.value(), view, false);
    if (object.value() instanceof Stream stream && defects.size() < MOST_DEFECTS) {
      StreamKeys.disputed(stream.dict()).forEach(key -> differs(object, key));
    }
    if (found.size() > before && found.size() <= most) {
      view.store().keep(object, view.revision());
    }
    object.extent().ifPresent(extents::add);
    pages.visit(object.number(), object.value(), view);
    unlisted.inStream(object, view.revision());
  }

  private void look(IndirectObject object, PdfObject value, RevisionView view, boolean direct) {
    if (value instanceof Array array) {
      array.items().forEach(i -> look(object, i, view, true));
    }
    Dict dict = value.asDict().orElse(null);
    if (dict == null) {
      return;
    }
    if (dict.get("ByteRange").isPresent()) {
      found.add(new Found(object, dict, view.revision(), direct));
    } else if (defects.size() < MOST_DEFECTS) {
      dict.duplicateKeys().forEach(k -> duplicate(object, k));
    }
    active.visit(dict, view);
    dict.entries().forEach(e -> look(object, e.value(), view, true));
  }

  private void differs(IndirectObject object, String key) {
    defects.add(PdfDefect.of(PdfDefect.Kind.READERS_DISAGREE, detail(object, key)));
  }

  private void duplicate(IndirectObject object, PdfObject.Name key) {
    String detail = detail(object, key.value());
    defects.add(
        object.extent().isPresent()
            ? PdfDefect.of(PdfDefect.Kind.KEY_TWICE, key.where(), detail)
            : PdfDefect.of(PdfDefect.Kind.KEY_TWICE, detail));
  }

  private static String detail(IndirectObject object, String key) {
    return object.number() + " " + object.generation() + " R /" + key;
  }
}
