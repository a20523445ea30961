package org.xacthuc.cms;

import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;

/**
 * Whether the digest over the signed bytes is the one that was signed (RFC 5652 §5.4).
 *
 * @param computed over the byte range as the file is today
 * @param signed the messageDigest attribute; absent without signed attributes, where the signature
 *     value itself answers for the bytes
 */
public record MessageDigestCheck(Outcome outcome, Digest computed, Optional<Bytes> signed) {

  /** Three answers. */
  public enum Outcome {
    MATCHES,
    DIFFERS,
    /** There is no messageDigest attribute to compare with. */
    NOT_SIGNED
  }
}
