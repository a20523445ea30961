package org.xacthuc.online;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.xacthuc.base.Bytes;
import org.xacthuc.verdict.Fetch.Outcome;

/**
 * Asks one server one thing (RFC 9110), within the limits: every address it connects to was allowed
 * first, every redirection is judged like the URL itself, and whoever waits never waits longer than
 * the limit, whatever the server does. Shared by threads.
 */
final class HttpFetcher {
  private static final ContentType OCSP_REQUEST = ContentType.create("application/ocsp-request");
  private static final int CHUNK = 16 << 10;

  private final OnlineLimits limits;
  private final CloseableHttpClient client;
  private final ExecutorService threads = Executors.newCachedThreadPool(HttpFetcher::thread);

  /**
   * @param allowed which addresses may be connected to
   */
  HttpFetcher(OnlineLimits limits, Predicate<InetAddress> allowed) {
    this(limits, new GuardedResolver(allowed));
  }

  HttpFetcher(OnlineLimits limits, GuardedResolver resolver) {
    this.limits = limits;
    client = PlainClient.of(limits, resolver);
  }

  /** Never holds up the end of the program. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "xacthuc-online");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Asks, and waits no longer than the limit for one request.
   *
   * @param mayRequest asked before each request, the redirected ones too
   */
  Reply fetch(Ask ask, BooleanSupplier mayRequest) {
    Optional<PlainUrl> url = PlainUrl.of(ask.url());
    if (url.isEmpty()) {
      return Reply.failed(Outcome.URL_REFUSED);
    }
    AtomicReference<HttpUriRequestBase> current = new AtomicReference<>();
    Future<Reply> reply = threads.submit(() -> follow(ask, url.get(), mayRequest, current));
    try {
      return reply.get(limits.request().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Reply.failed(Outcome.TIMED_OUT, seconds(limits.request()));
    } catch (ExecutionException e) {
      return Reply.failed(Outcome.UNREACHABLE, e.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.failed(Outcome.TIMED_OUT);
    } finally {
      reply.cancel(true);
      Optional.ofNullable(current.get()).ifPresent(HttpUriRequestBase::cancel);
    }
  }

  private static String seconds(Duration limit) {
    return limit.toSeconds() + " s";
  }

  private Reply follow(
      Ask ask,
      PlainUrl first,
      BooleanSupplier mayRequest,
      AtomicReference<HttpUriRequestBase> current) {
    PlainUrl url = first;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      if (Thread.currentThread().isInterrupted() || !mayRequest.getAsBoolean()) {
        return Reply.failed(Outcome.LIMIT_REACHED);
      }
      HttpUriRequestBase request = request(ask, url);
      current.set(request);
      Exchange exchange = exchange(request, ask);
      Optional<PlainUrl> next = exchange.location().flatMap(url::redirected);
      if (next.isEmpty()) {
        return redirects == 0 ? exchange.reply() : exchange.reply().afterRedirection();
      }
      url = next.get();
    }
    return Reply.failed(Outcome.REDIRECT_REFUSED, Integer.toString(limits.redirects()));
  }

  private static HttpUriRequestBase request(Ask ask, PlainUrl url) {
    if (!ask.isPost()) {
      return new HttpGet(url.uri());
    }
    HttpPost post = new HttpPost(url.uri());
    post.setEntity(new ByteArrayEntity(ask.body().toArray(), OCSP_REQUEST));
    return post;
  }

  /**
   * One request and its answer.
   *
   * @param location where the server sends us instead
   */
  private record Exchange(Reply reply, Optional<String> location) {
    static Exchange of(Reply reply) {
      return new Exchange(reply, Optional.empty());
    }
  }

  private Exchange exchange(HttpUriRequestBase request, Ask ask) {
    try {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      try {
        return read(response, ask);
      } finally {
        end(request, response);
      }
    } catch (AddressRefusedException e) {
      return Exchange.of(Reply.failed(Outcome.ADDRESS_REFUSED, e.getMessage()));
    } catch (ConnectTimeoutException e) {
      return Exchange.of(Reply.noConnection(Outcome.TIMED_OUT, seconds(limits.connect())));
    } catch (UnknownHostException e) {
      return Exchange.of(Reply.noConnection(Outcome.UNREACHABLE, "DNS"));
    } catch (ConnectException e) {
      return Exchange.of(Reply.noConnection(Outcome.UNREACHABLE, "TCP"));
    } catch (SocketTimeoutException e) {
      return Exchange.of(Reply.failed(Outcome.TIMED_OUT, seconds(limits.silence())));
    } catch (IOException e) {
      return Exchange.of(Reply.failed(Outcome.UNREACHABLE, e.getClass().getSimpleName()));
    }
  }

  /** What was not read is not wanted: without the first step, the second would read all of it. */
  private static void end(HttpUriRequestBase request, ClassicHttpResponse response) {
    request.cancel();
    try {
      response.close();
    } catch (IOException e) {
      // The connection is gone, as it should be.
    }
  }

  private Exchange read(ClassicHttpResponse response, Ask ask) throws IOException {
    int status = response.getCode();
    if (isRedirection(status, ask)) {
      Header location = response.getFirstHeader("Location");
      return new Exchange(
          Reply.failed(Outcome.REDIRECT_REFUSED),
          Optional.ofNullable(location).map(Header::getValue));
    }
    if (status != 200 || response.getEntity() == null) {
      return Exchange.of(Reply.failed(Outcome.STATUS, Integer.toString(status)));
    }
    int largest = ask.largest(limits);
    return Exchange.of(
        body(response.getEntity(), largest)
            .map(Reply::of)
            .orElseGet(() -> Reply.failed(Outcome.TOO_LARGE, largest + " B")));
  }

  /** RFC 9110 §15.4: of a POST only those that keep it one. */
  private static boolean isRedirection(int status, Ask ask) {
    boolean keepsMethod = status == 307 || status == 308;
    return keepsMethod || (!ask.isPost() && status >= 301 && status <= 303);
  }

  /**
   * The body as it was sent; an encoding that nobody asked for is not undone. Empty when too large.
   */
  private static Optional<Bytes> body(HttpEntity entity, int largest) throws IOException {
    if (entity.getContentLength() > largest) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    InputStream in = entity.getContent();
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      bytes.write(chunk, 0, read);
      if (bytes.size() > largest) {
        return Optional.empty();
      }
    }
    return Optional.of(Bytes.of(bytes.toByteArray()));
  }
}
