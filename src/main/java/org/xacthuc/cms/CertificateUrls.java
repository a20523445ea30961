package org.xacthuc.cms;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/** The addresses that a certificate names. An extension that cannot be read names none. */
public final class CertificateUrls {
  private CertificateUrls() {}

  static List<String> issuers(X509CertificateHolder holder) {
    return access(holder, AccessDescription.id_ad_caIssuers);
  }

  static List<String> responders(X509CertificateHolder holder) {
    return access(holder, AccessDescription.id_ad_ocsp);
  }

  static List<String> lists(X509CertificateHolder holder) {
    return ofPoints(holder.getExtension(Extension.cRLDistributionPoints));
  }

  static List<String> changes(X509CertificateHolder holder) {
    return ofPoints(holder.getExtension(Extension.freshestCRL));
  }

  /**
   * The full names among distribution points.
   *
   * @param points of a certificate or a list, to complete lists or to changes; may be null
   */
  public static List<String> ofPoints(Extension points) {
    List<String> urls = new ArrayList<>();
    if (points != null) {
      try {
        CRLDistPoint all = CRLDistPoint.getInstance(points.getParsedValue());
        for (DistributionPoint point : all.getDistributionPoints()) {
          addFullName(point.getDistributionPoint(), urls);
        }
      } catch (RuntimeException malformed) {
        return List.of();
      }
    }
    return List.copyOf(urls);
  }

  private static void addFullName(DistributionPointName name, List<String> urls) {
    if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
      for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
        addUrl(one, urls);
      }
    }
  }

  private static List<String> access(X509CertificateHolder holder, ASN1ObjectIdentifier method) {
    Extension extension = holder.getExtension(Extension.authorityInfoAccess);
    List<String> urls = new ArrayList<>();
    if (extension != null) {
      try {
        AuthorityInformationAccess access =
            AuthorityInformationAccess.getInstance(extension.getParsedValue());
        for (AccessDescription description : access.getAccessDescriptions()) {
          if (description.getAccessMethod().equals(method)) {
            addUrl(description.getAccessLocation(), urls);
          }
        }
      } catch (RuntimeException malformed) {
        return List.of();
      }
    }
    return List.copyOf(urls);
  }

  private static void addUrl(GeneralName name, List<String> urls) {
    if (name.getTagNo() == GeneralName.uniformResourceIdentifier
        && name.getName() instanceof ASN1String text) {
      urls.add(text.getString());
    }
  }
}
