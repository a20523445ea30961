package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.SignatureAppearance;
import org.xacthuc.pdf.TextSource;

/** Reads a directive out of its pages' text. Any text will do: what is not found is absent. */
public final class DirectiveReader {
  private DirectiveReader() {}

  /** Reads pages with positions, and the appearances of their signatures. */
  public static Directive read(PageContent content) {
    return read(content, new BlockSearch());
  }

  /** The same, of pages in which that search found the block: it has read most of their lines. */
  public static Directive read(PageContent content, BlockSearch search) {
    return search.known(content).orElseGet(() -> search.keep(content, readPages(content, search)));
  }

  private static Directive readPages(PageContent content, BlockSearch search) {
    List<List<Line>> pages = content.pages().stream().map(search::lines).toList();
    List<Stamp> stamps = new ArrayList<>();
    List<SignatureAppearance> unstamped = new ArrayList<>();
    List<DocumentCopy> copies = new ArrayList<>();
    Optional<String> number = Optional.empty();
    for (SignatureAppearance appearance : content.appearances()) {
      List<Line> lines = PageLines.readColumn(appearance.runs(), appearance.page());
      StampReader.ofAppearance(appearance, lines)
          .ifPresentOrElse(stamps::add, () -> unstamped.add(appearance));
      CopyReader.inStamp(lines).ifPresent(copies::add);
      number = number.or(() -> StampReader.numberIn(lines));
    }
    return read(
        RunningHeads.takeOff(pages),
        new OfAppearances(stamps, unstamped, copies, number),
        blocks -> source(blocks, content.pages()));
  }

  /**
   * Reads a plain text, such as a transcription: asterisks and double underscores around words are
   * emphasis and taken off, columns stand one after the other. Everything is on page 1 and without
   * box; the source is {@link TextSource#TEXT}, for an empty text {@link TextSource#NONE}. Text
   * coded as before Unicode is read by its table where its letters leave no doubt.
   */
  public static Directive readPlainText(String text) {
    List<Line> lines = PlainTextLines.read(LegacyText.read(text));
    return read(
        lines,
        new OfAppearances(List.of(), List.of(), List.of(), Optional.empty()),
        blocks -> lines.isEmpty() ? TextSource.NONE : TextSource.TEXT);
  }

  /** What signatures' appearances draw, and those that draw no stamp. */
  private record OfAppearances(
      List<Stamp> stamps,
      List<SignatureAppearance> unstamped,
      List<DocumentCopy> copies,
      Optional<String> number) {}

  private static Directive read(
      List<Line> all,
      OfAppearances drawn,
      Function<List<SignatureBlock>, TextSource> sourceByBlocks) {
    StampReader.OnPages onPages = StampReader.onPages(IncomingStamps.takeOff(all));
    List<Line> lines = onPages.rest();
    List<Stamp> stamps = new ArrayList<>(drawn.stamps());
    onPages.stamps().stream()
        .filter(s -> isNew(s, drawn.stamps()))
        .map(s -> StampReader.placed(s, drawn.unstamped()))
        .forEach(stamps::add);
    HeadReader.Head head = HeadReader.read(lines);
    Optional<DocumentNumber> number =
        head.number()
            .map(
                n ->
                    n.number().isPresent()
                        ? n
                        : new DocumentNumber(drawn.number(), n.separator(), n.symbol()));
    List<SignatureBlock> blocks = BlockReader.read(lines, Math.min(head.end(), lines.size()));
    Optional<String> reference = number.map(DocumentNumber::reference);
    List<DocumentCopy> copies = new ArrayList<>(drawn.copies());
    CopyReader.read(all, head.end(), blocks).stream()
        .filter(c -> copies.stream().noneMatch(k -> k.body().equals(c.body())))
        .forEach(copies::add);
    return new Directive(
        head.issuer(),
        head.parent(),
        head.form(),
        number.flatMap(DocumentNumber::number),
        number.map(DocumentNumber::symbol),
        reference,
        head.place(),
        head.date(),
        head.type(),
        head.subject(),
        sourceByBlocks.apply(blocks),
        blocks,
        stamps,
        new Particulars(
            head.fields(),
            MarkReader.read(lines),
            CitationReader.read(
                lines.subList(Math.min(head.end(), lines.size()), lines.size()), reference),
            copies,
            OtherBlocks.read(lines, Math.min(head.end(), lines.size()), blocks)));
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
  private static TextSource source(List<SignatureBlock> blocks, List<PageText> pages) {
    Set<Integer> numbers = new HashSet<>();
    pages.stream().filter(p -> !p.runs().isEmpty()).limit(1).forEach(p -> numbers.add(p.page()));
    blocks.forEach(b -> numbers.add(b.page()));
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
}
