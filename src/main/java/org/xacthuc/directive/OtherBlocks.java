package org.xacthuc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what looks like a signature block and is not taken for one: a reader may take it for the
 * document's. Forms in annexes, which print no name, are none.
 */
final class OtherBlocks {
  private static final int MOST = 20;

  /** Lines taken for the beginning of a block; a text of nothing else stays cheap. */
  private static final int MOST_ATTEMPTS = 2_000;

  private final List<Line> lines;
  private final List<SignatureBlock> known;
  private final List<SignatureBlock> others = new ArrayList<>();
  private int attempts;

  private OtherBlocks(List<Line> lines, List<SignatureBlock> known) {
    this.lines = lines;
    this.known = known;
  }

  /** Those in {@code lines} from the index {@code from} on that are not {@code known}. */
  static List<SignatureBlock> read(List<Line> lines, int from, List<SignatureBlock> known) {
    OtherBlocks reader = new OtherBlocks(lines, known);
    reader.readFrom(from);
    return reader.others;
  }

  private void readFrom(int from) {
    boolean annex = false;
    int i = from;
    while (i < lines.size() && others.size() < MOST) {
      Line line = lines.get(i);
      annex = BlockReader.endsAnnex(line) || BlockReader.headsAnother(line) || annex;
      Optional<BlockParser> block = begins(line) ? parse(i) : Optional.empty();
      if (block.isPresent() && isBlock(block.get(), line, annex)) {
        take(block.get().block());
        block.get().withNameBelow().ifPresent(this::take);
        i = Math.max(i + 1, block.get().end());
      } else {
        i++;
      }
    }
  }

  private static boolean begins(Line line) {
    return Authority.isPrefixed(line) || (line.isCapitals() && PositionWords.begin(line));
  }

  private Optional<BlockParser> parse(int start) {
    return attempts++ < MOST_ATTEMPTS ? BlockParser.parse(lines, start) : Optional.empty();
  }

  private static boolean isBlock(BlockParser block, Line first, boolean annex) {
    return block.hasName() || (Authority.isPrefixed(first) && !annex);
  }

  private void take(SignatureBlock block) {
    boolean same = known.stream().anyMatch(k -> isPartOf(block, k));
    if (!same) {
      others.add(block);
    }
  }

  /** A block whose authority went before it is parsed from its position on, too. */
  private static boolean isPartOf(SignatureBlock block, SignatureBlock whole) {
    boolean signer = block.signer().equals(whole.signer());
    boolean nameless = block.signer().isEmpty() && whole.authority().containsAll(block.authority());
    return block.page() == whole.page()
        && (signer || nameless)
        && (block.box().isEmpty() || whole.box().isEmpty() || overlap(block, whole));
  }

  private static boolean overlap(SignatureBlock block, SignatureBlock whole) {
    return whole.box().get().overlaps(block.box().get());
  }
}
