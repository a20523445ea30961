package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.NOW;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.lists;
import static org.xacthuc.trust.Drawing.responses;
import static org.xacthuc.trust.Drawing.signer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.trust.RevocationStatus.NotRevoked;
import org.xacthuc.trust.RevocationStatus.Unknown;

/** Whether there is evidence at all, and how old what a status rests on is proven to be. */
class EvidencePresenceTest {
  private static final Bytes LIST = TestCrl.by(AUTHORITY).build();
  private static final Instant EARLY = Instant.parse("2022-01-01T00:00:00Z");

  private static boolean speaks(RevocationPool pool, Identity of) {
    return new EvidencePresence(pool, new EvidenceReader()).speaksOf(certificate(of));
  }

  @Test
  void aListSpeaksOfWhatItsIssuerIssued() {
    assertThat(speaks(RevocationPool.EMPTY, SIGNER)).isFalse();
    assertThat(speaks(lists(LIST), SIGNER)).isTrue();
    assertThat(speaks(lists(LIST), AUTHORITY)).isFalse();
    assertThat(speaks(lists(Bytes.fromHex("3000")), SIGNER)).isFalse();
  }

  @Test
  void aResponseSpeaksOfWhomItNames() {
    Identity sameNumber =
        signer(ROOT, "Cùng số")
            .serial(SIGNER.certificate().getSerialNumber().longValueExact())
            .build();
    Bytes response = TestOcsp.direct(AUTHORITY).good(SIGNER).build();

    assertThat(speaks(responses(response), SIGNER)).isTrue();
    assertThat(speaks(responses(response), signer(AUTHORITY, "Người khác").build())).isFalse();
    assertThat(speaks(responses(response), sameNumber)).isFalse();
  }

  @Test
  void ofRootsAndOfRespondersThatWaiveItNoneIsNeeded() {
    Identity responder =
        TestCertificate.issuedBy(AUTHORITY)
            .subject("CN=xacthuc TEST presence responder")
            .ocspResponder()
            .build();

    assertThat(speaks(RevocationPool.EMPTY, ROOT)).isTrue();
    assertThat(speaks(RevocationPool.EMPTY, responder)).isTrue();
  }

  @Test
  void aStatusIsOneOfThree() {
    CertificateStatus good = status(lists(LIST));
    CertificateStatus unknown = status(RevocationPool.EMPTY);
    CertificateStatus revoked =
        status(lists(TestCrl.by(AUTHORITY).revoked(SIGNER, EARLY, 1).build()));

    assertThat(List.of(good, unknown, revoked))
        .extracting(CertificateStatus::isUnknown)
        .containsExactly(false, true, false);
    assertThat(List.of(good, unknown, revoked))
        .extracting(CertificateStatus::isRevoked)
        .containsExactly(false, false, true);
    assertThat(unknown.provenBy(der -> EARLY)).isEqualTo(unknown);
    assertThat(revoked.provenBy(der -> EARLY)).isEqualTo(revoked);
    assertThat(unknown.status()).isInstanceOf(Unknown.class);
  }

  private static CertificateStatus status(RevocationPool pool) {
    return new CertificateStatus(certificate(SIGNER), Drawing.status(Drawing.AT, pool));
  }

  @Test
  void eachPieceOfEvidenceIsAsOldAsItIsProvenToBe() {
    Bytes newer = TestCrl.by(AUTHORITY).thisUpdate(Instant.parse("2023-01-01T00:00:00Z")).build();
    CertificateStatus status = status(lists(LIST, newer));
    Map<Bytes, Instant> proven = Map.of(LIST, EARLY);

    NotRevoked before = (NotRevoked) status.status();
    assertThat(before.by().encoded()).isEqualTo(newer);
    assertThat(before.by().issuedBy()).isEqualTo(certificate(AUTHORITY).subject().text());
    assertThat(before.also()).extracting(RevocationEvidence::existsSince).containsExactly(NOW);
    NotRevoked after =
        (NotRevoked) status.provenBy(der -> proven.getOrDefault(der, NOW.plusSeconds(1))).status();
    assertThat(after.by()).isEqualTo(before.by());
    assertThat(after.also()).containsExactly(before.also().get(0).existingSince(EARLY));
    assertThat(after.also().get(0).existsSince()).isEqualTo(EARLY);
    NotRevoked both = (NotRevoked) status.provenBy(der -> EARLY).status();
    assertThat(both.by().existsSince()).isEqualTo(EARLY);
  }

  @Test
  void aPoolIsEmptyWithoutAnything() {
    RevocationPool certificates =
        new RevocationPool(List.of(), List.of(), List.of(certificate(ROOT)));

    assertThat(RevocationPool.EMPTY.isEmpty()).isTrue();
    assertThat(lists(LIST).isEmpty()).isFalse();
    assertThat(responses(LIST).isEmpty()).isFalse();
    assertThat(certificates.isEmpty()).isFalse();
  }
}
