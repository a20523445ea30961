package org.xacthuc.cms;

import java.time.Instant;
import org.xacthuc.base.DigestAlgorithm;

/**
 * Until when algorithms are held to be reliable. A policy says so; the rooms to the left of it have
 * to know before they take something for proven.
 */
public interface AlgorithmReliability {
  /** Holds every algorithm to be reliable for ever. */
  AlgorithmReliability UNLIMITED =
      new AlgorithmReliability() {
        @Override
        public Instant until(DigestAlgorithm digest) {
          return Instant.MAX;
        }

        @Override
        public Instant until(SignatureAlgorithm algorithm) {
          return Instant.MAX;
        }
      };

  /**
   * The first instant at which a digest algorithm is not reliable any more.
   *
   * @return {@link Instant#MAX} where no end is known, {@link Instant#MIN} for one that is not
   *     listed
   */
  Instant until(DigestAlgorithm digest);

  /** The same of a signature scheme with its key size, and of the digest that it uses. */
  Instant until(SignatureAlgorithm algorithm);
}
