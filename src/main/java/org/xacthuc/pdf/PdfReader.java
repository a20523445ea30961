package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.Decryptor;
import org.xacthuc.pdf.structure.ObjectStore;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.SkeletonReader;
import org.xacthuc.pdf.structure.StructureDefect;

/** Reads a file's skeleton and its signatures, strictly and from the raw bytes. */
public final class PdfReader {
  private static final String START_XREF = "startxref";

  /** How many earlier ends are tried when the last cannot be read. */
  private static final int EARLIER = 8;

  private final PdfFile file;
  private final Limits limits;
  private final Skeleton skeleton;
  private final boolean opens;
  private final List<PdfDefect> defects = new ArrayList<>();

  private PdfReader(PdfFile file, Limits limits, Skeleton skeleton, boolean opens) {
    this.file = file;
    this.limits = limits;
    this.skeleton = skeleton;
    this.opens = opens;
  }

  /**
   * Reads a file. The value is absent, with the defect EMPTY_FILE, NOT_A_PDF, TRUNCATED,
   * XREF_BROKEN, ENCRYPTED or LIMIT_REACHED, when the file cannot be read at all. Of an encrypted
   * file that the password does not open, the value tells what the signatures show without it, if
   * their fields can be seen, and has the defect ENCRYPTED.
   *
   * <p>Where only the newest revision cannot be read and signatures cover older ones, these are
   * what the value tells of: the defects then name what is broken behind it, and no signature
   * covers the entire file or comes without the change NOT_COMPARABLE.
   *
   * @param password for an encrypted file; the empty one is tried when absent
   */
  public static Reading<PdfDocument, PdfDefect> read(
      PdfFile file, Limits limits, Optional<String> password) {
    long entered = file.lastIndexOf(START_XREF, file.length());
    Reading<Skeleton, StructureDefect> skeleton = SkeletonReader.read(file, entered, limits);
    List<PdfDefect> defects = new ArrayList<>(PdfDefects.of(skeleton.defects()));
    boolean opens = skeleton.value().isPresent();
    boolean signed = opens || RawScan.findsSignature(file);
    for (int i = 0; i < EARLIER && skeleton.value().isEmpty() && signed; i++) {
      entered = file.lastIndexOf(START_XREF, entered);
      skeleton = entered < 0 ? skeleton : SkeletonReader.read(file, entered, limits);
    }
    if (skeleton.value().isEmpty()) {
      return Reading.failed(defects);
    }
    PdfReader reader = new PdfReader(file, limits, skeleton.value().get(), opens);
    reader.defects.addAll(defects);
    if (reader.skeleton.trailer(reader.skeleton.latest()).get("AuthCode").isPresent()) {
      // ISO/TS 32004: a code made with the file's own key, which says nothing of any signer.
      reader.defects.add(PdfDefect.of(PdfDefect.Kind.MAC_NOT_CHECKED, "/AuthCode"));
    }
    Optional<Decryptor> decryptor = Optional.empty();
    if (reader.skeleton.encrypted()) {
      try {
        decryptor = Encryption.open(file, password.orElse(""));
      } catch (LimitReachedException e) {
        return Reading.failed(List.of(PdfDefect.limit(e.limit(), "/Encrypt")));
      }
      if (decryptor.isEmpty()) {
        return reader.locked();
      }
    }
    PdfDocument document = reader.document(decryptor);
    if (endsInsideASignature(file, document) && !holdsASignedRevision(document)) {
      defects.add(PdfDefect.of(PdfDefect.Kind.TRUNCATED, START_XREF));
      return Reading.failed(defects);
    }
    return Reading.of(document);
  }

  /** Without the key: what can be said of the signatures all the same, where anything can. */
  private Reading<PdfDocument, PdfDefect> locked() {
    Optional<Decryptor> decryptor = Optional.of(Encryption.locked());
    RevisionView view = new RevisionView(skeleton, skeleton.objects(decryptor), skeleton.latest());
    boolean shows = opens && LockedFile.showsItsFields(view, limits);
    PdfDefect reason = Encryption.defect(view);
    if (!shows) {
      defects.add(reason);
      return Reading.failed(defects);
    }
    return Reading.of(LockedFile.withheld(document(decryptor), reason));
  }

