package org.xacthuc.trust;

import org.xacthuc.base.Limits;

final class PathSearch {
  private final PathRequest request;
  private final Limits limits;

  PathSearch(PathRequest request, Limits limits) {
    this.request = request;
    this.limits = limits;
  }

  PathOutcome run() {
    throw new UnsupportedOperationException(request + " " + limits);
  }
}
