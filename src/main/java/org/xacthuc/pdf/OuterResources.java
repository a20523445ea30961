package org.xacthuc.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * The resources of the page, and of each form around what is run. A form is drawn with its own (ISO
 * 32000-2 §7.8.3), and PDFBox leaves out what is not among them; poppler and PDFium look further
 * out and draw it.
 */
final class OuterResources {
  /** Table 34: what operators name. */
  private static final Map<String, COSName> NAMED =
      Map.of(
          OperatorName.DRAW_OBJECT, COSName.XOBJECT,
          OperatorName.SHADING_FILL, COSName.SHADING,
          OperatorName.SET_GRAPHICS_STATE_PARAMS, COSName.EXT_G_STATE,
          OperatorName.NON_STROKING_COLORSPACE, COSName.COLORSPACE,
          OperatorName.STROKING_COLORSPACE, COSName.COLORSPACE,
          OperatorName.NON_STROKING_COLOR_N, COSName.PATTERN,
          OperatorName.STROKING_COLOR_N, COSName.PATTERN,
          OperatorName.SET_FONT_AND_SIZE, COSName.FONT,
          OperatorName.BEGIN_MARKED_CONTENT_SEQ, COSName.PROPERTIES);

  private final Deque<PDResources> around = new ArrayDeque<>();

  /**
   * @param page those of the page
   */
  OuterResources(PDResources page) {
    begin(page);
  }

  /** What is run from here on lies within content that has these, or none. */
  void begin(PDResources resources) {
    around.push(resources == null ? new PDResources() : resources);
  }

  /** The content that was begun last ends. */
  void end() {
    around.pop();
  }

  /** The name, as an operator has it, of what some readers find, and others not. */
  Optional<String> disputed(String operator, List<COSBase> operands, PDResources own) {
    COSName kind = NAMED.get(operator);
    return kind == null ? Optional.empty() : disputed(kind, operands, at(kind, operands), own);
  }

  /** The same of the space of a picture's colours. */
  Optional<String> disputed(COSDictionary picture, PDResources own) {
    COSBase space = picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    return space == null ? Optional.empty() : disputed(COSName.COLORSPACE, List.of(space), 0, own);
  }

  /** A pattern comes behind the components of its colour, properties behind their tag. */
  private static int at(COSName kind, List<COSBase> operands) {
    return kind.equals(COSName.PATTERN)
        ? operands.size() - 1
        : kind.equals(COSName.PROPERTIES) ? 1 : 0;
  }

  private Optional<String> disputed(COSName kind, List<COSBase> operands, int at, PDResources own) {
    if (at < 0
        || at >= operands.size()
        || !(operands.get(at) instanceof COSName name)
        || PageEngine.resource(own, kind, operands, at) != null) {
      return Optional.empty();
    }
    boolean found =
        around.stream().anyMatch(r -> PageEngine.resource(r, kind, operands, at) != null);
    return found ? Optional.of("/" + name.getName()) : Optional.empty();
  }
}
