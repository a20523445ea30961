package org.xacthuc.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** Objects that an attacker puts beside a page before it is signed. */
final class PageObjects {
  /** Above every number of a typeset letter. */
  private static final int FREE = 900;

  private PageObjects() {}

  /** A free text over the page below a height, its appearance drawn so. */
  static TestPdf annotation(TestPdf pdf, int page, int top, String operators) {
    String annotation =
        "<< /Type /Annot /Subtype /FreeText /F 4 /Rect [0 0 595 "
            + top
            + "] /DA (/Helv 9 Tf) /AP << /N "
            + (FREE + 1)
            + " 0 R >> >>";
    String form = "<< /Type /XObject /Subtype /Form /BBox [0 0 595 " + top + "] >>";
    return pdf.append(
        PdfUpdate.update()
            .put(FREE, annotation)
            .putStream(FREE + 1, form, operators.getBytes(StandardCharsets.ISO_8859_1))
            .put(page, with(pdf, page, "Annots", "[" + FREE + " 0 R]")));
  }

  /** The resource /Layer of a page: an optional content group that is off. */
  static TestPdf layerOff(TestPdf pdf, int page) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      int catalog = (int) document.getDocumentCatalog().getCOSObject().getKey().getNumber();
      int resources = reference(body(pdf, page), "/Resources ");
      String layer = "<< /Layer " + FREE + " 0 R >>";
      String properties = "<< /OCGs [" + FREE + " 0 R] /D << /OFF [" + FREE + " 0 R] >> >>";
      return pdf.append(
          PdfUpdate.update()
              .put(FREE, "<< /Type /OCG /Name (Layer) >>")
              .put(catalog, with(pdf, catalog, "OCProperties", properties))
              .put(resources, with(pdf, resources, "Properties", layer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page with an entry more in its resources, of a kind that it has none of. */
  static TestPdf resource(TestPdf pdf, int page, String kind, String entry) {
    int resources = reference(body(pdf, page), "/Resources ");
    String entries = "<< " + entry + " >>";
    return pdf.append(PdfUpdate.update().put(resources, with(pdf, resources, kind, entries)));
  }

  /** The resource /Tiles: a pattern that draws so on each square of ten points. */
  static TestPdf tiles(TestPdf pdf, int page, String operators) {
    String tiles =
        "<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10"
            + " /Resources << >> >>";
    byte[] content = operators.getBytes(StandardCharsets.US_ASCII);
    return resource(pdf, page, "Pattern", "/Tiles " + FREE + " 0 R")
        .append(PdfUpdate.update().putStream(FREE, tiles, content));
  }

  /** The resource /Masked: a state whose soft mask is as light as the operators draw it. */
  static TestPdf mask(TestPdf pdf, int page, String operators) {
    String group =
        "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842]"
            + " /Group << /S /Transparency /CS /DeviceGray >> >>";
    String state = "/Masked << /SMask << /Type /Mask /S /Luminosity /G " + FREE + " 0 R >> >>";
    byte[] content = operators.getBytes(StandardCharsets.US_ASCII);
    return resource(pdf, page, "ExtGState", state)
        .append(PdfUpdate.update().putStream(FREE, group, content));
  }

  private static int reference(String body, String key) {
    int from = body.indexOf(key) + key.length();
    return Integer.parseInt(body.substring(from, body.indexOf(' ', from)));
  }

  private static String with(TestPdf pdf, int number, String key, String value) {
    String body = body(pdf, number);
    int end = body.lastIndexOf(">>");
    return body.substring(0, end) + " /" + key + " " + value + " >>";
  }

  /** What stands between {@code obj} and {@code endobj}. */
  private static String body(TestPdf pdf, int number) {
    String text = pdf.text();
    String head = "\n" + number + " 0 obj";
    int from = text.lastIndexOf(head) + head.length();
    return text.substring(from, text.indexOf("endobj", from)).strip();
  }
}
