package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.TestTimeStamp;

/** Which algorithm of a token and its path is the first to be unreliable. */
class AlgorithmEndTest {
  private static final Instant SHA_512 = Instant.parse("2022-01-01T00:00:00Z");
  private static final Instant SHA_256 = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant SCHEME = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void itIsReliableUntilTheVeryInstant() {
    AlgorithmEnd end = new AlgorithmEnd("SHA-1", SHA_512);

    assertThat(end.isReliableAt(SHA_512.minusNanos(1))).isTrue();
    assertThat(end.isReliableAt(SHA_512)).isFalse();
    assertThat(end.isListed()).isTrue();
    assertThat(new AlgorithmEnd("MD2", Instant.MIN).isListed()).isFalse();
  }

  @Test
  void ofTwoTheEarlierCountsAndOfEqualOnesTheFirst() {
    AlgorithmEnd early = new AlgorithmEnd("a", SHA_512);
    AlgorithmEnd late = new AlgorithmEnd("b", SHA_256);

    assertThat(early.or(late)).isSameAs(early);
    assertThat(late.or(early)).isSameAs(early);
    assertThat(early.or(new AlgorithmEnd("c", SHA_512))).isSameAs(early);
  }

  @Test
  void aTokensImprintMayBeItsWeakestPart() {
    AlgorithmIdentifier sha512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);

    assertThat(ofToken(TestPki.load().tsa().imprint(sha512)))
        .isEqualTo(new AlgorithmEnd("SHA-512", SHA_512));
    assertThat(ofToken(TestPki.load().tsa())).isEqualTo(new AlgorithmEnd("SHA-256", SHA_256));
  }

  @Test
  void ofAPathTheAnchorsOwnSignatureVouchesForNothing() {
    Certificate authority = certificate(Holder.TSA);
    Certificate root = certificate(Holder.GOVERNMENT_ROOT);

    assertThat(AlgorithmEnd.of(List.of(root), table()))
        .isEqualTo(new AlgorithmEnd("", Instant.MAX));
    AlgorithmEnd end = AlgorithmEnd.of(List.of(authority, root), table());
    assertThat(end.algorithm()).isEqualTo("ECDSA-P-384");
    assertThat(end.until()).isEqualTo(SCHEME);
  }

  @Test
  void theSchemeIsNamedWhereNoEndOfTheDigestIsKnown() {
    TimeStampToken token = Stamps.read(TestPki.load().tsa());

    AlgorithmEnd end = AlgorithmEnd.of(token, AlgorithmReliability.UNLIMITED);

    assertThat(end.until()).isEqualTo(Instant.MAX);
    assertThat(end.isReliableAt(Instant.parse("9999-01-01T00:00:00Z"))).isTrue();
  }

  @Test
  void theDigestIsNamedWhereItAndNotTheSchemeEndsFirst() {
    Identity root = TestPki.load().of(Holder.GOVERNMENT_ROOT);
    List<Certificate> path = List.of(certificate(Holder.TSA), certificate(Holder.GOVERNMENT_ROOT));
    assertThat(root.key().algorithm()).isEqualTo(KeyAlgorithm.P384);

    assertThat(AlgorithmEnd.of(path, Stamps.until(Map.of(DigestAlgorithm.SHA384, SHA_256))))
        .isEqualTo(new AlgorithmEnd("SHA-384", SHA_256));
    assertThat(AlgorithmEnd.of(path, Stamps.until(Map.of())))
        .isEqualTo(new AlgorithmEnd("ECDSA-P-384", Instant.MAX));
  }

  /** A key that nobody here can use: the path holds by nothing that is known. */
  @Test
  void whatIsUnknownIsNotReliable() {
    TestKey key = TestKey.pool(KeyAlgorithm.ED25519, 3);
    SubjectPublicKeyInfo unknown =
        new SubjectPublicKeyInfo(
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.999.4")),
            key.publicKey().getPublicKeyData().getBytes());
    Certificate root =
        certificate(
            TestCertificate.root("CN=xacthuc TEST of an unknown key")
                .key(new TestKey(key.privateKey(), unknown))
                .build());
    List<Certificate> path = List.of(certificate(Holder.TSA), root);

    AlgorithmEnd end = AlgorithmEnd.of(path, 0, AlgorithmReliability.UNLIMITED);
    assertThat(end).isEqualTo(new AlgorithmEnd("2.999.4", Instant.MIN));
    assertThat(AlgorithmEnd.of(path, AlgorithmReliability.UNLIMITED)).isEqualTo(end);
  }

  private static Certificate certificate(Holder holder) {
    return certificate(TestPki.load().of(holder));
  }

  private static Certificate certificate(Identity identity) {
    return Certificate.read(identity.der()).value().orElseThrow();
  }

  private static AlgorithmEnd ofToken(TestTimeStamp stamp) {
    return AlgorithmEnd.of(Stamps.read(stamp), table());
  }

  private static AlgorithmReliability table() {
    return new AlgorithmReliability() {
      @Override
      public Instant until(DigestAlgorithm digest) {
        return Map.of(DigestAlgorithm.SHA512, SHA_512, DigestAlgorithm.SHA256, SHA_256)
            .getOrDefault(digest, Instant.MAX);
      }

      @Override
      public Instant until(SignatureAlgorithm algorithm) {
        return algorithm.digest().map(this::until).filter(SCHEME::isAfter).orElse(SCHEME);
      }
    };
  }
}
