package org.xacthuc.trust;

import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.cms.Certificate;

/** Permitted and excluded subtrees along a path (RFC 5280 §6.1.2 b, c; §6.1.3 b, c; §6.1.4 g). */
final class NameConstraintState {
  private static final int MOST_SUBTREES = 1_000;
  private static final int MOST_NAMES = 1_000;

  private final PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
  private boolean constrained;

  /** Whether subject and alternative names lie within what is permitted and outside the rest. */
  boolean permits(Certificate certificate) {
    if (!constrained) {
      return true;
    }
    X509CertificateHolder holder = certificate.holder();
    try {
      X500Name subject = holder.getSubject();
      if (subject.getRDNs().length > 0) {
        check(new GeneralName(subject));
        checkAddresses(subject);
      }
      Extension alternative = holder.getExtension(Extension.subjectAlternativeName);
      if (alternative != null) {
        GeneralName[] names = GeneralNames.getInstance(alternative.getParsedValue()).getNames();
        if (names.length > MOST_NAMES) {
          return false;
        }
        for (GeneralName name : names) {
          check(name);
        }
      }
      return true;
    } catch (NameConstraintValidatorException outside) {
      return false;
    }
  }

  /** RFC 5280 §4.2.1.10: rfc822Name constraints hold for emailAddress in the subject too. */
  private void checkAddresses(X500Name subject) throws NameConstraintValidatorException {
    for (RDN part : subject.getRDNs(BCStyle.EmailAddress)) {
      for (AttributeTypeAndValue attribute : part.getTypesAndValues()) {
        if (attribute.getType().equals(BCStyle.EmailAddress)) {
          check(new GeneralName(GeneralName.rfc822Name, attribute.getValue().toString()));
        }
      }
    }
  }

  private void check(GeneralName name) throws NameConstraintValidatorException {
    validator.checkPermitted(name);
    validator.checkExcluded(name);
  }

  /** Takes up a certificate's name constraints; false when they break RFC 5280 §4.2.1.10. */
  boolean add(Certificate certificate) {
    Extension extension = certificate.holder().getExtension(Extension.nameConstraints);
    if (extension == null) {
      return true;
    }
    NameConstraints constraints = NameConstraints.getInstance(extension.getParsedValue());
    GeneralSubtree[] permitted = constraints.getPermittedSubtrees();
    GeneralSubtree[] excluded = constraints.getExcludedSubtrees();
    if ((permitted == null && excluded == null) || !isSane(permitted) || !isSane(excluded)) {
      return false;
    }
    constrained = true;
    if (permitted != null) {
      validator.intersectPermittedSubtree(permitted);
    }
    if (excluded != null) {
      for (GeneralSubtree subtree : excluded) {
        validator.addExcludedSubtree(subtree);
      }
    }
    return true;
  }

  private static boolean isSane(GeneralSubtree[] subtrees) {
    if (subtrees == null) {
      return true;
    }
    for (GeneralSubtree subtree : subtrees) {
      if (subtree.getMinimum().signum() != 0 || subtree.getMaximum() != null) {
        return false;
      }
    }
    return subtrees.length > 0 && subtrees.length <= MOST_SUBTREES;
  }
}
