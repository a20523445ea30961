package org.xacthuc.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL server of our own, in a temporary folder, for as long as the tests run. Its programs
 * are Debian's; as root it runs under another user, since it refuses root.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String USER = "xacthuc";
  private static final int START_SECONDS = 60;

  private final Path folder;
  private final int port;
  private final Process process;
  private final AtomicInteger schemas = new AtomicInteger();

  private PostgresServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** The server of this run of the tests; where none can be found, the test is skipped. */
  public static PostgresServer of(ExtensionContext context) {
    Optional<Path> programs = programs();
    Assumptions.assumeTrue(
        programs.isPresent(), "no PostgreSQL here: neither on PATH nor in /usr/lib/postgresql");
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(PostgresServer.class))
        .getOrComputeIfAbsent(
            PostgresServer.class, unused -> start(programs.get()), PostgresServer.class);
  }

  private static Optional<Path> programs() {
    Stream<Path> path = Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
    List<Path> debian = new ArrayList<>();
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> found = Files.list(versions)) {
        found.sorted(Comparator.reverseOrder()).map(v -> v.resolve("bin")).forEach(debian::add);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return Stream.concat(debian.stream(), path)
        .filter(p -> Files.isExecutable(p.resolve("postgres")))
        .filter(p -> Files.isExecutable(p.resolve("initdb")))
        .findFirst();
  }

  private static PostgresServer start(Path programs) {
    try {
      Path folder = Files.createTempDirectory("xacthuc-postgres");
      boolean root = "root".equals(System.getProperty("user.name"));
      String user = exists("postgres") ? "postgres" : "nobody";
      List<String> as = root ? List.of("runuser", "-u", user, "--") : List.of();
      if (root) {
        run(List.of(), "chown", user, folder.toString());
      }
      String data = folder.resolve("data").toString();
      run(
          as,
          programs.resolve("initdb").toString(),
          "--pgdata=" + data,
          "--username=" + USER,
          "--auth=trust",
          "--encoding=UTF8",
          "--no-locale",
          "--no-sync");
      int port = freePort();
      List<String> command = new ArrayList<>(as);
      command.addAll(
          List.of(
              programs.resolve("postgres").toString(),
              "-D",
              data,
              "-p",
              Integer.toString(port),
              "-c",
              "listen_addresses=127.0.0.1",
              "-c",
              "unix_socket_directories="));
      Process process = builder(command).start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
      PostgresServer server = new PostgresServer(folder, port, process);
      server.awaitStart();
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean exists(String user) throws IOException {
    return Files.readAllLines(Path.of("/etc/passwd")).stream()
        .anyMatch(line -> line.startsWith(user + ":"));
  }

  private static void run(List<String> as, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(as);
    command.addAll(List.of(arguments));
    int code = builder(command).start().waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code);
    }
  }

  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(Path.of("/").toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return builder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (true) {
      try (Connection connection = connect("")) {
        if (connection.isValid(START_SECONDS)) {
          return;
        }
      } catch (SQLException e) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new IllegalStateException("PostgreSQL did not start", e);
        }
        Thread.sleep(100);
      }
    }
  }

  /** The JDBC URL of an empty schema that nobody else has. */
  public String newSchema() throws SQLException {
    String schema = "s" + schemas.incrementAndGet();
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    }
    return url("&currentSchema=" + schema);
  }

  private Connection connect(String more) throws SQLException {
    return DriverManager.getConnection(url(more));
  }

  private String url(String more) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER + more;
  }

  /** Ends the server and those it started, which write into its folder to the last. */
  private static void end(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    for (ProcessHandle one : started) {
      one.destroyForcibly();
      one.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  @Override
  public void close() throws IOException {
    end(process);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
