package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BestSignatureTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant EARLY = Instant.parse("2021-07-20T06:38:23Z");

  private static ProvenTime proven(Instant instant, TimeStampOutcome.Kind kind) {
    return new ProvenTime(instant, kind);
  }

  @Test
  void itIsTheEarliestProvenElseNow() {
    assertThat(BestSignatureTime.of(NOW, List.of())).isEqualTo(NOW);
    assertThat(
            BestSignatureTime.of(
                NOW,
                List.of(
                    proven(EARLY.plusSeconds(9), TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP),
                    proven(EARLY, TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP))))
        .isEqualTo(EARLY);
    assertThat(
            BestSignatureTime.of(
                NOW,
                List.of(proven(NOW.plusSeconds(1), TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP))))
        .isEqualTo(NOW);
  }

  @Test
  void aContentTimeStampIsOlderThanTheSignatureAndProvesNothingOfIt() {
    assertThat(
            BestSignatureTime.of(
                NOW, List.of(proven(EARLY, TimeStampOutcome.Kind.CONTENT_TIMESTAMP))))
        .isEqualTo(NOW);
  }

  @Test
  void twoProofsAreTheSameWhereInstantAndSourceAre() {
    ProvenTime proof = proven(EARLY, TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP);

    assertThat(proof)
        .isEqualTo(proven(EARLY, TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP))
        .hasSameHashCodeAs(proven(EARLY, TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP))
        .hasToString("2021-07-20T06:38:23Z by SIGNATURE_TIMESTAMP")
        .isNotEqualTo(proven(EARLY, TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP))
        .isNotEqualTo(proven(NOW, TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP))
        .isNotEqualTo(EARLY)
        .doesNotHaveSameHashCodeAs(proven(NOW, TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP));
  }
}
