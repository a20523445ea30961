package org.xacthuc.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;

/** Certificates by subject and by key: a hostile pool holds thousands, and many ask for them. */
final class CertificateIndex {
  private final Map<String, List<Certificate>> bySubject = new HashMap<>();
  private final Set<Certificate> certificates;

  /** Filled by the first question: most pools are never asked for keys. */
  private final Map<Bytes, List<Certificate>> byKey = new HashMap<>();

  CertificateIndex(Collection<Certificate> all) {
    certificates = new LinkedHashSet<>(all);
    for (Certificate one : certificates) {
      bySubject.computeIfAbsent(one.subjectName(), k -> new ArrayList<>()).add(one);
    }
  }

  /** Those with that subject, in the form of {@link org.xacthuc.cms.Names#canonical}. */
  Stream<Certificate> named(String subject) {
    return bySubject.getOrDefault(subject, List.of()).stream();
  }

  /** Those that made the response, going by what it calls its responder. */
  Stream<Certificate> responders(OcspResponse response) {
    return response
        .responderKey()
        .map(key -> byKey().getOrDefault(key, List.of()).stream())
        .orElseGet(() -> named(response.responderName()));
  }

  private Map<Bytes, List<Certificate>> byKey() {
    if (byKey.isEmpty()) {
      for (Certificate one : certificates) {
        Bytes key = OcspResponse.keyHash(DigestAlgorithm.SHA1, one);
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
      }
    }
    return byKey;
  }
}
