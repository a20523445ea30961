package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelDifferenceTest {
  private final BufferedImage one = image(100, 60);
  private final BufferedImage other = image(100, 60);

  private static BufferedImage image(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private void differ(int... places) {
    for (int i = 0; i < places.length; i += 2) {
      other.setRGB(places[i], places[i + 1], 0xFFFFFF);
    }
  }

  private List<Rectangle> boxes() {
    return PixelDifference.of(one, other);
  }

  @Test
  void alikeTheyDifferNowhere() {
    assertThat(boxes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0x000000, 0x180000, false",
    "0x000000, 0x190000, true",
    "0x000000, 0x001800, false",
    "0x000000, 0x001900, true",
    "0x000000, 0x000018, false",
    "0x000000, 0x000019, true",
    "0x191919, 0x000000, true",
    "0x181818, 0x000000, false",
    "0xFF00FF, 0xFF18FF, false",
    "0x190000, 0x000000, true",
    "0x001900, 0x000000, true",
    "0x000019, 0x000000, true",
    "0x00FFFF, 0x18FFFF, false",
  })
  void whatNobodyNoticesIsNone(String before, String after, boolean noticed) {
    one.setRGB(50, 30, Integer.decode(before));
    other.setRGB(50, 30, Integer.decode(after));
    assertThat(boxes()).isEqualTo(noticed ? List.of(new Rectangle(50, 30, 1, 1)) : List.of());
  }

  @Test
  void whatIsCloseBelongsTogether() {
    // Cells of eight pixels: the first two touch at a corner, the third is two cells off.
    differ(3, 3, 12, 14, 40, 14, 99, 59, 0, 59);
    assertThat(boxes())
        .containsExactly(
            new Rectangle(3, 3, 10, 12),
            new Rectangle(40, 14, 1, 1),
            new Rectangle(0, 59, 1, 1),
            new Rectangle(99, 59, 1, 1));
  }

  /** The right edge of one row of cells is not next to the left one of the next. */
  @Test
  void acrossTheEdgeNothingIsClose() {
    differ(99, 3, 0, 11);
    assertThat(boxes()).containsExactly(new Rectangle(99, 3, 1, 1), new Rectangle(0, 11, 1, 1));
  }

  @Test
  void withinACellTheBoxIsAroundAll() {
    differ(17, 18, 20, 16, 23, 23);
    assertThat(boxes()).containsExactly(new Rectangle(17, 16, 7, 8));
  }

  @Test
  void aChainOfCellsIsOne() {
    differ(0, 0, 8, 8, 16, 0, 24, 8, 32, 16, 24, 24, 16, 32);
    assertThat(boxes()).containsExactly(new Rectangle(0, 0, 33, 33));
  }

  /** Downwards to the left as well, to the very edge. */
  @Test
  void aChainToTheLeftIsOne() {
    differ(16, 0, 8, 8, 0, 16);
    assertThat(boxes()).containsExactly(new Rectangle(0, 0, 17, 17));
  }

  /** Two dozen places are told, of more those farther apart belong together. */
  @Test
  void ofManyPlacesFewAreTold() {
    for (int i = 0; i < 24; i++) {
      differ(i % 6 * 16, i / 6 * 16 > 59 ? 59 : i / 6 * 16);
    }
    assertThat(boxes()).hasSize(24);
    differ(96, 0);
    assertThat(boxes()).containsExactly(new Rectangle(0, 0, 97, 49));
  }

  @Test
  void ofUnequalPicturesTheCommonPartIsHeldAgainstEachOther() {
    BufferedImage larger = image(120, 90);
    larger.setRGB(50, 30, 0xFFFFFF);
    larger.setRGB(110, 30, 0xFFFFFF);
    larger.setRGB(50, 70, 0xFFFFFF);
    List<Rectangle> expected = List.of(new Rectangle(50, 30, 1, 1));
    assertThat(PixelDifference.of(one, larger)).isEqualTo(expected);
    assertThat(PixelDifference.of(larger, one)).isEqualTo(expected);
  }
}
