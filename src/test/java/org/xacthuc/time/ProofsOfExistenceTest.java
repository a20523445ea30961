package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xacthuc.time.Stamps.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.RevocationStatus;

/** What the document time-stamps of a file prove, and since when. */
class ProofsOfExistenceTest {
  private static final Instant THEN = Instant.parse("2021-07-20T06:38:23Z");
  private static final Bytes EARLY = Bytes.fromHex("01");
  private static final Bytes LATE = Bytes.fromHex("02");
  private static final CertificateStatus UNKNOWN =
      new CertificateStatus(
          Certificate.read(TestPki.load().of(Holder.TSA).der()).value().orElseThrow(),
          new RevocationStatus.Unknown(List.of()));

  @Test
  void nothingIsProvenWithoutATimeStamp() {
    ProofsOfExistence none = proofs();

    assertThat(none.covering(0).stamps()).isEmpty();
    assertThat(none.covers(0)).isEmpty();
    assertThat(none.since(EARLY)).isEqualTo(NOW);
  }

  @Test
  void aTimeStampProvesWhatItsRevisionCovers() {
    ProofsOfExistence proofs = proofs();
    TimeStampOutcome stamp = stamp(0);
    proofs.add(3, stamp);

    assertThat(proofs.covering(2).stamps()).containsExactly(stamp);
    assertThat(proofs.covering(3).stamps()).isEmpty();
    assertThat(proofs.since(EARLY)).isEqualTo(THEN);
    assertThat(proofs.since(LATE)).isEqualTo(NOW);
    assertThat(proofs.since(Bytes.fromHex("99"))).isEqualTo(NOW);
    assertThat(proofs.covers(2)).hasSize(1);
    assertThat(proofs.covers(2).get(0).existence().at()).isEqualTo(THEN);
    assertThat(proofs.covers(2).get(0).others().apply(EARLY)).isEqualTo(THEN);
    assertThat(proofs.covers(3)).isEmpty();
  }

  /** What a newer time-stamp covers, an older one that came later in time does not undo. */
  @Test
  void ofSeveralTheEarliestCounts() {
    ProofsOfExistence proofs = proofs();
    TimeStampOutcome newer = stamp(9);
    TimeStampOutcome older = stamp(0);
    proofs.add(5, newer);
    proofs.add(3, older);

    assertThat(proofs.covering(1).stamps()).containsExactly(older);
    assertThat(proofs.covering(3).stamps()).containsExactly(newer);
    assertThat(proofs.covering(1).disorder()).isEmpty();
  }

  @Test
  void anOlderOneThatClaimsToBeYoungerIsTold() {
    ProofsOfExistence proofs = proofs();
    TimeStampOutcome newer = stamp(0);
    proofs.add(5, newer);
    proofs.add(3, stamp(9));
    proofs.add(2, stamp(4));

    assertThat(proofs.covering(1).stamps()).containsExactly(newer);
    assertThat(proofs.covering(1).disorder().map(TimeStampDisorder::distance))
        .contains(Duration.ofSeconds(9));
    assertThat(proofs.covering(4).disorder()).isEmpty();
  }

  @Test
  void oneWhoseAuthorityIsNotClearedComesSecond() {
    ProofsOfExistence proofs = proofs();
    TimeStampOutcome doubtful = stamp(0, UNKNOWN);
    TimeStampOutcome cleared = stamp(9);
    proofs.add(5, doubtful);
    proofs.add(3, cleared);

    assertThat(proofs.covering(1).stamps()).containsExactly(cleared, doubtful);
    assertThat(proofs.since(EARLY)).isEqualTo(THEN.plusSeconds(9));
    assertThat(proofs.since(LATE)).isEqualTo(NOW);
    assertThat(proofs.covers(1)).hasSize(2);
    assertThat(proofs.covers(1).get(0).existence())
        .isEqualTo(new Existence(THEN.plusSeconds(9), List.of()));
    assertThat(proofs.covers(1).get(1).existence())
        .isEqualTo(new Existence(THEN, List.of(UNKNOWN)));
    assertThat(proofs.covers(1).get(1).others().apply(LATE)).isEqualTo(THEN);
  }

  @Test
  void oneThatDoesNotStandIsPassedOver() {
    ProofsOfExistence proofs = proofs();
    proofs.add(3, refused());

    assertThat(proofs.covering(1).stamps()).isEmpty();
    assertThat(proofs.since(EARLY)).isEqualTo(NOW);
  }

  @Test
  void theyAreAddedNewestFirst() {
    ProofsOfExistence proofs = proofs();
    proofs.add(3, stamp(0));
    proofs.add(3, stamp(0));
    proofs.add(9, refused());
    TimeStampOutcome newer = stamp(0);

    assertThatThrownBy(() -> proofs.add(4, newer)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ProofsOfExistence proofs() {
    return new ProofsOfExistence(NOW, Map.of(EARLY, 2, LATE, 4));
  }

  private static TimeStampOutcome stamp(int seconds, CertificateStatus... statuses) {
    return Stamps.standing(TestPki.load().tsa().at(THEN.plusSeconds(seconds)), statuses);
  }

  private static TimeStampOutcome refused() {
    return TimeStampOutcome.refused(
        new CheckedTimeStamp(TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP, Optional.empty(), List.of()),
        Standing.NO_PATH,
        NOW);
  }
}
