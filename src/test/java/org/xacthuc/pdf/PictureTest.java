package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture lets through, and how often it is decoded for that. */
class PictureTest {
  /** Twenty points wide and ten high, from 100 and 200 on. */
  private static final AffineTransform PLACE = new AffineTransform(20, 0, 0, 10, 100, 200);

  private final PDDocument document = new PDDocument();
  private final Picture.Decoder decoder = new Picture.Decoder();
  private int decoded;

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private Picture picture(PDImageXObject image) {
    return picture(image.getCOSObject(), image);
  }

  private Picture picture(COSDictionary key, PDImage image) {
    return new Picture(key, guard -> counted(image), PLACE, decoder);
  }

  private PDImage counted(PDImage image) {
    decoded++;
    return image;
  }

  /** Two samples wide and high: opaque, a third, two thirds, and nothing, row by row from above. */
  private PDImageXObject veil() throws IOException {
    BufferedImage pixels = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    pixels.setRGB(0, 0, 0xFF00FF00);
    pixels.setRGB(1, 0, 0x5500FF00);
    pixels.setRGB(0, 1, 0xAA00FF00);
    return LosslessFactory.createFromImage(document, pixels);
  }

  @ParameterizedTest
  @CsvSource({
    "101, 209, 1",
    "111, 209, 0.3333333333333333",
    "101, 201, 0.6666666666666666",
    "111, 201, 0",
    // Just within each edge, and beyond it.
    "100, 205.1, 1",
    "109.9, 209.9, 1",
    "119.9, 209.9, 0.3333333333333333",
    "100, 200.1, 0.6666666666666666",
    "99.9, 209, 0",
    "120, 209, 0",
    "101, 199.9, 0",
    "101, 210.1, 0",
  })
  void eachSampleLetsItsPartThrough(double x, double y, double opacity) throws IOException {
    assertThat(picture(veil()).opacity(new Point2D.Double(x, y))).isEqualTo(opacity);
  }

  private static COSDictionary key(COSName name, COSBase value) {
    COSDictionary key = new COSDictionary();
    key.setItem(name, value);
    return key;
  }

  /** ISO 32000-2 tables 87 and 91. */
  @Test
  void whatHasAMaskMayLetThrough() {
    COSName data = COSName.getPDFName("SMaskInData");
    assertThat(isMasked(new COSDictionary())).isFalse();
    assertThat(isMasked(key(COSName.SMASK, new COSStream()))).isTrue();
    assertThat(isMasked(key(COSName.MASK, new COSArray()))).isTrue();
    assertThat(isMasked(key(data, COSInteger.ZERO))).isFalse();
    assertThat(isMasked(key(data, COSInteger.ONE))).isTrue();
    assertThat(isMasked(key(COSName.IMAGE_MASK, COSBoolean.TRUE))).isTrue();
    assertThat(isMasked(key(COSName.IMAGE_MASK, COSBoolean.FALSE))).isFalse();
    assertThat(isMasked(key(COSName.IM, COSBoolean.TRUE))).isTrue();
  }

  private boolean isMasked(COSDictionary key) {
    return picture(key, null).isMasked();
  }

  @Test
  void withoutAMaskItIsOpaqueAndNotDecoded() throws IOException {
    assertThat(picture(new COSDictionary(), veil()).opacity(new Point2D.Double(0, 0))).isEqualTo(1);
    assertThat(decoded).isZero();
  }

  /** What cannot be read is taken for opaque: it hides what is below. */
  @Test
  void whatCannotBeReadIsOpaque() throws IOException {
    COSDictionary key = key(COSName.IMAGE_MASK, COSBoolean.TRUE);
    Picture.Source broken =
        guard -> {
          decoded++;
          throw new IOException("broken");
        };
    Picture picture = new Picture(key, broken, PLACE, decoder);
    assertThat(picture.opacity(new Point2D.Double(101, 201))).isEqualTo(1);
    assertThat(picture.opacity(new Point2D.Double(101, 209))).isEqualTo(1);
    assertThat(decoded).isEqualTo(1);
  }

  private Picture withoutArea() throws IOException {
    PDImageXObject veil = veil();
    AffineTransform flat = new AffineTransform(20, 0, 0, 0, 100, 200);
    return new Picture(veil.getCOSObject(), guard -> veil, flat, decoder);
  }

  @Test
  void aPictureWithoutAreaHidesNothing() throws IOException {
    assertThat(withoutArea().opacity(new Point2D.Double(105, 200))).isZero();
  }

