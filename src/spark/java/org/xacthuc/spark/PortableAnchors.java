package org.xacthuc.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xacthuc.AnchorSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchor;
import org.xacthuc.trust.TrustAnchors;

/** Anchors and where they came from. */
record PortableAnchors(List<Anchor> certificates, List<Known> known, List<Source> sources)
    implements Serializable {

  /**
   * One that is at hand.
   *
   * @param certificate in DER, Base64
   * @param sunset null where there is none
   */
  record Anchor(String certificate, TrustAnchor.Reach reach, List<Purpose> purposes, Instant sunset)
      implements Serializable {
    static Anchor of(TrustAnchor anchor) {
      return new Anchor(
          PortableRequest.encoded(anchor.certificate().der()),
          anchor.reach(),
          List.copyOf(anchor.purposes()),
          anchor.sunset().orElse(null));
    }

    TrustAnchor anchor() {
      return new TrustAnchor(
          PortableRequest.certificate(certificate),
          reach,
          Set.copyOf(purposes),
          Optional.ofNullable(sunset));
    }
  }

  /**
   * One that is known by its fingerprint.
   *
   * @param sha256 in hexadecimal
   */
  record Known(
      String subject, Instant notBefore, Instant notAfter, String sha256, List<Purpose> purposes)
      implements Serializable {
    static Known of(KnownAnchor anchor) {
      return new Known(
          anchor.subject(),
          anchor.notBefore(),
          anchor.notAfter(),
          anchor.sha256().hex(),
          List.copyOf(anchor.purposes()));
    }

    KnownAnchor anchor() {
      return new KnownAnchor(
          subject, notBefore, notAfter, Bytes.fromHex(sha256), Set.copyOf(purposes));
    }
  }

  /**
   * A place.
   *
   * @param name null where it has none
   */
  record Source(AnchorSource.Kind kind, String name) implements Serializable {
    AnchorSource source() {
      return new AnchorSource(kind, Optional.ofNullable(name));
    }
  }

  static PortableAnchors of(TrustAnchors anchors, List<AnchorSource> sources) {
    return new PortableAnchors(
        anchors.anchors().stream().map(Anchor::of).toList(),
        anchors.known().stream().map(Known::of).toList(),
        sources.stream().map(s -> new Source(s.kind(), s.name().orElse(null))).toList());
  }

  /** The anchors alone. */
  TrustAnchors anchors() {
    return new TrustAnchors(
        certificates.stream().map(Anchor::anchor).toList(),
        known.stream().map(Known::anchor).toList());
  }
}
