package org.xacthuc.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Ends a refused request once its body was sent and thrown away, or after a moment. RFC 9112 §9.6:
 * a connection closed with bytes unread is reset, and the answer may be lost with it.
 */
final class Lingering implements Callback {
  private static final long LONGEST_SECONDS = 2;

  private final Request request;
  private final Callback callback;
  private final AtomicBoolean ended = new AtomicBoolean();

  /**
   * @param callback of the request, told when it may end
   */
  Lingering(Request request, Callback callback) {
    this.request = request;
    this.callback = callback;
  }

  /** The answer was written. */
  @Override
  public void succeeded() {
    request.getComponents().getScheduler().schedule(this::end, LONGEST_SECONDS, TimeUnit.SECONDS);
    Content.Source.consumeAll(request, Callback.from(this::end, failure -> end()));
  }

  /** Nobody is there to read the answer. */
  @Override
  public void failed(Throwable failure) {
    if (ended.compareAndSet(false, true)) {
      callback.failed(failure);
    }
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      callback.succeeded();
    }
  }
}
