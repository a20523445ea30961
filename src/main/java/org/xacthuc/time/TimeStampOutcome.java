package org.xacthuc.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;

/**
 * What validating one token came to.
 *
 * @param checked the token and what is wrong with it
 * @param path of the authority's certificate; absent when that certificate is not at hand
 * @param revocation of the path's certificates; empty without a path
 * @param standing whether it proves its time; whether it matters that revocation may be unknown is
 *     left to whoever judges
 * @param at the instant at which all that was found: the instant of validation, or an earlier one
 *     at which later time-stamps prove the token to have existed
 * @param restsOn the revocation of those later time-stamps' authorities
 * @param weakest the algorithm of token and path that is the first to be unreliable
 */
public record TimeStampOutcome(
    CheckedTimeStamp checked,
    Optional<PathOutcome> path,
    List<CertificateStatus> revocation,
    Standing standing,
    Instant at,
    List<CertificateStatus> restsOn,
    Optional<AlgorithmEnd> weakest) {
  public TimeStampOutcome {
    revocation = List.copyOf(revocation);
    restsOn = List.copyOf(restsOn);
  }

  /** What a token stands by. */
  public enum Kind {
    SIGNATURE_TIMESTAMP,
    DOCUMENT_TIMESTAMP,
    CONTENT_TIMESTAMP
  }

  /** One that is wrong by itself, or of an authority that is not at hand. */
  static TimeStampOutcome refused(CheckedTimeStamp checked, Standing standing, Instant at) {
    return new TimeStampOutcome(
        checked, Optional.empty(), List.of(), standing, at, List.of(), Optional.empty());
  }

  public Kind kind() {
    return checked.kind();
  }

  public Optional<TimeStampToken> token() {
    return checked.token();
  }

  public List<TimeStampDefect> defects() {
    return checked.defects();
  }

  /** Its time; present exactly when it stands. */
  public Optional<ProvenTime> proven() {
    return standing == Standing.STANDS
        ? token().map(token -> new ProvenTime(token.genTime(), kind()))
        : Optional.empty();
  }

  /** All whose revocation decides whether it can be gone by. */
  public List<CertificateStatus> reliesOn() {
    return Stream.concat(revocation.stream(), restsOn.stream()).distinct().toList();
  }

  /** Whether nobody it relies on is of unknown status. */
  public boolean isCleared() {
    return reliesOn().stream().noneMatch(CertificateStatus::isUnknown);
  }
}
