package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.time.Stamps.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestOcsp;
import org.xacthuc.time.ProofsOfExistence.Cover;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.trust.ValidatedPath;

/**
 * Until when the keys of a path could be relied on (ETSI EN 319 102-1 §5.6): stamp authority, its
 * issuer, root. What somebody's key signed counts when it is proven to have been there by then.
 */
class ValidationTimeSlidingTest {
  private static final String FROM = "2010-01-01T00:00:00Z";
  private static final Instant COVERED = Instant.parse("2019-07-20T06:38:23Z");
  private static final Instant LISTED = Instant.parse("2020-06-01T00:00:00Z");
  private static final Instant END = Instant.parse("2022-01-01T00:00:00Z");
  private static final Identity ROOT =
      TestCertificate.root("CN=xacthuc TEST slide root")
          .valid(FROM, "2040-01-01T00:00:00Z")
          .build();
  private static final Identity ISSUER = issuer("2040-01-01T00:00:00Z").build();
  private static final Identity ENDED = issuer(END.toString()).build();

  private static TestCertificate issuer(String until) {
    return TestCertificate.issuedBy(ROOT)
        .subject("CN=xacthuc TEST slide issuer until " + until)
        .valid(FROM, until)
        .ca();
  }

  private static Identity authority(Identity issuer) {
    return TestCertificate.issuedBy(issuer)
        .subject("CN=xacthuc TEST slide authority")
        .valid(FROM, "2030-01-01T00:00:00Z")
        .timeStampAuthority()
        .build();
  }

  private static TestCrl list(Identity by) {
    return TestCrl.by(by).thisUpdate(LISTED);
  }

  @Test
  void whereNothingEndedEverythingKnownTodayCounts() {
    Walk walk = new Walk(ISSUER).with(list(ISSUER)).with(list(ROOT));

    assertThat(walk.told()).isEqualTo("good good");
    assertThat(walk.slide().orElseThrow())
        .extracting(CertificateStatus::certificate)
        .containsExactly(certificate(authority(ISSUER)), certificate(ISSUER));
    assertThat(new Walk(ISSUER).with(list(ROOT)).told()).isEqualTo("unknown good");
    assertThat(new Walk(ISSUER).with(list(ISSUER)).told()).isEqualTo("good unknown");
  }

  /** What the issuer signed is asked for by its end, its last second included. */
  @ParameterizedTest
  @CsvSource({
    "2021-12-31T23:59:59Z, good good",
    "2022-01-01T00:00:00Z, good good",
    "2022-01-01T00:00:01Z, unknown good",
    "2026-11-21T00:00:00Z, unknown good"
  })
  void whatAnEndedIssuerSignedMustHaveBeenThereBefore(Instant since, String told) {
    assertThat(new Walk(ENDED).with(list(ROOT)).with(list(ENDED), since).told()).isEqualTo(told);
    assertThat(
            new Walk(ENDED)
                .with(list(ROOT))
                .withResponse(
                    TestOcsp.direct(ENDED)
                        .thisUpdate(LISTED)
                        .producedAt(LISTED)
                        .good(authority(ENDED))
                        .build(),
                    since)
                .told())
        .isEqualTo(told);
  }

  /** The end of what vouches for the root's list: its own next update, else its issuance. */
  @ParameterizedTest
  @CsvSource({
    "2021-03-01T00:00:00Z, 2021-03-01T00:00:00Z, good good",
    "2021-03-01T00:00:00Z, 2021-03-01T00:00:01Z, unknown good",
    ", 2020-06-01T00:00:00Z, good good",
    ", 2020-06-01T00:00:01Z, unknown good"
  })
  void aListThatIsNotFreshAnyMoreEndsWhatItSpokeFor(
      Instant nextUpdate, Instant since, String told) {
    TestCrl root = list(ROOT);
    Walk walk =
        new Walk(ISSUER)
            .with(nextUpdate == null ? root.withoutNextUpdate() : root.nextUpdate(nextUpdate))
            .with(list(ISSUER), since);

    assertThat(walk.told()).isEqualTo(told);
  }

  @Test
  void aRevocationEndsWhatTheKeySigned() {
    Instant since = COVERED.plusSeconds(1);
    Identity authority = authority(ISSUER);

    assertThat(
            new Walk(ISSUER)
                .with(list(ROOT))
                .with(list(ISSUER).revoked(authority, since, CRLReason.keyCompromise))
                .told())
        .isEqualTo("revoked good");
    assertThat(
            new Walk(ISSUER)
                .with(list(ROOT))
                .with(list(ISSUER).revoked(authority, COVERED, CRLReason.keyCompromise))
                .told())
        .isEqualTo("failed");
    assertThat(
            new Walk(ISSUER)
                .covered(since.minusNanos(1))
                .with(list(ROOT))
                .with(list(ISSUER).revoked(authority, since, CRLReason.keyCompromise))
                .told())
        .isEqualTo("revoked good");
  }

