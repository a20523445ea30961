package org.xacthuc.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.Certificate;

/** The anchors of one verification. Whatever comes with a document never joins them. */
public record TrustAnchors(List<TrustAnchor> anchors) {
  public static final TrustAnchors NONE = new TrustAnchors(List.of());

  public TrustAnchors {
    anchors = List.copyOf(anchors);
  }

  /** Every certificate as an anchor for every purpose. */
  public static TrustAnchors of(List<Certificate> certificates) {
    return new TrustAnchors(certificates.stream().distinct().map(TrustAnchor::of).toList());
  }

  public boolean isEmpty() {
    return anchors.isEmpty();
  }

  /** Whether that very certificate, byte for byte, is an anchor. */
  public boolean contains(Certificate certificate) {
    return find(certificate).isPresent();
  }

  Optional<TrustAnchor> find(Certificate certificate) {
    return anchors.stream().filter(a -> a.certificate().equals(certificate)).findFirst();
  }

  /** SHA-256 over the sorted SHA-256 fingerprints: the same set gives the same value. */
  public Digest sha256() {
    String sorted =
        anchors.stream()
            .map(a -> a.certificate().sha256().value().hex())
            .distinct()
            .sorted()
            .collect(Collectors.joining());
    return DigestAlgorithm.SHA256.of(Bytes.fromHex(sorted));
  }
}
