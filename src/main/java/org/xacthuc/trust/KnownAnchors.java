package org.xacthuc.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;

/** The lists of known anchors that come with the program, by the name of a country. */
public final class KnownAnchors {
  private static final List<String> NAMES = List.of("vn");

  private KnownAnchors() {}

  /** The names of the lists there are. */
  public static List<String> names() {
    return NAMES;
  }

  /** The list of that name, the oldest anchor first; empty when there is no such list. */
  public static Optional<List<KnownAnchor>> named(String name) {
    return NAMES.contains(name) ? Optional.of(read("known-" + name + ".tsv")) : Optional.empty();
  }

  private static List<KnownAnchor> read(String resource) {
    InputStream stream = KnownAnchors.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("missing from the program: " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      // Comments, then a line that names the columns.
      Stream<String> lines = reader.lines().filter(line -> !line.startsWith("#")).skip(1);
      return lines.map(KnownAnchors::anchor).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownAnchor anchor(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    return new KnownAnchor(
        fields.get(0),
        Instant.parse(fields.get(1)),
        Instant.parse(fields.get(2)),
        Bytes.fromHex(fields.get(3)),
        purposes(fields.get(4)));
  }

  private static Set<Purpose> purposes(String names) {
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    for (String name : names.split(",", -1)) {
      purposes.add(
          Arrays.stream(Purpose.values())
              .filter(purpose -> purpose.label().equals(name))
              .findFirst()
              .orElseThrow());
    }
    return purposes;
  }
}
