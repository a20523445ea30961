package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.SignatureAppearance;
import org.xacthuc.pdf.TextSource;

/** Reads a directive out of its pages' text. Any text will do: what is not found is absent. */
public final class DirectiveReader {
  private DirectiveReader() {}

  /** Reads pages with positions, and the appearances of their signatures. */
  public static Directive read(PageContent content) {
    List<List<Line>> pages = content.pages().stream().map(PageLines::read).toList();
    Directive read = read(RunningHeads.takeOff(pages), content.appearances());
    return withSource(read, source(read, content.pages()));
  }

  /**
   * Reads a plain text, such as a transcription: asterisks and double underscores around words are
   * emphasis and taken off, columns stand one after the other. Everything is on page 1 and without
   * box; the source is {@link TextSource#TEXT}, for an empty text {@link TextSource#NONE}. Text
   * coded as before Unicode is read by its table where its letters leave no doubt.
   */
  public static Directive readPlainText(String text) {
    List<Line> lines = PlainTextLines.read(LegacyText.read(text));
    Directive read = read(lines, List.of());
    return withSource(read, lines.isEmpty() ? TextSource.NONE : TextSource.TEXT);
  }

  private static Directive read(List<Line> lines, List<SignatureAppearance> appearances) {
    List<Stamp> ofAppearances =
        appearances.stream().flatMap(a -> StampReader.ofAppearance(a).stream()).toList();
    Optional<String> stampedNumber =
        appearances.stream().flatMap(a -> StampReader.numberIn(a).stream()).findFirst();
    StampReader.OnPages onPages = StampReader.onPages(lines);
    List<Stamp> stamps = new ArrayList<>(ofAppearances);
    onPages.stamps().stream()
        .filter(s -> isNew(s, ofAppearances))
        .map(s -> StampReader.placed(s, appearances))
        .forEach(stamps::add);
    HeadReader.Head head = HeadReader.read(onPages.rest());
    Optional<DocumentNumber> number =
        head.number()
            .map(
                n ->
                    n.number().isPresent()
                        ? n
                        : new DocumentNumber(stampedNumber, n.separator(), n.symbol()));
    return new Directive(
        head.issuer(),
        head.parent(),
        head.form(),
        number.flatMap(DocumentNumber::number),
        number.map(DocumentNumber::symbol),
        number.map(DocumentNumber::reference),
        head.place(),
        head.date(),
        head.type(),
        head.subject(),
        TextSource.NONE,
        BlockReader.read(onPages.rest(), Math.min(head.end(), onPages.rest().size())),
        stamps);
  }

  /** A stamp flattened into the page stands there beside its appearance: told once. */
  private static boolean isNew(Stamp stamp, List<Stamp> known) {
    return known.stream()
        .noneMatch(
            k ->
                k.page() == stamp.page()
                    && k.time().equals(stamp.time())
                    && k.name().equals(stamp.name()));
  }

  /** Recognised where the first page with text, or a page with a block, is. */
  private static TextSource source(Directive read, List<PageText> pages) {
    Set<Integer> numbers = new HashSet<>();
    pages.stream().filter(p -> !p.runs().isEmpty()).limit(1).forEach(p -> numbers.add(p.page()));
    read.signatureBlocks().forEach(b -> numbers.add(b.page()));
    List<TextSource> sources =
        pages.stream()
            .filter(p -> numbers.contains(p.page()) && !p.runs().isEmpty())
            .map(PageText::source)
            .toList();
    if (sources.contains(TextSource.OCR)) {
      return TextSource.OCR;
    }
    return sources.contains(TextSource.TEXT) ? TextSource.TEXT : TextSource.NONE;
  }

  private static Directive withSource(Directive d, TextSource source) {
    return new Directive(
        d.issuer(),
        d.parent(),
        d.form(),
        d.number(),
        d.symbol(),
        d.reference(),
        d.place(),
        d.date(),
        d.type(),
        d.subject(),
        source,
        d.signatureBlocks(),
        d.stamps());
  }
}
