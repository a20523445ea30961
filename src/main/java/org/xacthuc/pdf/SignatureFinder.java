package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.PdfDefect.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/**
 * Finds the signatures of a file twice: through the field tree of the file as it opens, and among
 * all /ByteRange dictionaries. What only the second way finds is told, never dropped.
 */
final class SignatureFinder {
  private static final int HIDDEN = 2;
  private static final int NO_VIEW = 32;

  private final RevisionView view;
  private final Limits limits;
  private final PageTree pages;
  private final List<SignatureLocation> found = new ArrayList<>();
  private final List<SignatureField> emptyFields = new ArrayList<>();
  private final List<PdfDefect> defects = new ArrayList<>();
  private final Set<Span> extents = new HashSet<>();
  private final Set<Integer> compressed = new HashSet<>();

  SignatureFinder(RevisionView view, Limits limits, PageTree pages) {
    this.view = view;
    this.limits = limits;
    this.pages = pages;
  }

  List<SignatureLocation> found() {
    return found;
  }

  List<SignatureField> emptyFields() {
    return emptyFields;
  }

  List<PdfDefect> defects() {
    return defects;
  }

  /** The signatures that the fields of the file as it opens lead to. */
  void throughFields(FieldTree fields) {
    Map<Integer, Integer> uses = new HashMap<>();
    for (FieldTree.Field field : fields.signatureFields()) {
      field.value().ifPresent(v -> uses.merge(numberOf(v, field), 1, Integer::sum));
    }
    for (FieldTree.Field field : fields.signatureFields()) {
      if (field.value().isEmpty()) {
        emptyFields.add(describe(field));
      } else if (withinLimit()) {
        PdfObject value = field.value().get();
        found.add(locate(field, value, uses.get(numberOf(value, field)) > 1));
      }
    }
  }

  private static int numberOf(PdfObject value, FieldTree.Field field) {
    return value instanceof Ref ref ? ref.number() : field.object().number();
  }

  private SignatureLocation locate(FieldTree.Field field, PdfObject value, boolean shared) {
    OptionalInt number = OptionalInt.of(field.object().number());
    IndirectObject holder = value instanceof Ref ? view.holder(value).orElse(null) : field.object();
    Dict dict = holder == null ? null : view.resolve(value).asDict().orElse(null);
    List<PdfDefect> own = new ArrayList<>();
    if (dict == null) {
      own.add(PdfDefect.of(Kind.DICTIONARY_BROKEN, "/V"));
      return new SignatureLocation(
          describe(field), number, Optional.empty(), Optional.empty(), own);
    }
    if (!(value instanceof Ref)) {
      own.add(PdfDefect.of(Kind.DICTIONARY_BROKEN, "/V <<")); // Invariant I3: not indirect.
    }
    if (shared) {
      own.add(PdfDefect.of(Kind.SIGNATURE_SHARED_BY_FIELDS, holder.number() + " 0 R"));
    }
    return location(describe(field), number, holder, dict, own);
  }

  private SignatureLocation location(
      SignatureField field,
      OptionalInt number,
      IndirectObject holder,
      Dict dict,
      List<PdfDefect> own) {
    holder.extent().ifPresentOrElse(extents::add, () -> compressed.add(holder.number()));
    Reading<SignatureDictionary, PdfDefect> read =
        SignatureDictionaryReader.read(view, limits, holder, dict);
    own.addAll(read.defects());
    return new SignatureLocation(field, number, Optional.of(holder), read.value(), own);
  }

  /** The signature dictionaries that no field leads to. */
  void throughObjects(Survey survey, PdfFile file) {
    int usageRights =
        view.catalog()
            .flatMap(c -> view.dict(c, "Perms"))
            .flatMap(p -> p.get("UR3"))
            .map(v -> v instanceof Ref r ? r.number() : 0)
            .orElse(0);
    for (Survey.Found other : survey.found()) {
      boolean known =
          other.object().extent().map(extents::contains).orElse(false)
              || (other.object().extent().isEmpty()
                  && compressed.contains(other.object().number()));
      if (!known && withinLimit()) {
        boolean expected = other.object().number() == usageRights;
        found.add(withoutField(other.object(), other.dict(), expected));
      }
    }
    RemnantReader remnants = new RemnantReader(file, limits);
    for (long hit : survey.unexplainedHits()) {
      Optional<IndirectObject> remnant = remnants.read(hit);
      if (remnant.isEmpty()) {
        defects.add(PdfDefect.of(Kind.SIGNATURE_NOT_IN_FIELDS, new Span(hit, hit), "/ByteRange"));
      } else if (withinLimit()) {
        Dict dict = remnant.get().value().asDict().orElseThrow();
        found.add(withoutField(remnant.get(), dict, false));
      }
    }
  }

  private SignatureLocation withoutField(IndirectObject object, Dict dict, boolean expected) {
    ObjectId id = new ObjectId(object.number(), object.generation());
    List<PdfDefect> own = new ArrayList<>();
    if (!expected) {
      own.add(PdfDefect.of(Kind.SIGNATURE_NOT_IN_FIELDS, id.toString()));
    }
    SignatureField field =
        new SignatureField(id.toString(), id, OptionalInt.empty(), Optional.empty());
    return location(field, OptionalInt.empty(), object, dict, own);
  }

  private boolean withinLimit() {
    if (found.size() < limits.signatures()) {
      return true;
    }
    if (defects.stream().noneMatch(d -> d.kind() == Kind.LIMIT_REACHED)) {
      defects.add(PdfDefect.limit(Limit.SIGNATURES, "/Sig"));
    }
    return false;
  }

  private SignatureField describe(FieldTree.Field field) {
    for (IndirectObject widget : field.widgets()) {
      PageTree.Page page = pages.pageOf(widget.number()).orElse(null);
      if (page != null) {
        return new SignatureField(
            field.fullName(),
            field.id(),
            OptionalInt.of(page.number()),
            rectangle(widget.value().asDict().orElseThrow(), page));
      }
    }
    return new SignatureField(field.fullName(), field.id(), OptionalInt.empty(), Optional.empty());
  }

  private Optional<Box> rectangle(Dict widget, PageTree.Page page) {
    long flags = view.get(widget, "F").orElse(null) instanceof Int i ? i.value() : 0;
    if ((flags & (HIDDEN | NO_VIEW)) != 0) { // ISO 32000-2 §12.5.3, table 167.
      return Optional.empty();
    }
    return view.get(widget, "Rect")
        .flatMap(r -> PageTree.corners(view, r))
        .map(c -> page.frame().shown(c))
        .filter(b -> b.width() > 0 && b.height() > 0);
  }
}
