package org.xacthuc.audit.workers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;

/**
 * One message between a process and its child: some byte strings. On the wire: a mark, how many
 * parts, then each part's length and bytes; numbers are 32 bits, big-endian.
 */
public record Frame(List<Bytes> parts) {
  /** "xtf1": whatever else a child writes by mistake is no frame. */
  private static final int MARK = 0x78746631;

  private static final int MOST_PARTS = 256;

  public Frame {
    parts = List.copyOf(parts);
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("too many parts: " + parts.size());
    }
  }

  public static Frame of(Bytes... parts) {
    return new Frame(List.of(parts));
  }

  /** Each text a part, in UTF-8. */
  public static Frame ofTexts(List<String> texts) {
    return new Frame(texts.stream().map(Bytes::ofUtf8).toList());
  }

  /** The part at {@code index} as UTF-8. */
  public String text(int index) {
    return new String(parts.get(index).toArray(), StandardCharsets.UTF_8);
  }

  /** All parts as UTF-8. */
  public List<String> texts() {
    return Stream.iterate(0, i -> i + 1).limit(parts.size()).map(this::text).toList();
  }

  /** Writes and flushes the whole frame. */
  void writeTo(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MARK);
    out.writeInt(parts.size());
    for (Bytes part : parts) {
      out.writeInt(Math.toIntExact(part.length()));
      part.asInputStream().transferTo(out);
    }
    out.flush();
  }

  /**
   * Reads the next frame; absent where the stream ends before one begins.
   *
   * @param most bytes that all parts together may have
   * @throws IOException when it is cut off, longer than that or no frame
   */
  static Optional<Frame> readFrom(InputStream stream, long most) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    int mark = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    int count = in.readInt();
    if (mark != MARK || count < 0 || count > MOST_PARTS) {
      throw new StreamCorruptedException("not a frame");
    }
    List<Bytes> parts = new ArrayList<>();
    long left = most;
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      if (length < 0 || length > left) {
        throw new StreamCorruptedException("a part of " + length + " bytes");
      }
      left -= length;
      parts.add(part(in, length));
    }
    return Optional.of(new Frame(parts));
  }

  private static Bytes part(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("cut off");
    }
    return Bytes.of(bytes);
  }
}
