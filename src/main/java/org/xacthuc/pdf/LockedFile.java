package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfDefect.Kind;
import org.xacthuc.pdf.structure.RevisionView;

/**
 * An encrypted file whose key nobody has. Its strings and streams are not readable, all else is
 * (ISO 32000-2 §7.6.2): where fields and signature dictionaries are not hidden in object streams,
 * byte ranges and containers can be checked on the raw bytes. What changed after a signature cannot
 * be judged, since names, values and content are not known.
 */
final class LockedFile {
  /** What is found without reading any string or stream. */
  private static final Set<Kind> SURE =
      Set.of(Kind.KEY_TWICE, Kind.SIGNATURE_NOT_IN_FIELDS, Kind.JUNK_BEFORE_HEADER);

  private LockedFile() {}

  /** Whether the field tree stands outside of the encrypted object streams. */
  static boolean showsItsFields(RevisionView view, Limits limits) {
    boolean readable =
        view.catalog().isPresent() && FieldTree.read(view, limits).defects().isEmpty();
    return readable && view.store().defects().isEmpty();
  }

  /** What can be said of a document that was read without its key. */
  static PdfDocument withheld(PdfDocument document, PdfDefect reason) {
    List<PdfDefect> defects = new ArrayList<>(List.of(reason));
    document.defects().stream().filter(d -> SURE.contains(d.kind())).forEach(defects::add);
    return new PdfDocument(
        document.history(),
        document.signatures().stream().map(LockedFile::withheld).toList(),
        document.emptyFields(),
        document.securityStore(),
        document.encrypted(),
        defects);
  }

  private static PdfSignature withheld(PdfSignature signature) {
    ChangeSet changes = signature.changesAfter();
    return new PdfSignature(
        signature.field(),
        signature.dictionary(),
        signature.revision(),
        signature.coverage(),
        changes.isEmpty() ? changes : withheld(changes),
        signature.defects().stream().filter(d -> isSure(d, signature)).toList());
  }

  private static ChangeSet withheld(ChangeSet changes) {
    Stream<Change> sure =
        changes.changes().stream().filter(c -> c.kind() == Change.Kind.BYTES_AFTER_END);
    Change hidden =
        Change.of(Change.Kind.NOT_READABLE, Optional.empty(), OptionalInt.empty(), "/Encrypt");
    return new ChangeSet(Stream.concat(sure, Stream.of(hidden)).toList());
  }

  /** The field may have stood in an object stream when an earlier signature was made. */
  private static boolean isSure(PdfDefect defect, PdfSignature signature) {
    return defect.kind() != Kind.REVISION_NOT_SELF_CONTAINED || signature.revision() == 0;
  }
}
