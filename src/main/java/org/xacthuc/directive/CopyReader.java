package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads that a document is a copy. On paper the copying body has a head and a block of its own
 * under the original's; electronic copies bear a stamp {@code SAO Y; body; time} at the top right
 * (Decree 30/2020 annex I part III).
 */
final class CopyReader {
  private static final int MOST = 5;

  /** Three lines, in points. */
  private static final double NEAR = 60;

  private static final Pattern KIND =
      Pattern.compile("(?:ban )?(sao y|sao luc|trich sao)(?: ban chinh)?(?: tu .*)?");

  private static final Pattern STAMP =
      Pattern.compile("(?:ban )?(sao y|sao luc|trich sao)(?: ban chinh)? ?; ?([^;]*).*");

  private CopyReader() {}

  /** Whether the line says that something is a copy, and nothing else. */
  static boolean isKind(Line line) {
    return line.folded().equals("ban sao") || KIND.matcher(line.folded()).matches();
  }

  /** The copy that a stamp's lines tell of. */
  static Optional<DocumentCopy> inStamp(List<Line> stamp) {
    if (stamp.isEmpty()) {
      return Optional.empty();
    }
    // The kind may stand on a line of its own instead of before a semicolon.
    boolean parted = KIND.matcher(stamp.get(0).folded()).matches() && stamp.size() > 1;
    String text =
        parted
            ? stamp.get(0).text()
                + "; "
                + stamp.get(1).text()
                + "; "
                + Line.join(stamp.subList(2, stamp.size()))
            : Line.join(stamp);
    Matcher m = STAMP.matcher(VietnameseText.fold(text));
    if (!m.matches() || m.end(2) > text.length()) {
      return Optional.empty();
    }
    String body = text.substring(m.start(2), m.end(2)).strip();
    boolean named = !body.isEmpty() && StampTime.find(body).isEmpty();
    return Optional.of(
        new DocumentCopy(
            kind(m.group(1)),
            named ? Optional.of(body) : Optional.empty(),
            Optional.empty(),
            StampTime.find(text).map(t -> t.printed().time().toLocalDate()),
            OptionalInt.empty(),
            stamp.get(0).page(),
            Line.around(stamp)));
  }

  /**
   * The copies that the page's own lines tell of.
   *
   * @param from index of the first line after the head
   * @param blocks the document's, of which the copying person's is the first below
   */
  static List<DocumentCopy> read(List<Line> lines, int from, List<SignatureBlock> blocks) {
    List<DocumentCopy> copies = new ArrayList<>();
    for (int i = 0; i < lines.size() && copies.size() < MOST; i++) {
      Line line = lines.get(i);
      if (line.folded().indexOf(';') > 0) {
        List<Line> stamp = lines.subList(i, Math.min(lines.size(), i + 3));
        // Annex I part III: the stamp says when; a sentence that begins like one does not.
        inStamp(stamp).filter(c -> c.date().isPresent()).ifPresent(copies::add);
      } else if (i >= from && line.isCapitals() && KIND.matcher(line.folded()).matches()) {
        copies.add(below(lines, i, blocks));
      }
    }
    return copies;
  }

  private static DocumentCopy below(List<Line> lines, int at, List<SignatureBlock> blocks) {
    Line line = lines.get(at);
    Matcher m = KIND.matcher(line.folded());
    List<Line> beside = beside(lines, line);
    Consolidation head = Consolidation.around(beside, beside.indexOf(line));
    return new DocumentCopy(
        kind(m.matches() ? m.group(1) : ""),
        head.issuer(),
        head.number().map(DocumentNumber::reference),
        head.date().flatMap(PlaceAndDate::date),
        blockBelow(lines, at, blocks),
        line.page(),
        line.box());
  }

  /** The lines at the same height: the cell beside may come much earlier in reading order. */
  private static List<Line> beside(List<Line> lines, Line line) {
    if (line.box().isEmpty()) {
      return lines;
    }
    double middle = middle(line);
    return lines.stream()
        .filter(l -> l.page() == line.page() && l.box().isPresent())
        .filter(l -> Math.abs(middle(l) - middle) <= NEAR)
        .toList();
  }

  private static double middle(Line line) {
    return line.box().map(b -> (b.bottom() + b.top()) / 2).orElse(0.0);
  }

  /** Blocks are told apart by their signer's line, which stands below the words. */
  private static OptionalInt blockBelow(List<Line> lines, int at, List<SignatureBlock> blocks) {
    for (int b = 0; b < blocks.size(); b++) {
      String signer = blocks.get(b).signer().orElse("");
      boolean below =
          !signer.isEmpty()
              && lines.subList(at, lines.size()).stream().anyMatch(l -> l.text().contains(signer))
              && lines.subList(0, at).stream().noneMatch(l -> l.text().endsWith(signer));
      if (below) {
        return OptionalInt.of(b);
      }
    }
    return OptionalInt.empty();
  }

  private static CopyKind kind(String folded) {
    return switch (folded) {
      case "sao luc" -> CopyKind.SAO_LUC;
      case "trich sao" -> CopyKind.TRICH_SAO;
      default -> CopyKind.SAO_Y;
    };
  }
}
