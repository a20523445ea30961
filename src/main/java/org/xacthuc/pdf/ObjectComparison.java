package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.PdfDefect.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Array;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Null;
import org.xacthuc.pdf.syntax.PdfObject.Ref;
import org.xacthuc.pdf.syntax.PdfObject.Stream;

/**
 * Compares objects as PDFBox read them with the same objects as the strict reader did, and follows
 * what they refer to, each object once. Where they say different things the object is named.
 */
final class ObjectComparison {
  /** Values of all objects together: hundreds of times what twenty pages are made of. */
  private static final long MOST_VALUES = 5_000_000;

  /** Of stream data; beyond it only lengths are compared, and that is told. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_DEFECTS = 20;

  /** Data longer than twice this is compared at both ends: it stands in the same file. */
  private static final int END = 1 << 16;

  /**
   * Where these keys lead is no part of what a page shows or a field holds: upwards, sideways, into
   * actions and attached files. That they lead to the same object is compared all the same.
   */
  private static final Set<String> NOT_FOLLOWED =
      Set.of(
          "Parent",
          "P",
          "Pages",
          "Prev",
          "Next",
          "B",
          "Dest",
          "D",
          "A",
          "AA",
          "PA",
          "IRT",
          "Data",
          "FS",
          "AF",
          "EF",
          "Metadata",
          "PieceInfo",
          "StructTreeRoot",
          "Outlines",
          "Names",
          "Dests",
          "Threads",
          "OpenAction",
          "DSS",
          "Collection",
          "Thumb");

  /** An object still to be compared: what the other reader has under its number. */
  private record Pending(int number, int generation, COSBase other) {}

  private final RevisionView view;
  private final Deque<Pending> queue = new ArrayDeque<>();
  private final BitSet queued = new BitSet();
  private final Budget values = new Budget(MOST_VALUES);
  private final Budget data = new Budget(MOST_BYTES);
  private final List<PdfDefect> defects = new ArrayList<>();

  ObjectComparison(RevisionView view) {
    this.view = view;
  }

  /** What differs, of all that was run, and what was left out for want of budget. */
  List<PdfDefect> defects() {
    List<PdfDefect> all = new ArrayList<>(defects);
    if (values.isExhausted()) {
      all.add(PdfDefect.limit(Limit.COMPARISON, "objects of pages"));
    }
    if (data.isExhausted()) {
      all.add(PdfDefect.limit(Limit.COMPARISON, "streams of pages"));
    }
    return all;
  }

  void differs(String detail) {
    if (defects.size() < MOST_DEFECTS) {
      defects.add(PdfDefect.of(Kind.READERS_DISAGREE, detail));
    }
  }

  /** Adds an indirect object to those that are compared. */
  void add(int number, int generation, COSBase other) {
    if (!queued.get(number)) {
      queued.set(number);
      queue.add(new Pending(number, generation, other));
    }
  }

  /** Compares what was added and all it leads to. */
  void run() throws IOException {
    while (!queue.isEmpty() && !values.isExhausted()) {
      Pending next = queue.poll();
      Optional<IndirectObject> ours =
          view.object(next.number()).filter(o -> o.generation() == next.generation());
      if (!sameObject(ours, resolved(next.other()))) {
        differs(new ObjectId(next.number(), next.generation()).toString());
      }
    }
  }

  private static COSBase resolved(COSBase value) {
    return value instanceof COSObject reference ? reference.getObject() : value;
  }

  private boolean sameObject(Optional<IndirectObject> ours, COSBase theirs) throws IOException {
    if (ours.isEmpty() || ours.get().value() instanceof Null) {
      return isNull(theirs);
    }
    IndirectObject object = ours.get();
    if (object.value() instanceof Stream stream) {
      return theirs instanceof COSStream other
          && dictionaries(stream.dict(), other)
          && sameData(object, other);
    }
    return !(theirs instanceof COSStream) && same(object.value(), theirs, true);
  }

  private static boolean isNull(COSBase value) {
    return value == null || value instanceof COSNull;
  }

