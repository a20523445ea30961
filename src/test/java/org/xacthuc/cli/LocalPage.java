package org.xacthuc.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.Machine;
import org.xacthuc.audit.workers.WorkerLimits;
import org.xacthuc.audit.workers.WorkerPool;
import org.xacthuc.report.Language;
import org.xacthuc.report.html.HtmlReport;
import org.xacthuc.web.AccessToken;
import org.xacthuc.web.ServerSettings;
import org.xacthuc.web.WebServer;

/**
 * The local page as {@code serve} sets it up, but with a patience of its own and hostile workers.
 */
final class LocalPage implements Closeable {
  private static final List<String> ARGUMENTS =
      List.of("serve", "--trust", "test-certs/anchors", "--at", "2026-11-22T00:00:00Z");

  private final AccessToken token = AccessToken.random();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WorkerPool pool;
  private final WebServer server;

  /**
   * Starts it.
   *
   * @param answer how long a document may take
   */
  LocalPage(Duration answer) throws IOException {
    pool =
        WorkerPool.start(
            Machine.child(HostileWorkerMain.class),
            Frame.ofTexts(ARGUMENTS),
            new WorkerLimits(2, 8, Duration.ofMinutes(1), answer, 1 << 28, 50));
    server =
        WebServer.start(
            new ServerSettings(
                0,
                token,
                Language.EN,
                List.of(HtmlReport.styleSource()),
                ServerSettings.Limits.of(Machine.memory())),
            new PooledService(pool));
  }

  String url() {
    return server.url();
  }

  /** Has a file verified by the name that it is given, as another program of this machine does. */
  HttpResponse<String> verify(Path file, String name) throws IOException, InterruptedException {
    return verify(file, name, "application/json");
  }

  /** The same in another form. */
  HttpResponse<String> verify(Path file, String name, String mediaType)
      throws IOException, InterruptedException {
    String address = "http://127.0.0.1:" + server.port() + "/verify?lang=en&name=" + name;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token.text())
            .header("Content-Type", "application/pdf")
            .header("Accept", mediaType)
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    pool.close();
  }
}
