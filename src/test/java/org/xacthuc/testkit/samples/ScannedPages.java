package org.xacthuc.testkit.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pictures of a scanned directive: its typeset pages drawn once at 200 dpi, black and white,
 * and kept as {@code scan/NAME-PAGE.png}.
 *
 * @param name of the directive
 */
record ScannedPages(String name) implements LetterWriter.PictureSource {
  /** Group 4 fax compression (ISO 32000-2 §7.4.6): small, and encoded by PDFBox itself. */
  @Override
  public PDImageXObject picture(PDDocument document, int page) throws IOException {
    try (InputStream file = Resources.open("scan/" + name + "-" + (page + 1) + ".png")) {
      BufferedImage picture = ImageIO.read(file);
      return CCITTFactory.createFromImage(document, picture);
    }
  }
}
