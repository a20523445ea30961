package org.xacthuc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xacthuc.base.Box;
import org.xacthuc.base.Reading;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PagePart;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.PageRenderer;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.RecognisedWord;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.pdf.SignatureAppearance;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.verdict.PageRecognition;
import org.xacthuc.verdict.RecognitionFacts;

/**
 * Has the pages recognised that are pictures: the first one and those that may hold a block. Each
 * takes seconds, so that no page is tried that the answer does not need.
 */
final class Scans {
  /** Pages of one document; the block of a longer one stands where its signatures are, or last. */
  private static final int MOST_PAGES = 6;

  /** A stamp, a page number or a running head over the picture: a page's text has thousands. */
  private static final int FEW_LETTERS = 200;

  /** The part of the first page that its head takes at most. */
  private static final double HEAD = 0.4;

  /** Around a block, in points: a recogniser wants white around letters. */
  private static final double MARGIN = 18;

  private final PdfFile file;
  private final PageSelection selection;
  private final VerificationRequest request;
  private final List<PageRecognition> tried = new ArrayList<>();
  private PageContent content;

  /** What the pages say, read anew whenever they change. */
  private Directive directive;

  /**
   * The pages after recognition.
   *
   * @param content with text of ours where pages were recognised
   */
  record Outcome(PageContent content, RecognitionFacts facts) {
    /** Nothing was recognised. */
    static Outcome of(PageContent content) {
      return new Outcome(content, RecognitionFacts.NONE);
    }
  }

  private Scans(
      PdfFile file, PageSelection selection, VerificationRequest request, PageContent content) {
    this.file = file;
    this.selection = selection;
    this.request = request;
    this.content = content;
    directive = DirectiveReader.read(content);
  }

  /** Those pages, with their pictures read where that is asked for and needed. */
  static Outcome read(
      PageContent content, PdfFile file, PageSelection selection, VerificationRequest request) {
    boolean never = request.recognition().mode() == Recognition.Mode.NEVER;
    boolean tooLong = content.defects().stream().anyMatch(PdfDefect::isPageOverALimit);
    if (never || tooLong || content.pages().isEmpty()) {
      return Outcome.of(content);
    }
    if (content.pages().stream().noneMatch(page -> isCandidate(page, request.recognition()))) {
      return Outcome.of(content);
    }
    Scans scans = new Scans(file, selection, request, content);
    scans.recognise(scans.likely());
    if (scans.ranToTheEnd() && scans.named().findAny().isEmpty()) {
      scans.recognise(scans.candidates());
    }
    scans.readAgain();
    return new Outcome(scans.content, scans.facts());
  }

