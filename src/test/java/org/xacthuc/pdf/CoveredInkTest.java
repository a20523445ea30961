package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of two tiles and a bit, across and down. */
class CoveredInkTest {
  private static final int SIDE = 36;
  private static final int TILE = 16;

  private static Bitmap bitmap(int left, int top, int right, int bottom) {
    Bitmap bitmap = new Bitmap(SIDE, SIDE);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        bitmap.blacken(x, y);
      }
    }
    return bitmap;
  }

  private static long black(Bitmap bitmap) {
    return String.join("", BitmapTest.rows(bitmap)).chars().filter(c -> c == '#').count();
  }

  @Test
  void whatIsStillDarkStays() {
    Bitmap ink = bitmap(0, 0, SIDE, 2);
    CoveredInk.takeOff(ink, bitmap(0, 0, SIDE, 2), bitmap(0, 0, SIDE, 2));
    assertThat(black(ink)).isEqualTo(2 * SIDE);
  }

  @Test
  void whatWasPaintedOverIsGone() {
    Bitmap ink = bitmap(0, 0, SIDE, 2);
    CoveredInk.takeOff(ink, bitmap(0, 0, SIDE, 2), bitmap(5, 1, SIDE, 2));
    assertThat(black(ink)).isEqualTo(SIDE - 5);
    assertThat(ink.isBlack(5, 1)).isTrue();
    assertThat(ink.isBlack(4, 1)).isFalse();
    assertThat(ink.isBlack(SIDE - 1, 0)).isFalse();
  }

  /** Of a tile's paper more than six tenths are dark: an area lies over it. */
  @ParameterizedTest
  @CsvSource({"9, true", "10, false"})
  void underADarkAreaNothingIsLeft(int rows, boolean stays) {
    // A row of ink in the second tile of the second row of tiles; 240 pixels of paper.
    Bitmap content = bitmap(TILE, TILE, 2 * TILE, TILE + 1);
    Bitmap ink = bitmap(TILE, TILE, 2 * TILE, TILE + 1);
    CoveredInk.takeOff(ink, content, bitmap(TILE, TILE, 2 * TILE, TILE + 1 + rows));
    assertThat(black(ink)).isEqualTo(stays ? TILE : 0);
  }

  @Test
  void onlyTheTileUnderIt() {
    Bitmap ink = bitmap(0, 0, SIDE, SIDE);
    Bitmap none = new Bitmap(SIDE, SIDE);
    CoveredInk.takeOff(ink, none, bitmap(TILE, 0, 2 * TILE, TILE));
    assertThat(black(ink)).isEqualTo(SIDE * SIDE - TILE * TILE);
    assertThat(ink.isBlack(TILE - 1, 0)).isTrue();
    assertThat(ink.isBlack(TILE, 0)).isFalse();
    assertThat(ink.isBlack(2 * TILE - 1, TILE - 1)).isFalse();
    assertThat(ink.isBlack(2 * TILE, TILE - 1)).isTrue();
    assertThat(ink.isBlack(TILE, TILE)).isTrue();
    // The last tiles are narrow.
    CoveredInk.takeOff(ink, none, bitmap(2 * TILE, 2 * TILE, SIDE, SIDE));
    assertThat(ink.isBlack(SIDE - 1, SIDE - 1)).isFalse();
    assertThat(ink.isBlack(2 * TILE, 2 * TILE)).isFalse();
    assertThat(ink.isBlack(2 * TILE - 1, 2 * TILE)).isTrue();
  }
}
