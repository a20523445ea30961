package org.xacthuc.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;

/**
 * The operator Tf (ISO 32000-2 §9.3.1). PDFBox's own reads a font that stands in the resources of a
 * form anew each time that the form is drawn, and whoever remembers fonts remembers them all.
 */
final class SetFont extends OperatorProcessor {
  private final PageEngine engine;

  SetFont(PageEngine engine) {
    super(engine);
    this.engine = engine;
  }

  @Override
  public String getName() {
    return OperatorName.SET_FONT_AND_SIZE;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    if (operands.size() < 2) {
      throw new MissingOperandException(operator, operands);
    }
    if (operands.get(0) instanceof COSName name && operands.get(1) instanceof COSNumber size) {
      PDTextState text = engine.getGraphicsState().getTextState();
      text.setFontSize(size.floatValue());
      text.setFont(engine.font(name));
    }
  }
}
