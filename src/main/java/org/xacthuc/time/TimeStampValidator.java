package org.xacthuc.time;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.CrlReason;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.RevocationStatus;
import org.xacthuc.trust.ValidatedPath;

/** Reads, checks and validates a time-stamp token (ETSI EN 319 102-1 §5.4). */
public final class TimeStampValidator {
  private final PathValidator paths;
  private final RevocationChecker revocation;

  public TimeStampValidator(Limits limits) {
    this(new PathValidator(limits), new RevocationChecker(limits));
  }

  /** With validators that may be used elsewhere, too. */
  public TimeStampValidator(PathValidator paths, RevocationChecker revocation) {
    this.paths = paths;
    this.revocation = revocation;
  }

  /**
   * The whole of it; only what cannot be read from the stamped file throws.
   *
   * @param token its bytes, padding allowed
   * @param stamped the bytes it must have been made over
   * @throws IOException when the stamped bytes can no longer be read
   */
  public TimeStampOutcome validate(
      TimeStampOutcome.Kind kind, Bytes token, SignedContent stamped, TimeStampContext context)
      throws IOException {
    Reading<TimeStampToken, TimeStampDefect> reading =
        TimeStampReader.read(token, context.candidates());
    List<TimeStampDefect> defects = new ArrayList<>(reading.defects());
    if (reading.value().isEmpty()) {
      return new TimeStampOutcome(
          kind, Optional.empty(), defects, Optional.empty(), List.of(), Optional.empty());
    }
    TimeStampToken read = reading.value().get();
    defects.addAll(TimeStampChecker.check(read, stamped));
    Optional<PathOutcome> path =
        read.container().signer().map(authority -> path(authority, read, context));
    List<CertificateStatus> statuses =
        path.flatMap(PathOutcome::path)
            .map(p -> revocation.check(p, pool(read, context), read.genTime(), context.now()))
            .orElse(List.of());
    boolean holds =
        defects.isEmpty()
            && path.map(PathOutcome::isValidated).orElse(false)
            && statuses.stream().allMatch(s -> stands(s.status(), read.genTime()))
            && !read.genTime().isAfter(context.now());
    Optional<ProvenTime> proven =
        holds ? Optional.of(new ProvenTime(read.genTime(), kind)) : Optional.empty();
    return new TimeStampOutcome(kind, Optional.of(read), defects, path, statuses, proven);
  }

  /**
   * At genTime, and at the instant of validation too: without sliding, a path that no longer stands
   * proves nothing (ETSI EN 319 102-1 §5.3).
   */
  private PathOutcome path(Certificate authority, TimeStampToken token, TimeStampContext context) {
    PathRequest request =
        new PathRequest(
            authority,
            Purpose.TIME_STAMPING,
            Stream.concat(token.container().certificates().stream(), context.candidates().stream())
                .distinct()
                .toList(),
            context.anchors(),
            token.genTime());
    PathOutcome then = paths.validate(request);
    Optional<ValidatedPath> path = then.path();
    if (path.isEmpty()) {
      return then;
    }
    PathOutcome today = paths.validate(request.at(context.now()));
    return today.isValidated() ? then : today;
  }

  private static RevocationPool pool(TimeStampToken token, TimeStampContext context) {
    CmsSignature container = token.container();
    RevocationPool given = context.evidence();
    return new RevocationPool(
        join(container.crls(), given.crls()),
        join(container.ocspResponses(), given.ocspResponses()),
        join(container.certificates(), join(given.certificates(), context.candidates())),
        given.latest());
  }

  private static <T> List<T> join(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /**
   * Whether a certificate's status leaves the token standing: not revoked by genTime, and never for
   * a reason that lets somebody else have made it (RFC 3161 §4.1).
   */
  private static boolean stands(RevocationStatus status, Instant genTime) {
    return status.match(
        notRevoked -> true,
        revoked ->
            revoked.since().isAfter(genTime)
                && revoked.reason() != CrlReason.KEY_COMPROMISE
                && revoked.reason() != CrlReason.CA_COMPROMISE
                && revoked.reason() != CrlReason.UNSPECIFIED,
        unknown -> true);
  }
}
