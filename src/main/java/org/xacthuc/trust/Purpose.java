package org.xacthuc.trust;

/** What the target of a path is asked to do. */
public enum Purpose {
  DOCUMENT_SIGNING,
  TIME_STAMPING
}