  /** An issuer that was revoked may have signed its lists by whoever has its key now. */
  @ParameterizedTest
  @CsvSource({
    "2020-12-31T23:59:59Z, good revoked",
    "2021-01-01T00:00:00Z, unknown revoked",
    "2026-11-21T00:00:00Z, unknown revoked"
  })
  void aRevokedIssuersListsMustHaveBeenThereBefore(Instant since, String told) {
    Instant revoked = Instant.parse("2021-01-01T00:00:00Z");
    Walk walk =
        new Walk(ISSUER)
            .with(TestCrl.by(ROOT).revoked(ISSUER, revoked, CRLReason.keyCompromise))
            .with(list(ISSUER), since);

    assertThat(walk.told()).isEqualTo(told);
  }

  @Test
  void aRevocationCountsWheneverItBecameKnown() {
    Instant late = Instant.parse("2025-01-01T00:00:00Z");
    Instant since = Instant.parse("2020-01-01T00:00:00Z");
    Identity authority = authority(ENDED);

    assertThat(
            new Walk(ENDED)
                .with(list(ROOT))
                .with(list(ENDED).revoked(authority, since, CRLReason.superseded), late)
                .told())
        .isEqualTo("revoked good");
    assertThat(
            new Walk(ENDED)
                .with(list(ROOT))
                .with(list(ENDED).revoked(authority, COVERED, CRLReason.superseded), late)
                .told())
        .isEqualTo("failed");
  }

  /** Known by the end of the issuer's key as a hold; that it was lifted, only afterwards. */
  @ParameterizedTest
  @CsvSource({"2019-07-20T06:38:24Z, revoked good", "2019-07-20T06:38:23Z, failed"})
  void aHoldThatWasKnownInTimeCounts(Instant since, String told) {
    Walk walk =
        new Walk(ENDED)
            .with(list(ROOT))
            .with(list(ENDED).revoked(authority(ENDED), since, CRLReason.certificateHold), LISTED)
            .with(
                list(ENDED).thisUpdate(Instant.parse("2021-06-01T00:00:00Z")),
                Instant.parse("2025-01-01T00:00:00Z"));

    assertThat(walk.told()).isEqualTo(told);
  }

  /** A root from whose sunset on what it signed counts only if it was there before. */
  @ParameterizedTest
  @CsvSource({
    "2020-12-31T23:59:59.999999999Z, unknown good",
    "2021-01-01T00:00:00Z, failed",
    "2026-11-21T00:00:00Z, failed"
  })
  void theIssuersCertificateMustHaveBeenThereBeforeTheRootsSunset(Instant since, String told) {
    Walk walk =
        new Walk(ISSUER)
            .anchor(ENDED, "2015-01-01T00:00:00Z")
            .anchor(ROOT, "2021-01-01T00:00:00Z")
            .existing(ISSUER, since)
            .with(list(ROOT), LISTED);

    assertThat(walk.told()).isEqualTo(told);
  }

  /** The sooner of validity and sunset. */
  @ParameterizedTest
  @CsvSource({
    "2021-06-01T00:00:00Z, 2021-05-31T23:59:59Z, unknown good",
    "2021-06-01T00:00:00Z, 2021-06-01T00:00:00Z, failed",
    "2022-01-01T00:00:00Z, 2021-12-31T23:59:59Z, unknown good",
    "2022-01-01T00:00:00Z, 2022-01-01T00:00:00Z, failed",
    "2022-06-01T00:00:00Z, 2022-01-01T00:00:00Z, unknown good",
    "2022-06-01T00:00:00Z, 2022-01-01T00:00:01Z, failed"
  })
  void theRootItselfEndsWithItsValidityOrItsSunset(String sunset, Instant since, String told) {
    Identity root =
        TestCertificate.root("CN=xacthuc TEST slide root that ends")
            .valid(FROM, END.toString())
            .build();
    Identity issuer =
        TestCertificate.issuedBy(root)
            .subject("CN=xacthuc TEST slide issuer below it")
            .valid(FROM, "2040-01-01T00:00:00Z")
            .ca()
            .build();
    Walk walk =
        new Walk(issuer).anchor(root, sunset).existing(issuer, since).with(list(root), LISTED);

    assertThat(walk.told()).isEqualTo(told);
  }

