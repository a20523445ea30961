package org.xacthuc.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;

/**
 * The operators that choose colours (ISO 32000-2 §8.6.8), which PDFBox's text engine passes over.
 */
final class ColourOperators {
  private ColourOperators() {}

  static List<OperatorProcessor> of(PDFStreamEngine engine) {
    return List.of(
        new SetNonStrokingColor(engine),
        new SetNonStrokingColorN(engine),
        new SetNonStrokingColorSpace(engine),
        new SetNonStrokingDeviceCMYKColor(engine),
        new SetNonStrokingDeviceGrayColor(engine),
        new SetNonStrokingDeviceRGBColor(engine),
        new SetStrokingColor(engine),
        new SetStrokingColorN(engine),
        new SetStrokingColorSpace(engine),
        new SetStrokingDeviceCMYKColor(engine),
        new SetStrokingDeviceGrayColor(engine),
        new SetStrokingDeviceRGBColor(engine));
  }
}
