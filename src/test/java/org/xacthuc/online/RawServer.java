package org.xacthuc.online;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on 127.0.0.1 that answers byte by byte what no server would. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // What fails ends a connection, which the client sees.
final class RawServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Answers a request that was read up to the end of its head. */
  @FunctionalInterface
  interface Answering {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  RawServer(Answering answering) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getByAddress(LOOPBACK));
    threads.submit(() -> serve(answering));
  }

  /** The same bytes for everybody. */
  static RawServer saying(String answer) throws IOException {
    return new RawServer(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private Void serve(Answering answering) throws IOException {
    while (true) {
      Socket socket = listener.accept();
      threads.submit(
          () -> {
            try (socket) {
              requests.add(head(socket.getInputStream()));
              answering.answer(socket.getOutputStream());
              socket.getOutputStream().flush();
            }
            return null;
          });
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  String url(String path) {
    return "http://127.0.0.1:" + listener.getLocalPort() + path;
  }

  /** The heads of all requests so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }
}
