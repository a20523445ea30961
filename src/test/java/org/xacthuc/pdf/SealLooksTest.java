package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;
import org.xacthuc.base.Limit;

/** What it takes to hold a seal against the letters below it, of the looks that a page has. */
class SealLooksTest extends LettersOnAPage {
  private static final long LOOKS = 500_000_000;

  private List<Glyph> letters(int count) throws IOException {
    if (canvas.glyphs().isEmpty()) {
      show('A', 12);
    }
    return Collections.nCopies(count, canvas.glyphs().get(0));
  }

  private static DrawnAnnotation annotation(
      int layer, List<Glyph> glyphs, List<Glyph> unmapped, boolean seal) {
    Box whole = new Box(0, 0, 600, 800);
    return new DrawnAnnotation(layer, new COSDictionary(), whole, glyphs, unmapped, true, seal);
  }

  /** Each letter below is fetched, and held against the seal and each of its glyphs. */
  @ParameterizedTest
  @CsvSource({
    "10, 0, 0, 0, 21",
    "10, 5, 0, 0, 31",
    "10, 0, 3, 0, 51",
    "10, 0, 0, 4, 61",
    "10, 5, 3, 4, 136"
  })
  void lettersAreHeldAgainstASealAsLongAsLooksAreLeft(
      int text, int stamp, int mapped, int unmapped, long looks) throws IOException {
    List<DrawnAnnotation> annotations = new ArrayList<>();
    annotations.add(annotation(0, letters(stamp), List.of(), false));
    annotations.add(annotation(1, letters(mapped), letters(unmapped), true));
    assertThat(looks(text, annotations, looks)).hasSize(1);
    assertThatExceptionOfType(LimitReachedException.class)
        .isThrownBy(() -> looks(text, annotations, looks - 1))
        .satisfies(e -> assertThat(e.limit()).isEqualTo(Limit.DRAWING));
  }

  private List<Concealment> looks(int text, List<DrawnAnnotation> annotations, long left)
      throws IOException {
    PageBudget page = new PageBudget.OfDocument().page();
    page.look(LOOKS - left);
    PageCanvas empty =
        new PageCanvas(
            PageFrame.of(new Box(0, 0, 600, 800), 0),
            page,
            new ColourCost(),
            Layers.of(new COSDictionary()),
            new Picture.Decoder());
    return new SealSight(1, empty, letters(text), annotations).concealments();
  }
}
