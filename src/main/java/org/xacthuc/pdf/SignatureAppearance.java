package org.xacthuc.pdf;

import java.util.List;
import org.xacthuc.base.Box;

/**
 * The text that a signature's appearance stream draws (ISO 32000-2 §12.5.5), with positions on the
 * page.
 *
 * @param field the signature field's full name
 * @param page from 1
 */
public record SignatureAppearance(String field, int page, Box rectangle, List<TextRun> runs) {
  public SignatureAppearance {
    runs = List.copyOf(runs);
  }
}
