package org.xacthuc.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Which optional content is shown when the document is opened (ISO 32000-2 §8.11). */
final class Layers {
  private final List<COSDictionary> on;
  private final List<COSDictionary> off;
  private final boolean offByDefault;
  private final Deque<Boolean> hidden = new ArrayDeque<>();

  private Layers(List<COSDictionary> on, List<COSDictionary> off, boolean offByDefault) {
    this.on = on;
    this.off = off;
    this.offByDefault = offByDefault;
  }

  /** As the default configuration has them (§8.11.4.3). */
  static Layers of(COSDictionary catalog) {
    COSDictionary configuration =
        Optional.ofNullable(catalog.getCOSDictionary(COSName.OCPROPERTIES))
            .map(properties -> properties.getCOSDictionary(COSName.D))
            .orElseGet(COSDictionary::new);
    return new Layers(
        groups(configuration.getDictionaryObject(COSName.ON)),
        groups(configuration.getDictionaryObject(COSName.OFF)),
        COSName.OFF.equals(configuration.getCOSName(COSName.BASE_STATE)));
  }

  /** Marked content begins, under a group or not. */
  void begin(COSName tag, COSDictionary properties) {
    hidden.push(COSName.OC.equals(tag) && !isShown(properties));
  }

  void end() {
    hidden.poll();
  }

  /** Whether what is drawn now belongs to a layer that is not shown. */
  boolean isHidden() {
    return hidden.contains(true);
  }

  /** Whether content under that group or membership dictionary is shown; none is always shown. */
  boolean isShown(COSDictionary content) {
    if (content == null) {
      return true;
    }
    // Membership without groups of its own is a group (§8.11.2.2); AnyOn is its default policy.
    List<COSDictionary> groups = groups(content.getDictionaryObject(COSName.OCGS));
    if (groups.isEmpty()) {
      return isOn(content);
    }
    String policy = content.getNameAsString(COSName.P, "AnyOn");
    return switch (policy) {
      case "AllOn" -> groups.stream().allMatch(this::isOn);
      case "AnyOff" -> !groups.stream().allMatch(this::isOn);
      case "AllOff" -> groups.stream().noneMatch(this::isOn);
      default -> groups.stream().anyMatch(this::isOn);
    };
  }

  private boolean isOn(COSDictionary group) {
    return offByDefault ? contains(on, group) : !contains(off, group);
  }

  private static boolean contains(List<COSDictionary> groups, COSDictionary group) {
    return groups.stream().anyMatch(g -> g == group);
  }

  private static List<COSDictionary> groups(COSBase value) {
    List<COSDictionary> groups = new ArrayList<>();
    if (value instanceof COSDictionary one) {
      groups.add(one);
    } else if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary one) {
          groups.add(one);
        }
      }
    }
    return groups;
  }
}
