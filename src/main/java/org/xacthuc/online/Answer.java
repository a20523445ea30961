package org.xacthuc.online;

import java.util.Optional;
import org.xacthuc.verdict.Fetch;

/**
 * What came of asking the cache or the network.
 *
 * @param isOld whether it is the cache's and the network may know better
 */
record Answer<T>(Fetch fetch, Optional<T> value, boolean isOld) {}
