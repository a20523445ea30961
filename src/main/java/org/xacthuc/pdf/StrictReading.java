package org.xacthuc.pdf;

import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.RevisionView;

/**
 * A whole file's objects as the strict reader read them, for a second look that would find the
 * same.
 *
 * @param view as of the newest revision, entered by the file's last startxref
 * @param limits within which they were read
 */
record StrictReading(RevisionView view, Limits limits) {
  /** Whether reading the file anew within those limits could tell nothing else. */
  boolean standsFor(Limits others) {
    return limits.equals(others)
        && !view.skeleton().encrypted()
        && !view.store().encrypted()
        && view.store().isUnspent();
  }
}
