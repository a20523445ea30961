package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.Names;

/** Whether a list's issuing distribution point covers a certificate (RFC 5280 §6.3.3 b). */
final class CrlScope {
  private CrlScope() {}

  /**
   * Whose lists may concern the certificate: its issuer's, and those that its own distribution
   * points name; in the form of {@link Names#canonical}.
   */
  static Set<String> listIssuers(Certificate certificate) {
    Set<String> issuers = new HashSet<>();
    issuers.add(certificate.issuerName());
    try {
      points(certificate).forEach(point -> issuers.addAll(issuers(point)));
    } catch (RuntimeException malformed) {
      // The points are asked again of each list of the issuer, and then make it unusable.
      return issuers;
    }
    return issuers;
  }

  /** The bits of the reasons for which the list speaks of the certificate; 0 for out of scope. */
  static int reasons(CertificateList list, Certificate certificate) {
    boolean own = list.issuerName().equals(certificate.issuerName());
    if (!own && !list.isIndirect()) {
      return 0; // RFC 5280 §6.3.3 b 1
    }
    List<DistributionPoint> points =
        points(certificate).stream()
            .filter(p -> p.getCRLIssuer() == null ? own : isBy(list, p))
            .toList();
    return list.distributionPoint()
        .map(point -> reasons(point, points, certificate, list.issuerAsn1()))
        .orElse(Answer.ALL_REASONS);
  }

  private static int reasons(
      IssuingDistributionPoint point,
      List<DistributionPoint> points,
      Certificate certificate,
      X500Name listIssuer) {
    boolean authority = Usage.isAuthority(certificate);
    if (point.onlyContainsAttributeCerts()
        || (point.onlyContainsUserCerts() && authority)
        || (point.onlyContainsCACerts() && !authority)) {
      return 0;
    }
    int listed = bits(point.getOnlySomeReasons());
    if (point.getDistributionPoint() == null) {
      return listed;
    }
    List<GeneralName> names = names(point.getDistributionPoint(), listIssuer);
    int reasons = 0;
    for (DistributionPoint own : points) {
      if (matches(own, names, listIssuer)) {
        reasons |= listed & bits(own.getReasons());
      }
    }
    return reasons;
  }

  private static boolean isBy(CertificateList list, DistributionPoint point) {
    return issuers(point).contains(list.issuerName());
  }

  /** The names of the point's cRLIssuer (RFC 5280 §4.2.1.13). */
  private static List<String> issuers(DistributionPoint point) {
    return point.getCRLIssuer() == null
        ? List.of()
        : Stream.of(point.getCRLIssuer().getNames())
            .filter(n -> n.getTagNo() == GeneralName.directoryName)
            .map(n -> Names.canonical(X500Name.getInstance(n.getName())))
            .toList();
  }

  private static boolean matches(
      DistributionPoint own, List<GeneralName> names, X500Name listIssuer) {
    if (own.getDistributionPoint() != null) {
      return names(own.getDistributionPoint(), listIssuer).stream().anyMatch(names::contains);
    }
    return own.getCRLIssuer() != null
        && List.of(own.getCRLIssuer().getNames()).stream().anyMatch(names::contains);
  }

  /** Without the extension, the issuer's name is the point (RFC 5280 §6.3.3, last paragraph). */
  private static List<DistributionPoint> points(Certificate certificate) {
    Extension extension = certificate.holder().getExtension(Extension.cRLDistributionPoints);
    if (extension == null) {
      GeneralNames name = new GeneralNames(new GeneralName(certificate.holder().getIssuer()));
      return List.of(new DistributionPoint(new DistributionPointName(name), null, null));
    }
    return List.of(CRLDistPoint.getInstance(extension.getParsedValue()).getDistributionPoints());
  }

  /** RFC 5280 §4.2.1.13, §5.2.5: a relative name stands below that of the list's issuer. */
  private static List<GeneralName> names(DistributionPointName name, X500Name issuer) {
    if (name.getType() == DistributionPointName.FULL_NAME) {
      return List.of(GeneralNames.getInstance(name.getName()).getNames());
    }
    X500NameBuilder full = new X500NameBuilder();
    List<RDN> parts = new ArrayList<>(List.of(issuer.getRDNs()));
    parts.add(RDN.getInstance(ASN1Set.getInstance(name.getName())));
    parts.forEach(part -> full.addMultiValuedRDN(part.getTypesAndValues()));
    return List.of(new GeneralName(full.build()));
  }

  /** Bit n of ReasonFlags, counted from the left as ASN.1 does, as 1 << n. */
  private static int bits(ReasonFlags flags) {
    if (flags == null) {
      return Answer.ALL_REASONS;
    }
    int bits = 0;
    byte[] octets = flags.getBytes();
    for (int bit = 1; bit <= 8; bit++) {
      int octet = bit / 8;
      if (octet < octets.length && (octets[octet] & (0x80 >> (bit % 8))) != 0) {
        bits |= 1 << bit;
      }
    }
    return bits;
  }
}
