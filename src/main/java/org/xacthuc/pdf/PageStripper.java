package org.xacthuc.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;

/**
 * Runs page content and the appearances of annotations through PDFBox and collects what is seen.
 */
final class PageStripper extends PageEngine {
  /** Graphics states that are saved within each other; ISO 32000-1 annex C asks for 28. */
  private static final int MOST_STATES = 20_000;

  /** A form, or the appearance of an annotation, takes as long as so many operators to begin. */
  private static final int STEPS_PER_FORM = 100;

  /** Forms and glyphs that are drawn by each other; as deep as PDFBox goes into forms. */
  private static final int MOST_LEVELS = 50;

  private static final int GROUPS_PER_STEP = 4;

  /** A font takes as long as so many operators; many times what the richest genuine page has. */
  private static final int STEPS_PER_FONT = 500;

  /** What PDFBox refuses, it refuses by an exception. */
  private static final int STEPS_PER_REFUSAL = 5;

  /** Of so many codes width or text is noted in the time of an operator. */
  private static final int CODES_PER_STEP = 20;

  private final SignedPages seals;
  private final ReaderComparison comparison;
  private final PageInterest interest;
  private final int most;
  private final Picture.Decoder decoder = new Picture.Decoder();
  private final List<PageText> pages = new ArrayList<>();
  private final List<SignatureAppearance> appearances = new ArrayList<>();
  private final PageDefects defects = new PageDefects();
  private final SeenLetters letters = new SeenLetters();
  private final List<Concealment> concealments = new ArrayList<>();
  private COSDictionary catalog = new COSDictionary();
  private final PageBudget.OfDocument budgets = new PageBudget.OfDocument();
  private final OperandNames names = new OperandNames();
  private final ColourCost colours = new ColourCost();
  private Expansion expansion;
  private PageBudget budget = budgets.page();
  private PageCanvas canvas;
  private OuterResources outer;
  private ContentRules rules = new ContentRules();
  private final BitSet looked = new BitSet();
  private int number;
  private boolean wanted;
  private PageText text;

  /**
   * @param seals the pages that are looked at anyway
   * @param comparison is held against each page before it is read
   * @param most pages whose text is read
   */
  PageStripper(SignedPages seals, ReaderComparison comparison, PageInterest interest, int most) {
    this.seals = seals;
    this.comparison = comparison;
    this.interest = interest;
    this.most = most;
  }

  /** Reads the wanted pages of a document. */
  PageContent read(LenientDocument document) throws IOException {
    catalog = document.catalog();
    expansion = document.expansion();
    walk(document.pages());
    concealments.addAll(seals.notLookedAt());
    int left = document.pageCount() - looked.cardinality();
    if (left > 0 && !pages.isEmpty()) {
      concealments.add(new Concealment(Concealment.Kind.PAGES_NOT_LOOKED_AT, 0, "", left, ""));
    }
    pages.sort(Comparator.comparingInt(PageText::page));
    appearances.sort(Comparator.comparingInt(SignatureAppearance::page));
    concealments.sort(Comparator.comparingInt(PageStripper::place));
    PageContent content =
        new PageContent(document.pageCount(), pages, appearances, defects.all(), concealments);
    Set<Concealment> all = new LinkedHashSet<>();
    for (PagePart part : interest.closely(content)) {
      defects.on(part.page());
      defects.attempt(() -> all.addAll(letters.readClosely(part)));
    }
    all.addAll(concealments);
    return new PageContent(
        document.pageCount(), pages, appearances, defects.all(), List.copyOf(all));
  }

  /** What is told of the document comes behind what is told of its pages. */
  private static int place(Concealment concealment) {
    return concealment.page() > 0 ? concealment.page() : Integer.MAX_VALUE;
  }

  private void walk(List<PDPage> all) throws IOException {
    PageWalk walk =
        new PageWalk(all.size(), most, most > 0 ? seals.showing() : new BitSet(), reading(all));
    wanted = true;
    walk.run();
    wanted = false;
    BitSet sealed = seals.sealed();
    for (int page = sealed.nextSetBit(1); page > 0; page = sealed.nextSetBit(page + 1)) {
      if (!looked.get(page) && page <= all.size()) {
        process(all.get(page - 1), page);
      }
    }
  }

