package org.xacthuc;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.trust.TrustAnchors;

/**
 * Whom the reader trusted, for a report that is to be defended years later.
 *
 * @param sources where the anchors came from, each once; empty when the caller does not say
 * @param count how many certificates are trusted, those known by their fingerprint included, each
 *     counted once
 * @param sha256 over the SHA-256 fingerprints of those certificates: each in lower-case hexadecimal
 *     with a line feed behind it, sorted, none twice. Of no certificates it is the digest of no
 *     bytes
 */
public record AnchorSet(List<AnchorSource> sources, int count, Digest sha256) {
  /** Nobody is trusted. */
  public static final AnchorSet NONE = of(TrustAnchors.NONE, List.of());

  public AnchorSet {
    sources = sources.stream().distinct().toList();
  }

  /**
   * What is to be told of these anchors.
   *
   * @param anchors those that are trusted
   * @param sources where they came from
   * @return the same, in whatever order they are given
   */
  public static AnchorSet of(TrustAnchors anchors, List<AnchorSource> sources) {
    TreeSet<String> fingerprints = new TreeSet<>();
    Stream.concat(
            anchors.anchors().stream().map(a -> a.certificate().sha256().value()),
            anchors.known().stream().map(k -> k.sha256()))
        .map(Bytes::hex)
        .forEach(fingerprints::add);
    StringBuilder lines = new StringBuilder();
    fingerprints.forEach(f -> lines.append(f).append('\n'));
    return new AnchorSet(
        sources, fingerprints.size(), DigestAlgorithm.SHA256.of(Bytes.ofUtf8(lines.toString())));
  }
}