  /** Pages that show a picture where text is expected and that were not tried yet. */
  private Set<Integer> candidates() {
    return content.pages().stream()
        .filter(page -> isCandidate(page, request.recognition()))
        .map(PageText::page)
        .filter(page -> tried.stream().noneMatch(t -> t.page() == page))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isCandidate(PageText page, Recognition recognition) {
    return switch (page.source()) {
      case NONE -> true;
      case TEXT -> {
        long letters = seenLetters(page);
        yield letters == 0 || (page.pictured() && letters < FEW_LETTERS);
      }
      case OCR -> recognition.mode() == Recognition.Mode.ALWAYS;
    };
  }

  private static long seenLetters(PageText page) {
    return page.runs().stream()
        .filter(run -> !run.invisible())
        .flatMapToInt(run -> run.text().codePoints())
        .filter(Character::isLetter)
        .count();
  }

  /** Of the candidates the first page, those with signatures or blocks, and the last two. */
  private Set<Integer> likely() {
    Set<Integer> candidates = candidates();
    Set<Integer> pages = new TreeSet<>(Set.of(1));
    content.appearances().stream().map(SignatureAppearance::page).forEach(pages::add);
    named().map(SignatureBlock::page).forEach(pages::add);
    if (candidates.contains(1) || named().findAny().isEmpty()) {
      pages.add(content.pageCount());
      pages.add(content.pageCount() - 1);
    }
    pages.retainAll(candidates);
    return pages;
  }

  private Stream<SignatureBlock> named() {
    return directive.signatureBlocks().stream().filter(b -> b.signer().isPresent());
  }

  private boolean ranToTheEnd() {
    return tried.stream().allMatch(PageRecognition::succeeded);
  }

  private void recognise(Set<Integer> pages) {
    for (int page : pages.stream().limit(Math.max(0, MOST_PAGES - tried.size())).toList()) {
      Reading<List<RecognisedWord>, RecognitionDefect> words =
          hopeless().map(Scans::failed).orElseGet(() -> words(page));
      tried.add(
          new PageRecognition(
              page,
              words.value().orElse(List.of()),
              List.of(),
              words.defects().stream().findFirst()));
    }
    content = content.withPages(content.pages().stream().map(this::recognised).toList());
    directive = DirectiveReader.read(content);
  }

  /** Why no further page need be tried: what happened to one happens to all. */
  private Optional<RecognitionDefect> hopeless() {
    return tried.stream()
        .flatMap(t -> t.defect().stream())
        .filter(d -> d.isTheRecognisers())
        .findFirst()
        .or(() -> request.recognition().recogniser().missing());
  }

  private static Reading<List<RecognisedWord>, RecognitionDefect> failed(RecognitionDefect defect) {
    return Reading.failed(defect);
  }

  private Reading<List<RecognisedWord>, RecognitionDefect> words(int page) {
    return words(PageRenderer.draw(file, selection, List.of(page), request.password()).get(0));
  }

  private Reading<List<RecognisedWord>, RecognitionDefect> words(
      Reading<PagePicture, RecognitionDefect> picture) {
    return picture.value().isPresent()
        ? request.recognition().recogniser().recognise(picture.value().get())
        : Reading.failed(picture.defects());
  }

  /** Head and blocks once more, from what shows at all: names must come out the same. */
  private void readAgain() {
    List<PagePart> parts = new ArrayList<>();
    for (PageText page : content.pages()) {
      if (tried.stream().anyMatch(t -> t.page() == page.page() && !t.words().isEmpty())) {
        parts.addAll(parts(page));
      }
    }
    List<Reading<PagePicture, RecognitionDefect>> pictures =
        PageRenderer.drawParts(file, selection, parts, request.password());
    for (int i = 0; i < parts.size(); i++) {
      List<RecognisedWord> words = words(pictures.get(i)).value().orElse(List.of());
      int page = parts.get(i).page();
      tried.replaceAll(t -> t.page() == page ? t.withSecond(joined(t.again(), words)) : t);
    }
  }

  private static List<RecognisedWord> joined(List<RecognisedWord> one, List<RecognisedWord> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private List<PagePart> parts(PageText page) {
    List<PagePart> parts = new ArrayList<>();
    if (page.page() == 1) {
      double bottom = page.height() * (1 - HEAD);
      parts.add(new PagePart(1, new Box(0, bottom, page.width(), page.height())));
    }
    named()
        .filter(b -> b.page() == page.page())
        .flatMap(b -> b.box().stream())
        .map(Scans::withMargin)
        .forEach(box -> parts.add(new PagePart(page.page(), box)));
    return parts;
  }

  private static Box withMargin(Box box) {
    return new Box(
        box.left() - MARGIN, box.bottom() - MARGIN, box.right() + MARGIN, box.top() + MARGIN);
  }

  /** What is seen, where something was read; else what the page says of itself. */
  private PageText recognised(PageText page) {
    return tried.stream()
        .filter(t -> t.page() == page.page() && !t.words().isEmpty())
        .findFirst()
        .map(t -> page.recognisedAs(t.words()))
        .orElse(page);
  }

  private RecognitionFacts facts() {
    Set<Integer> ours =
        tried.stream()
            .filter(t -> !t.words().isEmpty())
            .map(PageRecognition::page)
            .collect(Collectors.toSet());
    Set<Integer> used = new TreeSet<>();
    directive.signatureBlocks().forEach(b -> used.add(b.page()));
    content.pages().stream()
        .filter(p -> !p.runs().isEmpty())
        .limit(1)
        .forEach(p -> used.add(p.page()));
    boolean every =
        content.pages().stream()
            .filter(p -> used.contains(p.page()) && p.source() == TextSource.OCR)
            .allMatch(p -> ours.contains(p.page()));
    return new RecognitionFacts(
        tried.stream().sorted(Comparator.comparingInt(PageRecognition::page)).toList(),
        every && !ours.isEmpty());
  }
}
