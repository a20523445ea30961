package org.xacthuc.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Reading;

/**
 * Takes bodies into memory, none longer, slower or more at the same time than the limits say. What
 * a body takes of the limit for all is given back with {@link #done}.
 */
final class Upload {
  private static final int UNIT = 1 << 10;
  private static final int BLOCK = 1 << 16;

  private final ServerSettings.Limits limits;
  private final Semaphore units;

  Upload(ServerSettings.Limits limits) {
    this.limits = limits;
    units = new Semaphore(Math.toIntExact(limits.inFlight() / UNIT));
  }

  /** What a request of that length would take; the reason where it must not be read. */
  Optional<Problem> begin(long length) {
    if (length < 0) {
      return Optional.of(Problem.LENGTH_REQUIRED);
    }
    if (length > limits.document()) {
      return Optional.of(Problem.TOO_LARGE);
    }
    return units.tryAcquire(units(length)) ? Optional.empty() : Optional.of(Problem.BUSY);
  }

  /** After {@link #begin} and whatever came of it, once the body is needed no more. */
  void done(long length) {
    units.release(units(length));
  }

  private static int units(long length) {
    return Math.toIntExact(length / UNIT + 1);
  }

  /** The body, or why it is not whole. */
  Reading<Bytes, Problem> read(Request request, long length) {
    long deadline = System.nanoTime() + limits.upload().toNanos();
    byte[] body = new byte[Math.toIntExact(length)];
    int filled = 0;
    try (InputStream in = Content.Source.asInputStream(request)) {
      while (filled < body.length) {
        int read = in.read(body, filled, Math.min(BLOCK, body.length - filled));
        if (read < 0) {
          return Reading.failed(Problem.BAD_REQUEST);
        }
        filled += read;
        if (System.nanoTime() - deadline > 0) {
          return Reading.failed(Problem.TOO_SLOW);
        }
      }
      return Reading.of(Bytes.of(body));
    } catch (IOException e) {
      // Silence on the connection, or its end; nobody may be there to read the answer.
      return Reading.failed(Problem.TOO_SLOW);
    }
  }
}