  /**
   * A remnant alone is not enough: a file cut off in the middle of its signature is only damaged.
   */
  private static boolean holdsASignedRevision(PdfDocument document) {
    return document.signatures().stream().anyMatch(s -> s.coverage() == Coverage.ENTIRE_REVISION);
  }

  /** Behind the last complete revision begins a signature dictionary: the rest is missing. */
  private static boolean endsInsideASignature(PdfFile file, PdfDocument document) {
    long end = document.history().latest().bytes().end();
    if (file.lastIndexOf(START_XREF, file.length()) >= end) {
      return false;
    }
    Stream<Span> remnants =
        document.signatures().stream()
            .flatMap(s -> s.dictionary().stream())
            .flatMap(d -> d.extent().stream());
    Stream<Span> broken =
        document.defects().stream()
            .filter(d -> d.kind() == PdfDefect.Kind.SIGNATURE_NOT_IN_FIELDS)
            .flatMap(d -> d.where().stream());
    return Stream.concat(remnants, broken).anyMatch(span -> span.start() >= end);
  }

  private PdfDocument document(Optional<Decryptor> decryptor) {
    ObjectStore store = skeleton.objects(decryptor);
    RevisionView view = new RevisionView(skeleton, store, skeleton.latest());
    Survey survey = Survey.of(file, skeleton, store, limits);
    PageTree pages = PageTree.read(view, limits);
    FieldTree fields = FieldTree.read(view, limits);
    SignatureFinder finder = new SignatureFinder(view, limits, pages);
    finder.throughFields(fields);
    finder.throughObjects(survey, file);
    Revisions revisions = new Revisions(skeleton, opens);
    List<PdfSignature> signatures =
        signatures(finder.found(), view, revisions, survey.references());
    DocumentSecurityStore evidence = SecurityStoreReader.read(view, limits, defects);
    defects.addAll(survey.defects());
    defects.addAll(pages.defects());
    defects.addAll(fields.defects());
    defects.addAll(finder.defects());
    defects.addAll(PdfDefects.of(store.defects()));
    if (opens) {
      file.leave(new StrictReading(view, limits));
    }
    return new PdfDocument(
        revisions.history(),
        signatures,
        finder.emptyFields(),
        evidence,
        skeleton.encrypted(),
        defects);
  }

  private List<PdfSignature> signatures(
      List<SignatureLocation> found,
      RevisionView view,
      Revisions revisions,
      References references) {
    List<SignatureLocation> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparing((SignatureLocation s) -> s.end() == 0)
            .thenComparingLong(SignatureLocation::end));
    SignatureInvariants checks = new SignatureInvariants(file, view, revisions);
    List<SignatureInvariants.Outcome> outcomes = new ArrayList<>();
    ordered.forEach(s -> outcomes.add(checks.check(s)));
    ChangesAfter changes = ChangesAfter.of(view, limits, references, revisions, outcomes);
    List<PdfSignature> signatures = new ArrayList<>();
    long signedBefore = 0;
    for (int i = 0; i < ordered.size(); i++) {
      SignatureLocation signature = ordered.get(i);
      SignatureInvariants.Outcome outcome = outcomes.get(i);
      List<PdfDefect> own = new ArrayList<>(outcome.defects());
      if (outcome.coverage() != Coverage.INVALID) {
        ByteRange range = signature.dictionary().orElseThrow().byteRange().orElseThrow();
        boolean shared =
            own.stream().anyMatch(d -> d.kind() == PdfDefect.Kind.SIGNATURE_SHARED_BY_FIELDS);
        if (range.gap().start() < signedBefore && !shared) {
          own.add(PdfDefect.of(PdfDefect.Kind.BYTE_RANGES_OVERLAP, range.gap(), "/ByteRange"));
        }
        signedBefore = range.end();
      }
      RevisionView signed = outcome.revision() == 0 ? view : view.at(outcome.revision());
      Reading<SignaturePermissions, PdfDefect> permissions =
          SignaturePermissionsReader.read(signed, signature);
      own.addAll(permissions.defects());
      signatures.add(
          new PdfSignature(
              signature.field(),
              signature.dictionary().map(d -> d.with(permissions.value().orElseThrow())),
              outcome.revision(),
              outcome.coverage(),
              changes.after(outcome),
              own));
    }
    return signatures;
  }
}
