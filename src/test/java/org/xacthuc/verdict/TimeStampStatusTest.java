package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.verdict.Indication.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.time.AlgorithmEnd;
import org.xacthuc.time.Standing;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;

/** A time-stamp's status in the words of ETSI EN 319 102-1 §5.1.3. */
class TimeStampStatusTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Policy SOFT = Policy.DEFAULT.withRevocation(RequirementLevel.SOFT);

  @ParameterizedTest
  @CsvSource({
    "FROM_THE_FUTURE, INDETERMINATE, NO_POE",
    "COVERED_TOO_LATE, INDETERMINATE, NO_POE",
    "NO_PATH, INDETERMINATE, NO_SIGNING_CERTIFICATE_FOUND",
    "EXPIRED, INDETERMINATE, NO_SIGNING_CERTIFICATE_FOUND",
    "REVOKED, TOTAL_FAILED, REVOKED",
    "REVOKED_LATER, INDETERMINATE, REVOKED_NO_POE",
    "ISSUER_REVOKED, INDETERMINATE, REVOKED_CA_NO_POE",
    "WEAK, INDETERMINATE, CRYPTO_CONSTRAINTS_FAILURE",
    "EXTRA_KEY_USAGE, INDETERMINATE, CHAIN_CONSTRAINTS_FAILURE",
    "WRONG, TOTAL_FAILED, FORMAT_FAILURE"
  })
  void followsFromItsStanding(Standing standing, Indication indication, SubIndication why) {
    assertThat(status(StampFacts.of(standing)))
        .isEqualTo(new TimeStampStatus(indication, Optional.of(why)));
  }

  @ParameterizedTest
  @CsvSource({
    "TOKEN_BROKEN, TOTAL_FAILED, FORMAT_FAILURE",
    "CONTAINER, TOTAL_FAILED, FORMAT_FAILURE",
    "IMPRINT_DIFFERS, TOTAL_FAILED, HASH_FAILURE",
    "SIGNATURE_WRONG, TOTAL_FAILED, SIG_CRYPTO_FAILURE",
    "IMPRINT_ALGORITHM_UNKNOWN, INDETERMINATE, CRYPTO_CONSTRAINTS_FAILURE",
    "AUTHORITY_USAGE, INDETERMINATE, CHAIN_CONSTRAINTS_FAILURE"
  })
  void ofAWrongOneTheFirstDefectSaysWhy(
      TimeStampDefect.Kind defect, Indication indication, SubIndication why) {
    assertThat(status(StampFacts.of(Standing.WRONG, defect, TimeStampDefect.Kind.CONTAINER)))
        .isEqualTo(new TimeStampStatus(indication, Optional.of(why)));
  }

  static Stream<Arguments> pathDefects() {
    return Stream.of(PathDefect.Kind.values()).map(kind -> Arguments.of(kind, expected(kind)));
  }

  private static SubIndication expected(PathDefect.Kind kind) {
    return switch (kind) {
      case NO_ANCHORS, ISSUER_NOT_FOUND, ANCHOR_NOT_TRUSTED, ANCHOR_PURPOSE, SIGNATURE_WRONG ->
          SubIndication.NO_CERTIFICATE_CHAIN_FOUND;
      case EXPIRED, ANCHOR_EXPIRED -> SubIndication.OUT_OF_BOUNDS_NO_POE;
      case NOT_YET_VALID -> SubIndication.NOT_YET_VALID;
      case SEARCH_EXHAUSTED, ALGORITHM_UNKNOWN, CERTIFICATE_BROKEN ->
          SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE;
      case NOT_A_CA,
          PATH_TOO_LONG,
          KEY_USAGE,
          EXTENDED_KEY_USAGE,
          NAME_CONSTRAINTS,
          POLICY,
          UNKNOWN_CRITICAL_EXTENSION ->
          SubIndication.CHAIN_CONSTRAINTS_FAILURE;
    };
  }

  @ParameterizedTest
  @MethodSource("pathDefects")
  void ofARefusedPathTheMostTellingDefectSaysWhy(PathDefect.Kind kind, SubIndication why) {
    TimeStampStatus status = status(StampFacts.of(Standing.NO_PATH, refused(kind)));

    assertThat(status.subIndication()).contains(why);
    assertThat(status.indication())
        .isEqualTo(kind == PathDefect.Kind.NOT_YET_VALID ? TOTAL_FAILED : INDETERMINATE);
  }

  @Test
  void aPathWithoutADefectLeadsNowhere() {
    PathOutcome nowhere = new PathOutcome(Optional.empty(), List.of(), List.of());

    assertThat(status(StampFacts.of(Standing.EXPIRED, nowhere)).subIndication())
        .contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
  }

  @Test
  void oneThatStandsHasPassed() {
    assertThat(status(StampFacts.standing(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, THEN)))
        .isEqualTo(new TimeStampStatus(TOTAL_PASSED, Optional.empty()));
  }

  @Test
  void whetherAnUnknownRevocationMattersThePolicySays() {
    TimeStampOutcome uncleared =
        StampFacts.standing(TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP, THEN, StampFacts.UNKNOWN);

    assertThat(status(uncleared).subIndication()).contains(SubIndication.TRY_LATER);
    assertThat(TimeStampStatus.of(uncleared, SOFT).indication()).isEqualTo(TOTAL_PASSED);
  }

  @Test
  void anAlgorithmThatEndedDiffersFromOneThatIsNotListed() {
    assertThat(status(StampFacts.weak(new AlgorithmEnd("SHA-1", THEN))).subIndication())
        .contains(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE);
    assertThat(status(StampFacts.weak(new AlgorithmEnd("MD2", Instant.MIN))).subIndication())
        .contains(SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
  }

  /** Of a document time-stamp that proves nothing, its token's own status tells why. */
  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"NO_PATH", "EXPIRED", "COVERED_TOO_LATE"})
  void aDocumentTimeStampsSignatureHasTheStatusOfItsToken(Standing standing) {
    TimeStampOutcome stamp = StampFacts.of(standing);
    SignatureFacts field = Facts.with(Facts.dictionary("ETSI.RFC3161", false));
    SignatureFacts facts =
        new SignatureFacts(
            field.pdf(),
            field.container(),
            StampFacts.time(stamp),
            field.trust(),
            field.signatory());

    SignatureJudgement judged =
        new Judge().judge(Facts.document(List.of(), facts), Policy.DEFAULT).signatures().get(0);

    assertThat(judged.indication()).isEqualTo(INDETERMINATE);
    assertThat(judged.subIndication()).isEqualTo(status(stamp).subIndication());
  }

  private static PathOutcome refused(PathDefect.Kind kind) {
    PathDefect defect = new PathDefect(kind, Facts.SIGNED_BY_A_PERSON.signer().orElseThrow(), "");
    return new PathOutcome(Optional.empty(), List.of(defect), List.of());
  }

  private static TimeStampStatus status(TimeStampOutcome outcome) {
    return TimeStampStatus.of(outcome, Policy.DEFAULT);
  }
}