  private void process(PDPage page, int pageNumber) {
    number = pageNumber;
    defects.on(number);
    text = null;
    looked.set(number);
    comparison.page(number);
    if (page.hasContents() || page.getCOSObject().getCOSArray(COSName.ANNOTS) != null) {
      processPage(page);
    }
  }

  private PageWalk.Visitor reading(List<PDPage> all) {
    return new PageWalk.Visitor() {
      @Override
      public void read(int page) {
        process(all.get(page - 1), page);
        if (text != null) {
          pages.add(text);
        }
      }

      @Override
      public boolean found(int page) {
        return text != null && interest.found(text);
      }
    };
  }

  @Override
  public void processPage(PDPage page) {
    budget = budgets.page();
    PageFrame frame = PageFrame.of(Rectangles.box(page.getCropBox()), page.getRotation());
    rules = new ContentRules();
    outer = new OuterResources(page.getResources());
    canvas = new PageCanvas(frame, budget, colours, Layers.of(catalog), decoder);
    Spelled.oddOfPage(page.getCOSObject()).ifPresent(defects::disputed);
    COSDictionary group = page.getCOSObject().getCOSDictionary(COSName.GROUP);
    if (group != null && group.getBoolean(COSName.K, false)) {
      canvas.unsure();
    }
    boolean whole = defects.attempt(() -> super.processPage(page));
    PageSight sight = new PageSight(number, canvas);
    whole &= defects.attempt(() -> annotations(page, sight));
    whole &= defects.attempt(() -> concealments.addAll(sight.concealments()));
    if (wanted && page.hasContents()) {
      defects.attempt(() -> text = sight.text());
    }
    if (wanted) {
      appearances.addAll(sight.appearances());
      defects.attempt(() -> letters.keep(number, sight.seenLetters()));
    }
    whole &= isWithinLimits();
    if (expansion.operands().leftSome() && whole) {
      defects.unreadable();
      whole = false;
    }
    if (!whole && seals.isOn(number)) {
      concealments.add(SignedPages.notLookedAt(number));
    }
  }

  /** PDFBox goes on without what it cannot read, a font or its map: that is told here. */
  private boolean isWithinLimits() {
    budgets.done(budget);
    boolean drawn =
        !budget.isExhausted() && !expansion.operands().isReached() && !names.isReached();
    if (!drawn) {
      defects.reached(Limit.DRAWING);
    }
    expansion.reached().forEach(defects::reached);
    return drawn && expansion.reached().isEmpty();
  }

