package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.testkit.KeyAlgorithm;
import org.xacthuc.testkit.TestKey;

/** What a verification costs, in those under RSA-2048. */
class VerificationCostTest {

  /** By the square of the modulus and the length of the exponent. */
  @ParameterizedTest
  @CsvSource({
    "512, 17, 1",
    "2048, 2, 1",
    "2048, 17, 1",
    "2048, 34, 2",
    "2048, 256, 15",
    "3072, 17, 2",
    "4096, 17, 4",
    "16384, 64, 240"
  })
  void anRsaKeysLengthIsPaidFor(int modulus, int exponent, int steps) {
    assertThat(
            VerificationCost.rsa(
                BigInteger.ONE.shiftLeft(modulus - 1), BigInteger.ONE.shiftLeft(exponent - 1)))
        .isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({
    "P-224, 224, 2",
    "P-256, 256, 3",
    "P-384, 384, 10",
    "P-521, 521, 25",
    "brainpoolP256r1, 256, 17",
    "brainpoolP384r1, 384, 57",
    "brainpoolP512r1, 512, 136"
  })
  void aCurveIsPaidForByItsKindAndLength(String curve, int bits, int steps) {
    assertThat(VerificationCost.ec(curve, bits)).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({"512, 1", "1024, 1", "2048, 12", "3072, 40", "4096, 96"})
  void soIsAModulusOfDsa(int bits, int steps) {
    assertThat(VerificationCost.dsa(bits)).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({
    "P256, 3",
    "P384, 10",
    "BRAINPOOL_P256, 17",
    "ED25519, 5",
    "ED448, 5",
    "ML_DSA_65, 10"
  })
  void aVerifierKnowsTheCostOfItsKey(KeyAlgorithm algorithm, int steps) throws IOException {
    byte[] encoded = TestKey.pool(algorithm, 1).publicKey().getEncoded();

    assertThat(SignatureVerifier.of(SubjectPublicKeyInfo.getInstance(encoded)).cost())
        .isEqualTo(steps);
  }

  @Test
  void aKeyThatCannotBeReadCostsTheAttempt() {
    assertThat(SignatureVerifier.of(SmallRsa.identifierOnly("2.999.1")).cost()).isEqualTo(1);
    assertThat(
            SignatureVerifier.of(
                    SmallRsa.publicKey(BigInteger.ONE.shiftLeft(4095).setBit(0), SmallRsa.EXPONENT))
                .cost())
        .isEqualTo(4);
  }
}