  /** EN 319 102-1 §5.6: the constraints hold for what was signed along the path, too. */
  @ParameterizedTest
  @CsvSource({"2020-12-31T23:59:59Z, good good", "2021-01-01T00:00:00Z, unknown good"})
  void whatWasSignedWithAnAlgorithmThatEndedMustHaveBeenThereBefore(Instant since, String told) {
    Instant end = Instant.parse("2021-01-01T00:00:00Z");
    Identity issuer =
        issuer("2039-01-01T00:00:00Z").signedWith(SignatureScheme.ECDSA_SHA384).build();

    assertThat(
            new Walk(issuer)
                .ending(DigestAlgorithm.SHA384, end)
                .with(list(ROOT))
                .with(list(issuer), since)
                .told())
        .as("the issuer's certificate")
        .isEqualTo(told);
    assertThat(
            new Walk(ISSUER)
                .ending(DigestAlgorithm.SHA384, end)
                .with(list(ROOT).signedWith(SignatureScheme.ECDSA_SHA384))
                .with(list(ISSUER), since)
                .told())
        .as("the list that clears the issuer")
        .isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-07-20T06:38:23Z", "-1000000000-01-01T00:00:00Z"})
  void anAlgorithmThatHadEndedOrIsNotListedProvesNothing(Instant end) {
    Identity issuer =
        issuer("2039-01-01T00:00:00Z").signedWith(SignatureScheme.ECDSA_SHA384).build();
    Walk certificate =
        new Walk(issuer).ending(DigestAlgorithm.SHA384, end).with(list(ROOT)).with(list(issuer));
    Walk list =
        new Walk(ISSUER)
            .ending(DigestAlgorithm.SHA384, end)
            .with(list(ROOT).signedWith(SignatureScheme.ECDSA_SHA384))
            .with(list(ISSUER));

    assertThat(certificate.told()).isEqualTo("failed");
    assertThat(list.told()).isEqualTo("failed");
    assertThat(list.ending(DigestAlgorithm.SHA384, COVERED.plusNanos(1)).told())
        .isEqualTo("unknown good");
  }

  @Test
  void anAuthorityThatIsItselfTheAnchorHasNobodyToAskAbout() {
    assertThat(new Walk(ISSUER).anchor(authority(ISSUER), "2021-01-01T00:00:00Z").slide())
        .contains(List.of());
  }

  /** A token covered by a later one in 2019, looked at today. */
  private static final class Walk {
    private final Identity issuer;
    private final Identity authority;
    private final List<Bytes> lists = new ArrayList<>();
    private final List<Bytes> responses = new ArrayList<>();
    private final Map<Bytes, Instant> proven = new HashMap<>();
    private final List<TrustAnchor> anchors = new ArrayList<>();
    private AlgorithmReliability algorithms = AlgorithmReliability.UNLIMITED;
    private Instant covered = COVERED;

    Walk(Identity issuer) {
      this.issuer = issuer;
      authority = authority(issuer);
    }

    Walk covered(Instant instant) {
      covered = instant;
      return this;
    }

    /** A list that nothing proves to be older than today. */
    Walk with(TestCrl list) {
      lists.add(list.build());
      return this;
    }

    Walk with(TestCrl list, Instant since) {
      return with(list.build(), since);
    }

    Walk with(Bytes list, Instant since) {
      lists.add(list);
      proven.put(list, since);
      return this;
    }

    Walk withResponse(Bytes response, Instant since) {
      responses.add(response);
      proven.put(response, since);
      return this;
    }

    Walk existing(Identity certificate, Instant since) {
      proven.put(certificate.der(), since);
      return this;
    }

    Walk anchor(Identity root, String sunset) {
      anchors.add(TrustAnchor.of(certificate(root)).withSunset(Instant.parse(sunset)));
      return this;
    }

    Walk ending(DigestAlgorithm digest, Instant end) {
      algorithms = Stamps.until(Map.of(digest, end));
      return this;
    }

    Optional<List<CertificateStatus>> slide() {
      TrustAnchors trusted =
          anchors.isEmpty()
              ? TrustAnchors.of(List.of(certificate(ROOT)))
              : new TrustAnchors(anchors);
      ValidatedPath path =
          new PathValidator(Limits.DEFAULT)
              .validate(
                  new PathRequest(
                      certificate(authority),
                      Purpose.TIME_STAMPING,
                      List.of(certificate(issuer)),
                      trusted,
                      covered))
              .path()
              .orElseThrow();
      return new ValidationTimeSliding(
              new RevocationChecker(Limits.DEFAULT),
              new TimeStampContext(
                  List.of(),
                  trusted,
                  RevocationPool.EMPTY,
                  new TimeStampAcceptance(algorithms, true),
                  NOW),
              path,
              new RevocationPool(lists, responses, List.of()),
              new Cover(new Existence(covered, List.of()), der -> proven.getOrDefault(der, NOW)))
          .statuses();
    }

    /** What is known of authority and issuer; "failed" when the path could not be relied on. */
    String told() {
      return slide()
          .map(statuses -> String.join(" ", statuses.stream().map(Walk::word).toList()))
          .orElse("failed");
    }

    private static String word(CertificateStatus status) {
      return status.status().match(good -> "good", revoked -> "revoked", unknown -> "unknown");
    }
  }

  private static Certificate certificate(Identity identity) {
    return Certificate.read(identity.der()).value().orElseThrow();
  }
}
