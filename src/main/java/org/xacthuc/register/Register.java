package org.xacthuc.register;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xacthuc.base.StreamSafe;
import org.xacthuc.verdict.Expectation;

/**
 * What is expected of many files.
 *
 * @param rows by the file's name as {@link #key} writes it: a name, or a path's last parts
 * @param ignored columns that say nothing of which something may be expected, as written
 */
public record Register(Map<String, Expectation> rows, List<String> ignored) {
  public Register {
    rows = Map.copyOf(rows);
    ignored = List.copyOf(ignored);
  }

  /**
   * What is expected of that file: the row with the most of its path's last parts; {@link
   * Expectation#NOT_LISTED} where there is none.
   */
  public Expectation of(String file) {
    return rowOf(file).map(rows::get).orElse(Expectation.NOT_LISTED);
  }

  /** The key of the row for that file. */
  public Optional<String> rowOf(String file) {
    String rest = key(file);
    while (!rows.containsKey(rest)) {
      int slash = rest.indexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      rest = rest.substring(slash + 1);
    }
    return Optional.of(rest);
  }

  /** The rows that none of those files has, sorted. */
  public List<String> rowsWithout(List<String> files) {
    Map<String, Expectation> left = new TreeMap<>(rows);
    files.forEach(file -> rowOf(file).ifPresent(left::remove));
    return List.copyOf(left.keySet());
  }

  /** A path as rows are looked up by: composed, with strokes, without {@code ./} before it. */
  static String key(String path) {
    String composed = StreamSafe.normalize(path, Normalizer.Form.NFC).replace('\\', '/').strip();
    return composed.replaceFirst("^(?:\\./+)+", "");
  }
}
