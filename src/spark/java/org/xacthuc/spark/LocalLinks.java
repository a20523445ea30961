package org.xacthuc.spark;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.fs.Path;

/** Links between folders of this machine; no other file system is listed through links. */
final class LocalLinks {
  private LocalLinks() {}

  /** Whether a folder is a link that leads to a folder which it stands in. */
  static boolean isLoop(Path folder, Path root) throws IOException {
    if (!"file".equals(folder.toUri().getScheme())) {
      return false;
    }
    java.nio.file.Path link = local(folder);
    if (!Files.isSymbolicLink(link)) {
      return false;
    }
    java.nio.file.Path target = link.toRealPath();
    for (Path above = folder.getParent();
        above != null && above.depth() >= root.depth();
        above = above.getParent()) {
      if (local(above).toRealPath().equals(target)) {
        return true;
      }
    }
    return false;
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
