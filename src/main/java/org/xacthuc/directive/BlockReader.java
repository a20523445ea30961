package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the signature blocks of a document (Decree 30/2020 annex I, cells 7a to 7c).
 *
 * <p>A block begins with an authority line, or with a position where the text has come to its end
 * ({@code ./.}, the recipients' list), and counts when a name closes it. Annexes follow the block,
 * and bring blocks of their own only as forms to fill in: after an annex's heading nothing counts
 * until the text ends anew.
 */
final class BlockReader {
  /** Lines between two blocks that stand together, such as those of a joint document. */
  private static final int NEAR = 12;

  /** Joint documents bear up to a handful. */
  private static final int MOST_BLOCKS = 20;

  /** Lines taken for the beginning of a block; a text of nothing else stays cheap. */
  private static final int MOST_ATTEMPTS = 2_000;

  private static final Pattern HEADING =
      Pattern.compile("(?:danh sach|danh muc|bang|bieu|mau|noi dung|tieu chi|thanh phan)\\b");

  private final List<Line> lines;
  private final int from;
  private int attempts;

  private BlockReader(List<Line> lines, int from) {
    this.lines = lines;
    this.from = from;
  }

  /** The blocks in {@code lines} from the index {@code from} on, in order. */
  static List<SignatureBlock> read(List<Line> lines, int from) {
    BlockReader reader = new BlockReader(lines, from);
    List<SignatureBlock> found = reader.named(from, false);
    if (!found.isEmpty()) {
      return found;
    }
    OptionalInt unmarked = reader.firstWithoutEnd();
    return unmarked.isPresent()
        ? reader.named(unmarked.getAsInt(), true)
        : reader.firstWithoutName().or(reader::firstInLowerCase).stream().toList();
  }

  /**
   * Whether a block with a name stands where the text ends, or where an assembly's act says that it
   * was passed, from the index {@code from} on.
   */
  static boolean isMarked(List<Line> lines, int from) {
    BlockReader reader = new BlockReader(lines, from);
    if (!reader.named(from, false).isEmpty()) {
      return true;
    }
    OptionalInt passed =
        IntStream.range(from, lines.size())
            .filter(i -> lines.get(i).folded().contains("thong qua ngay"))
            .findFirst();
    return passed.isPresent() && !reader.named(passed.getAsInt(), true).isEmpty();
  }

  /** The blocks with names from {@code start} on; {@code textEnded} when the text ends there. */
  private List<SignatureBlock> named(int start, boolean textEnded) {
    List<SignatureBlock> found = new ArrayList<>();
    boolean ended = textEnded;
    int lastEnd = -NEAR - 1;
    int i = start;
    while (i < lines.size() && found.size() < MOST_BLOCKS) {
      Line line = lines.get(i);
      boolean annex = endsAnnex(line) || (!found.isEmpty() && headsAnother(line));
      ended = !annex && (ended || endsText(line));
      if (annex) {
        lastEnd = -NEAR - 1;
      }
      boolean near = i - lastEnd <= NEAR;
      boolean prefixed = Authority.isPrefixed(line) && (found.isEmpty() || ended || near);
      boolean position = line.isCapitals() && PositionWords.begin(line) && (ended || near);
      Optional<BlockParser> block = prefixed || position ? parse(i) : Optional.empty();
      if (block.isPresent() && block.get().hasName()) {
        found.add(block.get().block());
        i = block.get().end();
        lastEnd = i;
        ended = false;
      } else {
        i++;
      }
    }
    return found;
  }

  private Optional<BlockParser> parse(int start) {
    return attempts++ < MOST_ATTEMPTS ? BlockParser.parse(lines, start) : Optional.empty();
  }

  static boolean endsText(Line line) {
    return line.text().contains("./.") || line.startsWith("noi nhan") || line.startsWith("luu:");
  }

  static boolean endsAnnex(Line line) {
    return (line.startsWith("phu luc") && line.isCapitals())
        || line.startsWith("(ban hanh kem theo")
        || line.startsWith("(kem theo")
        || line.startsWith("mau so");
  }

  /** Whether a list, a table or rules of their own begin, which bring posts and names along. */
  static boolean headsAnother(Line line) {
    return line.isCapitals()
        && (HEADING.matcher(line.folded()).lookingAt() || DocumentType.ofHeading(line).isPresent());
  }

  /** Where a position has a name under it though nothing marks the end of the text (laws). */
  private OptionalInt firstWithoutEnd() {
    return IntStream.range(from, lines.size())
        .filter(i -> lines.get(i).isCapitals() && PositionWords.begin(lines.get(i)))
        .filter(i -> parse(i).filter(BlockParser::hasName).isPresent())
        .findFirst();
  }

  /** Authority or position in lower case, against the form; not in the column of recipients. */
  private Optional<SignatureBlock> firstInLowerCase() {
    boolean ended = false;
    for (int i = from; i < lines.size(); i++) {
      Line line = lines.get(i);
      ended = !endsAnnex(line) && (ended || endsText(line));
      if (ended && line.column() != Column.LEFT && BlockParser.isLowerCase(line)) {
        Optional<BlockParser> block = parse(i).filter(BlockParser::hasName);
        if (block.isPresent()) {
          return block.map(BlockParser::block);
        }
      }
    }
    return Optional.empty();
  }

  /** Authority and position whose name is a picture, or was not recognised. */
  private Optional<SignatureBlock> firstWithoutName() {
    boolean ended = false;
    for (int i = from; i < lines.size(); i++) {
      Line line = lines.get(i);
      ended |= endsText(line);
      boolean begins =
          Authority.isPrefixed(line) || (ended && line.isCapitals() && PositionWords.begin(line));
      if (begins) {
        return BlockParser.parse(lines, i).map(BlockParser::block);
      }
    }
    return Optional.empty();
  }
}
