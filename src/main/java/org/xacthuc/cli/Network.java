package org.xacthuc.cli;

import org.xacthuc.EvidenceSource;
import org.xacthuc.online.CacheFolder;
import org.xacthuc.online.OnlineEvidence;

/** The way to the network. Nothing of it is loaded before somebody asks for it. */
final class Network {
  private Network() {}

  /** Evidence from the network, kept in the user's cache folder. */
  static EvidenceSource of(Host host) {
    return new OnlineEvidence(host.clock(), CacheFolder.of(host.environment()));
  }
}
