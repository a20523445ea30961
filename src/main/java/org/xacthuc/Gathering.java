package org.xacthuc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.ValidatedPath;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.TrustFacts;

/**
 * Asks the request's source for what a path lacks, and only then: an issuer that is not at hand, a
 * status that nobody at hand can tell. What one signature needed serves the whole document.
 */
final class Gathering {
  private static final Set<PathDefect.Kind> DEAD_ENDS =
      Set.of(
          PathDefect.Kind.ISSUER_NOT_FOUND,
          PathDefect.Kind.ANCHOR_NOT_TRUSTED,
          PathDefect.Kind.SIGNATURE_WRONG);

  private final EvidenceSource.Session session;
  private final boolean revocation;
  private final boolean anybodyTrusted;
  private final Set<Certificate> certificates = new LinkedHashSet<>();
  private final Set<Bytes> crls = new LinkedHashSet<>();
  private final Set<Bytes> responses = new LinkedHashSet<>();

  Gathering(EvidenceSource.Session session, VerificationRequest request) {
    this.session = session;
    revocation = request.policy().revocation() != RequirementLevel.OFF;
    anybodyTrusted = !request.anchors().isEmpty() || !request.anchors().known().isEmpty();
  }

  /** One validation with all that was gathered so far. */
  @FunctionalInterface
  interface Attempt<T, E extends Exception> {
    T make() throws E;
  }

  /** Attempts until nothing is missing or nothing further can be had. */
  <T, E extends Exception> T complete(Attempt<T, E> attempt, Function<T, TrustFacts> trust)
      throws E {
    T outcome = attempt.make();
    while (gatherFor(trust.apply(outcome))) {
      outcome = attempt.make();
    }
    return outcome;
  }

  List<Certificate> certificates() {
    return List.copyOf(certificates);
  }

  List<Bytes> crls() {
    return List.copyOf(crls);
  }

  List<Bytes> responses() {
    return List.copyOf(responses);
  }

  /** Whether anything was found that was not at hand before. */
  private boolean gatherFor(TrustFacts trust) {
    if (trust.path().isEmpty()) {
      return false;
    }
    PathOutcome outcome = trust.path().get();
    return outcome
        .path()
        .map(path -> revocation && gatherEvidence(path, trust.revocation()))
        .orElseGet(() -> anybodyTrusted && isDeadEnd(outcome) && gatherIssuers(outcome.chain()));
  }

  /** Where no anchor was reached, another issuer may help; where a rule was broken, none would. */
  private static boolean isDeadEnd(PathOutcome outcome) {
    return outcome.defects().stream().anyMatch(defect -> DEAD_ENDS.contains(defect.kind()));
  }

  /** Of the end of the longest stretch first: its issuer is most likely the one missing. */
  private boolean gatherIssuers(List<Certificate> chain) {
    List<Certificate> upwards = new ArrayList<>(chain);
    while (!upwards.isEmpty()) {
      Certificate last = upwards.remove(upwards.size() - 1);
      if (!last.isSelfIssued() && gatherIssuers(last)) {
        return true;
      }
    }
    return false;
  }

  private boolean gatherIssuers(Certificate subject) {
    List<Certificate> found = session.issuers(subject);
    while (!found.isEmpty() && !certificates.addAll(found)) {
      found = session.issuers(subject);
    }
    return !found.isEmpty();
  }

  private boolean gatherEvidence(ValidatedPath path, List<CertificateStatus> statuses) {
    List<Certificate> chain = path.certificates();
    boolean found = false;
    for (CertificateStatus status : statuses) {
      Certificate subject = status.certificate();
      found |=
          status.isUnknown()
              && issuer(subject, chain).filter(i -> gatherEvidence(subject, i)).isPresent();
    }
    return found;
  }

  /** The next one on the path; of a certificate that is not on it, whoever has the name. */
  private static Optional<Certificate> issuer(Certificate subject, List<Certificate> chain) {
    int index = chain.indexOf(subject);
    return chain.stream().skip(index + 1L).filter(subject::namesAsIssuer).findFirst();
  }

  private boolean gatherEvidence(Certificate subject, Certificate issuer) {
    RevocationPool found = session.revocation(subject, issuer);
    while (!found.isEmpty() && !add(found)) {
      found = session.revocation(subject, issuer);
    }
    return !found.isEmpty();
  }

  private boolean add(RevocationPool pool) {
    boolean added = crls.addAll(pool.crls());
    added |= responses.addAll(pool.ocspResponses());
    added |= certificates.addAll(pool.certificates());
    return added;
  }
}
