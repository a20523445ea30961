package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.PdfDefect.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.HexDigits;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** Holds a signature against the raw bytes: invariants I2 to I5 of the catalogue of attacks. */
final class SignatureInvariants {
  /** What a signature covers, and what is wrong with it, its dictionary's defects included. */
  record Outcome(int revision, Coverage coverage, List<PdfDefect> defects) {}

  /** A gap that is off by so few bytes at one end is a wrong gap, not a moved signature. */
  private static final int NEAR = 2;

  private final PdfFile file;
  private final RevisionView view;
  private final Revisions revisions;

  SignatureInvariants(PdfFile file, RevisionView view, Revisions revisions) {
    this.file = file;
    this.view = view;
    this.revisions = revisions;
  }

  Outcome check(SignatureLocation signature) {
    List<PdfDefect> defects = new ArrayList<>(signature.defects());
    SignatureDictionary dictionary = signature.dictionary().orElse(null);
    ByteRange range = signature.dictionary().flatMap(SignatureDictionary::byteRange).orElse(null);
    if (dictionary != null && dictionary.extent().isEmpty()) {
      defects.add(PdfDefect.of(Kind.DICTIONARY_COMPRESSED, dictionary.id().toString()));
    }
    if (range == null) {
      return new Outcome(0, Coverage.INVALID, defects);
    }
    if (range.end() > file.length()) {
      defects.add(PdfDefect.of(Kind.BYTE_RANGE_OUTSIDE_FILE, range.end() + ""));
      reSaved(dictionary, range, defects);
      return new Outcome(0, Coverage.PARTIAL, defects);
    }
    if (!gapIsTheContentsToken(dictionary, range)) {
      defects.add(PdfDefect.of(Kind.BYTE_RANGE_GAP, range.gap(), "/Contents"));
      reSaved(dictionary, range, defects);
      return new Outcome(0, Coverage.INVALID, defects);
    }
    dictionaryIsSigned(dictionary, range).ifPresent(defects::add);
    int revision = revisions.endingAt(range.end());
    if (revision == 0 || !leadsThere(signature, revision)) {
      defects.add(PdfDefect.of(Kind.REVISION_NOT_SELF_CONTAINED, range.second(), "/ByteRange"));
    }
    return new Outcome(revision, coverage(range, revision), defects);
  }

  private Coverage coverage(ByteRange range, int revision) {
    if (revisions.endsAt(range.end())) {
      return Coverage.ENTIRE_FILE; // Invariant I5.
    }
    return revision == 0 ? Coverage.PARTIAL : Coverage.ENTIRE_REVISION;
  }

  /** Invariant I2: by position in the file, not by value. */
  private static boolean gapIsTheContentsToken(SignatureDictionary dictionary, ByteRange range) {
    return dictionary.contentsToken().filter(range.gap()::equals).isPresent();
  }

  /** Invariant I3: the object encloses the gap and ends within the signed bytes. */
  private static Optional<PdfDefect> dictionaryIsSigned(
      SignatureDictionary dictionary, ByteRange range) {
    Span extent = dictionary.extent().orElseThrow();
    boolean signed = extent.encloses(range.gap()) && extent.end() <= range.end();
    return signed
        ? Optional.empty()
        : Optional.of(PdfDefect.of(Kind.DICTIONARY_NOT_SIGNED, extent, dictionary.id().toString()));
  }

  /**
   * A file that was written anew: where the gap should be stands no string of such a length, or
   * nothing, while the dictionary stands elsewhere. A copy of a signature dictionary whose original
   * is still in its place is not that.
   */
  private void reSaved(SignatureDictionary dictionary, ByteRange range, List<PdfDefect> defects) {
    boolean elsewhere =
        dictionary
            .contentsToken()
            .map(
                t ->
                    Math.abs(t.start() - range.gap().start()) > NEAR
                        && Math.abs(t.end() - range.gap().end()) > NEAR)
            .orElse(true);
    if (elsewhere && !dictionary.contents().isEmpty() && !isHexToken(range.gap())) {
      defects.add(PdfDefect.of(Kind.RE_SAVED, dictionary.id().toString()));
    }
  }

  private boolean isHexToken(Span span) {
    return file.at(span.start()) == '<'
        && file.at(span.end() - 1) == '>'
        && HexDigits.areAll(file, new Span(span.start() + 1, span.end() - 1));
  }

  /** Invariant I4: in the signed revision the same field leads to the same bytes. */
  private boolean leadsThere(SignatureLocation signature, int revision) {
    if (signature.fieldObject().isEmpty()) {
      return true; // No field leads there at all, which is told as such.
    }
    RevisionView then = view.at(revision);
    int field = signature.fieldObject().getAsInt();
    IndirectObject dictionary = signature.object().orElseThrow();
    return value(then, field)
            .flatMap(then::holder)
            .filter(d -> d.number() == dictionary.number())
            .filter(d -> d.extent().equals(dictionary.extent()))
            .isPresent()
        && reached(then, field);
  }

  /** /V of a field, inherited where it must be. */
  private static Optional<PdfObject> value(RevisionView then, int field) {
    Set<Integer> visited = new HashSet<>();
    int at = field;
    while (visited.add(at)) {
      Dict dict = then.object(at).flatMap(o -> o.value().asDict()).orElse(null);
      if (dict == null) {
        return Optional.empty();
      }
      if (dict.get("V").isPresent()) {
        return dict.get("V");
      }
      at = dict.get("Parent").orElse(null) instanceof Ref parent ? parent.number() : at;
    }
    return Optional.empty();
  }

  /** Whether the field hangs in the form's tree: each ancestor names the next in its /Kids. */
  private static boolean reached(RevisionView then, int field) {
    Set<Integer> visited = new HashSet<>();
    int at = field;
    while (visited.add(at)) {
      Dict dict = then.object(at).flatMap(o -> o.value().asDict()).orElse(null);
      if (dict == null) {
        return false;
      }
      int child = at;
      if (dict.get("Parent").orElse(null) instanceof Ref parent) {
        Dict above = then.object(parent.number()).flatMap(o -> o.value().asDict()).orElse(null);
        if (above == null || !names(then.items(above, "Kids"), child)) {
          return false;
        }
        at = parent.number();
      } else {
        return then.form().filter(f -> names(then.items(f, "Fields"), child)).isPresent();
      }
    }
    return false;
  }

  private static boolean names(List<PdfObject> references, int number) {
    return references.stream().anyMatch(r -> r instanceof Ref ref && ref.number() == number);
  }
}
