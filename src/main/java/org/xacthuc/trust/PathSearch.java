package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignatureVerifier;
import org.xacthuc.trust.PathDefect.Kind;

/**
 * A bounded depth-first search from the target towards the anchors. An issuer is who has the name
 * and the key; key identifiers only say whom to try first. A path that reaches an anchor but breaks
 * a rule sends the search back for another one.
 */
final class PathSearch {
  private static final int LONGEST = 32;

  private final PathRequest request;
  private final PolicyInputs policies;
  private final Budget budget;
  private final List<Certificate> issuers;
  private final boolean truncated;

  /** Without a limit of its own: every candidate has been paid for when it is tried. */
  private final SignatureCache signatures = new SignatureCache(new Budget(Long.MAX_VALUE));

  private final Set<PathDefect> defects = new LinkedHashSet<>();
  private List<Certificate> longest = List.of();

  PathSearch(PathRequest request, PolicyInputs policies, Limits limits) {
    this.request = request;
    this.policies = policies;
    budget = new Budget(limits.pathSteps());
    List<Certificate> all =
        Stream.concat(
                request.anchors().anchors().stream().map(TrustAnchor::certificate),
                request.candidates().stream())
            .distinct()
            .toList();
    truncated = all.size() > limits.certificates();
    issuers = truncated ? all.subList(0, limits.certificates()) : all;
  }

  PathOutcome run() {
    if (request.anchors().isEmpty()) {
      refuse(Kind.NO_ANCHORS, request.target(), "");
    }
    Optional<ValidatedPath> found = extend(List.of(request.target()));
    boolean exhausted = truncated || budget.isExhausted();
    if (found.isEmpty() && exhausted) {
      refuse(Kind.SEARCH_EXHAUSTED, request.target(), Integer.toString(issuers.size()));
    }
    // The declared order of the kinds is their rank.
    List<PathDefect> ranked =
        defects.stream().sorted(Comparator.comparing(PathDefect::kind).reversed()).toList();
    return new PathOutcome(found, ranked, found.map(ValidatedPath::certificates).orElse(longest));
  }

  private Optional<ValidatedPath> extend(List<Certificate> chain) {
    if (chain.size() > longest.size()) {
      longest = chain;
    }
    Certificate last = chain.get(chain.size() - 1);
    Optional<TrustAnchor> anchor = request.anchors().find(last);
    if (anchor.isPresent()) {
      Optional<ValidatedPath> path = judge(chain, anchor.get());
      if (path.isPresent()) {
        return path;
      }
    }
    if (chain.size() >= LONGEST) {
      refuse(Kind.PATH_TOO_LONG, last, Integer.toString(LONGEST));
      return Optional.empty();
    }
    return climb(chain, last, anchor.isPresent());
  }

  private Optional<ValidatedPath> climb(
      List<Certificate> chain, Certificate last, boolean isAnchor) {
    IssuerTrial trial = new IssuerTrial();
    for (Certificate issuer : named(last)) {
      if (!budget.spend(signatures.key(issuer).cost())) {
        return Optional.empty();
      }
      if (chain.contains(issuer) || !trial.signed(issuer, last)) {
        continue;
      }
      List<Certificate> longer = new ArrayList<>(chain);
      longer.add(issuer);
      Optional<ValidatedPath> path = extend(List.copyOf(longer));
      if (path.isPresent()) {
        return path;
      }
    }
    if (!isAnchor && !trial.anySigned) {
      explain(last, trial);
    }
    return Optional.empty();
  }

  /**
   * Certificates with the issuer's name: first those whose key identifier fits, then the others.
   */
  private List<Certificate> named(Certificate subject) {
    return issuers.stream()
        .filter(subject::namesAsIssuer)
        .sorted(Comparator.comparing(c -> KeyIdentifiers.hint(c, subject)))
        .toList();
  }

  private void explain(Certificate last, IssuerTrial trial) {
    String issuer = last.issuer().text();
    if (last.isSelfIssued() && signatures.check(last, last) == SignatureValueCheck.VERIFIES) {
      refuse(Kind.ANCHOR_NOT_TRUSTED, last, last.sha256().value().hex());
    } else if (trial.anyUnknown) {
      String oid = last.holder().getSignatureAlgorithm().getAlgorithm().getId();
      refuse(Kind.ALGORITHM_UNKNOWN, last, oid);
    } else if (trial.anyWrong) {
      refuse(Kind.SIGNATURE_WRONG, last, issuer);
    } else {
      refuse(Kind.ISSUER_NOT_FOUND, last, issuer);
    }
  }

  private Optional<ValidatedPath> judge(List<Certificate> chain, TrustAnchor anchor) {
    List<PathDefect> wrong = new ArrayList<>();
    wrong.addAll(inheritedKeys(chain));
    wrong.addAll(new PathRules(chain, anchor, request, policies).check());
    defects.addAll(wrong);
    return wrong.isEmpty() ? Optional.of(new ValidatedPath(chain)) : Optional.empty();
  }

  /** Keys whose parameters are their issuer's could not be used on the way up (RFC 3279 §2.3.2). */
  private List<PathDefect> inheritedKeys(List<Certificate> chain) {
    List<PathDefect> wrong = new ArrayList<>();
    SignatureVerifier above = signatures.key(chain.get(chain.size() - 1));
    for (int i = chain.size() - 2; i >= 0; i--) {
      Certificate issuer = chain.get(i + 1);
      Certificate subject = chain.get(i);
      if (!signatures.key(issuer).hasKey()
          && CertificateSignature.check(subject, above) != SignatureValueCheck.VERIFIES) {
        wrong.add(
            new PathDefect(
                Kind.SIGNATURE_WRONG, subject.subject().text(), issuer.subject().text()));
      }
      above = SignatureVerifier.of(subject, above);
    }
    return wrong;
  }

  private void refuse(Kind kind, Certificate certificate, String detail) {
    defects.add(new PathDefect(kind, certificate.subject().text(), detail));
  }

  /** What became of the candidates for one certificate's issuer. */
  private final class IssuerTrial {
    private boolean anySigned;
    private boolean anyWrong;
    private boolean anyUnknown;

    private boolean signed(Certificate issuer, Certificate subject) {
      boolean signed =
          switch (signatures.check(issuer, subject)) {
            case VERIFIES -> true;
            case DOES_NOT_VERIFY -> {
              // Another authority of that name is no sign of a broken signature.
              anyWrong |= KeyIdentifiers.hint(issuer, subject) != KeyIdentifiers.Hint.DIFFERS;
              yield false;
            }
            case CANNOT_BE_CHECKED, NO_KEY -> {
              boolean inherits = KeyIdentifiers.inheritsParameters(issuer);
              anyUnknown |= !inherits;
              yield inherits;
            }
          };
      anySigned |= signed;
      return signed;
    }
  }
}
