package org.xacthuc.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Budget;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.time.ProofsOfExistence.Cover;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;

/**
 * Validates the tokens of one document: at the instant of validation (ETSI EN 319 102-1 §5.4) and,
 * where that fails and a later time-stamp covers the token, at the moment that one proves (§5.6).
 */
public final class TimeStampValidator {
  /** Moments in the past looked at; a file whose time-stamps are renewed yearly needs few. */
  private static final int MOST_IN_THE_PAST = 128;

  private final PathValidator paths;
  private final RevocationChecker revocation;
  private final Budget past = new Budget(MOST_IN_THE_PAST);

  public TimeStampValidator(PathValidator paths, RevocationChecker revocation) {
    this.paths = paths;
    this.revocation = revocation;
  }

  /** Validates a token that no other one covers. */
  public TimeStampOutcome validate(CheckedTimeStamp stamp, TimeStampContext context) {
    return validate(stamp, 0, new ProofsOfExistence(context.now(), Map.of()), context);
  }

  /**
   * Validates a token.
   *
   * @param revision the number of the revision that ends with the signature which holds the token
   * @param proofs what the document time-stamps of later revisions prove
   * @return never throws for what a token says
   */
  public TimeStampOutcome validate(
      CheckedTimeStamp stamp, int revision, ProofsOfExistence proofs, TimeStampContext context) {
    Optional<Certificate> authority = stamp.token().flatMap(t -> t.container().signer());
    if (authority.isEmpty()) {
      // That the certificate is not at hand is itself a defect of the token's container.
      return TimeStampOutcome.refused(stamp, Standing.WRONG, context.now());
    }
    Trial trial = new Trial(stamp, stamp.token().get(), authority.get(), context);
    TimeStampOutcome today = trial.today();
    if (!isMendable(today.standing())) {
      return today;
    }
    List<Cover> covers = proofs.covers(revision);
    return covers.stream()
        .filter(cover -> cover.existence().at().isBefore(context.now()) && past.spend())
        .flatMap(cover -> trial.inThePast(cover).stream())
        .findFirst()
        .orElseGet(() -> covers.isEmpty() ? today : trial.coveredTooLate(today));
  }

  /** Whether it might have stood at an earlier moment. */
  private static boolean isMendable(Standing standing) {
    return switch (standing) {
      case EXPIRED, REVOKED_LATER, ISSUER_REVOKED, WEAK -> true;
      case STANDS, WRONG, FROM_THE_FUTURE, NO_PATH, COVERED_TOO_LATE, REVOKED, EXTRA_KEY_USAGE ->
          false;
    };
  }

  /** One token, whose authority's certificate is at hand. */
  private final class Trial {
    private final CheckedTimeStamp stamp;
    private final TimeStampToken token;
    private final TimeStampContext context;
    private final PathRequest request;
    private final AlgorithmEnd ofToken;

    Trial(
        CheckedTimeStamp stamp,
        TimeStampToken token,
        Certificate authority,
        TimeStampContext context) {
      this.stamp = stamp;
      this.token = token;
      this.context = context;
      request =
          new PathRequest(
              authority,
              Purpose.TIME_STAMPING,
              join(token.container().certificates(), context.candidates()),
              context.anchors(),
              token.genTime());
      ofToken = AlgorithmEnd.of(token, context.acceptance().algorithms());
    }

    /** At genTime, and at the instant of validation too. */
    TimeStampOutcome today() {
      PathOutcome then = paths.validate(request);
      if (!then.isValidated()) {
        return outcome(then, List.of(), Standing.NO_PATH);
      }
      PathOutcome now = paths.validate(request.at(context.now()));
      if (!now.isValidated()) {
        // It stood at genTime: nothing but the end of a validity lies between the two.
        return outcome(now, List.of(), Standing.EXPIRED);
      }
      // An issuer whose certificate was renewed: what became of the new one tells of its key, too.
      List<CertificateStatus> statuses =
          now.chain().equals(then.chain()) ? statuses(then) : join(statuses(then), statuses(now));
      return outcome(then, statuses, standing(statuses, then));
    }

    private List<CertificateStatus> statuses(PathOutcome path) {
      return revocation.check(path.path().orElseThrow(), pool(), token.genTime(), context.now());
    }

    private Standing standing(List<CertificateStatus> statuses, PathOutcome path) {
      return AuthorityRevocation.standing(statuses, token.genTime())
          .orElseGet(
              () -> weakest(path).isReliableAt(context.now()) ? Standing.STANDS : Standing.WEAK);
    }

    private AlgorithmEnd weakest(PathOutcome path) {
      return ofToken.or(AlgorithmEnd.of(path.chain(), context.acceptance().algorithms()));
    }

    /** What is wrong with the token itself comes before all that is wrong with its authority. */
    private TimeStampOutcome outcome(
        PathOutcome path, List<CertificateStatus> statuses, Standing standing) {
      Standing first = standing;
      if (!stamp.defects().isEmpty()) {
        first = Standing.WRONG;
      } else if (token.genTime().isAfter(context.now())) {
        first = Standing.FROM_THE_FUTURE;
      } else if (path.isValidated()
          && !context.acceptance().extraKeyUsage()
          && !token.extraKeyUsages().isEmpty()) {
        first = Standing.EXTRA_KEY_USAGE;
      }
      return new TimeStampOutcome(
          stamp,
          Optional.of(path),
          statuses,
          first,
          context.now(),
          List.of(),
          Optional.of(path.isValidated() ? weakest(path) : ofToken));
    }

    /** Whether it stood when it is proven to have existed; empty when it did not. */
    Optional<TimeStampOutcome> inThePast(Cover cover) {
      Instant existence = cover.existence().at();
      PathOutcome path = paths.validate(request.at(existence));
      if (!path.isValidated()
          || !ofToken.isReliableAt(existence)
          || (!context.acceptance().extraKeyUsage() && !token.extraKeyUsages().isEmpty())) {
        return Optional.empty();
      }
      return new ValidationTimeSliding(
              revocation, context, path.path().orElseThrow(), pool(), cover)
          .statuses()
          .map(
              statuses ->
                  new TimeStampOutcome(
                      stamp,
                      Optional.of(path),
                      statuses,
                      Standing.STANDS,
                      existence,
                      cover.existence().restsOn(),
                      Optional.of(weakest(path))));
    }

    TimeStampOutcome coveredTooLate(TimeStampOutcome today) {
      return today.standing() == Standing.EXPIRED
          ? new TimeStampOutcome(
              stamp,
              today.path(),
              today.revocation(),
              Standing.COVERED_TOO_LATE,
              today.at(),
              today.restsOn(),
              today.weakest())
          : today;
    }

    private RevocationPool pool() {
      CmsSignature container = token.container();
      RevocationPool given = context.evidence();
      return new RevocationPool(
          join(container.crls(), given.crls()),
          join(container.ocspResponses(), given.ocspResponses()),
          join(container.certificates(), join(given.certificates(), context.candidates())),
          given.latest());
    }
  }

  private static <T> List<T> join(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
