package org.xacthuc.verdict;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cms.SignatureAlgorithm.Scheme;
import org.xacthuc.verdict.AlgorithmTable.Line;

/**
 * A key of a policy about one algorithm: {@code algorithm.RSA.1900}, {@code algorithm.SHA-1}.
 *
 * @param minimumBits 0 stands for the whole algorithm: its other lines go
 */
record AlgorithmKey(String algorithm, int minimumBits) implements PolicyKey {
  private static final Pattern KEY =
      Pattern.compile("algorithm\\.(?<name>[A-Za-z0-9/-]+)(\\.(?<bits>[1-9][0-9]{0,4}))?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Empty when it is no such key, or names an algorithm that nobody knows. */
  static Optional<AlgorithmKey> of(String key) {
    Matcher matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group("name");
    String bits = matcher.group("bits");
    // Sizes are told apart for keys alone: for a digest or a curve the line would never count.
    boolean known = bits == null ? isKnown(name) : isScheme(name);
    return known
        ? Optional.of(new AlgorithmKey(name, bits == null ? 0 : Integer.parseInt(bits)))
        : Optional.empty();
  }

  /** That line of a table, as key and value. */
  static String line(Line line) {
    String value = line.lifetime().match(() -> "no-end", () -> "never", LocalDate::toString);
    return new AlgorithmKey(line.algorithm(), line.minimumBits()).key() + "=" + value;
  }

  @Override
  public String key() {
    return "algorithm." + algorithm + (minimumBits == 0 ? "" : "." + minimumBits);
  }

  @Override
  public String allowed() {
    return "2030-01-01, never, no-end";
  }

  @Override
  public Optional<Policy> change(Policy policy, String value) {
    return lifetime(value)
        .map(lifetime -> new Line(algorithm, minimumBits, lifetime))
        .map(line -> policy.withAlgorithms(change(policy.algorithms(), line)));
  }

  private AlgorithmTable change(AlgorithmTable table, Line line) {
    return minimumBits == 0 ? table.without(algorithm).with(line) : table.with(line);
  }

  private static Optional<Lifetime> lifetime(String value) {
    if (value.equals("no-end")) {
      return Optional.of(new Lifetime.NoEnd());
    }
    if (value.equals("never")) {
      return Optional.of(new Lifetime.Never());
    }
    return day(value).map(Lifetime.Until::new);
  }

  /** A date and nothing else; it begins at midnight UTC. */
  static Optional<LocalDate> day(String value) {
    try {
      return DAY.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean isScheme(String name) {
    return Stream.of(Scheme.values()).map(Scheme::label).anyMatch(name::equals);
  }

  private static boolean isKnown(String name) {
    List<String> digests = Stream.of(DigestAlgorithm.values()).map(DigestAlgorithm::label).toList();
    return isScheme(name)
        || digests.contains(name)
        || AlgorithmTables.ETSI_TS_119_312.lists(name)
        || AlgorithmTables.VIETNAM.lists(name);
  }
}
