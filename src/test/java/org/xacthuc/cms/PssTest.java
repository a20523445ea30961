package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.DigestAlgorithm;

/** The parameters of RSASSA-PSS (RFC 8017 §A.2.3). */
class PssTest {
  static RSASSAPSSparams parameters(DigestAlgorithm digest, DigestAlgorithm mask, int salt) {
    return parameters(digest.oid(), mask.oid(), BigInteger.valueOf(salt), 1);
  }

  private static RSASSAPSSparams parameters(
      String digest, String mask, BigInteger salt, long trailer) {
    return new RSASSAPSSparams(
        SmallRsa.identifier(digest),
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SmallRsa.identifier(mask)),
        new ASN1Integer(salt),
        new ASN1Integer(trailer));
  }

  @Test
  void whatIsLeftOutIsSha1() {
    assertThat(Pss.of(null)).contains(new Pss(DigestAlgorithm.SHA1, DigestAlgorithm.SHA1, 20));
    assertThat(Pss.of(new RSASSAPSSparams()))
        .contains(new Pss(DigestAlgorithm.SHA1, DigestAlgorithm.SHA1, 20));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, true",
    "32, 1, true",
    "32767, 1, true",
    "32768, 1, false",
    "-1, 1, false",
    "32, 0, false",
    "32, 2, false"
  })
  void saltAndTrailerAreOfTheirKind(long salt, long trailer, boolean taken) {
    String sha256 = DigestAlgorithm.SHA256.oid();
    var read = Pss.of(parameters(sha256, sha256, BigInteger.valueOf(salt), trailer));

    assertThat(read.isPresent()).isEqualTo(taken);
    assertThat(read.map(Pss::saltLength)).isEqualTo(read.map(p -> (int) salt));
  }

  /** RFC 8702 §3.2.1: SHAKE has identifiers of its own. */
  @ParameterizedTest
  @CsvSource({
    "SHA256, SHA512, true",
    "SHAKE128, SHA256, false",
    "SHA256, SHAKE128, false",
    "SHAKE256, SHAKE256, false"
  })
  void digestAndMaskAreKnownOnes(DigestAlgorithm digest, DigestAlgorithm mask, boolean taken) {
    var read = Pss.of(parameters(digest, mask, 20));

    assertThat(read.isPresent()).isEqualTo(taken);
    assertThat(Pss.of(parameters("2.999.1", mask.oid(), BigInteger.TEN, 1))).isEmpty();
    assertThat(Pss.of(parameters(digest.oid(), "2.999.1", BigInteger.TEN, 1))).isEmpty();
    assertThat(read.map(Pss::digest)).isEqualTo(read.map(p -> digest));
    assertThat(read.map(Pss::maskDigest)).isEqualTo(read.map(p -> mask));
    assertThat(read.map(Pss::isMaskedByShake)).isEqualTo(read.map(p -> false));
  }

  @Test
  void noOtherMaskIsKnown() {
    AlgorithmIdentifier sha256 = SmallRsa.identifier(DigestAlgorithm.SHA256.oid());
    RSASSAPSSparams other =
        new RSASSAPSSparams(
            sha256,
            new AlgorithmIdentifier(SmallRsa.identifier("2.999.2").getAlgorithm(), sha256),
            new ASN1Integer(32),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD);

    assertThat(Pss.of(other)).isEmpty();
  }

  /** RFC 4055 §3.3. */
  @ParameterizedTest
  @CsvSource({
    "SHA256, SHA256, 32, true",
    "SHA256, SHA256, 33, true",
    "SHA256, SHA256, 31, false",
    "SHA512, SHA256, 32, false",
    "SHA256, SHA512, 32, false"
  })
  void aKeysOwnParametersAreTheLeast(
      DigestAlgorithm digest, DigestAlgorithm mask, int salt, boolean allowed) {
    Pss key = new Pss(DigestAlgorithm.SHA256, DigestAlgorithm.SHA256, 32);

    assertThat(key.allows(new Pss(digest, mask, salt))).isEqualTo(allowed);
  }
}
