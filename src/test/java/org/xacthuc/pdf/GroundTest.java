package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is seen where areas lie over each other. */
class GroundTest {
  private static final Ground BLACK = new Ground(Colour.BLACK, true, false);
  private static final Ground UNTOLD = new Ground(Colour.WHITE, false, true);
  private static final Optional<Point2D> POINT = Optional.of(new Point2D.Double(0.5, 0.5));

  private final PDDocument document = new PDDocument();

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private static Painted area(Ink ink, Picture picture) {
    Path2D path = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1));
    return Painted.of(path, Clip.of(path), ink, picture, new Painted.Place(0, 0));
  }

  private static Ink ink(double alpha) {
    return new Ink(Colour.WHITE, alpha, alpha);
  }

  private static Picture unread(boolean stencil) {
    COSDictionary key = new COSDictionary();
    key.setItem(COSName.IMAGE_MASK, COSBoolean.getBoolean(stencil));
    return new Picture(
        key,
        guard -> {
          throw new IOException("not to be read");
        },
        new AffineTransform(),
        new Picture.Decoder());
  }

  private Picture picture(int argb) throws IOException {
    BufferedImage pixels = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    pixels.setRGB(0, 0, argb);
    PDImageXObject image = LosslessFactory.createFromImage(document, pixels);
    return new Picture(
        image.getCOSObject(), guard -> image, new AffineTransform(), new Picture.Decoder());
  }

  @Test
  void aPictureThatIsNotLookedAtIsWhiteOrNothing() {
    assertThat(BLACK.under(area(ink(1), unread(false)), Optional.empty()))
        .isEqualTo(new Ground(Colour.WHITE, true, true));
    assertThat(BLACK.under(area(ink(1), unread(true)), Optional.empty()))
        .isEqualTo(new Ground(Colour.BLACK, true, true));
  }

  @Test
  void aPictureThatCannotBeReadIsNotTold() {
    assertThat(BLACK.under(area(ink(1), unread(false)), POINT)).isEqualTo(UNTOLD);
  }

  @Test
  void aPictureThatIsLookedAtIsWhatItShows() throws IOException {
    assertThat(BLACK.under(area(ink(1), picture(0xFFFF0000)), POINT))
        .isEqualTo(new Ground(new Colour(1, 0, 0), true, false));
    assertThat(BLACK.under(area(ink(0.5), picture(0xFFFFFFFF)), POINT))
        .isEqualTo(new Ground(new Colour(0.5f, 0.5f, 0.5f), true, false));
  }

  @Test
  void wherePicturesLetAllThroughTheyAreNotThere() throws IOException {
    Painted doubtful = area(ink(1).ofWhich(Ink.Known.COVER), picture(0x00FF0000));
    assertThat(BLACK.under(doubtful, POINT)).isSameAs(BLACK);
  }

  /** What lies over it and lets nothing through is known again. */
  @Test
  void whatIsNotToldStaysSoBelowAVeil() {
    assertThat(UNTOLD.under(area(ink(0.5), null), POINT)).isEqualTo(UNTOLD);
    assertThat(UNTOLD.under(area(ink(1), null), POINT))
        .isEqualTo(new Ground(Colour.WHITE, true, true));
    Ink shading = ink(1).ofWhich(Ink.Known.COVER);
    assertThat(BLACK.under(area(shading, null), POINT)).isEqualTo(UNTOLD);
  }

  @Test
  void aFaintPatternLeavesWhatIsKnown() {
    Ink faint = ink(0.25).ofWhich(Ink.Known.COVER);
    Ground ground = BLACK.under(area(faint, null), POINT);
    assertThat(ground).isEqualTo(new Ground(new Colour(0.25f, 0.25f, 0.25f), true, true));
    assertThat(UNTOLD.under(area(faint, null), POINT).told()).isFalse();
  }
}
