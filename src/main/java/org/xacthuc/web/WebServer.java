package org.xacthuc.web;

import java.io.Closeable;
import java.io.IOException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server: on 127.0.0.1 alone, from its start until it is closed. */
public final class WebServer implements Closeable {
  private static final String ADDRESS = "127.0.0.1";
  private static final int SPARE_THREADS = 8;
  private static final int LONGEST_HEADERS = 16 << 10;
  private static final long MEBIBYTE = 1 << 20;

  private final Server server;
  private final int port;
  private final AccessToken token;

  private WebServer(Server server, int port, AccessToken token) {
    this.server = server;
    this.port = port;
    this.token = token;
  }

  /**
   * Starts a server.
   *
   * @throws IOException when it cannot listen at that port
   */
  public static WebServer start(ServerSettings settings, DocumentService service)
      throws IOException {
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.limits().connections() + SPARE_THREADS, SPARE_THREADS);
    threads.setDaemon(true);
    threads.setName("web");
    Server server = new Server(threads);
    ServerConnector connector = connector(server, settings);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
    Answers answers =
        new Answers(new SafeHeaders(settings.reportStyles()), settings.limits().document());
    server.setErrorHandler(new ErrorAnswers(answers));
    try {
      // The port must be known to the checks before the first request comes.
      connector.open();
      server.setHandler(handler(settings, connector.getLocalPort(), service, answers));
      server.start();
    } catch (Exception e) {
      stop(server);
      throw e instanceof IOException io ? io : new IOException(e);
    }
    return new WebServer(server, connector.getLocalPort(), settings.token());
  }

  private static ServerConnector connector(Server server, ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(LONGEST_HEADERS);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    http.setUriCompliance(UriCompliance.DEFAULT);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(ADDRESS);
    connector.setPort(settings.port());
    connector.setReuseAddress(true);
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    return connector;
  }

  private static RootHandler handler(
      ServerSettings settings, int port, DocumentService service, Answers answers) {
    RequestLanguage language = new RequestLanguage(settings.language());
    return new RootHandler(
        new RequestChecks(settings.token(), port),
        new PageFiles(settings.limits().document() / MEBIBYTE),
        language,
        new VerifyHandler(service, new Upload(settings.limits()), language, answers),
        answers);
  }

  /** The port that it listens at. */
  public int port() {
    return port;
  }

  /** The page's address with the token, which browsers keep to themselves: RFC 3986 §3.5. */
  public String url() {
    return "http://" + ADDRESS + ":" + port + "/#" + token.text();
  }

  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      // It is left anyway; its threads are daemons.
    }
  }
}
