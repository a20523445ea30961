package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Which optional content groups are on when the document is shown, or when it is printed. */
final class LayerStates {
  private static final COSName AS = COSName.AS;
  private static final COSName EVENT = COSName.getPDFName("Event");
  private static final COSName CATEGORY = COSName.getPDFName("Category");
  private static final COSName USAGE = COSName.getPDFName("Usage");

  /** §8.11.4.4: these say on or off; what others say depends on the reader and their settings. */
  private static final Set<String> PLAIN = Set.of("View", "Print", "Export");

  /** Table 96: groups are for looking at unless they say otherwise; All is every purpose. */
  private static final Set<String> VIEWED = Set.of("View", "All");

  private static final COSName INTENT = COSName.getPDFName("Intent");

  /** How one group is used: by these categories of its usage dictionary. */
  private record Application(String event, List<COSDictionary> groups, List<String> categories) {}

  private final List<COSDictionary> on;
  private final List<COSDictionary> off;
  private final boolean offByDefault;
  private final boolean viewed;
  private final List<Application> applications;
  private final String event;

  private LayerStates(COSDictionary configuration, List<Application> applications, String event) {
    this.on = groups(configuration.getDictionaryObject(COSName.ON));
    this.off = groups(configuration.getDictionaryObject(COSName.OFF));
    this.offByDefault = COSName.OFF.equals(configuration.getCOSName(COSName.BASE_STATE));
    COSBase base = configuration.getDictionaryObject(COSName.BASE_STATE);
    this.viewed =
        isViewed(configuration)
            && (base == null || COSName.ON.equals(base) || COSName.OFF.equals(base));
    this.applications = applications;
    this.event = event;
  }

  /**
   * @param event View or Print
   */
  static LayerStates of(COSDictionary configuration, String event) {
    List<Application> applications = new ArrayList<>();
    for (COSDictionary application : groups(configuration.getDictionaryObject(AS))) {
      applications.add(
          new Application(
              application.getNameAsString(EVENT, ""),
              groups(application.getDictionaryObject(COSName.OCGS)),
              names(application.getDictionaryObject(CATEGORY))));
    }
    return new LayerStates(configuration, applications, event);
  }

  /** §8.11.4.5: off where one of the categories says so, else on where one does. */
  boolean isOn(COSDictionary group) {
    boolean state = offByDefault ? contains(on, group) : !contains(off, group);
    COSDictionary usage = group.getCOSDictionary(USAGE);
    List<String> said = new ArrayList<>();
    for (Application application : applications) {
      if (application.event().equals(event) && contains(application.groups(), group)) {
        application.categories().forEach(c -> said.add(said(usage, c)));
      }
    }
    return !said.contains("OFF") && (state || said.contains("ON"));
  }

  private static String said(COSDictionary usage, String category) {
    COSDictionary entry =
        usage == null ? null : usage.getCOSDictionary(COSName.getPDFName(category));
    return entry == null ? "" : entry.getNameAsString(COSName.getPDFName(category + "State"), "");
  }

  /** Whether the configuration turns it off by its name. */
  boolean isTurnedOff(COSDictionary group) {
    return contains(off, group);
  }

  /** Whether its state depends on more than the event: magnification, language, user. */
  boolean varies(COSDictionary group) {
    COSDictionary usage = group.getCOSDictionary(USAGE);
    return usage != null
        && applications.stream()
            .filter(a -> contains(a.groups(), group))
            .flatMap(a -> a.categories().stream())
            .anyMatch(c -> !PLAIN.contains(c) && usage.containsKey(COSName.getPDFName(c)));
  }

  /**
   * Whether every reader takes a group for on, or for off, as this does. Some heed what it says of
   * its use though no configuration asks for that, or an intent; of a group that is both on and
   * off, they take either.
   */
  boolean isPlain(COSDictionary group) {
    boolean state = isOn(group);
    COSDictionary usage = group.getCOSDictionary(USAGE);
    return viewed
        && isViewed(group)
        && !contains(state ? off : on, group)
        && PLAIN.stream().noneMatch(c -> said(usage, c).equals(state ? "OFF" : "ON"));
  }

  private static boolean isViewed(COSDictionary dictionary) {
    COSBase intent = dictionary.getDictionaryObject(INTENT);
    return intent == null
        || (intent instanceof COSName name && VIEWED.contains(name.getName()))
        || names(intent).stream().anyMatch(VIEWED::contains);
  }

  private static boolean contains(List<COSDictionary> groups, COSDictionary group) {
    return groups.stream().anyMatch(g -> g == group);
  }

  /** The dictionaries of an array, or the one that stands for it. */
  static List<COSDictionary> groups(COSBase value) {
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

  private static List<String> names(COSBase value) {
    List<String> names = new ArrayList<>();
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name.getName());
        }
      }
    }
    return names;
  }
}
