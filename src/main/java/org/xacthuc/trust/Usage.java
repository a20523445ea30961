package org.xacthuc.trust;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.cms.Certificate;

/** What a certificate's own extensions let its key do (RFC 5280 §4.2.1.3, §4.2.1.9, §4.2.1.12). */
public final class Usage {
  private static final String ANY = "2.5.29.37.0";

  /**
   * Usages that go with signing documents: RFC 9336, Microsoft's and Adobe's document signing, and
   * e-mail protection and client authentication, which are all that Vietnamese authorities write.
   */
  static final Set<String> DOCUMENT_SIGNING =
      Set.of(
          ANY,
          "1.3.6.1.5.5.7.3.36",
          "1.3.6.1.4.1.311.10.3.12",
          "1.2.840.113583.1.1.5",
          "1.3.6.1.5.5.7.3.4",
          "1.3.6.1.5.5.7.3.2");

  private Usage() {}

  /** Whether the key usage, where there is one, has any of these bits. */
  static boolean allows(Certificate certificate, int bits) {
    Extension extension = certificate.holder().getExtension(Extension.keyUsage);
    if (extension == null) {
      return true;
    }
    KeyUsage usage = KeyUsage.getInstance(extension.getParsedValue());
    return Arrays.stream(
            new int[] {
              KeyUsage.digitalSignature,
              KeyUsage.nonRepudiation,
              KeyUsage.keyCertSign,
              KeyUsage.cRLSign
            })
        .anyMatch(bit -> (bits & bit) != 0 && usage.hasUsages(bit));
  }

  /**
   * Whether it says that it is an authority over certificates.
   *
   * @throws RuntimeException when the extension is malformed
   */
  public static boolean isAuthority(Certificate certificate) {
    return basicConstraints(certificate).map(BasicConstraints::isCA).orElse(false);
  }

  static Optional<BasicConstraints> basicConstraints(Certificate certificate) {
    return Optional.ofNullable(certificate.holder().getExtension(Extension.basicConstraints))
        .map(e -> BasicConstraints.getInstance(e.getParsedValue()));
  }

  /**
   * Whether the extended usage is critical and time-stamping alone (RFC 3161 §2.3).
   *
   * @throws RuntimeException when the extension is malformed
   */
  public static boolean isForTimeStampsAlone(Certificate certificate) {
    Extension extension = certificate.holder().getExtension(Extension.extendedKeyUsage);
    return extension != null
        && extension.isCritical()
        && usages(extension).equals(Set.of(KeyPurposeId.id_kp_timeStamping.getId()));
  }

  /** RFC 6960 §4.2.2.2.1, id-pkix-ocsp-nocheck: nobody is asked whether it was revoked. */
  static boolean isNeverChecked(Certificate certificate) {
    return certificate.holder().getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null;
  }

  /**
   * Whether the target's extended usage fits the purpose.
   *
   * @param signing those that go with signing documents
   */
  static boolean suitsTarget(Certificate certificate, Purpose purpose, Set<String> signing) {
    Extension extension = certificate.holder().getExtension(Extension.extendedKeyUsage);
    return switch (purpose) {
      case DOCUMENT_SIGNING -> extension == null || hasAny(usages(extension), signing);
      case TIME_STAMPING -> isForTimeStampsAlone(certificate);
    };
  }

  /**
   * An authority's extended usage, where there is one, narrows what it may vouch for.
   *
   * @param signing those that go with signing documents
   */
  static boolean suitsAuthority(Certificate certificate, Purpose purpose, Set<String> signing) {
    Extension extension = certificate.holder().getExtension(Extension.extendedKeyUsage);
    if (extension == null) {
      return true;
    }
    Set<String> usages = usages(extension);
    return switch (purpose) {
      case DOCUMENT_SIGNING -> hasAny(usages, signing);
      case TIME_STAMPING -> hasAny(usages, Set.of(ANY, KeyPurposeId.id_kp_timeStamping.getId()));
    };
  }

  static boolean mayAnswerOcsp(Certificate certificate) {
    Extension extension = certificate.holder().getExtension(Extension.extendedKeyUsage);
    return extension != null && usages(extension).contains(KeyPurposeId.id_kp_OCSPSigning.getId());
  }

  private static boolean hasAny(Set<String> usages, Set<String> wanted) {
    return usages.stream().anyMatch(wanted::contains);
  }

  private static Set<String> usages(Extension extension) {
    return Arrays.stream(ExtendedKeyUsage.getInstance(extension.getParsedValue()).getUsages())
        .map(KeyPurposeId::getId)
        .collect(Collectors.toSet());
  }
}
