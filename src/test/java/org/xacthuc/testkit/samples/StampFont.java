package org.xacthuc.testkit.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NavigableSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xacthuc.testkit.PdfObject;

/** The font of a stamp's text, embedded with the stamp and not with the page it stands on. */
final class StampFont {
  private StampFont() {}

  /** The font's objects, the Type 0 font dictionary first. */
  static List<PdfObject> objects(NavigableSet<Integer> letters) {
    try (PDDocument scratch = new PDDocument()) {
      return CosObjects.of(FontEmbedder.embed(scratch, Face.REGULAR, letters).getCOSObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