  /** Six are kept; of more the one that was decoded first is decoded again. */
  @Test
  void aPictureIsDecodedOnce() throws IOException {
    Picture[] pictures = new Picture[7];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = picture(veil());
    }
    look(pictures, 6);
    look(pictures, 6);
    assertThat(decoded).isEqualTo(6);
    look(pictures, 7);
    assertThat(decoded).isEqualTo(7);
    pictures[1].opacity(new Point2D.Double(101, 209));
    assertThat(decoded).isEqualTo(7);
    pictures[0].opacity(new Point2D.Double(101, 209));
    assertThat(decoded).isEqualTo(8);
  }

  private static void look(Picture[] pictures, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      assertThat(pictures[i].opacity(new Point2D.Double(101, 209))).isEqualTo(1);
    }
  }

  /** ISO 32000-2 §8.9.6.2: its black samples are painted, its white ones are not. */
  private COSStream stencil(int width, int height, byte[] samples) throws IOException {
    COSStream stream = new COSStream();
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setItem(COSName.IMAGE_MASK, COSBoolean.TRUE);
    stream.setInt(COSName.WIDTH, width);
    stream.setInt(COSName.HEIGHT, height);
    stream.setInt(COSName.BITS_PER_COMPONENT, 1);
    try (var out = stream.createOutputStream()) {
      new ByteArrayInputStream(samples).transferTo(out);
    }
    return stream;
  }

  @ParameterizedTest
  @CsvSource({"101, 209, 1", "111, 209, 0", "101, 201, 0", "111, 201, 1"})
  void aStencilHidesWhereItPaints(double x, double y, double opacity) throws IOException {
    COSStream stencil = stencil(2, 2, new byte[] {0x40, (byte) 0x80});
    PDImageXObject image = (PDImageXObject) PDXObject.createXObject(stencil, null);
    assertThat(picture(stencil, image).opacity(new Point2D.Double(x, y))).isEqualTo(opacity);
  }

  /** Once the samples of one document are spent, who asks is told. */
  @Test
  void whenNothingIsLeftThatIsTold() throws IOException {
    COSStream huge = stencil(50_000, 1_000, new byte[1]);
    for (int i = 0; i < 8; i++) {
      COSStream one = stencil(50_000, 1_000, new byte[1]);
      assertThat(refused(one).opacity(new Point2D.Double(101, 209))).isEqualTo(1);
    }
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> refused(huge).opacity(new Point2D.Double(101, 209)))
        .satisfies(e -> assertThat(e.defect()).isEqualTo(RecognitionDefect.PICTURE_TOO_LARGE));
  }

  /** Its numbers are looked at; the picture itself is none. */
  private Picture refused(COSStream stream) {
    Picture.Source source =
        guard -> {
          guard.checkNumbers(stream);
          throw new IOException("no samples");
        };
    return new Picture(stream, source, PLACE, decoder);
  }

  @ParameterizedTest
  @CsvSource({
    "101, 209, FF00FF00",
    "111, 209, 5500FF00",
    "101, 201, AA00FF00",
    "111, 201, 00000000",
  })
  void whatItShowsIsTold(double x, double y, String argb) throws IOException {
    assertThat(picture(veil()).sample(new Point2D.Double(x, y)))
        .hasValue((int) Long.parseLong(argb, 16));
  }

  @Test
  void itIsReadOnceForWhatItShows() throws IOException {
    Picture veil = picture(veil());
    veil.sample(new Point2D.Double(101, 209));
    veil.sample(new Point2D.Double(111, 209));
    assertThat(decoded).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadShowsNothingThatIsKnown() {
    Picture broken =
        new Picture(
            new COSDictionary(),
            guard -> {
              throw new IOException("not to be read");
            },
            PLACE,
            decoder);
    assertThat(broken.sample(new Point2D.Double(101, 209))).isEmpty();
  }

  /** Samples that were taken together are too coarse where they lie as far apart as letters. */
  @Test
  void aLargePictureStretchedWideIsNotKnownCloselyEnough() throws IOException {
    BufferedImage pixels = new BufferedImage(1500, 1500, BufferedImage.TYPE_BYTE_GRAY);
    PDImageXObject image = LosslessFactory.createFromImage(document, pixels);
    Point2D middle = new Point2D.Double(101, 201);
    assertThat(picture(image).sample(middle)).hasValue(0xFF000000);
    AffineTransform wide = new AffineTransform(9000, 0, 0, 10, 100, 200);
    assertThat(new Picture(image.getCOSObject(), guard -> image, wide, decoder).sample(middle))
        .isEmpty();
    // Two points are no more than small letters have.
    AffineTransform close = new AffineTransform(1_500, 0, 0, 10, 100, 200);
    assertThat(new Picture(image.getCOSObject(), guard -> image, close, decoder).sample(middle))
        .hasValue(0xFF000000);
    AffineTransform apart = new AffineTransform(1_501, 0, 0, 10, 100, 200);
    assertThat(new Picture(image.getCOSObject(), guard -> image, apart, decoder).sample(middle))
        .isEmpty();
    BufferedImage few = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
    PDImageXObject whole = LosslessFactory.createFromImage(document, few);
    assertThat(new Picture(whole.getCOSObject(), guard -> whole, wide, decoder).sample(middle))
        .hasValue(0xFF000000);
  }

  @Test
  void aPictureWithoutAreaShowsNothing() throws IOException {
    assertThat(withoutArea().sample(new Point2D.Double(105, 200))).isEmpty();
  }

  /** Of sixteen million samples it is read, of more it hides what is below. */
  @Test
  void aStencilOfTooManySamplesIsOpaque() throws IOException {
    byte[] clear = new byte[5_000 / 8 * 4_000];
    Arrays.fill(clear, (byte) 0xFF);
    Point2D point = new Point2D.Double(101, 209);
    COSStream small = stencil(4_000, 4_000, clear);
    COSStream large = stencil(5_000, 4_000, clear);
    assertThat(picture(small, (PDImage) PDXObject.createXObject(small, null)).opacity(point))
        .isZero();
    assertThat(picture(large, (PDImage) PDXObject.createXObject(large, null)).opacity(point))
        .isEqualTo(1);
  }
}
