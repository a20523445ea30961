package org.xacthuc.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfDefect.Kind;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.structure.SkeletonReader;
import org.xacthuc.pdf.syntax.ByteSource;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Ref;

/**
 * Holds what PDFBox, which repairs, reads of a revision against what the strict reader reads of it
 * (invariant I7 of the catalogue of attacks): catalog, form, signature fields and dictionaries; the
 * number, order and identity of all pages; the pages whose text is read with all that they draw
 * from. Where they disagree, text that PDFBox found may not be what was checked.
 */
final class ReaderComparison {
  /** ISO 32000-2 §7.7.3.4: what a page inherits. */
  private static final List<String> INHERITED =
      List.of("Resources", "MediaBox", "CropBox", "Rotate");

  private final LenientDocument document;
  private final RevisionView view;
  private final Limits limits;
  private final ObjectComparison objects;
  private final List<BothPages> pages = new ArrayList<>();
  private Map<Integer, IndirectObject> parents = Map.of();

  /** A page as either reader has it. */
  private record BothPages(PageTree.Page ours, COSDictionary theirs) {}

  private ReaderComparison(LenientDocument document, RevisionView view, Limits limits) {
    this.document = document;
    this.view = view;
    this.limits = limits;
    this.objects = new ObjectComparison(view);
  }

  /**
   * Compares all of the bytes up to {@code end} but what single pages draw from.
   *
   * @param document as PDFBox reads them
   */
  static ReaderComparison begin(LenientDocument document, PdfFile file, long end, Limits limits) {
    Optional<RevisionView> view = view(document, file, end, limits);
    if (view.isEmpty()) {
      return new ReaderComparison(document, null, limits);
    }
    ReaderComparison comparison = new ReaderComparison(document, view.get(), limits);
    comparison.attempt(
        () -> {
          comparison.catalog();
          comparison.pages();
          comparison.objects.run();
        });
    return comparison;
  }

  /** The strict reader's objects: those of the first look at the file, where they are the same. */
  private static Optional<RevisionView> view(
      LenientDocument document, PdfFile file, long end, Limits limits) {
    Optional<StrictReading> left = file.take();
    if (end == file.length() && document.encryption().isEmpty()) {
      Optional<RevisionView> known =
          left.filter(reading -> reading.standsFor(limits)).map(StrictReading::view);
      if (known.isPresent()) {
        return known;
      }
    }
    ByteSource source = end < file.length() ? file.upTo(end) : file;
    return SkeletonReader.read(source, file.lastIndexOf("startxref", end), limits)
        .value()
        .map(s -> new RevisionView(s, s.objects(Encryption.of(document)), s.latest()));
  }

  /**
   * Compares a page with all that it draws from. PDFBox adds to what it reads: this comes first.
   *
   * @param number from 1
   */
  void page(int number) {
    if (number <= pages.size()) {
      BothPages page = pages.get(number - 1);
      IndirectObject object = page.ours().object();
      attempt(
          () -> {
            objects.add(object.number(), object.generation(), page.theirs());
            inherited(page.ours(), page.theirs());
            objects.run();
          });
    }
  }

  /** READERS_DISAGREE for each object that differs; LIMIT_REACHED when it takes too long. */
  List<PdfDefect> defects() {
    return view == null
        ? List.of(PdfDefect.of(Kind.READERS_DISAGREE, "startxref"))
        : objects.defects();
  }

  /** One part of comparing. */
  private interface Part {
    void run() throws IOException;
  }

  private void attempt(Part part) {
    try {
      part.run();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      objects.differs("/Pages"); // Not even PDFBox makes anything of it.
    }
  }

  /** The catalog and what it leads to, but for the pages. */
  private void catalog() throws IOException {
    COSBase theirs = document.trailer().getItem(COSName.ROOT);
    PdfObject ours = view.trailer().get("Root").orElseThrow();
    if (ours instanceof Ref ref && theirs instanceof COSObject other && names(ref, other)) {
      objects.add(ref.number(), ref.generation(), other);
    } else {
      objects.differs("/Root");
    }
    Optional<PdfObject> encrypt = view.trailer().get("Encrypt");
    if (encrypt.isPresent() != document.encryption().isPresent()) {
      objects.differs("/Encrypt");
    }
  }

  private static boolean names(Ref ours, COSObject theirs) {
    COSObjectKey key = theirs.getKey();
    return key != null && is(key, ours.number(), ours.generation());
  }

  private static boolean is(COSObjectKey key, int number, int generation) {
    return key.getNumber() == number && key.getGeneration() == generation;
  }

  private void pages() throws IOException {
    PageTree tree = PageTree.read(view, limits);
    List<PageTree.Page> ours = tree.pages();
    if (document.pageCount() != ours.size()) {
      objects.differs("/Count " + document.pageCount());
    }
    parents = parents(tree);
    Iterator<PDPage> theirs = document.pages().iterator();
    for (PageTree.Page page : ours) {
      COSDictionary other = theirs.hasNext() ? theirs.next().getCOSObject() : null;
      COSObjectKey key = other == null ? null : other.getKey();
      IndirectObject object = page.object();
      if (key == null || !is(key, object.number(), object.generation())) {
        objects.differs("/Page " + page.number());
        return;
      }
      pages.add(new BothPages(page, other));
    }
    if (theirs.hasNext()) {
      objects.differs("/Page " + (ours.size() + 1));
    }
  }

  /** By number, the node of the page tree whose /Kids lead there. */
  private Map<Integer, IndirectObject> parents(PageTree tree) {
    Map<Integer, IndirectObject> parents = new HashMap<>();
    for (int number : tree.nodes()) {
      IndirectObject node = view.object(number).orElse(null);
      Dict dict = node == null ? null : node.value().asDict().orElse(null);
      if (dict != null) {
        for (PdfObject kid : view.items(dict, "Kids")) {
          if (kid instanceof Ref ref) {
            parents.putIfAbsent(ref.number(), node);
          }
        }
      }
    }
    return parents;
  }

  /** PDFBox inherits along /Parent, the strict reader along /Kids. */
  private void inherited(PageTree.Page page, COSDictionary theirs) throws IOException {
    for (String key : INHERITED) {
      if (page.dict().get(key).isEmpty() && !sameInherited(page, key, theirs)) {
        objects.differs(
            new ObjectId(page.object().number(), page.object().generation()) + " /" + key);
      }
    }
  }

  private boolean sameInherited(PageTree.Page page, String key, COSDictionary theirs)
      throws IOException {
    COSBase value = PDPageTree.getInheritableAttribute(theirs, COSName.getPDFName(key));
    IndirectObject node = parents.get(page.object().number());
    for (int i = 0; node != null && i < limits.nesting(); i++) {
      Dict dict = node.value().asDict().orElseThrow();
      PdfObject ours = view.raw(dict, key).orElse(null);
      if (ours instanceof Ref ref) {
        boolean sameObject =
            value != null
                && value.getKey() != null
                && is(value.getKey(), ref.number(), ref.generation());
        if (sameObject) {
          objects.add(ref.number(), ref.generation(), value);
        }
        return sameObject;
      }
      if (ours != null) {
        return objects.same(ours, value, true);
      }
      node = parents.get(node.number());
    }
    return value == null;
  }
}
