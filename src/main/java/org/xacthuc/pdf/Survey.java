package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.ObjectStore;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.XrefEntry;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

/**
 * One pass over every version of every object that the cross-reference sections name: which of them
 * are signature dictionaries, who refers to whom, which keys are written twice.
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
  private final long[] hits;
  private final BitSet explained = new BitSet();

  private Survey(References references, long[] hits) {
    this.references = references;
    this.hits = hits;
  }

  /**
   * Surveys a file.
   *
   * @param hits where /ByteRange stands in the raw bytes, ascending
   */
  static Survey of(Skeleton skeleton, ObjectStore store, long[] hits) {
    Survey survey = new Survey(References.of(skeleton), hits);
    for (int revision = 1; revision <= skeleton.latest(); revision++) {
      survey.references.collectTrailer(skeleton.trailer(revision), revision);
      for (int number : skeleton.listedIn(revision)) {
        Optional<XrefEntry> before =
            revision == 1 ? Optional.empty() : skeleton.entry(number, revision - 1);
        if (!before.equals(skeleton.entry(number, revision))) {
          int now = revision;
          if (skeleton.carriesOlderObjects(number, revision)) {
            survey.defects.add(PdfDefect.of(PdfDefect.Kind.OBJECT_BROKEN, number + " 0 R /ObjStm"));
          }
          store.object(number, revision).ifPresent(o -> survey.visit(o, now));
        }
      }
    }
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

  /** Where /Byterange stands in bytes that belong to no object the file knows. */
  long[] unexplainedHits() {
    return IntStream.range(0, hits.length)
        .filter(i -> !explained.get(i))
        .mapToLong(i -> hits[i])
        .toArray();
  }

  private void visit(IndirectObject object, int revision) {
    references.collect(object, revision);
    look(object, object.value(), revision, false);
    object.extent().ifPresent(this::explain);
  }

  private void explain(Span extent) {
    int first = Arrays.binarySearch(hits, extent.start());
    for (int i = first < 0 ? -first - 1 : first; i < hits.length && hits[i] < extent.end(); i++) {
      explained.set(i);
    }
  }

  private void look(IndirectObject object, PdfObject value, int revision, boolean direct) {
    if (value instanceof Array array) {
      array.items().forEach(i -> look(object, i, revision, true));
    }
    Dict dict = value.asDict().orElse(null);
    if (dict == null) {
      return;
    }
    if (dict.get("ByteRange").isPresent()) {
      found.add(new Found(object, dict, revision, direct));
    } else if (defects.size() < MOST_DEFECTS) {
      dict.duplicateKeys().forEach(k -> duplicate(object, k));
    }
    dict.entries().forEach(e -> look(object, e.value(), revision, true));
  }

  private void duplicate(IndirectObject object, PdfObject.Name key) {
    String detail = object.number() + " " + object.generation() + " R /" + key.value();
    defects.add(
        object.extent().isPresent()
            ? PdfDefect.of(PdfDefect.Kind.KEY_TWICE, key.where(), detail)
            : PdfDefect.of(PdfDefect.Kind.KEY_TWICE, detail));
  }
}
