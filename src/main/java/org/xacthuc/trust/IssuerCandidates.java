package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;

/**
 * Who may have issued a certificate, by name, in the order of trying. All anchors are among them,
 * and of the other certificates the first of a limited number.
 */
final class IssuerCandidates {
  private static final Set<DigestAlgorithm> BROKEN =
      Set.of(DigestAlgorithm.MD5, DigestAlgorithm.SHA1);

  private record Ranked(KeyIdentifiers.Hint hint, boolean brokenDigest, Certificate certificate) {}

  private final Map<String, List<Certificate>> bySubject = new HashMap<>();
  private final Map<Certificate, List<Certificate>> known = new HashMap<>();
  private final Set<Certificate> anchors = new LinkedHashSet<>();
  private final boolean truncated;

  IssuerCandidates(PathRequest request, int most) {
    request.anchors().anchors().forEach(a -> anchors.add(a.certificate()));
    Set<Certificate> others = new LinkedHashSet<>(request.candidates());
    others.removeAll(anchors);
    truncated = others.size() > most;
    Stream.concat(anchors.stream(), others.stream().limit(most))
        .forEach(c -> bySubject.computeIfAbsent(c.subjectName(), n -> new ArrayList<>()).add(c));
  }

  boolean isTruncated() {
    return truncated;
  }

  /**
   * First those whose key identifier fits, then the others; of those, last the ones whose own
   * signature rests on a broken digest, so that they stand on a path only where nothing else does.
   */
  List<Certificate> of(Certificate subject) {
    return known.computeIfAbsent(subject, this::ranked);
  }

  private List<Certificate> ranked(Certificate subject) {
    Optional<Bytes> wanted = KeyIdentifiers.authority(subject);
    return bySubject.getOrDefault(subject.issuerName(), List.of()).stream()
        .map(c -> new Ranked(KeyIdentifiers.hint(c, wanted), isBroken(c), c))
        .sorted(Comparator.comparing(Ranked::hint).thenComparing(Ranked::brokenDigest))
        .map(Ranked::certificate)
        .toList();
  }

  private boolean isBroken(Certificate certificate) {
    return !anchors.contains(certificate)
        && CertificateSignature.digest(certificate).filter(BROKEN::contains).isPresent();
  }
}
