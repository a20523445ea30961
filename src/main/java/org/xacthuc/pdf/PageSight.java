package org.xacthuc.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.xacthuc.pdf.Concealment.Kind;
import org.xacthuc.pdf.Concealment.Letters;
import org.xacthuc.pdf.Painted.Place;

/** What of one page is seen, once all of it is drawn. */
final class PageSight {
  /** Parts of the page that its pictures take, together. */
  private static final double HALF = 0.5;

  private static final double SCAN = 0.85;

  /** Hardly more than a stamp; the shortest letter has several hundred. */
  private static final int FEW_LETTERS = 120;

  private final int number;
  private final PageCanvas canvas;
  private final List<Glyph> drawn;
  private final LegacyGlyphs letters;
  private final TextSource source;
  private final List<Glyph> unmapped;
  private final List<DrawnAnnotation> annotations = new ArrayList<>();
  private final BitSet shown = new BitSet();
  private BitSet doubtful;

  /**
   * @param canvas with the page's own content and no annotation yet
   */
  PageSight(int number, PageCanvas canvas) {
    this.number = number;
    this.canvas = canvas;
    this.drawn = canvas.glyphs();
    this.letters = LegacyGlyphs.read(drawn);
    this.unmapped = canvas.unmapped();
    this.source = source();
  }

  void add(DrawnAnnotation annotation) {
    annotations.add(annotation);
    doubtful = null;
    shown.set(annotation.layer(), annotation.shown());
  }

