package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;

class CertificateTest {
  private static final Identity ROOT =
      TestCertificate.root("C=VN, CN=xacthuc TEST read root").build();
  private static final Identity PERSON =
      TestCertificate.issuedBy(ROOT)
          .subject("C=VN, O=Sở Y tế, CN=Nguyễn Thị Thử, UID=CCCD:0, UID=MST:1")
          .valid("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z")
          .serial(0x1F)
          .signer()
          .crlAt("http://crl.xacthuc-test.invalid/ca.crl")
          .authorityInformation(
              "http://ocsp.xacthuc-test.invalid", "http://aia.xacthuc-test.invalid/ca.crt")
          .build();

  private static Certificate read(Identity identity) {
    return Certificate.read(identity.der()).value().orElseThrow();
  }

  @Test
  void itSaysWhatItSays() {
    Certificate person = read(PERSON);
    assertThat(person.subject().text())
        .isEqualTo("C=VN, O=Sở Y tế, CN=Nguyễn Thị Thử, UID=CCCD:0, UID=MST:1");
    assertThat(person.subject().values("UID")).containsExactly("CCCD:0", "MST:1");
    assertThat(person.issuer()).isEqualTo(read(ROOT).subject());
    assertThat(person.serial()).isEqualTo("1f");
    assertThat(person.notBefore()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(person.notAfter()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(person.keyLabel()).isEqualTo("P-256");
    assertThat(person.crlUrls()).containsExactly("http://crl.xacthuc-test.invalid/ca.crl");
    assertThat(person.ocspUrls()).containsExactly("http://ocsp.xacthuc-test.invalid");
    assertThat(person.issuerUrls()).containsExactly("http://aia.xacthuc-test.invalid/ca.crt");
    assertThat(person.isSelfIssued()).isFalse();
    assertThat(read(ROOT).isSelfSigned()).isTrue();
  }

  @Test
  void equalityIsThatOfTheEncoding() {
    assertThat(read(PERSON)).isEqualTo(read(PERSON)).hasSameHashCodeAs(read(PERSON));
    assertThat(read(PERSON)).isNotEqualTo(read(ROOT));
  }

  @Test
  void nothingMayFollowNorBeMissing() {
    byte[] der = PERSON.der().toArray();
    assertThat(Certificate.read(Bytes.of(Arrays.copyOf(der, der.length + 1))).value()).isEmpty();
    assertThat(Certificate.read(Bytes.of(Arrays.copyOf(der, der.length - 1))).value()).isEmpty();
    assertThat(Certificate.read(Bytes.EMPTY).defects())
        .extracting(CmsDefect::kind)
        .containsExactly(CmsDefect.Kind.EMBEDDED_OBJECT_BROKEN);
  }

  @Test
  void namesAreComparedWithoutCaseAndSpaceButInOrder() {
    Certificate one = read(named("C=VN, O=Sở Y tế,  CN=Một"));
    assertThat(one.subjectName()).isEqualTo(read(named("C=vn, O=sở  y TẾ, CN=một")).subjectName());
    assertThat(one.subjectName())
        .isNotEqualTo(read(named("O=Sở Y tế, C=VN, CN=Một")).subjectName());
    assertThat(one.subjectName()).isNotEqualTo(read(named("C=VN, O=Sở Y tế")).subjectName());
  }

  private static Identity named(String name) {
    return TestCertificate.selfSigned().subject(name).build();
  }
}
