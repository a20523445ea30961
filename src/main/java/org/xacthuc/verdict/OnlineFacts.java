package org.xacthuc.verdict;

import java.util.List;

/**
 * What was asked of the network for one document.
 *
 * @param allowed whether anything might be asked at all
 * @param fetches in the order in which they were asked
 */
public record OnlineFacts(boolean allowed, List<Fetch> fetches) {
  /** The network was out of bounds. */
  public static final OnlineFacts OFFLINE = new OnlineFacts(false, List.of());

  public OnlineFacts {
    fetches = List.copyOf(fetches);
  }
}
