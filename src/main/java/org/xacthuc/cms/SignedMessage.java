package org.xacthuc.cms;

import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;

/** What a signature value was made over: all of it at hand, or only its digest. */
public sealed interface SignedMessage {
  static SignedMessage whole(Bytes bytes) {
    return new Whole(bytes);
  }

  static SignedMessage digested(Digest digest) {
    return new Digested(digest);
  }

  /** Its digest by that algorithm; empty when only one by another algorithm is at hand. */
  Optional<Bytes> digest(DigestAlgorithm algorithm);

  /** Its bytes, which EdDSA needs; empty when only a digest is at hand. */
  Optional<Bytes> bytes();

  /** All bytes at hand. */
  record Whole(Bytes message) implements SignedMessage {
    @Override
    public Optional<Bytes> digest(DigestAlgorithm algorithm) {
      return Optional.of(algorithm.of(message).value());
    }

    @Override
    public Optional<Bytes> bytes() {
      return Optional.of(message);
    }
  }

  /** Only a digest at hand. */
  record Digested(Digest computed) implements SignedMessage {
    @Override
    public Optional<Bytes> digest(DigestAlgorithm algorithm) {
      return Optional.of(computed).filter(d -> d.algorithm() == algorithm).map(Digest::value);
    }

    @Override
    public Optional<Bytes> bytes() {
      return Optional.empty();
    }
  }
}
