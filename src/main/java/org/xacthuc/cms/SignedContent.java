package org.xacthuc.cms;

import java.io.IOException;
import java.security.MessageDigest;
import org.xacthuc.base.Bytes;

/** Bytes that were signed or stamped, handed to a digest in order, as often as asked. */
@FunctionalInterface
public interface SignedContent {

  /**
   * Feeds all bytes to {@code digest}.
   *
   * @throws IOException when the file can no longer be read
   */
  void update(MessageDigest digest) throws IOException;

  static SignedContent of(Bytes bytes) {
    return digest -> digest.update(bytes.asBuffer());
  }
}
