package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.signer;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCrl;

/** For which certificates, and which reasons, a list speaks (RFC 5280 §5.2.5, §6.3.3 b). */
class CrlScopeTest {
  private static final int ALL = 0b1_1111_1110;
  private static final String HERE = "http://crl.xacthuc-test.invalid/here";
  private static final String THERE = "http://crl.xacthuc-test.invalid/there";
  private static final Certificate PLAIN = certificate(Drawing.SIGNER);

  static CRLDistPoint points(DistributionPoint... all) {
    return new CRLDistPoint(all);
  }

  static DistributionPoint point(String url) {
    return point(url, null, null);
  }

  private static DistributionPoint point(String url, ReasonFlags reasons, Identity issuer) {
    return new DistributionPoint(
        url == null ? null : fullName(url), reasons, issuer == null ? null : name(issuer));
  }

  private static DistributionPointName fullName(String url) {
    return new DistributionPointName(
        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url)));
  }

  private static GeneralNames name(Identity authority) {
    return new GeneralNames(new GeneralName(authority.certificate().getSubject()));
  }

  private static Certificate with(DistributionPoint... points) {
    return certificate(
        signer(AUTHORITY, "Có điểm phân phối")
            .extension(Extension.cRLDistributionPoints, false, points(points))
            .build());
  }

  private static CertificateList list(Identity by, IssuingDistributionPoint point) {
    TestCrl list = TestCrl.by(by).extension(Extension.issuingDistributionPoint, true, point);
    return CertificateList.read(list.build()).orElseThrow();
  }

  private static IssuingDistributionPoint scope(
      DistributionPointName name, ReasonFlags reasons, boolean indirect) {
    return new IssuingDistributionPoint(name, false, false, reasons, indirect, false);
  }

  private static CertificateList at(String url) {
    return list(AUTHORITY, scope(fullName(url), null, false));
  }

  @Test
  void aListWithoutAScopeSpeaksOfAllThatItsIssuerIssued() {
    CertificateList own = CertificateList.read(TestCrl.by(AUTHORITY).build()).orElseThrow();
    CertificateList other = CertificateList.read(TestCrl.by(ROOT).build()).orElseThrow();

    assertThat(CrlScope.reasons(own, PLAIN)).isEqualTo(ALL);
    assertThat(CrlScope.reasons(own, with(point(HERE)))).isEqualTo(ALL);
    assertThat(CrlScope.reasons(other, PLAIN)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, false, 510, 0",
    "false, true, false, 0, 510",
    "false, false, true, 0, 0",
    "false, false, false, 510, 510"
  })
  void oneForPersonsOrAuthoritiesSpeaksOfThemAlone(
      boolean persons, boolean authorities, boolean attributes, int ofPerson, int ofAuthority) {
    IssuingDistributionPoint point =
        new IssuingDistributionPoint(null, persons, authorities, null, false, attributes);
    Certificate authority = certificate(Drawing.authority(AUTHORITY, "below").build());

    assertThat(CrlScope.reasons(list(AUTHORITY, point), PLAIN)).isEqualTo(ofPerson);
    assertThat(CrlScope.reasons(list(AUTHORITY, point), authority)).isEqualTo(ofAuthority);
  }

  /** ReasonFlags count from the left: keyCompromise is bit 1, aACompromise bit 8. */
  @Test
  void oneForSomeReasonsSpeaksOfThose() {
    ReasonFlags some = new ReasonFlags(ReasonFlags.keyCompromise | ReasonFlags.certificateHold);
    ReasonFlags last = new ReasonFlags(ReasonFlags.aACompromise | ReasonFlags.unused);

    assertThat(CrlScope.reasons(list(AUTHORITY, scope(null, some, false)), PLAIN))
        .isEqualTo(1 << 1 | 1 << 6);
    assertThat(CrlScope.reasons(list(AUTHORITY, scope(null, last, false)), PLAIN))
        .isEqualTo(1 << 8);
  }

  @Test
  void oneOfADistributionPointSpeaksOfWhoNamesThatPoint() {
    assertThat(CrlScope.reasons(at(HERE), with(point(HERE)))).isEqualTo(ALL);
    assertThat(CrlScope.reasons(at(HERE), with(point(THERE)))).isZero();
    assertThat(CrlScope.reasons(at(HERE), with(point(THERE), point(HERE)))).isEqualTo(ALL);
    assertThat(CrlScope.reasons(at(HERE), PLAIN)).isZero();
  }

  @Test
  void forTheReasonsThatPointAndListShare() {
    ReasonFlags one = new ReasonFlags(ReasonFlags.keyCompromise | ReasonFlags.superseded);
    ReasonFlags two = new ReasonFlags(ReasonFlags.cACompromise | ReasonFlags.superseded);
    CertificateList some = list(AUTHORITY, scope(fullName(HERE), one, false));

    assertThat(CrlScope.reasons(some, with(point(HERE)))).isEqualTo(1 << 1 | 1 << 4);
    assertThat(CrlScope.reasons(some, with(point(HERE, two, null)))).isEqualTo(1 << 4);
    assertThat(CrlScope.reasons(at(HERE), with(point(HERE, one, null), point(HERE, two, null))))
        .isEqualTo(1 << 1 | 1 << 2 | 1 << 4);
  }

  /** §6.3.3, last paragraph. */
  @Test
  void withoutPointsOfItsOwnTheIssuersNameIsThePoint() {
    DistributionPointName named = new DistributionPointName(name(AUTHORITY));
    DistributionPointName other = new DistributionPointName(name(ROOT));

    assertThat(CrlScope.reasons(list(AUTHORITY, scope(named, null, false)), PLAIN)).isEqualTo(ALL);
    assertThat(CrlScope.reasons(list(AUTHORITY, scope(other, null, false)), PLAIN)).isZero();
  }

  /** §4.2.1.13: a relative name stands below the name of the list's issuer. */
  @Test
  void aRelativeNameIsTakenForWhatItStandsFor() {
    DistributionPointName relative = relative("Phần 1");
    X500Name whole =
        new X500Name(BCStyle.INSTANCE, AUTHORITY.certificate().getSubject() + ",OU=Phần 1");
    DistributionPoint full =
        new DistributionPoint(
            new DistributionPointName(new GeneralNames(new GeneralName(whole))), null, null);
    CertificateList list = list(AUTHORITY, scope(relative, null, false));

    assertThat(CrlScope.reasons(list, with(new DistributionPoint(relative, null, null))))
        .isEqualTo(ALL);
    assertThat(CrlScope.reasons(list, with(new DistributionPoint(relative("Phần 2"), null, null))))
        .isZero();
    assertThat(CrlScope.reasons(list, with(full))).isEqualTo(ALL);
  }

  private static DistributionPointName relative(String unit) {
    return new DistributionPointName(
        DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER,
        new DERSet(new AttributeTypeAndValue(BCStyle.OU, new DERUTF8String(unit))));
  }

  @Test
  void anIndirectListOfAnotherSpeaksOfWhoNamesItsIssuer() {
    CertificateList indirect = list(ROOT, scope(fullName(HERE), null, true));
    CertificateList direct = list(ROOT, scope(fullName(HERE), null, false));

    assertThat(CrlScope.reasons(indirect, with(point(HERE, null, ROOT)))).isEqualTo(ALL);
    assertThat(CrlScope.reasons(direct, with(point(HERE, null, ROOT)))).isZero();
    assertThat(CrlScope.reasons(indirect, with(point(HERE)))).isZero();
    assertThat(CrlScope.reasons(indirect, with(point(HERE, null, AUTHORITY)))).isZero();
    assertThat(CrlScope.reasons(at(HERE), with(point(HERE, null, ROOT)))).isZero();
    assertThat(CrlScope.reasons(at(HERE), with(point(HERE, null, AUTHORITY)))).isEqualTo(ALL);
  }

  @Test
  void aPointWithoutANameIsItsIssuersName() {
    DistributionPointName named = new DistributionPointName(name(ROOT));
    CertificateList list = list(ROOT, scope(named, null, true));

    assertThat(CrlScope.reasons(list, with(point(null, null, ROOT)))).isEqualTo(ALL);
    assertThat(
            CrlScope.reasons(
                list(ROOT, scope(fullName(HERE), null, true)), with(point(null, null, ROOT))))
        .isZero();
    DistributionPoint reasonsAlone =
        new DistributionPoint(null, new ReasonFlags(ReasonFlags.keyCompromise), null);
    assertThat(CrlScope.reasons(at(HERE), with(reasonsAlone))).isZero();
  }

  @Test
  void theIssuersOfListsAreTheIssuerAndWhomThePointsName() {
    String own = PLAIN.issuerName();
    DistributionPoint odd =
        new DistributionPoint(
            fullName(HERE),
            null,
            new GeneralNames(new GeneralName(GeneralName.dNSName, "xacthuc.vn")));
    Certificate malformed =
        certificate(
            signer(AUTHORITY, "Điểm hỏng")
                .extension(Extension.cRLDistributionPoints, false, new ASN1Integer(1))
                .build());

    assertThat(CrlScope.listIssuers(PLAIN)).containsExactly(own);
    assertThat(CrlScope.listIssuers(with(point(HERE)))).containsExactly(own);
    assertThat(CrlScope.listIssuers(with(odd))).containsExactly(own);
    assertThat(CrlScope.listIssuers(malformed)).containsExactly(own);
    assertThat(CrlScope.listIssuers(with(point(HERE), point(THERE, null, ROOT))))
        .containsExactlyInAnyOrder(own, certificate(ROOT).subjectName());
  }
}
