package org.xacthuc.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm.Scheme;

/** The tables say what their documents say, to the day. */
class AlgorithmTablesTest {
  private static final AlgorithmTable ETSI = AlgorithmTables.ETSI_TS_119_312;

  @Test
  void theTableHasANameAndADate() {
    assertThat(ETSI.name()).isEqualTo("ETSI TS 119 312 V1.5.1");
    assertThat(ETSI.issued()).hasToString("2024-10-13");
  }

  /** ETSI TS 119 312 V1.5.1: hash functions. */
  @ParameterizedTest
  @CsvSource({
    "MD5, 2004-08-01",
    "SHA1, 2012-08-01",
    "SHA224, 2029-01-01",
    "SHA256,",
    "SHA384,",
    "SHA512,",
    "SHA3_256,",
    "SHA3_384,",
    "SHA3_512,",
  })
  void digestsEnd(DigestAlgorithm digest, String day) {
    assertEnd(ETSI.of(digest), day);
  }

  @ParameterizedTest
  @CsvSource({"RIPEMD-160, 2014-08-01", "Whirlpool, 2020-12-01"})
  void digestsThatAreNotReadAreListedToo(String label, String day) {
    assertThat(ETSI.lines())
        .filteredOn(line -> line.algorithm().equals(label))
        .extracting(line -> line.lifetime().end().map(Instant::toString))
        .containsExactly(Optional.of(day + "T00:00:00Z"));
  }

  /** The same: signature schemes by key size. An empty day is no end, a dash is not listed. */
  @ParameterizedTest
  @CsvSource({
    "RSA_PKCS1, 785, -",
    "RSA_PKCS1, 786, 2010-08-01",
    "RSA_PKCS1, 1023, 2010-08-01",
    "RSA_PKCS1, 1024, 2019-10-01",
    "RSA_PKCS1, 1536, 2019-10-01",
    "RSA_PKCS1, 1899, 2019-10-01",
    "RSA_PKCS1, 1900, 2029-01-01",
    "RSA_PKCS1, 2048, 2029-01-01",
    "RSA_PKCS1, 3000, 2029-01-01",
    "RSA_PKCS1, 4096, 2029-01-01",
    "RSA_PSS, 786, 2010-08-01",
    "RSA_PSS, 1024, 2019-10-01",
    "RSA_PSS, 2048, 2029-01-01",
    "RSA_PSS, 2999, 2029-01-01",
    "RSA_PSS, 3000,",
    "RSA_PSS, 4096,",
    "DSA, 1023, -",
    "DSA, 1024, 2015-12-01",
    "DSA, 1900, 2029-01-01",
    "DSA, 2048, 2029-01-01",
    "DSA, 3000,",
    "ECDSA, 159, -",
    "ECDSA, 163, 2012-08-01",
    "ECDSA, 224, 2021-10-01",
    "ECDSA, 256,",
    "ECDSA, 521,",
  })
  void schemesEnd(Scheme scheme, int bits, String day) {
    assertEnd(first(ETSI, scheme, bits), day);
  }

  /** Each curve that is read has a line; one that is not listed is refused. */
  @ParameterizedTest
  @CsvSource({
    "P-256, true",
    "P-384, true",
    "P-521, true",
    "brainpoolP256r1, true",
    "brainpoolP384r1, true",
    "brainpoolP512r1, true",
    "FRP256v1, true",
    "secp256k1, false",
    "brainpoolP320r1, false",
  })
  void curvesAreListed(String curve, boolean listed) {
    SignatureAlgorithm algorithm =
        new SignatureAlgorithm(
            Scheme.ECDSA, 256, Optional.of(DigestAlgorithm.SHA256), Optional.of(curve));
    assertThat(
            ETSI.of(algorithm).allMatch(a -> a.isReliableAt(Instant.parse("2026-01-01T00:00:00Z"))))
        .isEqualTo(listed);
  }

  /** Nothing that this program reads is refused for want of a line. */
  @ParameterizedTest
  @EnumSource
  void everyDigestAndSchemeHasALine(DigestAlgorithm digest) {
    assertThat(ETSI.lists(digest.label())).as(digest.label()).isTrue();
    assertThat(Stream.of(Scheme.values()).map(Scheme::label)).allMatch(ETSI::lists);
  }

  /** Circular TT 15/2025/TT-BKHCN, annex I. */
  @ParameterizedTest
  @CsvSource({
    "RSA_PKCS1, 4096, SHA256, false",
    "RSA_PSS, 2047, SHA256, false",
    "RSA_PSS, 2048, SHA256, true",
    "RSA_PSS, 2048, SHA1, false",
    "RSA_PSS, 2048, SHA224, false",
    "RSA_PSS, 2048, SHA512_256, true",
    "ECDSA, 255, SHA3_256, false",
    "ECDSA, 256, SHA3_256, true",
    "DSA, 3072, SHA256, false",
  })
  void vietnamsRule(Scheme scheme, int bits, DigestAlgorithm digest, boolean meets) {
    SignatureAlgorithm algorithm =
        new SignatureAlgorithm(scheme, bits, Optional.of(digest), Optional.empty());
    assertThat(
            AlgorithmTables.VIETNAM
                .schemeAndDigest(algorithm)
                .allMatch(a -> a.lifetime().isPresent()))
        .isEqualTo(meets);
  }

  @Test
  void theDayBeginsAtMidnight() {
    AlgorithmTable.Answer sha1 = ETSI.of(DigestAlgorithm.SHA1);
    assertThat(sha1.isReliableAt(Instant.parse("2012-07-31T23:59:59Z"))).isTrue();
    assertThat(sha1.isReliableAt(Instant.parse("2012-08-01T00:00:00Z"))).isFalse();
  }

  @Test
  void neverAndNotListedAreNeverReliable() {
    AlgorithmTable never =
        ETSI.with(new AlgorithmTable.Line("SHA-256", 0, new Lifetime.Never())).without("SHA-384");
    for (DigestAlgorithm digest :
        new DigestAlgorithm[] {DigestAlgorithm.SHA256, DigestAlgorithm.SHA384}) {
      assertThat(never.of(digest).isReliableAt(Instant.EPOCH)).isFalse();
    }
  }

  private static AlgorithmTable.Answer first(AlgorithmTable table, Scheme scheme, int bits) {
    return table
        .schemeAndDigest(new SignatureAlgorithm(scheme, bits, Optional.empty(), Optional.empty()))
        .collect(Collectors.toList())
        .get(0);
  }

  private static void assertEnd(AlgorithmTable.Answer answer, String day) {
    if ("-".equals(day)) {
      assertThat(answer.lifetime()).isEmpty();
      return;
    }
    assertThat(answer.lifetime()).isPresent();
    assertThat(answer.lifetime().flatMap(Lifetime::end).map(Instant::toString))
        .isEqualTo(Optional.ofNullable(day).map(d -> d + "T00:00:00Z"));
  }
}
