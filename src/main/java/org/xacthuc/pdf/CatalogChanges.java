package org.xacthuc.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.Change.Kind;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Entry;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** Explains changes of the document catalog (ISO 32000-2 §7.7.2) and of what hangs on it. */
final class CatalogChanges {
  /** Developers whose extensions signing tools declare (ISO 32000-2 §7.12; ETSI EN 319 142-1). */
  private static final Set<String> DEVELOPERS = Set.of("ADBE", "ESIC", "ISO_");

  private final Step step;

  CatalogChanges(Step step) {
    this.step = step;
  }

  void explain() {
    PdfObject root = step.before().trailer().get("Root").orElseThrow();
    Dict old = step.before().catalog().orElse(null);
    Dict now = step.after().catalog().orElse(null);
    Ref ref = step.after().trailer().get("Root").orElse(null) instanceof Ref r ? r : null;
    boolean sameRoot = Same.values(Optional.of(root), Optional.ofNullable(ref));
    if (old == null || now == null || ref == null || !(sameRoot || isMoved(root, ref))) {
      step.tell(Kind.CATALOG, root instanceof Ref r ? r.number() : 0, "/Root");
      return;
    }
    new FormChanges(step, ref.number()).explain(old, now);
    new EvidenceChanges(step, ref.number()).explain(old, now);
    boolean tagged = new StructureTreeChanges(step).explain(old, now);
    metadata(ref.number(), old, now);
    if (sameRoot && !step.rewritten().containsKey(ref.number())) {
      return;
    }
    step.explain(ref.number());
    for (String key : step.differing(old, now)) {
      boolean explained =
          switch (key) {
            case "AcroForm", "DSS", "Metadata" -> true; // Looked at above.
            case "Extensions" -> extensions(ref.number(), old, now);
            case "StructTreeRoot" -> tagged;
            case "Version" -> version(ref.number(), old, now);
            case "Perms" -> permissions(old, now);
            default -> false;
          };
      if (!explained) {
        now.get(key).ifPresent(step::claim);
        step.tell(kindOf(key, now), ref.number(), "/" + key);
      }
    }
  }

  /**
   * Some tools write the catalog of each update as a new object, and leave the old one as it is.
   */
  private boolean isMoved(PdfObject root, Ref now) {
    return root instanceof Ref old
        && step.isNew(now.number())
        && !step.rewritten().containsKey(old.number())
        && !step.freed().contains(old.number());
  }

  /** An XMP stream put in place of another, or added (§14.3.2); anything else is no metadata. */
  private void metadata(int root, Dict old, Dict now) {
    Optional<PdfObject> was = old.get("Metadata");
    Optional<PdfObject> is = now.get("Metadata");
    boolean same = Same.values(was, is);
    if (is.isEmpty() || !(is.get() instanceof Ref ref)) {
      if (!same) {
        step.tell(is.isEmpty() ? Kind.METADATA : Kind.CATALOG, root, "/Metadata");
      }
    } else if (!same) {
      step.claim(ref);
      step.tell(isXmp(ref) ? Kind.METADATA : Kind.CATALOG, ref.number(), "/Metadata");
    } else if (step.rewritten().containsKey(ref.number())
        && isXmp(ref)
        && step.explainOnlyIn(ref.number(), root)) {
      step.tell(Kind.METADATA, ref.number(), "/Metadata");
    }
  }

  /** A stream with an XMP packet and without a document type, whose entities could say anything. */
  private boolean isXmp(Ref reference) {
    return step.after()
        .object(reference.number())
        .flatMap(o -> step.after().store().decode(o, step.after().revision()))
        .map(b -> new String(b.toArray(), StandardCharsets.ISO_8859_1))
        .filter(x -> x.contains("adobe:ns:meta/") && !x.contains("<!"))
        .isPresent();
  }

  private boolean extensions(int root, Dict old, Dict now) {
    Dict was = step.before().dict(old, "Extensions").orElse(null);
    Dict is = step.after().dict(now, "Extensions").orElse(null);
    if (is == null) {
      return false;
    }
    Set<String> differing = was == null ? is.keys() : step.differing(was, is);
    if (!differing.stream().allMatch(key -> DEVELOPERS.contains(key) || isTyped(key, is))) {
      return false;
    }
    now.get("Extensions").ifPresent(step::claim);
    step.tell(Kind.VALIDATION_DATA, root, "/Extensions");
    return true;
  }

  /** ISO 32000-1 §7.12.1: the dictionary may name its type. */
  private boolean isTyped(String key, Dict extensions) {
    return key.equals("Type")
        && step.after().name(extensions, key).filter("Extensions"::equals).isPresent();
  }

  /**
   * Acrobat declares version 1.7 when it adds validation data (§7.2.2 of the 1.x versions: later
   * ones only add). A step back, or to 2.0, would have a reader take what is there otherwise.
   */
  private boolean version(int root, Dict old, Dict now) {
    String is = now.name("Version").orElse("");
    if (!is.matches("1\\.[0-7]") || old.name("Version").orElse("").compareTo(is) > 0) {
      return false;
    }
    step.tell(Kind.METADATA, root, "/Version");
    return true;
  }

  /** /Perms may come with the certification signature that it names (§12.8.6). */
  private boolean permissions(Dict old, Dict now) {
    Dict is = step.after().dict(now, "Perms").orElse(null);
    if (old.get("Perms").isPresent() || is == null) {
      return false;
    }
    for (Entry entry : is.entries()) {
      boolean certification =
          entry.key().value().equals("DocMDP")
              && entry.value() instanceof Ref ref
              && step.newSignatures().contains(ref.number());
      if (!certification) {
        return false;
      }
    }
    now.get("Perms").ifPresent(step::claim);
    return true;
  }

  private Kind kindOf(String key, Dict now) {
    return switch (key) {
      case "Pages" -> Kind.PAGE_TREE;
      case "OpenAction", "AA" -> Kind.SCRIPT;
      case "Collection", "AF" -> Kind.ATTACHMENT;
      case "Names" ->
          step.after().dict(now, "Names").filter(n -> n.get("JavaScript").isPresent()).isPresent()
              ? Kind.SCRIPT
              : step.after()
                      .dict(now, "Names")
                      .filter(n -> n.get("EmbeddedFiles").isPresent())
                      .isPresent()
                  ? Kind.ATTACHMENT
                  : Kind.CATALOG;
      default -> Kind.CATALOG;
    };
  }
}
