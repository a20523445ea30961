package org.xacthuc.testkit.samples;

import java.util.List;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;

/**
 * Typesets directives as unsigned PDF files, in the form of their kind. The text extracts in
 * reading order, in the Unicode of the layout (NFC).
 */
public final class DirectiveTypesetter {
  private final Faces faces;

  private DirectiveTypesetter(Faces faces) {
    this.faces = faces;
  }

  public static DirectiveTypesetter create() {
    return new DirectiveTypesetter(Faces.load());
  }

  /**
   * A typeset directive.
   *
   * @param pdf one PDF file with a classic cross-reference table
   * @param signaturePage the page of the signature block, from 0
   * @param signatureSpace the empty space between position and name, in points on that page
   * @param lines the printed lines of each page, in reading order
   */
  public record Typeset(
      Bytes pdf, int signaturePage, Box signatureSpace, List<List<String>> lines) {
    public Typeset {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Typesets a directive with its text visible.
   *
   * @param title of the document's information dictionary
   */
  public Typeset typeset(DirectiveLayout layout, String title) {
    ComposedDirective composed = Composer.compose(layout, faces);
    return result(composed, new LetterWriter(faces).typeset(composed, title));
  }

  /**
   * A scan: pictures of the pages under invisible text.
   *
   * @param recognised the directive as text recognition read it
   */
  Typeset scanned(DirectiveLayout recognised, String title, LetterWriter.PictureSource pictures) {
    ComposedDirective composed = Composer.compose(recognised, faces);
    return result(composed, new LetterWriter(faces).scanned(composed, title, pictures));
  }

  Faces faces() {
    return faces;
  }

  private static Typeset result(ComposedDirective composed, byte[] pdf) {
    return new Typeset(
        Bytes.of(pdf),
        composed.signaturePage(),
        composed.signatureSpace(),
        composed.pages().stream()
            .map(page -> page.lines().stream().map(PlacedLine::text).toList())
            .toList());
  }
}
