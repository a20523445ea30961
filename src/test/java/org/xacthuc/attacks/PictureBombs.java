package org.xacthuc.attacks;

import static org.xacthuc.attacks.HeavyPage.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.verdict.FindingCode;

/**
 * Masked pictures below a letter that are far larger than they say or seem. What is not decoded may
 * be of any colour, so that nobody knows whether the letter is seen.
 */
final class PictureBombs {
  private static final int SIDE = 16;

  private static final String END = FindingCode.TEXT_UNSEEN.code();

  private PictureBombs() {}

  static Stream<Bomb> all() {
    return Stream.of(
        new Bomb("a mask of gigabytes", n -> masked(n), 9, 30_000, END),
        new Bomb("a mask in digits", n -> digits(n), 9, 30_000, END),
        new Bomb("a JPEG larger than it says", n -> photograph(n), SIDE, 30_000, END),
        new Bomb("a fax of endless rows", n -> fax(n), 9, 2_000_000_000, END));
  }

  private static TestPdf under(HeavyPage page) {
    return page.resources("/XObject << /X 100 0 R >>")
        .content("BT /R 9 Tf 90 710 Td <0024> Tj ET q 595 0 0 842 0 0 cm /X Do Q ")
        .signed();
  }

  private static TestPdf masked(int side) {
    return under(
        page()
            .encoded(100, gray(SIDE) + " /SMask 101 0 R", new byte[SIDE * SIDE])
            .repeated(101, gray(side), "\0".repeat(side), side));
  }

  private static TestPdf digits(int side) {
    return under(
        page()
            .encoded(100, gray(SIDE) + " /SMask 101 0 R", new byte[SIDE * SIDE])
            .encoded(
                101, gray(side) + " /Filter /ASCIIHexDecode", Raw.latin1("00".repeat(81) + ">")));
  }

  private static TestPdf photograph(int side) {
    return under(
        page()
            .encoded(100, gray(SIDE) + " /Filter /DCTDecode /SMask 101 0 R", jpeg(side))
            .encoded(101, gray(SIDE), new byte[SIDE * SIDE]));
  }

  private static TestPdf fax(int rows) {
    return under(
        page()
            .encoded(
                100,
                "/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 1"
                    + " /ImageMask true /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 9"
                    + " /Rows "
                    + rows
                    + " >>",
                new byte[] {0, 0x10, 0x01}));
  }

  private static String gray(int side) {
    return "/Type /XObject /Subtype /Image /Width "
        + side
        + " /Height "
        + side
        + " /BitsPerComponent 8 /ColorSpace /DeviceGray";
  }

  /** A picture of 16 by 16 samples whose frame header (ITU-T T.81 §B.2.2) says another size. */
  private static byte[] jpeg(int side) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY), "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
    int frame = 0;
    while (bytes.getShort(frame) != (short) 0xFFC0) {
      frame++;
    }
    return bytes.putShort(frame + 5, (short) side).putShort(frame + 7, (short) side).array();
  }
}
