package org.xacthuc.cms;

import java.io.IOException;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;

/** Bytes that were signed or stamped, known by their digest under whatever algorithm is asked. */
@FunctionalInterface
public interface SignedContent {

  /**
   * The digest over all the bytes.
   *
   * @throws IOException when the file can no longer be read
   */
  Digest digest(DigestAlgorithm algorithm) throws IOException;

  static SignedContent of(Bytes bytes) {
    return algorithm -> algorithm.of(bytes);
  }
}
