package org.xacthuc.cms;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.xacthuc.testkit.TestCertificate;

/** Addresses that a certificate names, as written, and what is none. */
class CertificateUrlsTest {
  private static final String ONE = "http://one.xacthuc-test.invalid";
  private static final String TWO = "ldap://two.xacthuc-test.invalid";

  private static Certificate with(ASN1ObjectIdentifier extension, ASN1Encodable value) {
    return Certificate.read(
            TestCertificate.selfSigned()
                .subject("CN=xacthuc TEST addresses")
                .extension(extension, false, value)
                .build()
                .der())
        .value()
        .orElseThrow();
  }

  private static GeneralName url(String url) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, url);
  }

  private static DistributionPoint point(GeneralName... names) {
    return new DistributionPoint(new DistributionPointName(new GeneralNames(names)), null, null);
  }

  @Test
  void pointsNameListsAndChangesApart() {
    GeneralName directory = new GeneralName(new X500Name("CN=An"));
    DistributionPoint relative =
        new DistributionPoint(
            new DistributionPointName(
                DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER,
                new DERSet(new AttributeTypeAndValue(BCStyle.CN, new DERUTF8String("An")))),
            null,
            null);
    DistributionPoint nameless = new DistributionPoint(null, null, new GeneralNames(directory));
    CRLDistPoint points =
        new CRLDistPoint(
            new DistributionPoint[] {
              point(url(ONE), directory), relative, nameless, point(url(TWO))
            });

    assertThat(with(Extension.cRLDistributionPoints, points).crlUrls()).containsExactly(ONE, TWO);
    assertThat(with(Extension.cRLDistributionPoints, points).deltaCrlUrls()).isEmpty();
    assertThat(with(Extension.freshestCRL, points).deltaCrlUrls()).containsExactly(ONE, TWO);
    assertThat(with(Extension.freshestCRL, points).crlUrls()).isEmpty();
  }

  @Test
  void respondersAndIssuersAreToldApartByTheMethod() {
    AuthorityInformationAccess access =
        new AuthorityInformationAccess(
            new AccessDescription[] {
              new AccessDescription(AccessDescription.id_ad_ocsp, url(ONE)),
              new AccessDescription(AccessDescription.id_ad_caIssuers, url(TWO)),
              new AccessDescription(
                  AccessDescription.id_ad_ocsp, new GeneralName(GeneralName.dNSName, "vn")),
              new AccessDescription(new ASN1ObjectIdentifier("2.999.1"), url("http://x.invalid"))
            });
    Certificate certificate = with(Extension.authorityInfoAccess, access);

    assertThat(certificate.ocspUrls()).containsExactly(ONE);
    assertThat(certificate.issuerUrls()).containsExactly(TWO);
  }

  @Test
  void anExtensionThatCannotBeReadNamesNone() {
    ASN1Encodable odd = new ASN1Integer(1);

    assertThat(with(Extension.cRLDistributionPoints, odd).crlUrls()).isEmpty();
    assertThat(with(Extension.freshestCRL, odd).deltaCrlUrls()).isEmpty();
    assertThat(with(Extension.authorityInfoAccess, odd).ocspUrls()).isEmpty();
    assertThat(with(Extension.authorityInfoAccess, odd).issuerUrls()).isEmpty();
    assertThat(with(Extension.keyUsage, odd).ocspUrls()).isEmpty();
  }
}
