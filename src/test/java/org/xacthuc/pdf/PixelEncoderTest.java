package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** In which format pictures of pages are written, and what that loses. */
class PixelEncoderTest {
  private static final int LARGE = 400_000;

  private static BufferedImage image(int side) {
    return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
  }

  /** Every pixel of a colour of its own. */
  private static BufferedImage noise(int side) {
    BufferedImage image = image(side);
    Random random = new Random(1);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return image;
  }

  /** Every pixel of one of sixteen shades of grey. */
  private static BufferedImage grain(int side) {
    BufferedImage image = image(side);
    Random random = new Random(1);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, 0x111111 * random.nextInt(16));
      }
    }
    return image;
  }

  private static PageImage encode(BufferedImage pixels) throws IOException {
    return PixelEncoder.encode(3, 300, 200, pixels);
  }

  private static int png(BufferedImage pixels) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(pixels, "png", out);
    return out.size();
  }

  @Test
  void aPageOfFewColoursLosesNothing() throws IOException {
    BufferedImage page = image(1_000);
    Graphics2D graphics = page.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, 900, 700, Color.BLUE));
    graphics.fillOval(100, 100, 700, 500);
    graphics.dispose();
    PageImage written = encode(page);
    assertThat(written.format()).isEqualTo(PageImage.Format.PNG);
    assertThat(written.format().mediaType()).isEqualTo("image/png");
    assertThat(written.page()).isEqualTo(3);
    assertThat(written.width()).isEqualTo(300);
    assertThat(written.height()).isEqualTo(200);
    BufferedImage read = ImageIO.read(written.data().asInputStream());
    assertThat(PixelDifference.of(page, read)).isEmpty();
    assertThat(read.getRGB(400, 300)).isEqualTo(page.getRGB(400, 300));
    assertThat(written.data().length()).as("pressed as far as it goes").isLessThan(png(page));
  }

  @Test
  void aLargePhotographIsWrittenAsOne() throws IOException {
    BufferedImage photograph = noise(600);
    assertThat(png(photograph)).isGreaterThan(LARGE);
    PageImage written = encode(photograph);
    assertThat(written.format()).isEqualTo(PageImage.Format.JPEG);
    assertThat(written.format().mediaType()).isEqualTo("image/jpeg");
    assertThat(written.data().length()).isLessThan(png(photograph) / 2);
  }

  @Test
  void aSmallPhotographLosesNothing() throws IOException {
    BufferedImage photograph = noise(300);
    assertThat(png(photograph)).isLessThan(LARGE);
    assertThat(encode(photograph).format()).isEqualTo(PageImage.Format.PNG);
  }

  /** What hardly takes less as a photograph is kept as it is. */
  @Test
  void aPageOfGrainLosesNothing() throws IOException {
    BufferedImage page = grain(800);
    assertThat(png(page)).isGreaterThan(LARGE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page, "jpeg", out);
    assertThat(out.size()).isLessThan(png(page));
    assertThat(encode(page).format()).isEqualTo(PageImage.Format.PNG);
  }
}
