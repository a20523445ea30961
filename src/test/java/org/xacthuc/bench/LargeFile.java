package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Signed directives that are large in one way or another, drawn once and kept: a file that is there
 * already is taken as it is.
 */
public final class LargeFile {
  private LargeFile() {}

  /** Of about so many bytes, nearly all of them a stream that no page draws. */
  public static Path write(Path folder, long bytes) throws IOException {
    return DrawnFile.of(folder, "large-" + bytes, w -> w.attachment(bytes).sign());
  }

  /** Of about so many bytes, nearly all of them a picture on the page that is read. */
  public static Path withPicture(Path folder, long bytes) throws IOException {
    return DrawnFile.of(folder, "picture-" + bytes, w -> w.picture(bytes).sign());
  }

  /** Of so many small objects that nothing refers to. */
  public static Path ofObjects(Path folder, int count) throws IOException {
    return DrawnFile.of(folder, "objects-" + count, w -> w.objects(count).sign());
  }
}
