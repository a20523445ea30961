package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, FF102030",
    "0.49, 0.49, FF102030",
    "0.51, 0.2, 80FFFFFF",
    "0.2, 0.51, 00000000",
    "0.99, 0.99, FF00FF00",
    "-1, -1, FF102030",
    "2, 2, FF00FF00",
    "NaN, 0, FF102030",
  })
  void aSmallPictureIsLeftAsItIs(double across, double down, String argb) {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xFF102030);
    image.setRGB(1, 0, 0x80FFFFFF);
    image.setRGB(1, 1, 0xFF00FF00);
    Thumbnail small = Thumbnail.of(image);
    assertThat(small.width()).isEqualTo(2);
    assertThat(small.height()).isEqualTo(2);
    assertThat(small.argb(across, down)).isEqualTo((int) Long.parseLong(argb, 16));
  }

  /** Whatever samples stand out: one in four is a quarter. */
  @Test
  void ofALargePictureEachCellIsTheMean() {
    BufferedImage image = new BufferedImage(2001, 1000, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        image.setRGB(x, y, 0xFFFF80);
      }
    }
    Thumbnail small = Thumbnail.of(image);
    assertThat(small.width()).isEqualTo(1001);
    assertThat(small.height()).isEqualTo(500);
    assertThat(small.argb(0.3, 0.3)).isEqualTo(0xFF3F3F20);
    // The last column has half of its cells.
    assertThat(small.argb(1, 0.3)).isEqualTo(0xFF7F7F40);
  }

  @Test
  void coloursWeighAsMuchAsThereIsOfThem() {
    BufferedImage image = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        image.setRGB(x, y, 0x80C8C8C8);
      }
    }
    assertThat(Thumbnail.of(image).argb(0.5, 0.5)).isEqualTo(0x40C8C8C8);
  }
}
