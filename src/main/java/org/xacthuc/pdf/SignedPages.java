package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xacthuc.base.Budget;
import org.xacthuc.pdf.Concealment.Kind;

/** The pages that show signatures, and among them those with seals that came after the first. */
final class SignedPages {
  /** More pages than anybody seals. */
  private static final int MOST_PAGES = 200;

  private static final long MOST_ANNOTATIONS = 1_000_000;
  private static final int DEEPEST = 100;

  private final Optional<ObjectId> firstSigned;
  private final BitSet pages = new BitSet();
  private final BitSet showing = new BitSet();
  private final List<Integer> left = new ArrayList<>();

  private SignedPages(Optional<ObjectId> firstSigned) {
    this.firstSigned = firstSigned;
  }

  /**
   * @param firstSigned the field of the first signature; absent where no other came later
   */
  static SignedPages of(LenientDocument document, Optional<ObjectId> firstSigned) {
    SignedPages signed = new SignedPages(firstSigned);
    Budget annotations = new Budget(MOST_ANNOTATIONS);
    int number = 0;
    for (PDPage page : document.pages()) {
      number++;
      signed.look(page.getCOSObject().getCOSArray(COSName.ANNOTS), number, annotations);
    }
    return signed;
  }

  private void look(COSArray annotations, int page, Budget budget) {
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (!budget.spend()) {
        left.add(page);
        return;
      }
      if (annotations.getObject(i) instanceof COSDictionary annotation
          && WidgetNames.isSignature(annotation)
          && isSeen(annotation)) {
        showing.set(page);
        if (isSeal(annotation)) {
          seal(page);
          return;
        }
      }
    }
  }

  private void seal(int page) {
    if (pages.cardinality() < MOST_PAGES) {
      pages.set(page);
    } else {
      left.add(page);
    }
  }

  private static boolean isSeen(COSDictionary annotation) {
    COSArray corners = annotation.getCOSArray(COSName.RECT);
    if (corners == null || annotation.getCOSDictionary(COSName.AP) == null) {
      return false;
    }
    PDRectangle rectangle = new PDRectangle(corners);
    return rectangle.getWidth() != 0 && rectangle.getHeight() != 0;
  }

  /** The pages that show signatures, by number from 1. */
  BitSet showing() {
    return (BitSet) showing.clone();
  }

  /** The pages with seals of signatures that came after the first one. */
  BitSet sealed() {
    return (BitSet) pages.clone();
  }

  /** Whether a page carries such seals and is looked at. */
  boolean isOn(int page) {
    return pages.get(page);
  }

  /** Whether an annotation is the seal of a signature that came after the first one. */
  boolean isSeal(COSDictionary annotation) {
    return firstSigned.isPresent()
        && WidgetNames.isSignature(annotation)
        && !belongsTo(annotation, firstSigned.get());
  }

  /** The widget is the field, or one of its kids (ISO 32000-2 §12.7.4.1). */
  private static boolean belongsTo(COSDictionary widget, ObjectId field) {
    COSDictionary at = widget;
    for (int i = 0; i < DEEPEST && at != null; i++) {
      COSObjectKey key = at.getKey();
      if (key != null && key.getNumber() == field.number()) {
        return true;
      }
      at = at.getCOSDictionary(COSName.PARENT);
    }
    return false;
  }

  /** Those beyond what is looked at. */
  List<Concealment> notLookedAt() {
    return left.stream()
        .filter(page -> firstSigned.isPresent())
        .limit(1)
        .map(SignedPages::notLookedAt)
        .toList();
  }

  static Concealment notLookedAt(int page) {
    return new Concealment(Kind.SEAL_NOT_LOOKED_AT, page, "", 0, "");
  }
}
