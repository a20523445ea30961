package org.xacthuc.pdf;

import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Span;

/**
 * The digests of byte ranges of one file. All of them begin at the file's first byte, and each
 * revision's first range holds the whole of the revision before it: so one digest runs over the
 * file, and each signature takes a copy of it where its gap begins. A file of any number of
 * revisions is hashed once, and the end of each revision once more.
 *
 * <p>Used by one thread, and only while the file is open.
 */
public final class RangeDigests {
  /** A digest over the first {@code length} bytes. */
  private record Prefix(MessageDigest digest, long length) {}

  /** What reports call a file by. */
  private static final DigestAlgorithm OF_FILE = DigestAlgorithm.SHA256;

  private final PdfFile file;
  private final Map<DigestAlgorithm, Prefix> prefixes = new EnumMap<>(DigestAlgorithm.class);

  public RangeDigests(PdfFile file) {
    this.file = file;
  }

  /**
   * The digest over both ranges.
   *
   * @throws IndexOutOfBoundsException when they are not all inside the file
   */
  public Digest of(ByteRange range, DigestAlgorithm algorithm) {
    // Invariant I1: the first range begins at the start of the file.
    MessageDigest digest = prefix(algorithm, range.first().end());
    file.digest(range.second(), digest);
    return new Digest(algorithm, Bytes.of(digest.digest()));
  }

  /** The digest over the whole file. */
  public Digest ofFile(DigestAlgorithm algorithm) {
    return new Digest(algorithm, Bytes.of(prefix(algorithm, file.length()).digest()));
  }

  /** How many bytes {@link #of} would hash. */
  public long cost(ByteRange range) {
    long known =
        prefixes.values().stream()
            .mapToLong(Prefix::length)
            .filter(l -> l <= range.first().end())
            .max()
            .orElse(0);
    return range.first().end() - known + range.second().length();
  }

  /** A digest of its own over so many first bytes: what is known is carried on, never undone. */
  private MessageDigest prefix(DigestAlgorithm algorithm, long length) {
    Prefix known = prefixes.get(algorithm);
    boolean from = known != null && known.length() <= length;
    MessageDigest digest = from ? known.digest() : algorithm.newDigest();
    Span rest = new Span(from ? known.length() : 0, length);
    if (from || known == null) {
      carryOn(algorithm, digest, rest);
      prefixes.put(algorithm, new Prefix(copy(digest), length));
    } else {
      file.digest(rest, digest);
    }
    return digest;
  }

  /**
   * Digests what follows. Where the digest of the whole file has come as far, it goes along, so
   * that the file is read once, whatever algorithm the signatures name.
   */
  private void carryOn(DigestAlgorithm algorithm, MessageDigest digest, Span rest) {
    Prefix whole = prefixes.getOrDefault(OF_FILE, new Prefix(OF_FILE.newDigest(), 0));
    if (algorithm == OF_FILE || whole.length() != rest.start()) {
      file.digest(rest, digest);
    } else {
      file.digest(rest, digest, whole.digest());
      prefixes.put(OF_FILE, new Prefix(whole.digest(), rest.end()));
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java runtime cannot copy a digest", e);
    }
  }
}
