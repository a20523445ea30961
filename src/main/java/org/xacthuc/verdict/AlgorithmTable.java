package org.xacthuc.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm.Scheme;

/**
 * Until when algorithms are held to be reliable: data with a name and a date of its own.
 *
 * @param name the document it follows
 * @param digests absent ones are not listed; an empty date means no end is known
 * @param schemes the first line whose scheme is that one and whose size is not above the key's
 *     counts
 */
record AlgorithmTable(
    String name, Map<DigestAlgorithm, Optional<Instant>> digests, List<Line> schemes) {

  /** One line: keys from {@code minimumBits} on are reliable until that instant. */
  record Line(Scheme scheme, int minimumBits, Optional<Instant> until) {}

  /**
   * ETSI TS 119 312 V1.5.1 as of 2024-10-13. EdDSA is not in that catalogue; ISO/TS 32002 admits it
   * in PDF, so it has a line of our own.
   */
  static final AlgorithmTable ETSI_TS_119_312 =
      new AlgorithmTable(
          "ETSI TS 119 312 V1.5.1",
          Map.of(
              DigestAlgorithm.MD5, until("2004-08-01"),
              DigestAlgorithm.SHA1, until("2012-08-01"),
              DigestAlgorithm.SHA224, until("2029-01-01"),
              DigestAlgorithm.SHA256, Optional.empty(),
              DigestAlgorithm.SHA384, Optional.empty(),
              DigestAlgorithm.SHA512, Optional.empty(),
              DigestAlgorithm.SHA512_256, Optional.empty(),
              DigestAlgorithm.SHA3_256, Optional.empty(),
              DigestAlgorithm.SHA3_384, Optional.empty(),
              DigestAlgorithm.SHA3_512, Optional.empty()),
          List.of(
              new Line(Scheme.RSA_PKCS1, 1900, until("2029-01-01")),
              new Line(Scheme.RSA_PKCS1, 1024, until("2019-10-01")),
              new Line(Scheme.RSA_PKCS1, 786, until("2010-08-01")),
              new Line(Scheme.RSA_PSS, 3000, Optional.empty()),
              new Line(Scheme.RSA_PSS, 1900, until("2029-01-01")),
              new Line(Scheme.RSA_PSS, 1024, until("2019-10-01")),
              new Line(Scheme.RSA_PSS, 786, until("2010-08-01")),
              new Line(Scheme.DSA, 3000, Optional.empty()),
              new Line(Scheme.DSA, 1900, until("2029-01-01")),
              new Line(Scheme.DSA, 1024, until("2015-12-01")),
              new Line(Scheme.ECDSA, 256, Optional.empty()),
              new Line(Scheme.ECDSA, 224, until("2021-10-01")),
              new Line(Scheme.ECDSA, 160, until("2012-08-01")),
              new Line(Scheme.EDDSA, 250, Optional.empty())));

  private static Optional<Instant> until(String date) {
    return Optional.of(Instant.parse(date + "T00:00:00Z"));
  }

  /** What the table says of one algorithm; {@code until} is empty where no end is known. */
  record Answer(String algorithm, boolean listed, Optional<Instant> until) {
    boolean isReliableAt(Instant instant) {
      return listed && until.map(instant::isBefore).orElse(true);
    }
  }

  Answer of(DigestAlgorithm digest) {
    return new Answer(
        digest.label(),
        digests.containsKey(digest),
        digests.getOrDefault(digest, Optional.empty()));
  }

  /** The scheme with its key size first, then the digest it uses. */
  Stream<Answer> of(SignatureAlgorithm algorithm) {
    Optional<Line> line =
        schemes.stream()
            .filter(l -> l.scheme() == algorithm.scheme())
            .filter(l -> l.minimumBits() <= algorithm.keyBits())
            .findFirst();
    Answer scheme = new Answer(algorithm.label(), line.isPresent(), line.flatMap(Line::until));
    return Stream.concat(Stream.of(scheme), algorithm.digest().stream().map(this::of));
  }
}