  /** What annotations hide was drawn and is not seen. */
  PageText text() throws IOException {
    Set<Glyph> covered = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Glyph> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < drawn.size(); i++) {
      if (isHidden(i, a -> !a.ink().isDoubtful())) {
        covered.add(drawn.get(i));
      } else if (drawn.get(i).sight() == Sight.FAINT || isHidden(i, a -> true)) {
        unsure.add(drawn.get(i));
      }
    }
    for (DrawnAnnotation annotation : printed()) {
      for (int i = 0; i < annotation.glyphs().size(); i++) {
        if (isHidden(annotation, i)) {
          covered.add(annotation.glyphs().get(i));
        }
      }
    }
    PageFrame frame = canvas.frame();
    return new PageText(
        number,
        frame.width(),
        frame.height(),
        source,
        RunBuilder.runs(shownLetters(), covered, unsure),
        isPictured());
  }

  /** What notes and fields print is read as the page's own text is. */
  private List<DrawnAnnotation> printed() {
    List<DrawnAnnotation> printed = new ArrayList<>();
    for (DrawnAnnotation annotation : annotations) {
      if (annotation.isPrinted() && !annotation.glyphs().isEmpty()) {
        printed.add(annotation);
      }
    }
    return printed;
  }

  private boolean isHidden(DrawnAnnotation annotation, int glyph) throws IOException {
    return canvas
        .painting()
        .isHidden(
            annotation.glyphs().get(glyph).area(),
            new Place(annotation.layer(), glyph),
            area -> isShown(area.place().layer()));
  }

  private LegacyGlyphs shownLetters() {
    List<DrawnAnnotation> printed = printed();
    if (printed.isEmpty()) {
      return letters;
    }
    List<Glyph> all = new ArrayList<>(drawn);
    printed.forEach(a -> all.addAll(a.glyphs()));
    return LegacyGlyphs.read(all);
  }

  /** Letters with what they are drawn by, those that the page shows upright. */
  SeenLetters.OfPage seenLetters() {
    return new SeenLetters.OfPage(canvas.frame(), shownLetters());
  }

  /** Of signatures that are shown. */
  List<SignatureAppearance> appearances() {
    return annotations.stream()
        .filter(a -> a.shown() && a.isSignature())
        .map(
            a ->
                new SignatureAppearance(
                    WidgetNames.fullName(a.dictionary()),
                    number,
                    a.box(),
                    RunBuilder.runs(LegacyGlyphs.read(a.glyphs()), Set.of())))
        .toList();
  }

  List<Concealment> concealments() throws IOException {
    List<Concealment> found = new ArrayList<>();
    canvas.doubtful().forEach((name, l) -> found.add(l.as(Kind.HIDDEN_LAYER, number, name)));
    if (source != TextSource.OCR) {
      hiddenText(found);
      coveredText(found);
    }
    legacyLetters(found);
    lettersAside(found);
    annotations.forEach(a -> FieldText.check(a, number).ifPresent(found::add));
    found.addAll(new SealSight(number, canvas, before(), annotations).concealments());
    return found;
  }

  /** Letters that are shown as a font draws them, and read as its name tells. */
  private void legacyLetters(List<Concealment> found) {
    Map<String, Letters> byFont = new TreeMap<>();
    for (Glyph glyph : letters.decoded()) {
      if (!glyph.isBlank() && !glyph.invisible()) {
        byFont.computeIfAbsent(glyph.face().name(), n -> new Letters()).add(glyph);
      }
    }
    byFont.forEach((name, l) -> found.add(l.as(Kind.LEGACY_LETTERS, number, name)));
  }

  /** What annotations show that is not read: on the screen alone, or as readers like. */
  private void lettersAside(List<Concealment> found) {
    Letters aside = new Letters();
    String name = "";
    for (DrawnAnnotation annotation : annotations) {
      if (annotation.isShownAside()) {
        for (Glyph glyph : annotation.glyphs()) {
          if (!glyph.isBlank() && !glyph.invisible()) {
            name = annotation.name();
            aside.add(glyph);
          }
        }
      }
    }
    if (!aside.isPlaceholder()) {
      found.add(aside.as(Kind.HIDDEN_LAYER, number, name));
    }
  }

  private void hiddenText(List<Concealment> found) throws IOException {
    Letters hidden = new Letters();
    for (Glyph glyph : drawn) {
      if (isHiddenOnPurpose(glyph)) {
        hidden.add(glyph);
      }
    }
    if (hidden.count() > 0) {
      Kind kind = hidden.isPlaceholder() ? Kind.HIDDEN_WORD : Kind.HIDDEN_TEXT;
      found.add(hidden.as(kind, number, ""));
    }
  }

  /** Recognised text lies without paint over a picture; of layers their own concealment tells. */
  private boolean isHiddenOnPurpose(Glyph glyph) throws IOException {
    return switch (glyph.sight()) {
      case SEEN, ON_PICTURE, LAYER_OFF, SIZE_UNKNOWN, UNTOLD, FAINT -> false;
      case UNPAINTED -> !canvas.painting().isOnPicture(glyph.area().middle());
      case TOO_SMALL, CLIPPED, SAME_COLOUR -> true;
    };
  }

  /** What may let the letters through hides nothing for certain. */
  private void coveredText(List<Concealment> found) throws IOException {
    Map<String, Letters> covered = new TreeMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      Glyph glyph = drawn.get(i);
      if (glyph.isBlank() || glyph.invisible() || !isHidden(i, a -> !a.ink().isDoubtful())) {
        continue;
      }
      if (isHidden(i, a -> a.place().layer() == PageCanvas.CONTENT && !a.ink().isDoubtful())) {
        covered.computeIfAbsent("", n -> new Letters()).add(glyph);
      } else {
        for (DrawnAnnotation a : annotations) {
          if (!a.seal() && isHidden(i, p -> p.place().layer() == a.layer())) {
            covered.computeIfAbsent(a.name(), n -> new Letters()).add(glyph);
          }
        }
      }
    }
    covered.forEach(
        (name, l) -> {
          if (l.count() > 0) {
            found.add(l.as(Kind.COVERED_TEXT, number, name));
          }
        });
  }

  /** Whether the page's glyph is hidden by such areas of what is shown. */
  private boolean isHidden(int glyph, Predicate<Painted> areas) throws IOException {
    if (!doubtful().get(glyph)) {
      canvas.painting().lookAtAll();
      return false;
    }
    return canvas
        .painting()
        .isHidden(
            drawn.get(glyph).area(),
            new Place(PageCanvas.CONTENT, glyph),
            area -> isShown(area.place().layer()) && areas.test(area));
  }

  /** The page's glyphs that some area of what is shown lies over. */
  private BitSet doubtful() {
    if (doubtful == null) {
      doubtful = new BitSet();
      Painting painting = canvas.painting();
      Predicate<Painted> shown = area -> isShown(area.place().layer());
      boolean many = painting.areTooMany(drawn.size());
      doubtful.set(0, drawn.size(), many);
      for (int i = 0; i < drawn.size() && !many; i++) {
        Place place = new Place(PageCanvas.CONTENT, i);
        if (painting.mayBeHidden(drawn.get(i).area(), place, shown)) {
          doubtful.set(i);
        }
      }
    }
    return doubtful;
  }

  private boolean isShown(int layer) {
    return layer == PageCanvas.CONTENT || shown.get(layer);
  }

  /**
   * The text that was there to be seen before any seal; of recognised text all, unseen as it is.
   */
  private List<Glyph> before() throws IOException {
    List<Glyph> before = new ArrayList<>();
    if (annotations.stream().anyMatch(DrawnAnnotation::seal)) {
      unmapped.stream().filter(PageSight::mayBeSeen).forEach(before::add);
      for (int i = 0; i < drawn.size(); i++) {
        boolean seen =
            source == TextSource.OCR
                || (mayBeSeen(drawn.get(i))
                    && !isHidden(i, a -> a.place().layer() == PageCanvas.CONTENT));
        if (seen && !drawn.get(i).isBlank()) {
          before.add(drawn.get(i));
        }
      }
    }
    return before;
  }

  private static boolean mayBeSeen(Glyph glyph) {
    return !glyph.invisible()
        || glyph.sight() == Sight.SIZE_UNKNOWN
        || glyph.sight() == Sight.UNTOLD;
  }

  /**
   * Recognised text lies unseen over, or under, the picture of the page: nearly all of it, and a
   * picture over more than half of the page. Where such a picture bears but a few words that are
   * seen, as a stamp or a number put on a scan, the page's own text is not there.
   */
  private TextSource source() {
    long letters = 0;
    long unseen = 0;
    for (int i = 0; i < drawn.size(); i++) {
      if (!drawn.get(i).isBlank()) {
        letters++;
        unseen += drawn.get(i).invisible() || i < canvas.glyphsUnderScan() ? 1 : 0;
      }
    }
    if (letters == 0 || (pictured() >= SCAN && unseen == 0 && letters < FEW_LETTERS)) {
      return TextSource.NONE;
    }
    return isPictured() && unseen >= 0.8 * letters ? TextSource.OCR : TextSource.TEXT;
  }

  private boolean isPictured() {
    return pictured() >= HALF;
  }

  /** The part of the page that its pictures take. */
  private double pictured() {
    return canvas.imageArea() / (canvas.frame().width() * canvas.frame().height());
  }
}
