package org.xacthuc.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * What a page says that the colours of devices are to be (ISO 32000-2 §8.6.5.6). Readers pass that
 * over or follow it: where it makes another colour of one, nobody knows which is seen.
 */
final class DefaultColours {
  private static final Map<String, COSName> DEFAULTS =
      Map.of(
          "g", COSName.DEFAULT_GRAY,
          "rg", COSName.DEFAULT_RGB,
          "k", COSName.DEFAULT_CMYK,
          "DeviceGray", COSName.DEFAULT_GRAY,
          "DeviceRGB", COSName.DEFAULT_RGB,
          "DeviceCMYK", COSName.DEFAULT_CMYK);

  /** Table 73, for what is filled and for lines. */
  private static final Set<String> OPERATORS = Set.of("g", "G", "rg", "RG", "k", "K", "cs", "CS");

  /** Table 61: these say what a colour is, rather than make another of it. */
  private static final Set<String> MEASURED = Set.of("ICCBased", "CalGray", "CalRGB");

  private final Painting painting;

  DefaultColours(Painting painting) {
    this.painting = painting;
  }

  /** Whether readers may differ about the colour that an operator has chosen. */
  boolean differ(
      String operator, List<COSBase> operands, PDResources resources, PDGraphicsState state)
      throws IOException {
    if (!OPERATORS.contains(operator)) {
      return false;
    }
    String kind = operator.toLowerCase(Locale.ROOT);
    if (kind.equals("cs")) {
      return !operands.isEmpty()
          && operands.get(0) instanceof COSName device
          && of(device.getName(), resources).filter(space -> !isMeasured(space)).isPresent();
    }
    if (of(kind, resources).isEmpty()) {
      return false;
    }
    PDColor chosen = kind.equals(operator) ? state.getNonStrokingColor() : state.getStrokingColor();
    PDColor plain = new PDColor(chosen.getComponents(), device(kind));
    return !painting.workedOut(chosen).isLike(painting.workedOut(plain));
  }

  /** Colours of printers take a profile, which nobody loads for nothing. */
  private static PDColorSpace device(String kind) {
    return switch (kind) {
      case "g" -> PDDeviceGray.INSTANCE;
      case "rg" -> PDDeviceRGB.INSTANCE;
      default -> PDDeviceCMYK.INSTANCE;
    };
  }

  private static Optional<COSBase> of(String device, PDResources resources) {
    COSDictionary spaces =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    return spaces == null || !DEFAULTS.containsKey(device)
        ? Optional.empty()
        : Optional.ofNullable(spaces.getDictionaryObject(DEFAULTS.get(device)));
  }

  private static boolean isMeasured(COSBase space) {
    return space instanceof COSArray family
        && family.size() > 0
        && family.getObject(0) instanceof COSName name
        && MEASURED.contains(name.getName());
  }
}
