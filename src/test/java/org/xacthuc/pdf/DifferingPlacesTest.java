package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Box;

/** A page of 600 by 800 points, drawn with a pixel for each two points before and after. */
class DifferingPlacesTest {
  private static final int PAGE = 3;

  private final BufferedImage before = image(300, 400);
  private final BufferedImage after = image(300, 400);

  private static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fill(image, new Rectangle(width, height), Color.WHITE);
    return image;
  }

  private static void fill(BufferedImage image, Rectangle area, Color color) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fill(area);
    graphics.dispose();
  }

  private static PDPage page(int rotation) {
    PDPage page = new PDPage(new PDRectangle(600, 800));
    page.setRotation(rotation);
    return page;
  }

  private List<PageDifference.Place> places() throws IOException {
    return DifferingPlaces.of(page(0), PAGE, before, after);
  }

  private static BufferedImage pixels(PageImage image) throws IOException {
    return ImageIO.read(image.data().asInputStream());
  }

  /** An inch beside it, a quarter of one above and below. */
  @Test
  void aPlaceIsShownCloseBy() throws IOException {
    fill(after, new Rectangle(100, 100, 10, 5), Color.RED);
    fill(before, new Rectangle(0, 0, 70, 95), Color.BLUE);
    fill(after, new Rectangle(0, 0, 70, 95), Color.BLUE);
    PageDifference.Place place = places().get(0);
    assertThat(places()).hasSize(1);
    assertThat(place.box()).isEqualTo(new Box(200, 590, 220, 600));
    PageDifference.Closeup closeup = place.closeup().orElseThrow();
    assertThat(closeup.area()).isEqualTo(new Box(128, 572, 292, 618));
    for (PageImage image : List.of(closeup.before(), closeup.after())) {
      assertThat(image.page()).isEqualTo(PAGE);
      assertThat(image.width()).isEqualTo(164);
      assertThat(image.height()).isEqualTo(46);
      assertThat(pixels(image).getWidth()).isEqualTo(82);
      assertThat(pixels(image).getHeight()).isEqualTo(23);
      assertThat(new Color(pixels(image).getRGB(5, 3))).isEqualTo(Color.BLUE);
      assertThat(new Color(pixels(image).getRGB(5, 4))).isEqualTo(Color.WHITE);
      assertThat(new Color(pixels(image).getRGB(6, 3))).isEqualTo(Color.WHITE);
    }
    assertThat(new Color(pixels(closeup.after()).getRGB(36, 9))).isEqualTo(Color.RED);
    assertThat(new Color(pixels(closeup.before()).getRGB(36, 9))).isEqualTo(Color.WHITE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 780, 74, 800",
    "299, 399, 526, 0, 600, 20",
    "0, 399, 0, 0, 74, 20",
    "299, 0, 526, 780, 600, 800",
  })
  void acrossTheEdgeThereIsNothing(
      int x, int y, double left, double bottom, double right, double top) throws IOException {
    fill(after, new Rectangle(x, y, 1, 1), Color.RED);
    Box area = places().get(0).closeup().orElseThrow().area();
    assertThat(area).isEqualTo(new Box(left, bottom, right, top));
  }

  /** With what is around it, more than a quarter of the page is no close look. */
  @ParameterizedTest
  @CsvSource({"128, 132, true", "128, 133, false", "129, 132, false"})
  void whatIsLargeIsSeenOnThePage(int width, int height, boolean shown) throws IOException {
    fill(after, new Rectangle(80, 100, width, height), Color.RED);
    assertThat(places()).hasSize(1);
    assertThat(places().get(0).closeup().isPresent()).isEqualTo(shown);
  }

  @Test
  void sixPlacesAreShownCloseBy() throws IOException {
    for (int i = 0; i < 8; i++) {
      fill(after, new Rectangle(100, 20 + 40 * i, 4, 4), Color.RED);
    }
    List<PageDifference.Place> places = places();
    assertThat(places).hasSize(8);
    assertThat(places.subList(0, 6)).allMatch(p -> p.closeup().isPresent());
    assertThat(places.subList(6, 8))
        .extracting(PageDifference.Place::closeup)
        .containsOnly(Optional.empty());
    assertThat(places.get(7).box()).isEqualTo(new Box(200, 192, 208, 200));
  }

  /** Its width is what the page has as it is shown. */
  @ParameterizedTest
  @CsvSource({"90", "270"})
  void aPageMayBeTurned(int rotation) throws IOException {
    BufferedImage turned = image(400, 300);
    fill(turned, new Rectangle(100, 100, 10, 5), Color.RED);
    assertThat(DifferingPlaces.of(page(rotation), PAGE, image(400, 300), turned))
        .extracting(PageDifference.Place::box)
        .containsExactly(new Box(200, 390, 220, 400));
  }

  @Test
  void aPageUpsideDownIsAsWideAsItWas() throws IOException {
    fill(after, new Rectangle(100, 100, 10, 5), Color.RED);
    assertThat(DifferingPlaces.of(page(180), PAGE, before, after))
        .extracting(PageDifference.Place::box)
        .containsExactly(new Box(200, 590, 220, 600));
  }

  @ParameterizedTest
  @CsvSource({"301, 400", "300, 399"})
  void ofAPageOfAnotherSizeThereAreNoPlaces(int width, int height) throws IOException {
    fill(after, new Rectangle(100, 100, 10, 5), Color.RED);
    assertThat(DifferingPlaces.of(page(0), PAGE, image(width, height), after)).isEmpty();
    assertThat(DifferingPlaces.of(page(0), PAGE, image(300, 400), after)).hasSize(1);
  }
}
