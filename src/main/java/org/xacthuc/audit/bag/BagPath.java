package org.xacthuc.audit.bag;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a name in a manifest means. */
final class BagPath {
  static final String PAYLOAD = "data/";

  /** RFC 8493 §2.1.3: these and no other ones. */
  private static final Pattern ENCODED = Pattern.compile("%(0[AaDd]|25)");

  private static final Pattern ABSOLUTE = Pattern.compile("^(?:[/\\\\~]|[A-Za-z]:)");

  private BagPath() {}

  /**
   * The path below the bag, with strokes; line breaks and per cent signs are themselves again.
   *
   * @return empty when it leads, or may lead, out of the bag (§5.2.1)
   */
  static Optional<String> of(String written) {
    String decoded =
        ENCODED
            .matcher(written)
            .replaceAll(
                m ->
                    switch (m.group(1).charAt(1)) {
                      case 'A', 'a' -> "\n";
                      case 'D', 'd' -> "\r";
                      default -> "%";
                    });
    if (ABSOLUTE.matcher(decoded).find() || decoded.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    // A stroke of either kind parts names on some system.
    if (Stream.of(decoded.split("[/\\\\]", -1)).anyMatch(".."::equals)) {
      return Optional.empty();
    }
    String path =
        Stream.of(decoded.split("/", -1))
            .filter(name -> !name.isEmpty() && !name.equals("."))
            .collect(Collectors.joining("/"));
    return Optional.of(path).filter(p -> !p.isEmpty());
  }
}
