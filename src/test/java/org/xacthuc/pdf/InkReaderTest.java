package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkReaderTest {
  /** Blocks of three by three pixels: the middle of each is as it was drawn. */
  private static BufferedImage page(int width, int height, int ground) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fill(image, 0, 0, width, height, ground);
    return image;
  }

  private static void fill(
      BufferedImage image, int left, int top, int right, int bottom, int colour) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        image.setRGB(x, y, colour);
      }
    }
  }

  /** A block of that colour on that ground, and whether its middle is ink. */
  private static boolean isInk(Function<BufferedImage, Bitmap> reader, int ground, int colour) {
    BufferedImage image = page(40, 40, ground);
    fill(image, 10, 10, 13, 13, colour);
    Bitmap ink = reader.apply(image);
    assertThat(ink.isBlack(20, 20)).isFalse();
    return ink.isBlack(11, 11);
  }

  @ParameterizedTest
  @CsvSource({
    // ground, colour: black, dark, anything
    "0xFFFFFF, 0x000000, true, true, true",
    "0xFFFFFF, 0xB9B9B9, true, true, true",
    "0xFFFFFF, 0xBABABA, false, false, true",
    "0xFFFFFF, 0xD2D2D2, false, false, true",
    "0xFFFFFF, 0xD3D3D3, false, false, false",
    "0x808080, 0x3A3A3A, true, true, true",
    "0x808080, 0x3B3B3B, false, false, true",
    // Red, green and blue are as dark as they weigh, and no black.
    "0xFFFFFF, 0xFF0000, false, true, true",
    "0xFFFFFF, 0x00FF00, false, true, true",
    "0xFFFFFF, 0x0000FF, false, true, true",
    "0xFFFFFF, 0xB90000, true, true, true",
    "0xFFFFFF, 0x00B900, true, true, true",
    "0xFFFFFF, 0x0000B9, true, true, true",
    "0xFFFFFF, 0xFFFF00, false, false, false",
    "0xFFFFFF, 0x00FFFF, false, true, true",
    // What is brighter than its ground is no ink.
    "0x000000, 0xFFFFFF, false, false, false",
  })
  void inkStandsOutAgainstItsGround(
      String ground, String colour, boolean black, boolean dark, boolean anything) {
    int paper = Integer.decode(ground);
    int drawn = Integer.decode(colour);
    if (paper == 0) {
      // The block itself makes the ground of its tile where it is large enough.
      paper = 0x101010;
    }
    assertThat(isInk(InkReader::black, paper, drawn)).isEqualTo(black);
    assertThat(isInk(InkReader::dark, paper, drawn)).isEqualTo(dark);
    assertThat(isInk(InkReader::anything, paper, drawn)).isEqualTo(anything);
  }

  /** One pixel by itself is a ninth of what is around it. */
  @Test
  void grainIsEvenedOut() {
    BufferedImage image = page(40, 40, 0xFFFFFF);
    image.setRGB(20, 20, 0);
    assertThat(BitmapTest.rows(InkReader.anything(image))).allMatch(row -> row.matches("\\.+"));
    fill(image, 20, 20, 22, 21, 0);
    Bitmap ink = InkReader.anything(image);
    // Two of nine: 56 darker, in two columns of three rows.
    assertThat(ink.isBlack(20, 19)).isTrue();
    assertThat(ink.isBlack(21, 21)).isTrue();
    assertThat(ink.isBlack(19, 20)).isFalse();
    assertThat(ink.isBlack(22, 20)).isFalse();
    assertThat(ink.isBlack(20, 22)).isFalse();
    assertThat(ink.isBlack(20, 18)).isFalse();
  }

  /** At the edge of the page nothing is around it on one side: it stays as it is. */
  @Test
  void theEdgeStaysAsItIs() {
    BufferedImage image = page(40, 40, 0xFFFFFF);
    for (int i : new int[] {0, 39}) {
      image.setRGB(i, 20, 0);
      image.setRGB(20, i, 0);
    }
    String[] rows = BitmapTest.rows(InkReader.dark(image));
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        boolean drawn = (x == 20 && y % 39 == 0) || (y == 20 && x % 39 == 0);
        assertThat(rows[y].charAt(x)).as("%s %s", x, y).isEqualTo(drawn ? '#' : '.');
      }
    }
  }

  /** A tenth of a tile of 32 by 32 is paper: 103 pixels of 1,024. */
  @ParameterizedTest
  @CsvSource({"12, true", "10, false"})
  void aTenthOfATileIsItsGround(int side, boolean ink) {
    BufferedImage image = page(32, 32, 0x808080);
    fill(image, 0, 0, side, side, 0xFFFFFF);
    assertThat(InkReader.dark(image).isBlack(25, 25)).isEqualTo(ink);
  }

  /** What lies beside paper is as dark as it is, however large; farther off it is a ground. */
  @ParameterizedTest
  @CsvSource({
    "32, 0, true",
    "0, 32, true",
    "32, 32, true",
    "64, 0, false",
    "0, 64, false",
    "64, 64, false",
    "64, 32, false",
    "32, 64, false",
  })
  void theGroundIsThatOfTheTilesAround(int x, int y, boolean ink) {
    BufferedImage image = page(96, 96, 0x404040);
    fill(image, 0, 0, 32, 32, 0xFFFFFF);
    assertThat(InkReader.dark(image).isBlack(x + 16, y + 16)).isEqualTo(ink);
  }

  @ParameterizedTest
  @CsvSource({"32, 32, true", "32, 0, true", "0, 32, true", "0, 0, false", "0, 64, false"})
  void theGroundIsThatOfTheTilesBeforeToo(int x, int y, boolean ink) {
    BufferedImage image = page(80, 80, 0x404040);
    // The last tiles of the page are but half as large.
    fill(image, 64, 64, 80, 80, 0xFFFFFF);
    fill(image, 64, 0, 80, 32, 0xFFFFFF);
    fill(image, 0, 64, 32, 80, 0x404040);
    boolean beside = InkReader.dark(image).isBlack(x + 10, y + 10);
    assertThat(beside).isEqualTo(ink && x == 32);
  }

  @Test
  void apageOfOneColourHasNoInk() {
    for (int colour : new int[] {0, 0x808080, 0xFFFFFF}) {
      assertThat(BitmapTest.rows(InkReader.dark(page(33, 35, colour))))
          .hasSize(35)
          .allMatch(row -> row.matches("\\.{33}"));
    }
  }
}
