package org.xacthuc.trust;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;

/** Our path validation with a server's extended key usages in place of a signer's. */
public final class ServerPaths {
  private static final String ANY = "2.5.29.37.0";
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";
  private static final Set<String> SERVERS = Set.of(ANY, SERVER);
  private static final Set<String> CLIENTS = Set.of(ANY, CLIENT);

  private final PathInputs inputs;

  private ServerPaths(PathInputs inputs) {
    this.inputs = inputs;
  }

  public static ServerPaths ofServers() {
    return with(SERVERS);
  }

  public static ServerPaths ofClients() {
    return with(CLIENTS);
  }

  private static ServerPaths with(Set<String> usages) {
    PathInputs usual = PathInputs.DEFAULT;
    return new ServerPaths(new PathInputs(usual.policies(), usages, usual.longest()));
  }

  /**
   * The same with a limit.
   *
   * @param intermediates that are not self-issued
   */
  public ServerPaths longest(int intermediates) {
    return new ServerPaths(
        new PathInputs(
            inputs.policies(),
            inputs.documentSigning(),
            Math.min(inputs.longest(), intermediates + 2)));
  }

  public PathOutcome validate(
      Certificate target, List<Certificate> candidates, TrustAnchors anchors, Instant at) {
    return new PathValidator(Limits.DEFAULT, new VerifiedPairs(), inputs)
        .validate(new PathRequest(target, Purpose.DOCUMENT_SIGNING, candidates, anchors, at));
  }

  /** Whether lists clear every certificate of the path; none are asked for where there are none. */
  public static boolean isCleared(ValidatedPath path, List<Bytes> crls, Instant at) {
    RevocationPool pool = new RevocationPool(crls, List.of(), List.of());
    return crls.isEmpty()
        || new RevocationChecker(Limits.DEFAULT)
            .check(path, pool, at, at).stream()
                .allMatch(s -> s.status() instanceof RevocationStatus.NotRevoked);
  }
}