  /** ISO 32000-2 §12.5.5: the appearance's box is fitted to the annotation's rectangle. */
  private void annotations(PDPage page, PageSight sight) throws IOException {
    int layer = 0;
    for (PDAnnotation annotation : page.getAnnotations()) {
      COSDictionary dictionary = annotation.getCOSObject();
      PDRectangle rectangle = annotation.getRectangle();
      OwnLook own = new OwnLook(annotation, catalog);
      own.disputed().ifPresent(defects::disputed);
      boolean seal = seals.isSeal(dictionary);
      // What may come to light on paper or in another layer is looked at, too.
      boolean aside = annotation.isNoView();
      boolean looked =
          rectangle != null && !annotation.isHidden() && (seal || !aside || annotation.isPrinted());
      Box box = looked ? canvas.frame().shown(Rectangles.corners(rectangle)) : new Box(0, 0, 0, 0);
      if (box.width() > 0 && box.height() > 0) {
        COSDictionary content = dictionary.getCOSDictionary(COSName.OC);
        budget.steps(STEPS_PER_FORM);
        membership(content);
        canvas.annotation(layer, WidgetNames.isSignature(dictionary));
        rules = new ContentRules();
        if (!seal) {
          canvas.layers().begin(COSName.OC, content);
          canvas.layers().beginAside(aside, own.name());
        }
        canvas.backgrounds(own.painted());
        canvas.within(() -> unchecked(() -> showAnnotation(annotation)));
        boolean shown = !aside && canvas.layers().isShown(content);
        sight.add(
            new DrawnAnnotation(
                layer, dictionary, box, canvas.glyphs(), canvas.unmapped(), shown, seal));
      }
      layer++;
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> given) throws IOException {
    budget.step();
    if (getGraphicsStackSize() > MOST_STATES) {
      throw new LimitReachedException(Limit.DRAWING);
    }
    // Operators that stand for others (§9.4.3: ' and ") call those without operands.
    List<COSBase> operands = given == null ? List.of() : given;
    names.add(operator, operands);
    if (given != null) {
      compare(operator.getName(), given);
    }
    expansion.operands().run(() -> run(operator, operands));
  }

  /** PDFBox forgives what others forgive in other ways. */
  private void compare(String operator, List<COSBase> operands) throws IOException {
    if (!rules.hold(operator, operands, getGraphicsState(), getGraphicsStackSize())) {
      defects.disputed(operator);
    }
    expansion.operands().broken().ifPresent(defects::disputed);
    outer.disputed(operator, operands, getResources()).ifPresent(defects::disputed);
    // Some readers draw with a font of their own. That of a field may be among those of the form.
    if (operator.equals(OperatorName.SET_FONT_AND_SIZE)
        && canvas.isOfThePage()
        && resource(getResources(), COSName.FONT, operands, 0) == null) {
      defects.disputed(operator);
    }
  }

  private void run(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    canvas.operator(name, operands, getGraphicsState());
    switch (name) {
      case OperatorName.DRAW_OBJECT -> draw(operator, operands);
      case OperatorName.BEGIN_INLINE_IMAGE -> inline(operator);
      case OperatorName.SET_GRAPHICS_STATE_PARAMS -> parameters(operator, operands);
      case OperatorName.END_TEXT -> {
        super.processOperator(operator, operands);
        canvas.endText(getGraphicsState());
      }
      case OperatorName.SHADING_FILL -> canvas.shading(getGraphicsState());
      case OperatorName.NON_STROKING_COLORSPACE, OperatorName.STROKING_COLORSPACE -> {
        budget.look(colours.ofChoosing(resource(getResources(), COSName.COLORSPACE, operands, 0)));
        super.processOperator(operator, operands);
      }
      default -> super.processOperator(operator, operands);
    }
    if (canvas.defaults().differ(name, operands, getResources(), getGraphicsState())) {
      canvas.unsure();
    }
  }

  /** Which may choose a font, too: PDFBox reads it each time (ISO 32000-2 table 57). */
  private void parameters(Operator operator, List<COSBase> operands) throws IOException {
    if (resource(getResources(), COSName.EXT_G_STATE, operands, 0)
        instanceof COSDictionary chosen) {
      Spelled.oddOfState(chosen).ifPresent(defects::disputed);
      budget.steps(StateCost.steps(chosen));
      COSArray font = chosen.getCOSArray(COSName.FONT);
      if (font != null) {
        // Not every reader takes it from there.
        defects.disputed("/Font");
        if (font.size() > 0 && font.getObject(0) instanceof COSDictionary read) {
          reading(read);
        }
      }
    }
    super.processOperator(operator, operands);
  }

  /** PDFBox draws no object of which it cannot make anything; what is left out is not unseen. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof MissingOperandException
        || e instanceof MissingResourceException
        || e instanceof EmptyGraphicsStackException) {
      budget.steps(STEPS_PER_REFUSAL);
      super.operatorException(operator, operands, e);
    } else {
      throw e;
    }
  }

  /** Read as content, whatever it says that it is. */
  @Override
  public PDAppearanceStream getAppearance(PDAnnotation annotation) {
    PDAppearanceStream appearance = super.getAppearance(annotation);
    if (appearance != null) {
      Spelled.oddOfForm(appearance.getCOSObject()).ifPresent(defects::disputed);
      Expansion.isDrawn(appearance.getCOSObject());
    }
    return appearance;
  }

  private void inline(Operator operator) throws IOException {
    COSDictionary given = operator.getImageParameters();
    COSDictionary parameters = given == null ? new COSDictionary() : given;
    PDResources resources = getResources();
    byte[] data = operator.getImageData();
    outer.disputed(parameters, resources).ifPresent(defects::disputed);
    expansion.operands().pictureEnds();
    if (!InlineData.areWhole(parameters, data, resources, budget)) {
      defects.disputed(operator.getName());
    }
    canvas.picture(
        parameters,
        guard -> {
          guard.checkInline(parameters, data.length);
          return new PDInlineImage(parameters, data, resources);
        },
        getGraphicsState());
  }

  private void draw(Operator operator, List<COSBase> operands) throws IOException {
    PDResources resources = getResources();
    if (resource(resources, COSName.XOBJECT, operands, 0) instanceof COSStream drawn) {
      membership(drawn.getCOSDictionary(COSName.OC));
      canvas.layers().begin(COSName.OC, drawn.getCOSDictionary(COSName.OC));
      if (COSName.IMAGE.equals(drawn.getCOSName(COSName.SUBTYPE))) {
        outer.disputed(drawn, resources).ifPresent(defects::disputed);
        canvas.picture(
            drawn,
            guard -> {
              guard.checkNumbers(drawn);
              return (PDImage) PDXObject.createXObject(drawn, resources);
            },
            getGraphicsState());
      } else {
        Spelled.oddOfForm(drawn).ifPresent(defects::disputed);
        budget.steps(STEPS_PER_FORM);
        inside(
            () -> canvas.within(() -> unchecked(() -> super.processOperator(operator, operands))));
      }
      canvas.layers().end();
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    checked(
        () ->
            canvas.group(
                getGraphicsState(),
                form.getGroup() != null && form.getGroup().isKnockout(),
                () -> unchecked(() -> super.showTransparencyGroup(form))));
  }

  /** Content within that which is run. */
  private void inside(Runnable run) throws IOException {
    ContentRules around = rules;
    rules = new ContentRules();
    outer.begin(getResources());
    try {
      checked(run);
    } finally {
      outer.end();
    }
    if (!rules.isClosed()) {
      defects.disputed(OperatorName.BEGIN_TEXT);
    }
    rules = around;
  }

  private static void checked(Runnable run) throws IOException {
    try {
      run.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void unchecked(PageDefects.Part part) {
    try {
      part.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Content may belong to any number of layers, which are all looked at (§8.11.2.2). */
  private void membership(COSDictionary properties) throws IOException {
    COSArray groups = properties == null ? null : properties.getCOSArray(COSName.OCGS);
    budget.steps(groups == null ? 0 : groups.size() / GROUPS_PER_STEP);
  }

  /** Replacement texts (§14.9.4) are not what is seen. */
  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    unchecked(() -> membership(properties));
    canvas.layers().begin(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    canvas.layers().end();
  }

  @Override
  void reading(COSDictionary font) throws IOException {
    long codes = CidWidths.codes(font) + MappedCodes.of(font);
    budget.steps(STEPS_PER_FONT + codes / CODES_PER_STEP);
  }

  @Override
  void before(GlyphArea area) throws IOException {
    canvas.next(area);
  }

  @Override
  void glyph(ShownGlyph shown) {
    canvas.glyph(shown, getGraphicsState());
  }

  @Override
  void after(FontCodes.Code code, GlyphMatrix matrix) throws IOException {
    if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER
        && code.isDisputed()) {
      defects.disputed(code.face().name());
    }
    if (canvas.shown(getGraphicsState(), code, matrix)) {
      PDType3CharProc content = ((PDType3Font) code.font()).getCharProc(code.value());
      content(content, new Matrix(matrix.toAffine()));
    }
  }

  /** Runs a glyph that is a content stream (§9.6.4). */
  private void content(PDType3CharProc content, Matrix matrix) throws IOException {
    budget.steps(STEPS_PER_FORM);
    Expansion.isDrawn(content.getCOSObject());
    increaseLevel();
    try {
      if (getLevel() > MOST_LEVELS) {
        throw new LimitReachedException(Limit.DRAWING);
      }
      inside(() -> canvas.content(() -> unchecked(() -> processType3Stream(content, matrix))));
    } finally {
      decreaseLevel();
    }
  }
}
