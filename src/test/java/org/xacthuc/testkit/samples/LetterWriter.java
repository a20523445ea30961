package org.xacthuc.testkit.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes the pages of a composed directive as a PDF file: classic cross-reference table, fixed id.
 */
final class LetterWriter {
  /** Any number: with the information dictionary it makes the file identifier. */
  private static final long DOCUMENT_ID = 309;

  private final Faces faces;

  LetterWriter(Faces faces) {
    this.faces = faces;
  }

  /** The directive as a word processor prints it. */
  byte[] typeset(ComposedDirective directive, String title) {
    try (PDDocument document = newDocument(title)) {
      Map<Face, NavigableSet<Integer>> letters = ContentWriter.noLetters();
      List<PDPage> pages = new ArrayList<>();
      for (ComposedDirective.Page page : directive.pages()) {
        ContentWriter content = new ContentWriter(faces, letters);
        page.lines().forEach(content::line);
        page.rules().forEach(content::rule);
        pages.add(addPage(document, content));
      }
      embedFonts(document, pages, letters);
      return save(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The directive as a scanner with text recognition leaves it: a picture per page, the recognised
   * lines over it invisible.
   */
  byte[] scanned(ComposedDirective directive, String title, PictureSource pictures) {
    try (PDDocument document = newDocument(title)) {
      Map<Face, NavigableSet<Integer>> letters = ContentWriter.noLetters();
      List<PDPage> pages = new ArrayList<>();
      for (int i = 0; i < directive.pages().size(); i++) {
        ContentWriter content = new ContentWriter(faces, letters);
        content.raw("q " + Sheet.WIDTH + " 0 0 " + Sheet.HEIGHT + " 0 0 cm /Scan Do Q");
        directive.pages().get(i).lines().forEach(content::invisibleLine);
        PDPage page = addPage(document, content);
        page.getResources().put(COSName.getPDFName("Scan"), pictures.picture(document, i));
        pages.add(page);
      }
      embedFonts(document, pages, letters);
      return save(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the pictures of a scanned directive come from. */
  @FunctionalInterface
  interface PictureSource {
    PDImageXObject picture(PDDocument document, int page) throws IOException;
  }

  private static PDDocument newDocument(String title) {
    PDDocument document = new PDDocument();
    document.setVersion(1.7f);
    document.setDocumentId(DOCUMENT_ID);
    document.getDocumentCatalog().setLanguage("vi");
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setProducer("xacthuc TEST typesetter");
    Calendar made = Calendar.getInstance(TimeZone.getTimeZone("GMT+7"), Locale.ROOT);
    made.clear();
    made.set(2021, Calendar.JULY, 1, 8, 0, 0);
    information.setCreationDate(made);
    return document;
  }

  private static PDPage addPage(PDDocument document, ContentWriter content) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.bytes());
    }
    page.setContents(stream);
    page.setResources(new PDResources());
    document.addPage(page);
    return page;
  }

  private static void embedFonts(
      PDDocument document, List<PDPage> pages, Map<Face, NavigableSet<Integer>> letters)
      throws IOException {
    for (Map.Entry<Face, NavigableSet<Integer>> entry : letters.entrySet()) {
      PDType0Font font = FontEmbedder.embed(document, entry.getKey(), entry.getValue());
      for (PDPage page : pages) {
        page.getResources().put(COSName.getPDFName(entry.getKey().resource()), font);
      }
    }
  }

  private static byte[] save(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }
}
