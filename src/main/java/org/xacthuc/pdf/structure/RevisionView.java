package org.xacthuc.pdf.structure;

import java.util.List;
import java.util.Optional;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** A file's objects as of one revision. */
public record RevisionView(Skeleton skeleton, ObjectStore store, int revision) {
  /** Follows references to what they lead to; the null object where they lead nowhere. */
  public PdfObject resolve(PdfObject value) {
    return store.resolve(value, revision);
  }

  /** The object of a number; absent when free, missing or broken. */
  public Optional<IndirectObject> object(int number) {
    return store.object(number, revision);
  }

  /** The object of that number, when it is a dictionary and no stream. */
  public Optional<Dict> dict(int number) {
    return object(number)
        .map(IndirectObject::value)
        .filter(Dict.class::isInstance)
        .map(Dict.class::cast);
  }

  /** The value of a key, resolved; absent when missing or null. */
  public Optional<PdfObject> get(Dict dict, String key) {
    return dict.get(key).map(this::resolve).filter(v -> !(v instanceof Null));
  }

  /** The value of a key as written; absent when missing or leading to null. */
  public Optional<PdfObject> raw(Dict dict, String key) {
    return dict.get(key).filter(v -> !(resolve(v) instanceof Null));
  }

  /** The value of a key, when it resolves to a dictionary or stream. */
  public Optional<Dict> dict(Dict dict, String key) {
    return get(dict, key).flatMap(PdfObject::asDict);
  }

  /** The items of an array, not resolved; none when the key holds no array. */
  public List<PdfObject> items(Dict dict, String key) {
    return get(dict, key).orElse(null) instanceof Array a ? a.items() : List.of();
  }

  /** The value of a key, when it resolves to a name. */
  public Optional<String> name(Dict dict, String key) {
    return get(dict, key).orElse(null) instanceof PdfObject.Name n
        ? Optional.of(n.value())
        : Optional.empty();
  }

  /** The object that a reference names, when it leads to a dictionary or stream. */
  public Optional<IndirectObject> holder(PdfObject reference) {
    return reference instanceof Ref ref
        ? object(ref.number())
            .filter(o -> o.generation() == ref.generation())
            .filter(o -> o.value().asDict().isPresent())
        : Optional.empty();
  }

  /** Whether the file says that there is an object of that number, readable or not. */
  public boolean inUse(int number) {
    return skeleton.entry(number, revision).filter(e -> !(e instanceof XrefEntry.Free)).isPresent();
  }

  public Dict trailer() {
    return skeleton.trailer(revision);
  }

  /** The document catalog. */
  public Optional<Dict> catalog() {
    return dict(trailer(), "Root");
  }

  /** The interactive form dictionary. */
  public Optional<Dict> form() {
    return catalog().flatMap(c -> dict(c, "AcroForm"));
  }

  /** The same file as of another revision. */
  public RevisionView at(int other) {
    return new RevisionView(skeleton, store, other);
  }
}
