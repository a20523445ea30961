package org.xacthuc.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.syntax.ByteSource;

/**
 * The bytes of one file, opened once, so that the bytes that are hashed are the bytes that are
 * read. Small files are read into memory; of larger ones the blocks read last are kept, so that
 * neither heap nor memory grows with the file; what is read again must be what it was ({@link
 * PageSums}). They are not mapped: a mapped file that somebody shortens ends the process where a
 * read ends in an exception.
 *
 * <p>A byte that cannot be read any more, or is another one now, is an {@link UncheckedIOException}
 * to whoever asks, and an exception to all who ask {@link #requireRead} later. May be shared
 * between threads.
 */
public final class PdfFile implements Closeable, ByteSource {
  private static final int READ_WHOLE = 4 << 20;
  private static final int BLOCK = 1 << 16;
  private static final int PAGE_BITS = 14;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int PAGES_KEPT = 128;

  /** Where bytes come from; fewer than asked for is an exception. */
  private interface Origin extends Closeable {
    void read(long position, byte[] into, int offset, int count) throws IOException;
  }

  /** Some bytes of the file, which never change. */
  private static final class Page {
    private final long start;
    private final byte[] bytes;

    Page(long start, byte[] bytes) {
      this.start = start;
      this.bytes = bytes;
    }
  }

  private final Origin origin;
  private final long length;
  private final AtomicLong fetched = new AtomicLong();

  /** By the last bits of their numbers. Whatever a thread finds there is whole: pages are final. */
  private final Page[] pages;

  /** Of a large file; null where all of it was read at once. */
  private final PageSums sums;

  private Page current;
  private volatile IOException failure;

  /** What the strict reader leaves for whoever reads the same objects next: one of all threads. */
  private final AtomicReference<StrictReading> left = new AtomicReference<>();

  private PdfFile(Origin origin, long length, int whole) throws IOException {
    this.origin = origin;
    this.length = length;
    boolean paged = length > whole;
    pages = new Page[paged ? PAGES_KEPT : 0];
    sums = paged ? new PageSums(length, PAGE) : null;
    byte[] first = new byte[paged ? 0 : (int) length];
    origin.read(0, first, 0, first.length);
    fetched.addAndGet(first.length);
    current = new Page(0, first);
    if (!paged) {
      origin.close();
    }
  }

  /**
   * Opens a regular file.
   *
   * @throws FileTooLargeException when it exceeds the limits
   * @throws IOException when it is no regular file or cannot be read
   */
  public static PdfFile open(Path path, Limits limits) throws IOException {
    return open(path, limits, READ_WHOLE);
  }

  /** The same, where only files up to so many bytes are read into memory. */
  static PdfFile open(Path path, Limits limits, int whole) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("not a regular file");
    }
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      long length = channel.size();
      if (length > limits.fileBytes()) {
        throw new FileTooLargeException(length);
      }
      return new PdfFile(new OnDisk(channel), length, whole);
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  /** An open file. */
  private record OnDisk(FileChannel channel) implements Origin {
    @Override
    public void read(long position, byte[] into, int offset, int count) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(into, offset, count);
      for (long at = position; buffer.hasRemaining(); ) {
        int some = channel.read(buffer, at);
        if (some < 0) {
          throw new IOException("file became shorter while it was read");
        }
        at += some;
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** A file whose bytes are at hand, as from standard input. */
  public static PdfFile of(Bytes bytes) {
    try {
      return new PdfFile(new InMemory(bytes.asBuffer()), bytes.length(), READ_WHOLE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Bytes at hand. */
  private record InMemory(ByteBuffer bytes) implements Origin {
    @Override
    public void read(long position, byte[] into, int offset, int count) {
      bytes.get((int) position, into, offset, count);
    }

    @Override
    public void close() {
      // Nothing to release.
    }
  }

  @Override
  public long length() {
    return length;
  }

  /** How many bytes were fetched so far, those fetched again included. */
  public long bytesFetched() {
    return fetched.get();
  }

  /** Leaves the whole file's objects, which whoever leaves them uses no more. */
  void leave(StrictReading reading) {
    left.set(reading);
  }

  /** What was left, once. */
  Optional<StrictReading> take() {
    return Optional.ofNullable(left.getAndSet(null));
  }

  /**
   * Whether all that was asked for could be read.
   *
   * @throws IOException when something could not
   */
  public void requireRead() throws IOException {
    if (failure != null) {
      throw new IOException("file can no longer be read", failure);
    }
  }

  @Override
  public int at(long position) {
    Page page = current;
    long inside = position - page.start;
    if (inside >= 0 && inside < page.bytes.length) {
      return page.bytes[(int) inside] & 0xFF;
    }
    return position < 0 || position >= length
        ? -1
        : page(position).bytes[(int) position & (PAGE - 1)] & 0xFF;
  }

  /** The page of a large file that holds a position. */
  private Page page(long position) {
    long start = position & -PAGE;
    int slot = (int) (position >>> PAGE_BITS) % PAGES_KEPT;
    Page page = pages[slot];
    if (page == null || page.start != start) {
      byte[] bytes = new byte[(int) Math.min(PAGE, length - start)];
      fetch(start, bytes, 0, bytes.length);
      page = new Page(start, bytes);
      pages[slot] = page;
    }
    current = page;
    return page;
  }

  /** Whole pages, the last of the file as short as it is. */
  private void fetch(long position, byte[] into, int offset, int count) {
    try {
      origin.read(position, into, offset, count);
      fetched.addAndGet(count);
      if (!sums.same(position, into, offset, count)) {
        throw new IOException("file was changed while it was read");
      }
    } catch (IOException e) {
      failure = e;
      throw new UncheckedIOException(e);
    }
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
    if (pages.length == 0) {
      System.arraycopy(current.bytes, (int) position, into, offset, count);
    } else {
      int done = 0;
      while (done < count) {
        done += readSome(position + done, into, offset + done, count - done);
      }
    }
  }

  /** As many bytes as can be copied at once, and how many that were. */
  private int readSome(long position, byte[] into, int offset, int count) {
    int whole = count & -PAGE;
    if (whole >= BLOCK && (position & (PAGE - 1)) == 0) {
      fetch(position, into, offset, whole); // Longer than what is worth keeping.
      return whole;
    }
    Page page = page(position);
    int inside = (int) (position - page.start);
    int some = Math.min(count, page.bytes.length - inside);
    System.arraycopy(page.bytes, inside, into, offset, some);
    return some;
  }

  /** How many bytes to read next of those up to {@code end}: up to where a block begins. */
  private static int block(long at, long end) {
    return (int) Math.min(BLOCK - (at & (BLOCK - 1)), end - at);
  }

  /** Writes some bytes, in blocks. */
  public void copy(Span span, OutputStream out) throws IOException {
    byte[] block = new byte[(int) Math.min(BLOCK, span.length())];
    for (long at = span.start(); at < span.end(); ) {
      int count = block(at, span.end());
      read(at, block, 0, count);
      at += count;
      out.write(block, 0, count);
    }
  }

  /** Feeds some bytes to every one of the digests, in blocks, in one pass. */
  public void digest(Span span, MessageDigest... digests) {
    byte[] block = new byte[(int) Math.min(BLOCK, span.length())];
    for (long at = span.start(); at < span.end(); ) {
      int count = block(at, span.end());
      read(at, block, 0, count);
      at += count;
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
    try {
      origin.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Of a file that is only read: not known to happen.
    }
  }
}
