package org.xacthuc.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.ByteSource;

/**
 * The bytes of one file, opened once, so that the bytes that are hashed are the bytes that are
 * read. Small files are read into memory; larger ones are mapped in segments and take no heap.
 * Closing is final but does not unmap: the runtime does that when the mapping is no longer
 * reachable.
 */
public final class PdfFile implements Closeable, ByteSource {
  private static final int SEGMENT_BITS = 30;
  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int READ_WHOLE = 4 << 20;
  private static final int BLOCK = 1 << 16;

  private final ByteBuffer[] segments;
  private final long length;

  private PdfFile(ByteBuffer[] segments, long length) {
    this.segments = segments;
    this.length = length;
  }

  /**
   * Opens a regular file.
   *
   * @throws FileTooLargeException when it exceeds the limits
   * @throws IOException when it is no regular file or cannot be read
   */
  public static PdfFile open(Path path, Limits limits) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("not a regular file");
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long length = channel.size();
      if (length > limits.fileBytes()) {
        throw new FileTooLargeException(length);
      }
      if (length <= READ_WHOLE) {
        return new PdfFile(new ByteBuffer[] {readWhole(channel, (int) length)}, length);
      }
      ByteBuffer[] segments = new ByteBuffer[(int) ((length + SEGMENT - 1) >> SEGMENT_BITS)];
      for (int i = 0; i < segments.length; i++) {
        long start = (long) i << SEGMENT_BITS;
        long size = Math.min(SEGMENT, length - start);
        segments[i] = channel.map(FileChannel.MapMode.READ_ONLY, start, size);
      }
      return new PdfFile(segments, length);
    }
  }

  private static ByteBuffer readWhole(FileChannel channel, int length) throws IOException {
    ByteBuffer whole = ByteBuffer.allocate(length);
    while (whole.hasRemaining()) {
      if (channel.read(whole) < 0) {
        throw new IOException("file became shorter while it was read");
      }
    }
    return whole.flip();
  }

  /** A file whose bytes are at hand, as from standard input. */
  public static PdfFile of(Bytes bytes) {
    return new PdfFile(new ByteBuffer[] {bytes.asBuffer()}, bytes.length());
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int at(long position) {
    return position < 0 || position >= length
        ? -1
        : segments[(int) (position >>> SEGMENT_BITS)].get((int) (position & (SEGMENT - 1))) & 0xFF;
  }

  /**
   * A copy of some bytes.
   *
   * @throws IndexOutOfBoundsException when they are not all inside the file
   */
  @Override
  public Bytes bytes(Span span) {
    byte[] copy = new byte[Math.toIntExact(span.length())];
    read(span.start(), copy, 0, copy.length);
    return Bytes.of(copy);
  }

  /** Copies bytes into an array. */
  void read(long position, byte[] into, int offset, int count) {
    if (position < 0 || position + count > length) {
      throw new IndexOutOfBoundsException("outside the file: " + position + " + " + count);
    }
    long from = position;
    int done = 0;
    while (done < count) {
      ByteBuffer segment = segments[(int) (from >>> SEGMENT_BITS)];
      int inside = (int) (from & (SEGMENT - 1));
      int some = Math.min(count - done, segment.limit() - inside);
      segment.get(inside, into, offset + done, some);
      done += some;
      from += some;
    }
  }

  /** Writes some bytes, in blocks. */
  public void copy(Span span, OutputStream out) throws IOException {
    byte[] block = new byte[(int) Math.min(BLOCK, span.length())];
    for (long at = span.start(); at < span.end(); at += block.length) {
      int count = (int) Math.min(block.length, span.end() - at);
      read(at, block, 0, count);
      out.write(block, 0, count);
    }
  }

  /** Feeds some bytes to every one of the digests, in blocks, in one pass. */
  public void digest(Span span, MessageDigest... digests) {
    byte[] block = new byte[(int) Math.min(BLOCK, span.length())];
    for (long at = span.start(); at < span.end(); at += block.length) {
      int count = (int) Math.min(block.length, span.end() - at);
      read(at, block, 0, count);
      for (MessageDigest digest : digests) {
        digest.update(block, 0, count);
      }
    }
  }

  /** The SHA-256 digest of the whole file. */
  public Digest sha256() {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    digest(new Span(0, length), digest);
    return new Digest(DigestAlgorithm.SHA256, Bytes.of(digest.digest()));
  }

  /** Where those ASCII characters stand last, beginning before {@code before}; -1 when nowhere. */
  long lastIndexOf(String ascii, long before) {
    return lastIndexOf(ascii, before, length);
  }

  /** As above, but looks back over at most that many bytes. */
  long lastIndexOf(String ascii, long before, long within) {
    long from = Math.min(before, length);
    long lowest = Math.max(0, from - within);
    byte[] block = new byte[BLOCK];
    for (long end = from; end > lowest; end -= BLOCK) {
      long start = Math.max(lowest, end - BLOCK);
      int count = (int) (end - start);
      read(start, block, 0, count);
      for (int i = count - 1; i >= 0; i--) {
        if (block[i] == ascii.charAt(0) && has(start + i, ascii)) {
          return start + i;
        }
      }
    }
    return -1;
  }

  @Override
  public void close() {
    // Nothing to release: the channel was closed after mapping.
  }
}
