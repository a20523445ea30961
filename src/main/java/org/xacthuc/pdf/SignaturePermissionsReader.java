package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Int;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Text;

/**
 * Reads what a signature says of later changes. References are followed in the revision that the
 * signature ends: what a later one makes of them is no word of the signer.
 */
final class SignaturePermissionsReader {
  private static final int STRICTEST = 1;
  private static final int MOST_PERMISSIVE = 3;
  private static final int MISSING = 2;

  private final RevisionView view;
  private final List<PdfDefect> defects = new ArrayList<>();

  private SignaturePermissionsReader(RevisionView view) {
    this.view = view;
  }

  /**
   * Reads the permissions; the value is always there.
   *
   * @param signed the revision that the signature ends
   * @param signature as it was found; with a dictionary
   */
  static Reading<SignaturePermissions, PdfDefect> read(
      RevisionView signed, SignatureLocation signature) {
    SignaturePermissionsReader reader = new SignaturePermissionsReader(signed);
    return Reading.of(reader.permissions(signature), reader.defects);
  }

  private SignaturePermissions permissions(SignatureLocation signature) {
    IndirectObject object = signature.object().orElse(null);
    Dict dict = object == null ? null : object.value().asDict().orElse(null);
    if (dict == null) {
      return SignaturePermissions.NONE;
    }
    List<Dict> references = references(dict);
    Optional<Dict> docMdp = references.stream().filter(r -> isMethod(r, "DocMDP")).findFirst();
    certification(object, docMdp.isPresent());
    List<FieldLock> locks = new ArrayList<>();
    references.stream()
        .filter(r -> isMethod(r, "FieldMDP"))
        .forEach(r -> locks.add(lock(FieldLock.Source.FIELD_MDP, parameters(r))));
    field(signature)
        .flatMap(f -> view.dict(f, "Lock"))
        .ifPresent(l -> locks.add(lock(FieldLock.Source.FIELD, Optional.of(l))));
    return new SignaturePermissions(
        docMdp.map(r -> new DocMdp(permission(parameters(r), "/DocMDP /P").orElse(MISSING))),
        locks,
        references.stream().anyMatch(r -> isMethod(r, "UR3") || isMethod(r, "UR")));
  }

  private Optional<Dict> field(SignatureLocation signature) {
    return signature.fieldObject().isPresent()
        ? view.object(signature.fieldObject().getAsInt()).flatMap(o -> o.value().asDict())
        : Optional.empty();
  }

  private List<Dict> references(Dict signature) {
    return view.items(signature, "Reference").stream()
        .flatMap(r -> view.resolve(r).asDict().stream())
        .toList();
  }

  private boolean isMethod(Dict reference, String method) {
    return view.name(reference, "TransformMethod").filter(method::equals).isPresent();
  }

  private Optional<Dict> parameters(Dict reference) {
    return view.dict(reference, "TransformParams");
  }

  /**
   * ISO 32000-2 §12.8.6, table 263: /DocMDP of the permissions dictionary names the one signature
   * that has a DocMDP reference. Where the two disagree, programs disagree about which signature
   * certifies.
   */
  private void certification(IndirectObject signature, boolean certifies) {
    Optional<PdfObject> named =
        view.catalog().flatMap(c -> view.dict(c, "Perms")).flatMap(p -> p.get("DocMDP"));
    if (named.isPresent()) {
      boolean names = named.get() instanceof Ref ref && ref.number() == signature.number();
      if (names != certifies) {
        defects.add(PdfDefect.of(PdfDefect.Kind.CERTIFICATION_MISMATCH, "/Perms /DocMDP"));
      }
    }
  }

  private FieldLock lock(FieldLock.Source source, Optional<Dict> parameters) {
    String action = parameters.flatMap(p -> view.name(p, "Action")).orElse("");
    Set<String> fields = parameters.map(this::fields).orElse(Set.of());
    return new FieldLock(source, action(action), fields, permission(parameters, "/Lock /P"));
  }

  /** An action that is none of the three is taken for the strictest. */
  private static FieldLock.Action action(String name) {
    return switch (name) {
      case "Include" -> FieldLock.Action.INCLUDE;
      case "Exclude" -> FieldLock.Action.EXCLUDE;
      default -> FieldLock.Action.ALL;
    };
  }

  private Set<String> fields(Dict parameters) {
    return view.get(parameters, "Fields").orElse(null) instanceof Array names
        ? names.items().stream()
            .map(view::resolve)
            .filter(Text.class::isInstance)
            .map(t -> TextString.decode(((Text) t).value()))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** ISO 32000-2 tables 236 and 257: an integer from 1 to 3. */
  private OptionalInt permission(Optional<Dict> parameters, String detail) {
    PdfObject value = parameters.flatMap(p -> view.get(p, "P")).orElse(null);
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value instanceof Int i && i.value() >= STRICTEST && i.value() <= MOST_PERMISSIVE) {
      return OptionalInt.of((int) i.value());
    }
    defects.add(PdfDefect.of(PdfDefect.Kind.PERMISSION_INVALID, detail));
    return OptionalInt.of(STRICTEST);
  }
}
