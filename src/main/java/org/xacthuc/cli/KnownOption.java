package org.xacthuc.cli;

import java.util.List;
import java.util.Map;
import org.xacthuc.report.Term;
import org.xacthuc.trust.KnownAnchor;
import org.xacthuc.trust.KnownAnchors;

/** {@code known:vn} as a value of {@code --trust}; a file of that name is {@code ./known:vn}. */
final class KnownOption {
  private static final String PREFIX = "known:";

  private KnownOption() {}

  static boolean isOne(String value) {
    return value.startsWith(PREFIX);
  }

  /** The name of the list that such a value names. */
  static String name(String value) {
    return value.substring(PREFIX.length());
  }

  /**
   * The list of that name.
   *
   * @throws CommandFailure when there is none
   */
  static List<KnownAnchor> list(String name) throws CommandFailure {
    String allowed = String.join(", ", KnownAnchors.names());
    return KnownAnchors.named(name)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    Term.COMPLAINT_KNOWN_LIST, Map.of("name", name, "allowed", allowed)));
  }
}
