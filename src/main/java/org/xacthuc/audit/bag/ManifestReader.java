package org.xacthuc.audit.bag;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xacthuc.audit.bag.Bag.Expected;
import org.xacthuc.audit.bag.BagDefect.Kind;

/** Reads manifests one after the other into one table (RFC 8493 §2.1.3, §2.2.1). */
final class ManifestReader {
  /** A digest, blanks, and a name; programs that make digests mark binary files by a star. */
  private static final Pattern LINE =
      Pattern.compile("([0-9A-Fa-f]+)[ \\t]+(\\*?)(.+)", Pattern.DOTALL);

  /** Digests of all manifests: some hundred bytes of memory each. */
  private static final int MOST_DIGESTS = 10_000_000;

  /** Of a broken manifest, as many lines are told. */
  private static final int MOST_DEFECTS = 100;

  private final Path root;
  private final Charset encoding;
  private final List<BagDefect> defects;
  private final Map<String, List<Expected>> expected = new LinkedHashMap<>();
  private int digests;

  ManifestReader(Path root, Charset encoding, List<BagDefect> defects) {
    this.root = root;
    this.encoding = encoding;
    this.defects = defects;
  }

  Map<String, List<Expected>> expected() {
    return expected;
  }

  /** Reads one of them; false when it cannot be read at all. */
  boolean read(Path file, boolean ofTags, BagAlgorithm algorithm) {
    String name = root.relativize(file).toString();
    try (BagLines lines = BagLines.open(file, encoding)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (digests == MOST_DIGESTS) {
          defects.add(new BagDefect(Kind.LIMIT, name, lines.number(), ""));
          return true;
        }
        Optional<Kind> wrong =
            line.get().isBlank() ? Optional.empty() : read(line.get(), ofTags, algorithm);
        if (wrong.isPresent() && defects.size() < MOST_DEFECTS) {
          defects.add(new BagDefect(wrong.get(), name, lines.number(), written(line.get())));
        }
      }
      return true;
    } catch (IOException e) {
      defects.add(new BagDefect(Kind.NOT_READABLE, name, 0, ""));
      return false;
    }
  }

  /** Takes one line in; what is wrong with it where that cannot be done. */
  private Optional<Kind> read(String line, boolean ofTags, BagAlgorithm algorithm) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || parts.group(1).length() != 2 * algorithm.algorithm().length()) {
      return Optional.of(Kind.BAD_LINE);
    }
    Optional<String> path = BagPath.of(parts.group(3));
    if (path.isEmpty() || path.get().startsWith(BagPath.PAYLOAD) == ofTags) {
      return Optional.of(Kind.UNSAFE_PATH);
    }
    List<Expected> ofFile = expected.computeIfAbsent(path.get(), p -> new ArrayList<>(1));
    if (ofFile.stream().anyMatch(e -> e.algorithm() == algorithm)) {
      return Optional.of(Kind.NAMED_TWICE);
    }
    ofFile.add(new Expected(algorithm, parts.group(1).toLowerCase(Locale.ROOT)));
    digests++;
    return Optional.empty();
  }

  /** The name in a line, or the line. */
  private static String written(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches() ? parts.group(3) : line;
  }
}
