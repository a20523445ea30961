package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AT;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.SIGNER;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.certificates;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;

/** Who is trusted, for what, and which certificates are known to be trusted when they turn up. */
class TrustAnchorsTest {
  private static final Certificate TRUSTED = certificate(ROOT);

  private static KnownAnchor known(Identity identity, Purpose... purposes) {
    Certificate certificate = certificate(identity);
    return new KnownAnchor(
        "known",
        certificate.notBefore(),
        certificate.notAfter(),
        certificate.sha256().value(),
        Set.of(purposes));
  }

  @Test
  void anAuthoritysCertificateVouchesForOthersAndAnyOtherForItself() {
    Identity not =
        Drawing.signer(AUTHORITY, "Không")
            .critical(Extension.basicConstraints, new BasicConstraints(false))
            .build();
    Identity broken =
        Drawing.root("CN=xacthuc TEST broken root")
            .critical(Extension.basicConstraints, DERNull.INSTANCE)
            .build();

    assertThat(TrustAnchor.of(TRUSTED).reach()).isEqualTo(TrustAnchor.Reach.ISSUER);
    for (Identity other : List.of(SIGNER, not, broken)) {
      assertThat(TrustAnchor.of(certificate(other)).reach()).isEqualTo(TrustAnchor.Reach.ITSELF);
    }
    assertThat(TrustAnchor.pinned(TRUSTED))
        .isEqualTo(
            new TrustAnchor(
                TRUSTED, TrustAnchor.Reach.ITSELF, Set.of(Purpose.values()), Optional.empty()));
  }

  @Test
  void purposesAndSunsetAreSetApart() {
    Instant sunset = Instant.parse("2025-01-01T00:00:00Z");
    TrustAnchor anchor = TrustAnchor.of(TRUSTED);

    assertThat(anchor.withSunset(sunset))
        .isEqualTo(new TrustAnchor(TRUSTED, Set.of(Purpose.values()), Optional.of(sunset)));
    assertThat(anchor.withSunset(sunset).withPurposes(Set.of(Purpose.TIME_STAMPING)))
        .isEqualTo(new TrustAnchor(TRUSTED, Set.of(Purpose.TIME_STAMPING), Optional.of(sunset)));
    assertThat(anchor.standsAt(AT)).isTrue();
    assertThat(anchor.withSunset(AT).standsAt(AT)).isFalse();
    assertThat(anchor.withSunset(AT).standsAt(AT.minusNanos(1))).isTrue();
    assertThat(anchor.standsAt(TRUSTED.notBefore().minusSeconds(1))).isFalse();
  }

  @Test
  void aPinnedAuthorityVouchesForNobodyElse() {
    TrustAnchors pinned = new TrustAnchors(List.of(TrustAnchor.pinned(TRUSTED)));
    PathOutcome outcome = Drawing.validate(SIGNER, AT, pinned, AUTHORITY);

    assertThat(outcome.path()).isEmpty();
    assertThat(outcome.defects())
        .containsExactly(new PathDefect(PathDefect.Kind.ANCHOR_PURPOSE, TRUSTED, "ITSELF"));
  }

  @Test
  void aKnownAnchorIsTrustedAsSoonAsItIsAtHand() {
    TrustAnchors anchors =
        TrustAnchors.NONE.withKnown(List.of(known(ROOT, Purpose.DOCUMENT_SIGNING)));
    TrustAnchors recognised = anchors.recognise(certificates(SIGNER, ROOT, ROOT, AUTHORITY));

    assertThat(anchors.anchors()).isEmpty();
    assertThat(recognised.anchors())
        .containsExactly(
            new TrustAnchor(TRUSTED, Set.of(Purpose.DOCUMENT_SIGNING), Optional.empty()));
    assertThat(recognised.known()).isEqualTo(anchors.known());
    assertThat(anchors.recognise(certificates(SIGNER)).anchors()).isEmpty();
  }

  /** Whoever was named already keeps what was said of them. */
  @Test
  void aKnownAnchorChangesNoneThatIsThere() {
    TrustAnchor stamps = TrustAnchor.of(TRUSTED).withPurposes(Set.of(Purpose.TIME_STAMPING));
    TrustAnchors anchors =
        new TrustAnchors(List.of(stamps))
            .withKnown(List.of(known(AUTHORITY)))
            .withKnown(List.of(known(ROOT, Purpose.DOCUMENT_SIGNING)));

    assertThat(anchors.known()).hasSize(2);
    assertThat(anchors.recognise(certificates(ROOT)).anchors()).containsExactly(stamps);
  }

  /** The fingerprint alone would do; that it signed itself is asked all the same. */
  @Test
  void aKnownAnchorIsARootOfThatFingerprint() {
    assertThat(known(ROOT).is(TRUSTED)).isTrue();
    assertThat(known(AUTHORITY).is(certificate(AUTHORITY))).isFalse();
    assertThat(known(AUTHORITY).is(TRUSTED)).isFalse();
  }

  @Test
  void theListsThatComeWithTheProgramAreNamed() {
    assertThat(KnownAnchors.names()).containsExactly("vn");
    assertThat(KnownAnchors.named("xx")).isEmpty();
    List<KnownAnchor> anchors = KnownAnchors.named("vn").orElseThrow();
    assertThat(anchors)
        .isSortedAccordingTo(Comparator.comparing(KnownAnchor::notBefore))
        .allSatisfy(
            anchor -> {
              assertThat(anchor.subject()).contains("CN=");
              assertThat(anchor.notBefore()).isBefore(anchor.notAfter());
              assertThat(anchor.sha256().length()).isEqualTo(32);
              assertThat(anchor.purposes()).contains(Purpose.DOCUMENT_SIGNING);
            });
    assertThat(anchors).extracting(KnownAnchor::sha256).doesNotHaveDuplicates().isNotEmpty();
  }
}
