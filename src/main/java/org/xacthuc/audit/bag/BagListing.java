package org.xacthuc.audit.bag;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which files are there. Links to folders are not entered: what they lead to is elsewhere. */
final class BagListing {
  private final BagScope scope;
  private final Set<String> paths = new TreeSet<>();
  private long files;
  private long bytes;

  private BagListing(BagScope scope) {
    this.scope = scope;
  }

  static BagListing of(BagScope scope) throws IOException {
    BagListing listing = new BagListing(scope);
    Files.walkFileTree(scope.top(), listing.new Lister());
    return listing;
  }

  /** Below the bag, sorted. */
  Set<String> paths() {
    return paths;
  }

  /** Whether there is such a file, be it behind a link within the bag. */
  boolean has(String path) {
    return paths.contains(path) || Files.isRegularFile(scope.file(path));
  }

  /** Bytes and files of the payload (Payload-Oxum); absent where only a part is looked at. */
  Optional<String> oxum() {
    return scope.isWhole() ? Optional.of(bytes + "." + files) : Optional.empty();
  }

  private final class Lister extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = scope.pathOf(file);
      paths.add(path);
      if (path.startsWith(BagPath.PAYLOAD)) {
        files++;
        bytes += attributes.size();
      }
      return FileVisitResult.CONTINUE;
    }

    /** What a folder hides that cannot be entered is told as missing. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      return FileVisitResult.CONTINUE;
    }
  }
}
