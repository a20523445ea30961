package org.xacthuc.spark;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.base.Bytes;

/**
 * From an input's path in the output ({@link PathName}) to its name in reports and to its place.
 * Executors have working folders of their own, so that the driver says below what a path lies.
 *
 * @param given what stands before a path in the file's name: the folder as it was given and a
 *     stroke; empty for a list
 * @param scheme of the file system
 * @param authority of the file system; null where it has none
 * @param base the folder that paths lie below, without a stroke at its end
 */
record Names(String given, String scheme, String authority, String base) implements Serializable {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/.*");

  /** Of the files below a folder. */
  static Names below(Path folder, String given) {
    return of(folder, given.endsWith("/") ? given : given + "/");
  }

  /**
   * Of the entries of a list.
   *
   * @param working the folder that an entry without a scheme and a leading stroke lies below
   */
  static Names ofList(Path working) {
    return of(working, "");
  }

  private static Names of(Path folder, String given) {
    URI uri = folder.toUri();
    String path = uri.getPath();
    return new Names(
        given,
        uri.getScheme(),
        uri.getAuthority(),
        path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** What the report calls the file: as it is, but for bytes that are not UTF-8. */
  String file(String path) {
    byte[] name = PathName.decode(path).toArray();
    return given + new String(name, StandardCharsets.UTF_8);
  }

  /**
   * Where it is. Only an entry of a list may be a URI, or absolute.
   *
   * @return empty when Hadoop cannot call any file so
   */
  Optional<Path> place(String path) {
    return PathName.decode(path).utf8().flatMap(this::named);
  }

  private Optional<Path> named(String name) {
    try {
      if (given.isEmpty() && SCHEME.matcher(name).matches()) {
        return Optional.of(new Path(name));
      }
      boolean absolute = given.isEmpty() && name.startsWith("/");
      // Not parsed: a colon in a file's name makes no scheme.
      return Optional.of(new Path(scheme, authority, absolute ? name : base + "/" + name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The path of what lies below the base. */
  String path(Path place) {
    return PathName.encode(Bytes.ofUtf8(place.toUri().getPath().substring(base.length() + 1)));
  }
}
