package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.time.Standing;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;

/** What could not be fetched is told only where something is missing because of it. */
class OnlineRulesTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Fetch FAILED =
      new Fetch(Fetch.Kind.CRL, "http://x", Fetch.Outcome.STATUS, Optional.of("404"));
  private static final Fetch FETCHED =
      new Fetch(Fetch.Kind.OCSP, "http://y", Fetch.Outcome.FETCHED, Optional.empty());
  private static final Fetch CACHED =
      new Fetch(Fetch.Kind.CRL, "http://z", Fetch.Outcome.CACHED, Optional.empty());
  private static final Policy OFF = Policy.DEFAULT.withRevocation(RequirementLevel.OFF);
  private static final PathOutcome REFUSED =
      new PathOutcome(
          Optional.empty(),
          List.of(
              new PathDefect(
                  PathDefect.Kind.ISSUER_NOT_FOUND,
                  Facts.SIGNED_BY_A_PERSON.signer().orElseThrow(),
                  "")),
          List.of());

  @Test
  void whatFailedIsToldWithWhatBecameOfIt() {
    List<Finding> told = told(Policy.DEFAULT, Facts.with(StampFacts.UNKNOWN));

    assertThat(told).hasSize(1);
    Evidence evidence = told.get(0).evidence();
    assertThat(evidence.get(Evidence.Key.KIND)).contains("crl");
    assertThat(evidence.get(Evidence.Key.URL)).contains("http://x");
    assertThat(evidence.get(Evidence.Key.REASON)).contains("status");
    assertThat(evidence.get(Evidence.Key.DETAIL)).contains("404");
  }

  @Test
  void whereNothingIsMissingNothingIsTold() {
    assertThat(told(Policy.DEFAULT, Facts.signature())).isEmpty();
    assertThat(told(Policy.DEFAULT, stamped(standing()))).isEmpty();
    assertThat(Facts.validatedPath().isValidated()).isTrue();
    TrustFacts validated = new TrustFacts(Optional.of(Facts.validatedPath()), List.of());
    assertThat(told(Policy.DEFAULT, Facts.with(validated))).isEmpty();
  }

  @Test
  void aPathAndARevocationMayBeMissing() {
    assertThat(told(Policy.DEFAULT, Facts.with(PathDefect.Kind.ISSUER_NOT_FOUND))).hasSize(1);
    assertThat(told(OFF, Facts.with(PathDefect.Kind.ISSUER_NOT_FOUND))).hasSize(1);
    assertThat(told(OFF, Facts.with(StampFacts.UNKNOWN))).isEmpty();
  }

  @Test
  void theyMayBeATimeStampAuthoritysToo() {
    TimeStampOutcome uncleared =
        StampFacts.standing(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, THEN, StampFacts.UNKNOWN);

    assertThat(told(Policy.DEFAULT, stamped(uncleared))).hasSize(1);
    assertThat(told(OFF, stamped(uncleared))).isEmpty();
    assertThat(told(OFF, stamped(StampFacts.of(Standing.NO_PATH, REFUSED)))).hasSize(1);
  }

  /** A token that is wrong by itself would be so with whatever could be fetched. */
  @Test
  void aWrongTimeStampLacksNothing() {
    TimeStampOutcome wrong = StampFacts.of(Standing.WRONG, TimeStampDefect.Kind.IMPRINT_DIFFERS);
    TimeStampOutcome pathless =
        new TimeStampOutcome(
            wrong.checked(),
            Optional.of(REFUSED),
            List.of(),
            Standing.WRONG,
            Facts.NOW,
            List.of(),
            Optional.empty());

    assertThat(told(Policy.DEFAULT, stamped(pathless))).isEmpty();
  }

  private static TimeStampOutcome standing() {
    return StampFacts.standing(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, THEN);
  }

  private static SignatureFacts stamped(TimeStampOutcome stamp) {
    return Facts.with(StampFacts.time(stamp));
  }

  private static List<Finding> told(Policy policy, SignatureFacts signature) {
    return new Judge()
        .judge(Facts.fetched(signature, FETCHED, FAILED, CACHED), policy).findings().stream()
            .filter(f -> f.code() == FindingCode.FETCH_FAILED)
            .toList();
  }
}
