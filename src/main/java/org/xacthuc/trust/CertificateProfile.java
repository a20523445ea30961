package org.xacthuc.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyMappings;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.cms.Certificate;

/**
 * What makes one certificate invalid by itself, whatever path it stands on (RFC 5280 §4.1, §4.2).
 * Repeated extensions, unknown versions and extensions before version 3 do not even read.
 */
final class CertificateProfile {

  /** The extensions of RFC 5280 §4.2.1 that a path is judged by, with their syntax. */
  private static final Map<ASN1ObjectIdentifier, Consumer<ASN1Encodable>> SYNTAX =
      Map.ofEntries(
          Map.entry(Extension.basicConstraints, CertificateProfile::basicConstraints),
          Map.entry(Extension.keyUsage, KeyUsage::getInstance),
          Map.entry(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance),
          Map.entry(Extension.subjectAlternativeName, GeneralNames::getInstance),
          Map.entry(Extension.nameConstraints, NameConstraints::getInstance),
          Map.entry(Extension.certificatePolicies, CertificatePolicies::getInstance),
          Map.entry(Extension.policyMappings, PolicyMappings::getInstance),
          Map.entry(Extension.policyConstraints, PolicyConstraints::getInstance),
          Map.entry(Extension.inhibitAnyPolicy, ASN1Integer::getInstance),
          Map.entry(Extension.subjectKeyIdentifier, ASN1OctetString::getInstance),
          Map.entry(Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance));

  private CertificateProfile() {}

  /** The first part that breaks it; empty when none does. */
  static Optional<String> broken(Certificate certificate) {
    X509CertificateHolder holder = certificate.holder();
    // RFC 5280 §4.1.2.4: an issuer without a name would be anybody's.
    if (holder.getIssuer().getRDNs().length == 0) {
      return Optional.of("issuer");
    }
    // RFC 5280 §4.2.1.10: name constraints are an authority's.
    if (holder.getExtension(Extension.nameConstraints) != null && !Usage.isAuthority(certificate)) {
      return Optional.of(Extension.nameConstraints.getId());
    }
    List<?> oids = holder.getExtensionOIDs();
    return oids.stream()
        .map(ASN1ObjectIdentifier.class::cast)
        .filter(oid -> SYNTAX.containsKey(oid) && !isReadable(holder.getExtension(oid)))
        .map(ASN1ObjectIdentifier::getId)
        .findFirst();
  }

  private static boolean isReadable(Extension extension) {
    try {
      SYNTAX.get(extension.getExtnId()).accept(extension.getParsedValue());
      return true;
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  private static void basicConstraints(ASN1Encodable value) {
    ASN1Integer length = BasicConstraints.getInstance(value).getPathLenConstraintInteger();
    if (length != null && length.getValue().signum() < 0) {
      throw new IllegalArgumentException("RFC 5280 §4.2.1.9: pathLenConstraint is not negative");
    }
  }
}
