package org.xacthuc.pdf.structure;

import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** What the cross-reference sections of one file say: its revisions and its objects. */
public final class Skeleton {
  private final ByteSource source;
  private final Limits limits;
  private final List<RevisionBounds> revisions;
  private final List<Span> sections;
  private final EntryTable entries;

  Skeleton(
      ByteSource source,
      Limits limits,
      List<RevisionBounds> revisions,
      List<Span> sections,
      EntryTable entries) {
    this.source = source;
    this.limits = limits;
    this.revisions = List.copyOf(revisions);
    this.sections = List.copyOf(sections);
    this.entries = entries;
  }

  public ByteSource source() {
    return source;
  }

  /** The revisions, oldest first; never empty. */
  public List<RevisionBounds> revisions() {
    return revisions;
  }

  /** The bytes of all cross-reference sections and trailers, the newest first. */
  public List<Span> sections() {
    return sections;
  }

  /** The number of the newest revision. */
  public int latest() {
    return revisions.size();
  }

  /** The revision that a position of the file belongs to; the newest one for what is behind it. */
  public int revisionAt(long position) {
    int low = 0;
    int high = revisions.size() - 1;
    while (low < high) { // The first revision that ends behind the position.
      int middle = (low + high) >>> 1;
      if (revisions.get(middle).bytes().end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }

  /** The trailer dictionary of a revision, from 1. */
  public Dict trailer(int revision) {
    return revisions.get(revision - 1).trailer();
  }

  /** Whether any revision's trailer names an encryption dictionary. */
  public boolean encrypted() {
    return revisions.stream().anyMatch(r -> r.trailer().get("Encrypt").isPresent());
  }

  /** Where an object number leads as of a revision. */
  public Optional<XrefEntry> entry(int number, int revision) {
    return entries.lookup(number, revisions.get(revision - 1).newestSection());
  }

  /**
   * Whether objects that an older revision lists lie in the object stream of that number: when the
   * revision lists it anew, they change with it, though no section says so.
   */
  public boolean carriesOlderObjects(int number, int revision) {
    return entries.containsOlder(number, revisions.get(revision - 1).oldestSection());
  }

  /** The object numbers that a revision's own sections list, ascending. */
  public int[] listedIn(int revision) {
    RevisionBounds bounds = revisions.get(revision - 1);
    return entries.numbers(bounds.newestSection(), bounds.oldestSection());
  }

  /** Whether any section gives an object another generation than zero. */
  public boolean usesGenerations() {
    return entries.usesGenerations();
  }

  /** Whether a reference names an object in use by another generation than its own. */
  public boolean isOfAnotherGeneration(Ref reference, int revision) {
    return entry(reference.number(), revision)
        .filter(e -> !(e instanceof XrefEntry.Free))
        .filter(
            e ->
                reference.generation()
                    != (e instanceof XrefEntry.InFile file ? file.generation() : 0))
        .isPresent();
  }

  /** One more than the largest object number listed anywhere. */
  public int numberBound() {
    return entries.bound();
  }

  /** The objects of this file; streams in an encrypted file need {@code decryptor}. */
  public ObjectStore objects(Optional<Decryptor> decryptor) {
    return new ObjectStore(this, limits, decryptor);
  }
}
