package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.xacthuc.base.Budget;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.PathDefect.Kind;
import org.xacthuc.trust.TrustAnchor.Reach;

/**
 * Validates one path, from its anchor down (RFC 5280 §6.1). Names chain and signatures verify
 * already: {@link PathSearch} saw to both. All defects are collected, not the first alone.
 */
final class PathRules {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.subjectAlternativeName,
          Extension.nameConstraints,
          Extension.certificatePolicies,
          Extension.policyMappings,
          Extension.policyConstraints,
          Extension.inhibitAnyPolicy);

  private final List<Certificate> path;
  private final TrustAnchor anchor;
  private final PathRequest request;
  private final List<PathDefect> defects = new ArrayList<>();
  private final PathInputs inputs;
  private final Budget budget;
  private final NameConstraintState names;
  private final PolicyState policies;
  private int maxPathLength = UNLIMITED;

  /**
   * Prepares the rules for one path.
   *
   * @param path from the target to the anchor, both included
   * @param budget when it is exhausted, whether the path holds is not known
   */
  PathRules(
      List<Certificate> path,
      TrustAnchor anchor,
      PathRequest request,
      PathInputs inputs,
      Budget budget) {
    this.path = path;
    this.anchor = anchor;
    this.request = request;
    this.inputs = inputs;
    this.budget = budget;
    names = new NameConstraintState(budget);
    policies = new PolicyState(inputs.policies(), path.size() - 1, budget);
  }

  /** Empty when the path holds. */
  List<PathDefect> check() {
    guarded(anchor.certificate(), this::checkAnchor);
    for (int i = path.size() - 2; i >= 0; i--) {
      Certificate certificate = path.get(i);
      boolean target = i == 0;
      guarded(certificate, c -> checkBasics(c, target));
      guarded(certificate, target ? this::wrapUp : this::prepareNext);
    }
    if (path.size() == 1) {
      guarded(path.get(0), this::checkTargetUsage);
    }
    return List.copyOf(defects);
  }

  /** An extension that cannot be parsed breaks the certificate, not the program. */
  private void guarded(Certificate certificate, Consumer<Certificate> rule) {
    try {
      rule.accept(certificate);
    } catch (RuntimeException malformed) {
      refuse(Kind.CERTIFICATE_BROKEN, certificate, "extensions");
    }
  }

  /**
   * RFC 5280 §6.1.1 d leaves the anchor's own extensions to the reader; here its dates, sunset,
   * name constraints, path length, key usage and critical extensions bind whoever it vouches for.
   */
  private void checkAnchor(Certificate certificate) {
    if (!anchor.standsAt(request.at())) {
      refuse(Kind.ANCHOR_EXPIRED, certificate, anchorEnd());
    }
    if (!anchor.purposes().contains(request.purpose())) {
      refuse(Kind.ANCHOR_PURPOSE, certificate, request.purpose().name());
    }
    checkCriticalExtensions(certificate);
    if (path.size() > 1) {
      if (anchor.reach() == Reach.ITSELF) {
        refuse(Kind.ANCHOR_PURPOSE, certificate, anchor.reach().name());
      }
      checkAuthority(certificate);
      maxPathLength = pathLength(certificate).orElse(UNLIMITED);
      if (!names.add(certificate)) {
        refuse(Kind.NAME_CONSTRAINTS, certificate, "nameConstraints");
      }
    }
  }

  private String anchorEnd() {
    Certificate certificate = anchor.certificate();
    return request.at().isBefore(certificate.notBefore())
        ? certificate.notBefore().toString()
        : anchor
            .sunset()
            .filter(s -> s.isBefore(certificate.notAfter()))
            .orElse(certificate.notAfter())
            .toString();
  }

  /** §6.1.3. */
  private void checkBasics(Certificate certificate, boolean target) {
    CertificateProfile.broken(certificate)
        .ifPresent(part -> refuse(Kind.CERTIFICATE_BROKEN, certificate, part));
    if (Validity.isBefore(certificate, request.at())) {
      refuse(Kind.NOT_YET_VALID, certificate, certificate.notBefore().toString());
    }
    if (Validity.isOver(certificate, request.at())) {
      refuse(Kind.EXPIRED, certificate, certificate.notAfter().toString());
    }
    boolean selfIssued = certificate.isSelfIssued();
    if ((target || !selfIssued) && !names.permits(certificate)) {
      refuse(Kind.NAME_CONSTRAINTS, certificate, "names");
    }
    Extensions extensions = certificate.holder().getExtensions();
    if (!policies.process(extensions, selfIssued && !target)) {
      refuse(Kind.POLICY, certificate, "certificatePolicies");
    }
    checkCriticalExtensions(certificate);
  }

  private void checkCriticalExtensions(Certificate certificate) {
    for (Object oid : certificate.holder().getCriticalExtensionOIDs()) {
      if (!PROCESSED.contains(oid)) {
        refuse(Kind.UNKNOWN_CRITICAL_EXTENSION, certificate, oid.toString());
      }
    }
  }

  /** §6.1.4. */
  private void prepareNext(Certificate certificate) {
    Extensions extensions = certificate.holder().getExtensions();
    if (!policies.prepare(extensions, certificate.isSelfIssued())) {
      refuse(Kind.POLICY, certificate, "policyMappings");
    }
    if (!names.add(certificate)) {
      refuse(Kind.NAME_CONSTRAINTS, certificate, "nameConstraints");
    }
    checkAuthority(certificate);
    if (!certificate.isSelfIssued()) {
      if (maxPathLength == 0) {
        refuse(Kind.PATH_TOO_LONG, certificate, "pathLenConstraint");
      }
      maxPathLength = maxPathLength == UNLIMITED ? UNLIMITED : Math.max(0, maxPathLength - 1);
    }
    maxPathLength = Math.min(maxPathLength, pathLength(certificate).orElse(UNLIMITED));
  }

  /** §6.1.4 k, n: may its key sign certificates for this purpose? */
  private void checkAuthority(Certificate certificate) {
    boolean authority =
        Usage.basicConstraints(certificate)
            .map(BasicConstraints::isCA)
            .orElse(isOldAnchor(certificate));
    if (!authority) {
      refuse(Kind.NOT_A_CA, certificate, "basicConstraints");
    }
    if (!Usage.allows(certificate, KeyUsage.keyCertSign)) {
      refuse(Kind.KEY_USAGE, certificate, "keyCertSign");
    }
    if (!Usage.suitsAuthority(certificate, request.purpose(), inputs.documentSigning())) {
      refuse(Kind.EXTENDED_KEY_USAGE, certificate, request.purpose().name());
    }
  }

  /** A root of version 1 cannot say that it is an authority; the reader's choice says it. */
  private boolean isOldAnchor(Certificate certificate) {
    return certificate.equals(anchor.certificate())
        && certificate.holder().getVersionNumber() == 1
        && certificate.isSelfIssued();
  }

  private static Optional<Integer> pathLength(Certificate certificate) {
    return Usage.basicConstraints(certificate)
        .map(BasicConstraints::getPathLenConstraint)
        .map(l -> l.bitLength() > 31 ? UNLIMITED : l.intValue());
  }

  /** §6.1.5. */
  private void wrapUp(Certificate target) {
    if (!policies.finish(target.holder().getExtensions())) {
      refuse(Kind.POLICY, target, "certificatePolicies");
    }
    checkTargetUsage(target);
  }

  private void checkTargetUsage(Certificate target) {
    if (!Usage.allows(target, KeyUsage.digitalSignature | KeyUsage.nonRepudiation)) {
      refuse(Kind.KEY_USAGE, target, "digitalSignature");
    }
    if (!Usage.suitsTarget(target, request.purpose(), inputs.documentSigning())) {
      refuse(Kind.EXTENDED_KEY_USAGE, target, request.purpose().name());
    }
  }

  /** What is found once the budget is exhausted may only be the end of the budget. */
  private void refuse(Kind kind, Certificate certificate, String detail) {
    if (!budget.isExhausted()) {
      defects.add(new PathDefect(kind, certificate, detail));
    }
  }
}
