package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestTimeStamp;

/** What a token says of itself and of who made it. */
class TimeStampTokenTest {
  private static TestCertificate authority() {
    return TestCertificate.selfSigned()
        .subject("C=VN, CN=xacthuc TEST token authority")
        .timeStampAuthority();
  }

  private static TimeStampToken token(TestCertificate authority) {
    return Stamps.read(TestTimeStamp.by(authority.build()));
  }

  /** RFC 3161 §2.3, RFC 5280 §4.2.1.3. */
  @ParameterizedTest
  @CsvSource({
    "0x80, ''",
    "0xC0, ''",
    "0x84, keyCertSign",
    "0x82, cRLSign",
    "0x86, keyCertSign cRLSign"
  })
  void furtherUsesOfTheAuthoritysKeyAreNamed(String bits, String extra) {
    TimeStampToken token = token(authority().keyUsage(Integer.decode(bits)));

    assertThat(String.join(" ", token.extraKeyUsages())).isEqualTo(extra);
  }

  @Test
  void aUsageThatIsNotSaidOrCannotBeReadIsToldApart() {
    assertThat(token(authority().without(Extension.keyUsage)).extraKeyUsages()).isEmpty();
    assertThat(token(authority().critical("2.5.29.15", new byte[] {5, 0})).extraKeyUsages())
        .containsExactly("keyUsage");
  }

  @Test
  void theAuthorityIsItsCertificatesSubject() {
    Identity authority = authority().keyUsage(KeyUsage.digitalSignature).build();
    TestTimeStamp stamp = TestTimeStamp.by(authority);
    TimeStampToken unknown = Stamps.read(stamp.container(kit -> kit.embed(List.of())));

    assertThat(Stamps.read(stamp).authority()).contains("C=VN, CN=xacthuc TEST token authority");
    assertThat(unknown.authority()).isEmpty();
    assertThat(unknown.extraKeyUsages()).isEmpty();
  }

  @Test
  void itsDigestIsThatOfTheTokenWithoutPadding() {
    Bytes token = Stamps.token(TestTimeStamp.by(authority().build()));
    Bytes padded = Bytes.of(Arrays.copyOf(token.toArray(), token.length() + 100));

    assertThat(TimeStampReader.read(padded).value().orElseThrow().sha256())
        .isEqualTo(DigestAlgorithm.SHA256.of(token));
  }
}