  /**
   * Whether two values say the same.
   *
   * @param follow whether what they refer to is compared, too
   */
  boolean same(PdfObject ours, COSBase theirs, boolean follow) {
    if (!values.spend()) {
      return true; // Told by defects.
    }
    if (theirs instanceof COSObject reference) {
      return ours instanceof Ref ref && sameReference(ref, reference, follow);
    }
    if (ours instanceof Array array) {
      return theirs instanceof COSArray other && items(array, other, follow);
    }
    if (ours instanceof Dict dict) {
      return theirs instanceof COSDictionary other && dictionaries(dict, other);
    }
    return ours instanceof Null ? isNull(theirs) : ScalarComparison.same(ours, theirs);
  }

  private boolean sameReference(Ref ours, COSObject theirs, boolean follow) {
    COSObjectKey key = theirs.getKey();
    if (key == null
        || key.getNumber() != ours.number()
        || key.getGeneration() != ours.generation()) {
      return false;
    }
    if (follow) {
      add(ours.number(), ours.generation(), theirs);
    }
    return true;
  }

  private boolean items(Array ours, COSArray theirs, boolean follow) {
    if (ours.items().size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < theirs.size(); i++) {
      if (!same(ours.items().get(i), theirs.get(i), follow)) {
        return false;
      }
    }
    return true;
  }

  private boolean dictionaries(Dict ours, COSDictionary theirs) {
    Map<String, PdfObject> left = new HashMap<>();
    ours.entries().forEach(e -> left.put(ScalarComparison.name(e.key()), e.value()));
    for (Map.Entry<COSName, COSBase> entry : theirs.entrySet()) {
      String key = entry.getKey().getName();
      PdfObject value = left.remove(key);
      boolean agrees =
          value == null
              ? isNull(entry.getValue()) || isSupplied(key, theirs)
              : isLengthOfStream(key, theirs)
                  || same(value, entry.getValue(), !NOT_FOLLOWED.contains(key));
      if (!agrees) {
        return false;
      }
    }
    return left.values().stream().allMatch(v -> v instanceof Null);
  }

  /** PDFBox writes a missing /Type into the catalog and into pages. */
  private static boolean isSupplied(String key, COSDictionary theirs) {
    COSName type = theirs.getCOSName(COSName.TYPE);
    return key.equals("Type") && (COSName.PAGE.equals(type) || COSName.CATALOG.equals(type));
  }

  /** PDFBox writes the length of the decrypted data there; the data itself is what counts. */
  private static boolean isLengthOfStream(String key, COSDictionary theirs) {
    return key.equals("Length") && theirs instanceof COSStream;
  }

  /** Whether both take the same bytes for the stream's data, decrypted and still encoded. */
  private boolean sameData(IndirectObject ours, COSStream theirs) throws IOException {
    Span span = ((Stream) ours.value()).data();
    ByteSource source = ours.source();
    if (view.store().encrypted()) {
      Optional<Bytes> clear = view.store().decrypted(ours);
      if (clear.isEmpty()) {
        return false;
      }
      source = ByteSource.of(clear.get());
      span = new Span(0, clear.get().length());
    }
    if (!theirs.hasData()) {
      return span.length() == 0;
    }
    try (InputStream in = theirs.createRawInputStream()) {
      return sameBytes(source, span, in);
    }
  }

  private boolean sameBytes(ByteSource source, Span span, InputStream in) throws IOException {
    long tail = Math.max(span.start(), span.end() - END);
    long head = Math.min(span.start() + END, tail);
    boolean looked = data.spend(head - span.start() + span.end() - tail);
    if (looked
        && !sameBytes(
            source, new Span(span.start(), head), in.readNBytes((int) (head - span.start())))) {
      return false;
    }
    long at = looked ? head : span.start();
    in.skipNBytes((looked ? tail : span.end()) - at);
    byte[] rest = in.readNBytes(END + 1);
    return sameBytes(source, new Span(looked ? tail : span.end(), span.end()), rest);
  }

  private static boolean sameBytes(ByteSource source, Span span, byte[] theirs) {
    return span.length() == theirs.length && source.bytes(span).equals(Bytes.of(theirs));
  }
}
