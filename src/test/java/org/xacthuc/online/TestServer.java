package org.xacthuc.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.xacthuc.base.Bytes;

/** A server on 127.0.0.1 that answers as a test tells it, and remembers what it was asked. */
final class TestServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answering> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** What was asked. */
  record Asked(String method, String path, Map<String, List<String>> headers, Bytes body) {}

  /** Answers one request. */
  @FunctionalInterface
  interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Bytes body = Bytes.of(exchange.getRequestBody().readAllBytes());
      asked.add(
          new Asked(
              exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
      answers.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).answer(exchange);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  TestServer on(String path, Answering answer) {
    answers.put(path, answer);
    return this;
  }

  TestServer gives(String path, Bytes body) {
    return on(path, exchange -> send(exchange, body));
  }

  /** Answers what the body of the request asks for. */
  TestServer answers(String path, Function<Bytes, Bytes> answer) {
    return on(path, exchange -> send(exchange, answer.apply(asked.get(asked.size() - 1).body())));
  }

  TestServer redirects(String path, int status, String location) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  static void send(HttpExchange exchange, Bytes body) throws IOException {
    exchange.sendResponseHeaders(200, body.isEmpty() ? -1 : body.length());
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body.toArray());
    }
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** How often that path was asked for. */
  long asked(String path) {
    return asked.stream().filter(a -> a.path().equals(path)).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
