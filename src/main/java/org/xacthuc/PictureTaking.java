package org.xacthuc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.base.Reading;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.SignatureBlock;
import org.xacthuc.directive.Stamp;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.PageImage;
import org.xacthuc.pdf.PageImages;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.pdf.RevisionDifference;
import org.xacthuc.pdf.RevisionPictures;
import org.xacthuc.verdict.DocumentFacts;
import org.xacthuc.verdict.JudgedChange;
import org.xacthuc.verdict.JudgedChange.Permission;
import org.xacthuc.verdict.SignatureFacts;

/** Has the pages drawn that a reader of the report wants to see, after all was judged. */
final class PictureTaking {
  /** Pages as they are today. */
  private static final int MOST_PAGES = 8;

  /** Pages before and after one change. */
  private static final int MOST_CHANGED = 5;

  /** Signatures behind which something was changed. */
  private static final int MOST_COMPARISONS = 3;

  /** What all pictures of one kind may take, far more than genuine pages do. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final PdfFile file;
  private final DocumentFacts facts;
  private final VerificationReport report;
  private final Optional<String> password;

  private PictureTaking(
      PdfFile file, DocumentFacts facts, VerificationReport report, Optional<String> password) {
    this.file = file;
    this.facts = facts;
    this.report = report;
    this.password = password;
  }

  /** Of a file that cannot be read, or not without its password, there are none. */
  static PagePictures of(
      PdfFile file, DocumentFacts facts, VerificationReport report, Optional<String> password) {
    if (facts.document().filter(d -> !d.locked()).isEmpty()) {
      return PagePictures.NONE;
    }
    PictureTaking taking = new PictureTaking(file, facts, report, password);
    boolean tooLong = facts.pageDefects().stream().anyMatch(PdfDefect::isPageOverALimit);
    return tooLong
        ? new PagePictures(taking.notDrawn(), List.of())
        : new PagePictures(taking.pages(), taking.comparisons());
  }

  private List<PagePictures.Drawn> pages() {
    List<Integer> wanted = few();
    List<Reading<PageImage, RecognitionDefect>> images =
        PageImages.draw(file, wanted, password, LONGEST);
    return IntStream.range(0, wanted.size())
        .mapToObj(
            i ->
                new PagePictures.Drawn(
                    wanted.get(i),
                    images.get(i).value(),
                    images.get(i).defects().stream().findFirst()))
        .toList();
  }

  private List<PagePictures.Drawn> notDrawn() {
    Optional<RecognitionDefect> why = Optional.of(RecognitionDefect.PAGE_NOT_DRAWN);
    return few().stream().map(page -> new PagePictures.Drawn(page, Optional.empty(), why)).toList();
  }

  private List<Integer> few() {
    return wanted().stream().limit(MOST_PAGES).sorted().toList();
  }

  /** Those that the answer rests on, the most important first. */
  private Set<Integer> wanted() {
    Set<Integer> pages = new LinkedHashSet<>();
    Optional<Directive> directive = report.directive();
    directive.stream()
        .flatMap(d -> d.signatureBlocks().stream())
        .filter(b -> b.signer().isPresent())
        .map(SignatureBlock::page)
        .forEach(pages::add);
    report.signatures().stream().flatMap(s -> s.place().stream()).forEach(p -> pages.add(p.page()));
    pages.add(1);
    directive.stream().flatMap(d -> d.stamps().stream()).map(Stamp::page).forEach(pages::add);
    return pages;
  }

  /** After each signature that holds over its own revision and was followed by a change. */
  private List<PagePictures.Comparison> comparisons() {
    List<Integer> signed =
        IntStream.range(0, facts.signatures().size()).filter(this::endsARevision).boxed().toList();
    List<PagePictures.Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < signed.size() && comparisons.size() < MOST_COMPARISONS; i++) {
      int signature = signed.get(i);
      Optional<Integer> next =
          i + 1 < signed.size() ? Optional.of(signed.get(i + 1)) : Optional.empty();
      List<JudgedChange> between =
          report.signatures().get(signature).changesUntil(next.map(report.signatures()::get));
      if (between.stream().anyMatch(c -> c.permission() == Permission.FORBIDDEN)) {
        comparisons.add(
            new PagePictures.Comparison(signature, next, difference(signature, next, between)));
      }
    }
    return comparisons;
  }

  /** What it covers is what was signed, and nobody can have put another revision in its place. */
  private boolean endsARevision(int signature) {
    SignatureFacts one = facts.signatures().get(signature);
    return one.type().counts()
        && one.pdf().revision() > 0
        && one.pdf().coverage().isOfARevision()
        && one.container().holds();
  }

  private Optional<RevisionDifference> difference(
      int signature, Optional<Integer> next, List<JudgedChange> changes) {
    Set<Integer> pages = new LinkedHashSet<>();
    Stream<JudgedChange> forbidden =
        changes.stream().filter(c -> c.permission() == Permission.FORBIDDEN);
    forbidden.forEach(c -> c.change().page().ifPresent(pages::add));
    // A font or a form that several pages draw with has no page of its own.
    if (changes.stream().anyMatch(c -> c.change().page().isEmpty())) {
      pages.addAll(wanted());
    }
    RevisionPictures.Request request =
        new RevisionPictures.Request(
            end(signature),
            next.map(this::end).orElse(file.length()),
            pages,
            MOST_CHANGED,
            LONGEST);
    return RevisionPictures.compare(file, request, password).value();
  }

  private long end(int signature) {
    return facts
        .signatures()
        .get(signature)
        .pdf()
        .dictionary()
        .flatMap(d -> d.byteRange())
        .map(ByteRange::end)
        .orElse(file.length());
  }
}
