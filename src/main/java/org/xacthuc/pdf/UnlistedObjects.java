package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.structure.IndirectObject;
import org.xacthuc.pdf.structure.ObjectStore;
import org.xacthuc.pdf.structure.Skeleton;
import org.xacthuc.pdf.structure.XrefEntry;
import org.xacthuc.pdf.syntax.ObjectParser;
import org.xacthuc.pdf.syntax.PdfObject;
import org.xacthuc.pdf.syntax.PdfObject.Dict;
import org.xacthuc.pdf.syntax.PdfObject.Stream;
import org.xacthuc.pdf.syntax.SyntaxException;

/**
 * Objects that no cross-reference section lists (invariant I7). No reader sees them as long as it
 * goes by the sections; one that repairs takes every {@code n g obj} it finds, the last of each
 * number, and an update of a few bytes can list them.
 *
 * <p>Genuine files hold such objects: a tool that writes an object twice in one revision leaves the
 * first one behind. So what says the same as the listed object is passed over, and so is what is no
 * part of a document, unless something refers to its number and no later object stands for it.
 */
final class UnlistedObjects {
  private static final int MOST_DEFECTS = 100;

  /** Those beyond are told undecided. */
  private static final int MOST_UNDECIDED = 10_000;

  /** ISO 32000-2 §7.7: what a second document is made of, besides its streams. */
  private static final Set<String> DOCUMENT = Set.of("Catalog", "Pages", "Page", "Font");

  private final PdfFile file;
  private final Skeleton skeleton;
  private final ObjectStore store;
  private final References references;
  private final List<PdfDefect> defects = new ArrayList<>();
  private final List<Member> undecided = new ArrayList<>();

  /** An unlisted object in an object stream that matters only if something refers to it. */
  private record Member(int number, String detail) {}

  UnlistedObjects(PdfFile file, Skeleton skeleton, ObjectStore store, References references) {
    this.file = file;
    this.skeleton = skeleton;
    this.store = store;
    this.references = references;
  }

  /**
   * Judges what stands in bytes that belong to no object, once all references are known.
   *
   * @param keywords where the word {@code obj} stands there, ascending
   */
  List<PdfDefect> inBytes(long[] keywords) {
    undecided.stream()
        .filter(m -> references.referenced(m.number()))
        .limit(MOST_DEFECTS)
        .forEach(m -> defects.add(PdfDefect.of(PdfDefect.Kind.UNLISTED_OBJECT, m.detail())));
    long from = 0;
    for (long keyword : keywords) {
      if (keyword < from || defects.size() >= MOST_DEFECTS) {
        continue; // Inside the object before it, as in a dead stream.
      }
      long start = RawScan.headBefore(file, keyword);
      int revision = skeleton.revisionAt(start);
      IndirectObject object = store.at(start, revision).orElse(null);
      if (object == null) {
        if (!isListedThere(start, revision)) {
          tell(new Span(start, keyword), "obj");
        }
      } else {
        Span extent = object.extent().orElseThrow();
        from = extent.end();
        Optional<IndirectObject> listed = store.object(object.number(), revision);
        boolean superseded =
            listed.flatMap(IndirectObject::extent).filter(e -> e.start() > start).isPresent();
        if (!isSame(listed, object) && matters(object, superseded)) {
          tell(extent, name(object));
        }
      }
    }
    return defects;
  }

  /** Judges the objects in an object stream that the file looks for elsewhere, or not at all. */
  void inStream(IndirectObject container, int revision) {
    for (IndirectObject member : store.unlistedIn(container, revision)) {
      String detail = name(member) + " in " + container.number() + " 0 R /ObjStm";
      if (isSame(store.object(member.number(), revision), member)) {
        continue;
      }
      if (!isPartOfADocument(member.value()) && undecided.size() < MOST_UNDECIDED) {
        undecided.add(new Member(member.number(), detail));
      } else if (defects.size() < MOST_DEFECTS) {
        defects.add(PdfDefect.of(PdfDefect.Kind.UNLISTED_OBJECT, detail));
      }
    }
  }

  private static boolean isSame(Optional<IndirectObject> listed, IndirectObject object) {
    return listed.filter(l -> Same.objects(l, object)).isPresent();
  }

  /**
   * Whether an object would be seen: one that is referred to, unless another of its number comes
   * later, or a part of a document. A catalog alone shows only what it names: pages and content,
   * which are told where they are hidden too.
   */
  private boolean matters(IndirectObject object, boolean superseded) {
    PdfObject value = object.value();
    return superseded
        ? isPartOfADocument(value) && !isCatalog(value)
        : isPartOfADocument(value) || references.referenced(object.number());
  }

  private static boolean isCatalog(PdfObject value) {
    return value instanceof Dict dict && dict.name("Type").filter("Catalog"::equals).isPresent();
  }

  /** A page or a node of its tree may go without the type that it must have. */
  private static boolean isPartOfADocument(PdfObject value) {
    return value instanceof Stream
        || (value instanceof Dict dict
            && (dict.name("Type").filter(DOCUMENT::contains).isPresent()
                || dict.get("Kids").isPresent()
                || PagesOfAnyRevision.hasContent(dict)));
  }

  private static String name(IndirectObject object) {
    String type = object.value().asDict().flatMap(d -> d.name("Type")).orElse("");
    String id = new ObjectId(object.number(), object.generation()).toString();
    return type.isEmpty() ? id : id + " /" + type;
  }

  private void tell(Span where, String detail) {
    defects.add(PdfDefect.of(PdfDefect.Kind.UNLISTED_OBJECT, where, detail));
  }

  /** Whether an object that cannot be read is one of the file's own, and so told already. */
  private boolean isListedThere(long start, int revision) {
    ObjectParser parser = new ObjectParser(file, start, 1);
    try {
      long number = parser.unsigned();
      return number < skeleton.numberBound()
          && skeleton.entry((int) number, revision).orElse(null) instanceof XrefEntry.InFile f
          && f.offset() == start;
    } catch (SyntaxException e) {
      return false;
    }
  }
}
