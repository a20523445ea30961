package org.xacthuc.audit.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.Unverified;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.Limit;
import org.xacthuc.verdict.InputProblem;

/** What reading a file once has given. The bytes that were hashed are the bytes that are kept. */
public sealed interface Content extends Closeable {

  /** Hands it to the function for its kind. */
  <T> T match(Function<Whole, T> whole, Function<Refused, T> refused);

  /** Gives up what holds the bytes. */
  @Override
  default void close() throws IOException {}

  /** All of a file's bytes. */
  sealed interface Whole extends Content {
    /** SHA-256 of the bytes. */
    Digest sha256();

    /** How many bytes there are. */
    long length();

    /** A file with these bytes that nobody has verified. */
    default Unverified unverified(String name) {
      return new Unverified(name, Optional.of(sha256()), length());
    }

    @Override
    default <T> T match(Function<Whole, T> whole, Function<Refused, T> refused) {
      return whole.apply(this);
    }
  }

  /** In memory. */
  record InMemory(Bytes bytes, Digest sha256) implements Whole {
    @Override
    public long length() {
      return bytes.length();
    }
  }

  /**
   * In a file of our own.
   *
   * @param file is deleted when this is closed
   */
  record Snapshot(Path file, long length, Digest sha256) implements Whole {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /** None of them. */
  sealed interface Refused extends Content {
    @Override
    default <T> T match(Function<Whole, T> whole, Function<Refused, T> refused) {
      return refused.apply(this);
    }

    /** What is reported of such a file, of which nothing more is known. */
    VerificationReport report(Unverified file, VerificationRequest request);
  }

  /** It cannot be read. */
  record NotReadable(InputProblem why) implements Refused {
    @Override
    public VerificationReport report(Unverified file, VerificationRequest request) {
      return file.notReadable(why, request);
    }
  }

  /** It was changed each time that it was read. */
  record Changed() implements Refused {
    @Override
    public VerificationReport report(Unverified file, VerificationRequest request) {
      return file.changedWhileRead(request);
    }
  }

  /** It is larger than the limits allow. */
  record TooLarge(long length) implements Refused {
    @Override
    public VerificationReport report(Unverified file, VerificationRequest request) {
      return new Unverified(file.file(), Optional.empty(), length)
          .limitReached(Limit.FILE_SIZE, request);
    }
  }

  /** It is a folder that is not walked: too many stand above it or are links to it. */
  record TooMany() implements Refused {
    @Override
    public VerificationReport report(Unverified file, VerificationRequest request) {
      return file.limitReached(Limit.FOLDERS, request);
    }
  }
}
