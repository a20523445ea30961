package org.xacthuc.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;

/**
 * The anchors of one verification. What comes with a document never joins them, but for the very
 * certificates that the reader named by their fingerprints.
 *
 * @param known what joins the anchors as soon as its certificate is at hand
 */
public record TrustAnchors(List<TrustAnchor> anchors, List<KnownAnchor> known) {
  public static final TrustAnchors NONE = new TrustAnchors(List.of());

  public TrustAnchors {
    anchors = List.copyOf(anchors);
    known = List.copyOf(known);
  }

  public TrustAnchors(List<TrustAnchor> anchors) {
    this(anchors, List.of());
  }

  /** Every certificate as an anchor for every purpose. */
  public static TrustAnchors of(List<Certificate> certificates) {
    return new TrustAnchors(certificates.stream().distinct().map(TrustAnchor::of).toList());
  }

  /** These and what is known of further ones. */
  public TrustAnchors withKnown(List<KnownAnchor> more) {
    return new TrustAnchors(anchors, Stream.concat(known.stream(), more.stream()).toList());
  }

  /** These anchors and, of {@code certificates}, those that are known. */
  public TrustAnchors recognise(List<Certificate> certificates) {
    Stream<TrustAnchor> recognised =
        certificates.stream()
            .distinct()
            .filter(certificate -> matching(certificate).isEmpty())
            .flatMap(
                certificate ->
                    known.stream()
                        .filter(k -> k.is(certificate))
                        .findFirst()
                        .map(k -> new TrustAnchor(certificate, k.purposes(), Optional.empty()))
                        .stream());
    return new TrustAnchors(Stream.concat(anchors.stream(), recognised).toList(), known);
  }

  public boolean isEmpty() {
    return anchors.isEmpty();
  }

  /** That very certificate, byte for byte, as an anchor: once for each way it is trusted in. */
  List<TrustAnchor> matching(Certificate certificate) {
    return anchors.stream().filter(a -> a.certificate().equals(certificate)).toList();
  }
}
