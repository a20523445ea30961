package org.xacthuc.trust;

/** What the target of a path is asked to do. */
public enum Purpose {
  DOCUMENT_SIGNING("signing"),
  TIME_STAMPING("time-stamping");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  /** The word for it in lists of anchors and in policy files. */
  public String label() {
    return label;
  }
}
