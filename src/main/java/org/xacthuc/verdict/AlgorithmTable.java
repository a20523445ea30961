package org.xacthuc.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm;

/**
 * Until when algorithms are held to be reliable: data with a name and a date of its own. What has
 * no line is not listed.
 *
 * @param name the document it follows
 * @param issued the day of that document
 * @param lines sorted by algorithm, then by key size, the largest first; of equal ones the last
 *     given counts
 */
public record AlgorithmTable(String name, LocalDate issued, List<Line> lines) {
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::algorithm)
          .thenComparing(Comparator.comparing(Line::minimumBits).reversed());

  public AlgorithmTable {
    List<Line> last = new ArrayList<>();
    for (Line line : lines) {
      last.removeIf(earlier -> ORDER.compare(earlier, line) == 0);
      last.add(line);
    }
    last.sort(ORDER);
    lines = List.copyOf(last);
  }

  /**
   * One line.
   *
   * @param algorithm the label of a digest, signature scheme or curve
   * @param minimumBits the size from which on keys fall under this line; 0 where none matters
   */
  public record Line(String algorithm, int minimumBits, Lifetime lifetime) {}

  /**
   * What the table says of one algorithm.
   *
   * @param algorithm with its key size or curve
   * @param lifetime absent when it is not listed
   */
  record Answer(String algorithm, Optional<Lifetime> lifetime) {
    boolean isReliableAt(Instant instant) {
      return lifetime.map(l -> l.includes(instant)).orElse(false);
    }
  }

  /** This table with one more line, or with that line instead of its own. */
  public AlgorithmTable with(Line line) {
    return new AlgorithmTable(
        name, issued, Stream.concat(lines.stream(), Stream.of(line)).toList());
  }

  /** This table without any line about {@code algorithm}. */
  AlgorithmTable without(String algorithm) {
    return new AlgorithmTable(
        name, issued, lines.stream().filter(l -> !l.algorithm().equals(algorithm)).toList());
  }

  /** Whether any line is about {@code algorithm}. */
  public boolean lists(String algorithm) {
    return lines.stream().anyMatch(line -> line.algorithm().equals(algorithm));
  }

  Answer of(DigestAlgorithm digest) {
    return new Answer(digest.label(), lifetime(digest.label(), 0));
  }

  /** The scheme with its key size first, then the digest it uses. */
  Stream<Answer> schemeAndDigest(SignatureAlgorithm algorithm) {
    Answer scheme =
        new Answer(algorithm.label(), lifetime(algorithm.scheme().label(), algorithm.keyBits()));
    return Stream.concat(Stream.of(scheme), algorithm.digest().stream().map(this::of));
  }

  /** The same and the curve: each curve needs a line of its own. */
  Stream<Answer> of(SignatureAlgorithm algorithm) {
    Stream<Answer> curve =
        algorithm.curve().stream().map(label -> new Answer(label, lifetime(label, 0)));
    return Stream.concat(schemeAndDigest(algorithm), curve);
  }

  private Optional<Lifetime> lifetime(String algorithm, int bits) {
    return lines.stream()
        .filter(line -> line.algorithm().equals(algorithm))
        .filter(line -> line.minimumBits() <= bits)
        .map(Line::lifetime)
        .findFirst();
  }
}
