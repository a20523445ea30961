package org.xacthuc.pdf.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.StructureDefect.Kind;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/** Reads a file's skeleton: header, the last startxref, and the chain of sections behind it. */
public final class SkeletonReader {
  private static final String HEADER = "%PDF-";
  private static final String START_XREF = "startxref";
  private static final int HEADER_WITHIN = 1024;

  private final ByteSource source;
  private final Limits limits;
  private final EntryTable entries;
  private final List<StructureDefect> defects = new ArrayList<>();

  private SkeletonReader(ByteSource source, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.entries = new EntryTable(limits);
  }

  /**
   * Reads the skeleton.
   *
   * @param lastStartXref where the keyword stands that the file is entered by; negative when the
   *     file has none
   */
  public static Reading<Skeleton, StructureDefect> read(
      ByteSource source, long lastStartXref, Limits limits) {
    SkeletonReader reader = new SkeletonReader(source, limits);
    try {
      Skeleton skeleton = reader.read(lastStartXref);
      return Reading.of(skeleton, reader.defects);
    } catch (StructureException e) {
      reader.defects.add(e.defect());
      return Reading.failed(reader.defects);
    }
  }

  private Skeleton read(long lastStartXref) throws StructureException {
    header();
    Tail last =
        Tail.read(source, Math.max(0, lastStartXref))
            .orElseThrow(() -> new StructureException(Kind.TRUNCATED, source.length(), START_XREF));
    List<XrefSection> chain = chain(last.startXref());
    defects.addAll(entries.link());
    List<RevisionBounds> revisions = revisions(chain, last);
    int largest = -1;
    for (RevisionBounds revision : revisions) {
      for (int i = revision.oldestSection(); i >= revision.newestSection(); i--) {
        largest = Math.max(largest, entries.largest(i));
      }
      if (revision.trailer().integer("Size").orElse(0) <= largest) {
        // ISO 32000-2 §7.5.5, table 15: readers shall take objects from /Size on as missing.
        defects.add(
            StructureDefect.at(
                Kind.OBJECT_BROKEN, revision.trailer().where().start(), "/Size " + largest));
      }
      if (!(revision.trailer().get("Root").orElse(null) instanceof Ref)) {
        throw new StructureException(Kind.XREF_BROKEN, revision.trailer().where().start(), "/Root");
      }
      revision
          .trailer()
          .duplicateKeys()
          .forEach(
              k ->
                  defects.add(
                      StructureDefect.at(
                          Kind.DUPLICATE_KEY, k.where().start(), "trailer /" + k.value())));
    }
    List<Span> sections = new ArrayList<>();
    for (XrefSection section : chain) {
      sections.add(section.where());
      section.hybrid().ifPresent(sections::add);
    }
    return new Skeleton(source, limits, revisions, sections, entries);
  }

  /** ISO 32000-2 §7.5.2: the header is the first line. Junk before it is told, offsets stay. */
  private void header() throws StructureException {
    if (source.length() == 0) {
      throw new StructureException(Kind.EMPTY_FILE, 0, HEADER);
    }
    for (int at = 0; at < HEADER_WITHIN; at++) {
      if (source.has(at, HEADER)) {
        if (at > 0) {
          defects.add(StructureDefect.at(Kind.JUNK_BEFORE_HEADER, new Span(0, at), HEADER));
        }
        return;
      }
    }
    throw new StructureException(Kind.NOT_A_PDF, 0, HEADER);
  }

  private List<XrefSection> chain(long newest) throws StructureException {
    XrefReader reader = new XrefReader(source, limits, entries);
    List<XrefSection> chain = new ArrayList<>();
    Set<Long> visited = new HashSet<>();
    OptionalLong next = OptionalLong.of(newest);
    while (next.isPresent()) {
      long offset = next.getAsLong();
      if (!visited.add(offset)) {
        throw new StructureException(Kind.XREF_BROKEN, offset, "/Prev " + offset);
      }
      if (chain.size() > limits.revisions()) {
        throw new StructureException(StructureDefect.limit(Limit.REVISIONS, "/Prev"));
      }
      XrefSection section = reader.read(offset, chain.size());
      chain.add(section);
      next = XrefReader.offset(section.trailer(), "Prev");
    }
    return chain;
  }

  /**
   * Groups sections into revisions. A revision ends where a startxref behind one of the sections
   * enters the chain: behind the section itself in an ordinary file, behind the main section in a
   * linearised one (ISO 32000-2 annex F). A section that no such end enters belongs to the revision
   * after it.
   */
  private List<RevisionBounds> revisions(List<XrefSection> chain, Tail last)
      throws StructureException {
    Tail[] entered = new Tail[chain.size()];
    for (int i = 0; i < chain.size(); i++) {
      Tail tail = chain.get(i).tail().orElse(null);
      for (int j = Math.max(0, i - 1); tail != null && j <= i; j++) {
        if (tail.startXref() == chain.get(j).offset() && entered[j] == null) {
          entered[j] = tail;
        }
      }
    }
    if (entered[0] == null) {
      entered[0] = last;
    }
    List<RevisionBounds> revisions = new ArrayList<>();
    long start = 0;
    int oldest = chain.size() - 1;
    for (int i = chain.size() - 1; i >= 0; i--) {
      if (entered[i] == null) {
        continue;
      }
      if (entered[i].end() <= start) {
        throw new StructureException(Kind.XREF_BROKEN, start, "/Prev");
      }
      Span bytes = new Span(start, entered[i].end());
      revisions.add(
          new RevisionBounds(bytes, chain.get(i).offset(), chain.get(i).trailer(), i, oldest));
      start = entered[i].end();
      oldest = i - 1;
    }
    return revisions;
  }
}
