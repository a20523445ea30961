package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;

/**
 * What a signature shows on the page: a form XObject with the content given.
 *
 * @param box where it stands on the page; the XObject's own space starts at (0, 0)
 * @param content the content stream, not compressed
 * @param resources the raw resource dictionary; <code>${i}</code> refers to {@code objects}
 * @param objects fonts, images and whatever else is new, referring to each other the same way
 */
public record Appearance(Box box, Bytes content, String resources, List<PdfObject> objects) {
  public Appearance {
    objects = List.copyOf(objects);
  }

  /** Lines of text from the top of {@code box}, 8 points high. */
  public static Appearance lines(Box box, String... lines) {
    String content = TestFont.textObject(List.of(lines), 2, box.height() - 10, 8);
    return new Appearance(
        box,
        Bytes.of(content.getBytes(StandardCharsets.ISO_8859_1)),
        "<< /Font << /F1 ${0} >> >>",
        TestFont.objects());
  }
}
