package org.xacthuc.testkit.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfUpdates;

/** Changes a letter after it was typeset or signed. Its contents are plain, letters are codes. */
final class PageTampering {
  private final Faces faces;

  PageTampering(Faces faces) {
    this.faces = faces;
  }

  /**
   * Replaces a word of the first page by a well-formed incremental update of its content stream.
   *
   * @throws IllegalArgumentException when {@code word} does not stand exactly once on the page
   */
  Bytes alterWord(Bytes pdf, String word, String other) {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      PDPage page = document.getPage(0);
      COSObject contents = (COSObject) page.getCOSObject().getItem(COSName.CONTENTS);
      String content;
      try (InputStream stream = page.getContents()) {
        content = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1).stripTrailing();
      }
      String changed = replaceOnce(content, shown(word), shown(other));
      int number = (int) contents.getKey().getNumber();
      byte[] stream = changed.getBytes(StandardCharsets.ISO_8859_1);
      PdfUpdate update = PdfUpdate.update().putStream(number, "<< >>", stream);
      return Bytes.of(PdfUpdates.append(pdf.toArray(), update));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Flips one byte of the file, a hexadecimal digit of a letter's code, so that one letter of a
   * word on the page becomes another.
   *
   * @param word before
   * @param other the same word with one other letter, whose code differs in one digit
   */
  Bytes flipLetter(Bytes pdf, String word, String other) {
    String file = new String(pdf.toArray(), StandardCharsets.ISO_8859_1);
    String changed = replaceOnce(file, shown(word), shown(other));
    byte[] bytes = changed.getBytes(StandardCharsets.ISO_8859_1);
    int different = 0;
    for (int i = 0; i < bytes.length; i++) {
      different += bytes[i] == (byte) pdf.at(i) ? 0 : 1;
    }
    if (different != 1 || bytes.length != pdf.length()) {
      throw new IllegalArgumentException("not one byte: " + word + " and " + other);
    }
    return Bytes.of(bytes);
  }

  /** A word followed by a space as {@link ContentWriter} shows it. */
  private String shown(String word) {
    return "[<" + faces.codes(Face.REGULAR, word + " ") + ">";
  }

  private static String replaceOnce(String text, String from, String to) {
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException("does not stand exactly once on the page");
    }
    return text.substring(0, at) + to + text.substring(at + from.length());
  }
}
