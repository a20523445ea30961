package org.xacthuc.online;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.verdict.Fetch;

/**
 * A reply and how long it may be used again.
 *
 * @param until the first instant at which it may not
 */
record CacheEntry(Reply reply, Instant stored, Instant until) {
  private static final int FORMAT = 0x78616331;
  private static final Duration LONGEST = Duration.ofDays(30);

  /** Neither out of date, nor from a future that a clock put right has not reached yet. */
  boolean isGood(Instant now) {
    return now.isBefore(until) && !now.isBefore(stored) && now.isBefore(stored.plus(LONGEST));
  }

  Bytes encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeLong(stored.getEpochSecond());
      out.writeLong(until.getEpochSecond());
      out.writeUTF(reply.outcome().name());
      out.writeUTF(reply.detail().orElse(""));
      out.write(DigestAlgorithm.SHA256.of(reply.body()).value().toArray());
      out.write(reply.body().toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.of(bytes.toByteArray());
  }

  /** Empty for anything that {@link #encode} did not make. */
  static Optional<CacheEntry> decode(byte... encoded) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
      if (in.readInt() != FORMAT) {
        return Optional.empty();
      }
      Instant stored = Instant.ofEpochSecond(in.readLong());
      Instant until = Instant.ofEpochSecond(in.readLong());
      Fetch.Outcome outcome = Fetch.Outcome.valueOf(in.readUTF());
      String detail = in.readUTF();
      byte[] digest = in.readNBytes(DigestAlgorithm.SHA256.length());
      Bytes body = Bytes.of(in.readAllBytes());
      Reply reply = new Reply(outcome, body, Optional.of(detail).filter(d -> !d.isEmpty()), false);
      boolean whole =
          Arrays.equals(digest, DigestAlgorithm.SHA256.of(body).value().toArray())
              && outcome.answered() != body.isEmpty();
      return whole ? Optional.of(new CacheEntry(reply, stored, until)) : Optional.empty();
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }
}
