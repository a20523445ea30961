package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.certificate;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.TestCertificate;

/** What a certificate's extensions let its key do. */
class UsageTest {
  private static final String STAMPS = "1.3.6.1.5.5.7.3.8";
  private static final String ANY = "2.5.29.37.0";

  private static TestCertificate person() {
    return TestCertificate.issuedBy(AUTHORITY).subject("CN=xacthuc TEST usage");
  }

  private static Certificate extended(boolean critical, String... purposes) {
    KeyPurposeId[] ids = new KeyPurposeId[purposes.length];
    for (int i = 0; i < purposes.length; i++) {
      ids[i] = KeyPurposeId.getInstance(new ASN1ObjectIdentifier(purposes[i]));
    }
    return certificate(person().extendedKeyUsage(critical, ids).build());
  }

  /** RFC 5280 §4.2.1.3: any of the bits, and all of them where nothing is said. */
  @ParameterizedTest
  @CsvSource({
    "128, 128, true",
    "128, 192, true",
    "64, 192, true",
    "32, 192, false",
    "4, 4, true",
    "2, 4, false",
    "6, 2, true",
    "32, 32, false"
  })
  void aKeyDoesWhatItsBitsSay(int usage, int asked, boolean allowed) {
    assertThat(Usage.allows(certificate(person().keyUsage(usage).build()), asked))
        .isEqualTo(allowed);
    assertThat(Usage.allows(certificate(person().without(Extension.keyUsage).build()), asked))
        .isTrue();
  }

  @Test
  void anAuthorityOverTimeStampsIsCriticallyThatAlone() {
    Certificate plain = certificate(person().build());

    assertThat(Usage.isForTimeStampsAlone(extended(true, STAMPS))).isTrue();
    for (Certificate other :
        new Certificate[] {
          plain, extended(false, STAMPS), extended(true, STAMPS, ANY), extended(true, ANY)
        }) {
      assertThat(Usage.isForTimeStampsAlone(other)).isFalse();
      assertThat(Usage.suitsTarget(other, Purpose.TIME_STAMPING, Usage.DOCUMENT_SIGNING)).isFalse();
    }
    assertThat(
            Usage.suitsTarget(
                extended(true, STAMPS), Purpose.TIME_STAMPING, Usage.DOCUMENT_SIGNING))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2.5.29.37.0, true, true",
    "1.3.6.1.5.5.7.3.8, false, true",
    "1.3.6.1.5.5.7.3.4, true, false",
    "1.3.6.1.5.5.7.3.36, true, false",
    "1.3.6.1.5.5.7.3.1, false, false"
  })
  void anAuthorityVouchesForWhatItsOwnUsagesName(String usage, boolean signing, boolean stamps) {
    Certificate authority = extended(false, usage);
    Certificate open = certificate(person().build());

    assertThat(Usage.suitsAuthority(authority, Purpose.DOCUMENT_SIGNING, Usage.DOCUMENT_SIGNING))
        .isEqualTo(signing);
    assertThat(Usage.suitsAuthority(authority, Purpose.TIME_STAMPING, Usage.DOCUMENT_SIGNING))
        .isEqualTo(stamps);
    for (Purpose purpose : Purpose.values()) {
      assertThat(Usage.suitsAuthority(open, purpose, Usage.DOCUMENT_SIGNING)).isTrue();
    }
  }

  @Test
  void aResponderIsNamedOne() {
    assertThat(Usage.mayAnswerOcsp(extended(false, "1.3.6.1.5.5.7.3.9"))).isTrue();
    assertThat(Usage.mayAnswerOcsp(extended(false, ANY))).isFalse();
    assertThat(Usage.mayAnswerOcsp(certificate(person().build()))).isFalse();
  }

  @Test
  void anAuthoritySaysThatItIsOne() {
    assertThat(Usage.isAuthority(certificate(AUTHORITY))).isTrue();
    assertThat(Usage.isAuthority(certificate(person().build()))).isFalse();
  }
}
