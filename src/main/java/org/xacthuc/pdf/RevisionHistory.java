package org.xacthuc.pdf;

import java.util.List;
import java.util.Optional;

/** The revisions of a file, oldest first. */
public record RevisionHistory(List<Revision> revisions) {
  public RevisionHistory {
    revisions = List.copyOf(revisions);
  }

  public Revision latest() {
    return revisions.get(revisions.size() - 1);
  }

  /** The revision with that number, from 1. */
  public Optional<Revision> revision(int number) {
    return number >= 1 && number <= revisions.size()
        ? Optional.of(revisions.get(number - 1))
        : Optional.empty();
  }
}
