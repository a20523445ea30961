package org.xacthuc.testkit.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;

/** A sample as an ordinary PDF library opens it. Pages are counted from 0. */
final class SampleFile implements AutoCloseable {
  private final PDDocument document;

  private SampleFile(PDDocument document) {
    this.document = document;
  }

  static SampleFile open(Bytes pdf) throws IOException {
    return new SampleFile(Loader.loadPDF(pdf.toArray()));
  }

  int pages() {
    return document.getNumberOfPages();
  }

  List<String> lines(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    return stripper.getText(document).lines().map(String::strip).toList();
  }

  List<PDSignature> signatures() {
    return document.getSignatureDictionaries();
  }

  /** How many entries of a kind the document security store has; 0 where there is none. */
  int stored(String kind) {
    var store =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
    return store == null ? 0 : store.getCOSArray(COSName.getPDFName(kind)).size();
  }

  /** The rectangles of a page's widgets, in the order of signing. */
  List<Box> widgets(int page) throws IOException {
    List<Box> boxes = new ArrayList<>();
    for (PDAnnotation widget : document.getPage(page).getAnnotations()) {
      PDRectangle box = widget.getRectangle();
      boxes.add(
          new Box(
              box.getLowerLeftX(),
              box.getLowerLeftY(),
              box.getUpperRightX(),
              box.getUpperRightY()));
    }
    return boxes;
  }

  /** The text that a widget's appearance draws. */
  List<String> appearanceLines(int page, int widget) throws IOException {
    PDAppearanceStream appearance =
        document.getPage(page).getAnnotations().get(widget).getNormalAppearanceStream();
    try (PDDocument alone = new PDDocument()) {
      PDPage sheet = new PDPage();
      sheet.setResources(new PDResources());
      sheet.getResources().put(COSName.getPDFName("A"), (PDFormXObject) appearance);
      PDStream content = new PDStream(alone);
      try (OutputStream out = content.createOutputStream()) {
        out.write("/A Do".getBytes(StandardCharsets.US_ASCII));
      }
      sheet.setContents(content);
      alone.addPage(sheet);
      return new PDFTextStripper().getText(alone).strip().lines().toList();
    }
  }

  /** Where each letter of the page stands, from its baseline up. */
  List<Box> letters(int page) throws IOException {
    List<Box> boxes = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition letter : positions) {
              if (letter.getUnicode().isBlank()) {
                continue;
              }
              double x = letter.getTextMatrix().getTranslateX();
              double y = letter.getTextMatrix().getTranslateY();
              boxes.add(new Box(x, y, x + letter.getWidth(), y + letter.getHeight()));
            }
          }
        };
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    stripper.getText(document);
    return boxes;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
