package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Limit;
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
  private final PathRequest request;
  private final PathInputs inputs;
  private final Budget budget;
  private final IssuerCandidates issuers;
  private final SignatureCache signatures;
  private final Set<PathDefect> defects = new LinkedHashSet<>();
  private List<Certificate> longest = List.of();

  PathSearch(PathRequest request, PathInputs inputs, Limits limits, VerifiedPairs pairs) {
    this.request = request;
    this.inputs = inputs;
    budget = new Budget(limits.pathSteps());
    issuers = new IssuerCandidates(request, limits.certificates());
    signatures = new SignatureCache(budget, pairs);
  }

  PathOutcome run() {
    if (request.anchors().isEmpty()) {
      refuse(Kind.NO_ANCHORS, request.target(), "");
    }
    Optional<ValidatedPath> found = extend(List.of(request.target()));
    if (found.isEmpty() && (issuers.isTruncated() || budget.isExhausted())) {
      Limit limit = issuers.isTruncated() ? Limit.CERTIFICATES : Limit.PATH_STEPS;
      refuse(Kind.SEARCH_EXHAUSTED, request.target(), limit.code());
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
    List<TrustAnchor> anchors = request.anchors().matching(last);
    for (TrustAnchor anchor : anchors) {
      Optional<ValidatedPath> path = judge(chain, anchor);
      if (path.isPresent()) {
        return path;
      }
    }
    if (chain.size() >= inputs.longest()) {
      refuse(Kind.PATH_TOO_LONG, last, Integer.toString(inputs.longest()));
      return Optional.empty();
    }
    return climb(chain, last, !anchors.isEmpty());
  }

  private Optional<ValidatedPath> climb(
      List<Certificate> chain, Certificate last, boolean isAnchor) {
    IssuerTrial trial = new IssuerTrial();
    for (Certificate issuer : issuers.of(last)) {
      if (!budget.spend()) {
        return Optional.empty();
      }
      if (isRepeated(issuer, chain) || !trial.signed(issuer, last)) {
        continue;
      }
      List<Certificate> longer = new ArrayList<>(chain);
      longer.add(issuer);
      Optional<ValidatedPath> path = extend(List.copyOf(longer));
      if (path.isPresent()) {
        return path;
      }
    }
    if (!isAnchor && !trial.anySigned && !budget.isExhausted()) {
      explain(last, trial);
    }
    return Optional.empty();
  }

  /** RFC 4158 §2.4.2: an authority's name and key twice on a path only lead in a circle. */
  private static boolean isRepeated(Certificate issuer, List<Certificate> chain) {
    return chain.contains(issuer)
        || chain.stream()
            .skip(1)
            .filter(c -> c.subjectName().equals(issuer.subjectName()))
            .anyMatch(
                c ->
                    c.holder()
                        .getSubjectPublicKeyInfo()
                        .equals(issuer.holder().getSubjectPublicKeyInfo()));
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
    if (!budget.spend(chain.size())) {
      return Optional.empty();
    }
    List<PathDefect> wrong = new ArrayList<>();
    wrong.addAll(unreadableKey(chain.get(0)));
    wrong.addAll(inheritedKeys(chain));
    wrong.addAll(new PathRules(chain, anchor, request, inputs, budget).check());
    defects.addAll(wrong);
    return wrong.isEmpty() && !budget.isExhausted()
        ? Optional.of(new ValidatedPath(chain))
        : Optional.empty();
  }

  /** RFC 5480 §2.1.1 and the like: a key that nobody here can use vouches for nothing. */
  private List<PathDefect> unreadableKey(Certificate target) {
    return signatures.key(target).hasKey() || KeyIdentifiers.inheritsParameters(target)
        ? List.of()
        : List.of(new PathDefect(Kind.ALGORITHM_UNKNOWN, target, target.keyLabel()));
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
        wrong.add(new PathDefect(Kind.SIGNATURE_WRONG, subject, issuer.subject().text()));
      }
      above = SignatureVerifier.of(subject, above);
    }
    return wrong;
  }

  private void refuse(Kind kind, Certificate certificate, String detail) {
    defects.add(new PathDefect(kind, certificate, detail));
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
