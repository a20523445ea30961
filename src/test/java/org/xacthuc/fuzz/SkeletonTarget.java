package org.xacthuc.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.ObjectStore;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.SkeletonReader;
import org.xacthuc.pdf.structure.StructureDefect;

/**
 * A file's skeleton, its objects and its signatures. Revisions follow each other inside the file;
 * every object that a number leads to lies inside the file; a stream stays within its limit; what
 * is said to cover a revision ends where that revision ends.
 */
final class SkeletonTarget implements FuzzTarget {
  private static final Limits LIMITS = Limits.DEFAULT;

  /** How many objects of a file are read and decoded. */
  private static final int OBJECTS = 200;

  private final List<Bytes> seeds = Seeds.files();

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Words.PDF;
  }

  @Override
  public void run(Bytes input) {
    PdfFile file = PdfFile.of(input);
    long entered =
        new String(input.toArray(), StandardCharsets.ISO_8859_1).lastIndexOf("startxref");
    Reading<Skeleton, StructureDefect> skeleton = SkeletonReader.read(file, entered, LIMITS);
    skeleton.value().ifPresent(s -> checkSkeleton(s, file.length()));
    Reading<PdfDocument, PdfDefect> document = PdfReader.read(file, LIMITS, Optional.empty());
    document.value().ifPresent(d -> d.signatures().forEach(s -> checkSignature(s, d, file)));
  }

  private static void checkSkeleton(Skeleton skeleton, long length) {
    Span whole = new Span(0, length);
    long end = 0;
    for (var revision : skeleton.revisions()) {
      Span bytes = revision.bytes();
      long before = end;
      Invariant.holds(whole.encloses(bytes), () -> bytes + " of " + whole);
      Invariant.holds(bytes.end() >= before, () -> bytes + " after " + before);
      end = bytes.end();
    }
    ObjectStore store = skeleton.objects(Optional.empty());
    int latest = skeleton.latest();
    int bound = Math.min(OBJECTS, skeleton.numberBound());
    for (int number = 0; number < bound; number++) {
      store.object(number, latest).ifPresent(object -> checkObject(object, store, latest, whole));
    }
  }

  private static void checkObject(
      IndirectObject object, ObjectStore store, int revision, Span whole) {
    object
        .extent()
        .ifPresent(
            extent -> {
              Invariant.holds(whole.encloses(extent), () -> extent + " of " + whole);
              Span value = object.value().where();
              Invariant.holds(extent.encloses(value), () -> value + " of " + extent);
            });
    Optional<Bytes> decoded = store.decode(object, revision);
    decoded.ifPresent(
        bytes ->
            Invariant.holds(
                bytes.length() <= LIMITS.streamBytes(), () -> bytes.length() + " decoded"));
  }

  private static void checkSignature(PdfSignature signature, PdfDocument document, PdfFile file) {
    if (!signature.coverage().isOfARevision()) {
      return;
    }
    ByteRange range = signature.dictionary().orElseThrow().byteRange().orElseThrow();
    Span revision = document.history().revision(signature.revision()).orElseThrow().bytes();
    Invariant.holds(range.firstStart() == 0, () -> range + " does not begin with the file");
    Invariant.holds(range.end() <= file.length(), () -> range + " of " + file.length());
    Invariant.holds(range.gap().length() > 0, () -> range + " has no gap");
    long missing = revision.end() - range.end();
    Invariant.holds(missing <= 2, () -> range + " of " + revision);
    if (signature.coverage() == Coverage.ENTIRE_REVISION) {
      Invariant.holds(missing >= -2, () -> range + " beyond " + revision);
    } else {
      // Behind the last revision may stand what none of them has: bytes-after-end.
      long behind = file.length() - range.end();
      Invariant.holds(behind <= 2, () -> behind + " bytes behind " + range);
    }
  }
}
