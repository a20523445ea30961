package org.xacthuc.trust;

import java.util.List;
import java.util.Optional;
import org.xacthuc.cms.Certificate;

/**
 * What the search for a certification path came to.
 *
 * @param path the first that holds
 * @param defects why the candidates before it were refused, the most telling first; with a path
 *     they are only information
 * @param chain the path, or the longest stretch of one that was found, target first
 */
public record PathOutcome(
    Optional<ValidatedPath> path, List<PathDefect> defects, List<Certificate> chain) {
  public PathOutcome {
    defects = List.copyOf(defects);
    chain = List.copyOf(chain);
  }

  public boolean isValidated() {
    return path.isPresent();
  }
}
