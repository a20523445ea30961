package org.xacthuc.report;

/** How an authority is called for short. */
public final class CommonName {
  private CommonName() {}

  /** The CN of a name as {@code DistinguishedName.text()} writes it; the whole when it has none. */
  public static String of(String subject) {
    for (String part : subject.split(", (?=[A-Za-z0-9.]+=)", -1)) {
      if (part.startsWith("CN=")) {
        return part.substring(3);
      }
    }
    return subject;
  }
}
