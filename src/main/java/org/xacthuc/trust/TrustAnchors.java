package org.xacthuc.trust;

import java.util.List;
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

  /** That very certificate, byte for byte, as an anchor: once for each way it is trusted in. */
  List<TrustAnchor> matching(Certificate certificate) {
    return anchors.stream().filter(a -> a.certificate().equals(certificate)).toList();
  }
}
