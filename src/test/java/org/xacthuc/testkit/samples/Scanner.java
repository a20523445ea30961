package org.xacthuc.testkit.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xacthuc.base.Box;

/**
 * Makes pictures of typeset pages, as an office scanner does: no text at all.
 *
 * @param resolution in dots per inch
 * @param bitonal black and white, in Group 4 fax compression; else colours in JPEG
 * @param tilt by which the sheet lies askew, in degrees
 */
public record Scanner(int resolution, boolean bitonal, double tilt) {
  /** As the rules for electronic copies want it: in colour, 300 dots per inch. */
  public static final Scanner COLOUR = new Scanner(300, false, 0);

  /** As most offices have it set. */
  public static final Scanner BLACK_AND_WHITE = new Scanner(200, true, 0);

  /** The pictures of those pages, one a page. */
  public byte[] scan(byte[] typeset) {
    try (PDDocument printed = Loader.loadPDF(typeset);
        PDDocument scanned = new PDDocument()) {
      scanned.setDocumentId(309L);
      PDFRenderer renderer = new PDFRenderer(printed);
      for (int i = 0; i < printed.getNumberOfPages(); i++) {
        BufferedImage sheet = renderer.renderImageWithDPI(i, resolution, ImageType.RGB);
        add(scanned, askew(sheet));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      scanned.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with a signature by hand in that space and a red seal over its left third. */
  public static byte[] signAndSeal(byte[] typeset, int page, Box space) {
    double x = space.left() + (space.width() - HandwrittenSignature.WIDTH) / 2;
    double y = space.bottom() + (space.height() - HandwrittenSignature.HEIGHT) / 2;
    String hand =
        "q 1 0 0 1 " + x + " " + y + " cm " + HandwrittenSignature.draw("Nguyễn Thử") + " Q\n";
    double sealX = x - RedSeal.DIAMETER * 2 / 3;
    double sealY = (space.bottom() + space.top() - RedSeal.DIAMETER) / 2;
    return draw(typeset, page, hand + new RedSeal(Faces.load()).draw(sealX, sealY));
  }

  /** The page with more drawn over it. */
  public static byte[] draw(byte[] typeset, int page, String operators) {
    try (PDDocument document = Loader.loadPDF(typeset)) {
      PDPage sheet = document.getPage(page);
      PDStream more = new PDStream(document);
      try (OutputStream out = more.createOutputStream()) {
        out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
      }
      COSArray contents = new COSArray();
      contents.add(sheet.getCOSObject().getItem(COSName.CONTENTS));
      contents.add(more);
      sheet.getCOSObject().setItem(COSName.CONTENTS, contents);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedImage askew(BufferedImage sheet) {
    if (tilt == 0) {
      return sheet;
    }
    BufferedImage turned =
        new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.rotate(Math.toRadians(tilt), turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    graphics.drawImage(sheet, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  private void add(PDDocument document, BufferedImage picture) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
    document.addPage(page);
    PDImageXObject image =
        bitonal
            ? CCITTFactory.createFromImage(document, bitonal(picture))
            : JPEGFactory.createFromImage(document, picture, 0.8f);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, (float) Sheet.WIDTH, (float) Sheet.HEIGHT);
    }
  }

  private static BufferedImage bitonal(BufferedImage picture) {
    BufferedImage two =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < two.getHeight(); y++) {
      for (int x = 0; x < two.getWidth(); x++) {
        two.setRGB(x, y, luminance(picture.getRGB(x, y)) < 150 ? 0 : 0xFFFFFF);
      }
    }
    return two;
  }

  private static int luminance(int pixel) {
    return ((pixel >> 16 & 0xFF) * 3 + (pixel >> 8 & 0xFF) * 6 + (pixel & 0xFF)) / 10;
  }
}
