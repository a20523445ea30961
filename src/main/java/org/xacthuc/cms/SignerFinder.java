package org.xacthuc.cms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cms.CmsDefect.Kind;

/**
 * The signer's certificate (ETSI EN 319 102-1 §5.2.3): by identifier and, where a
 * signing-certificate attribute binds it, by hash. Its place among the certificates means nothing.
 */
final class SignerFinder {
  private SignerFinder() {}

  static Optional<Certificate> find(
      SignerIdentifier identifier,
      List<SigningCertificateReference> references,
      List<Certificate> embedded,
      List<Certificate> given,
      List<CmsDefect> defects) {
    List<Certificate> named =
        Stream.concat(embedded.stream(), given.stream())
            .filter(identifier::names)
            .distinct()
            .toList();
    if (named.isEmpty()) {
      defects.add(new CmsDefect(Kind.SIGNER_CERTIFICATE_NOT_FOUND, text(identifier)));
      return Optional.empty();
    }
    List<Certificate> bound =
        named.stream().filter(c -> references.stream().allMatch(r -> r.binds(c))).toList();
    if (bound.isEmpty()) {
      defects.add(new CmsDefect(Kind.SIGNING_CERTIFICATE_MISMATCH, text(identifier)));
      return Optional.empty();
    }
    // The store of a document is open to everybody who appends to it: a twin laid there does not
    // make the signer's own certificate doubtful.
    List<Certificate> own = bound.stream().filter(embedded::contains).toList();
    if (own.size() == 1) {
      return Optional.of(own.get(0));
    }
    if (bound.size() > 1) {
      // Nothing tells them apart, so none of them is the signer's.
      defects.add(new CmsDefect(Kind.SIGNER_CERTIFICATE_NOT_FOUND, "ambiguous"));
      return Optional.empty();
    }
    return Optional.of(bound.get(0));
  }

  private static String text(SignerIdentifier identifier) {
    return identifier instanceof SignerIdentifier.IssuerAndSerial id
        ? id.issuer().text() + " [" + id.serial() + "]"
        : identifier.toString();
  }
}
