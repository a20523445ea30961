package org.xacthuc.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SignatureAlgorithm;

/**
 * The algorithm of an object that is the first to be unreliable.
 *
 * @param algorithm as reports name it, such as SHA-1 or RSA-1024
 * @param until the first instant at which it is not reliable; {@link Instant#MIN} when it is not
 *     listed at all, {@link Instant#MAX} when no end is known
 */
public record AlgorithmEnd(String algorithm, Instant until) {
  private static final AlgorithmEnd NEVER = new AlgorithmEnd("", Instant.MAX);

  public boolean isReliableAt(Instant instant) {
    return instant.isBefore(until);
  }

  /** Whether the table knows the algorithm. */
  public boolean isListed() {
    return !until.equals(Instant.MIN);
  }

  /** Of what a token itself uses: the imprint's digest, the container's, its signature. */
  static AlgorithmEnd of(TimeStampToken token, AlgorithmReliability table) {
    CmsSignature container = token.container();
    Stream<AlgorithmEnd> digests =
        Stream.concat(
                DigestAlgorithm.ofOid(token.imprint().algorithm()).stream(),
                container.digestAlgorithm().stream())
            .map(digest -> new AlgorithmEnd(digest.label(), table.until(digest)));
    Stream<AlgorithmEnd> signature =
        container.signatureAlgorithm().stream().map(algorithm -> of(algorithm, table));
    return first(Stream.concat(digests, signature));
  }

  /** Of how the certificates of a path were signed; the anchor's own signature vouches for none. */
  static AlgorithmEnd of(List<Certificate> path, AlgorithmReliability table) {
    return first(IntStream.range(0, path.size() - 1).mapToObj(i -> of(path, i, table)));
  }

  /** Of how one certificate of a path was signed; what is unknown is not reliable. */
  static AlgorithmEnd of(List<Certificate> path, int index, AlgorithmReliability table) {
    return CertificateSignature.algorithm(path, index)
        .map(algorithm -> of(algorithm, table))
        .orElseGet(() -> new AlgorithmEnd(path.get(index + 1).keyLabel(), Instant.MIN));
  }

  /** The earlier one. */
  AlgorithmEnd or(AlgorithmEnd other) {
    return other.until.isBefore(until) ? other : this;
  }

  /** The digest is named where it, and not the scheme or the key's size, is what ends first. */
  private static AlgorithmEnd of(SignatureAlgorithm algorithm, AlgorithmReliability table) {
    Instant until = table.until(algorithm);
    return algorithm
        .digest()
        .filter(digest -> table.until(digest).equals(until) && !until.equals(Instant.MAX))
        .map(digest -> new AlgorithmEnd(digest.label(), until))
        .orElse(new AlgorithmEnd(algorithm.label(), until));
  }

  private static AlgorithmEnd first(Stream<AlgorithmEnd> ends) {
    return ends.min(Comparator.comparing(AlgorithmEnd::until)).orElse(NEVER);
  }
}
