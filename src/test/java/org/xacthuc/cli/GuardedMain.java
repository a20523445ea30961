package org.xacthuc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.directory.InitialDirContext;
import org.xacthuc.Verifier;

/** What {@link NetworkGuardTest} has a process do under a {@link NetworkGuard}. */
public final class GuardedMain {
  private static final String HOST = "192.0.2.1";

  private GuardedMain() {}

  /**
   * Runs the program once for each line of the file, whose arguments are parted by U+001F, and
   * prints each exit code; without a file, tries all that a guard has to note.
   */
  public static void main(String[] args) throws IOException {
    Main.quieten();
    if (args.length == 0) {
      tries().forEach(GuardedMain::attempt);
      return;
    }
    Verifier verifier = new Verifier();
    Host host =
        new Host(
            new Host.Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()),
            Clock.systemUTC(),
            System.getenv(),
            false);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      ExitCode code = new Main(host, verifier::verify).run(line.split("\u001F", -1));
      System.out.println(code.code());
    }
  }

  /** Something that the guard must not let pass. */
  @FunctionalInterface
  private interface Try {
    void run() throws Exception;
  }

  private static void attempt(Try attempt) {
    try {
      attempt.run();
      System.out.println("passed");
    } catch (Exception | LinkageError e) {
      System.out.println("refused " + isRefusal(e));
    }
  }

  private static boolean isRefusal(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof SecurityException) {
        return true;
      }
    }
    return false;
  }

  private static List<Try> tries() {
    byte[] address = {(byte) 192, 0, 2, 1};
    return List.of(
        () -> new Socket(HOST, 81).close(),
        () -> InetAddress.getAllByName("name.example"),
        () -> new DatagramSocket(82).close(),
        () -> datagram(new DatagramPacket(new byte[1], 1, InetAddress.getByAddress(address), 83)),
        () -> new ServerSocket(84).close(),
        () -> URI.create("http://192.0.2.1:85/").toURL().openStream().close(),
        () -> SocketChannel.open(new InetSocketAddress(HOST, 86)).close(),
        () -> ServerSocketChannel.open().bind(new InetSocketAddress(87)).close(),
        () -> DatagramChannel.open().send(ByteBuffer.allocate(1), new InetSocketAddress(HOST, 88)),
        () -> AsynchronousSocketChannel.open().connect(new InetSocketAddress(HOST, 89)).get(),
        () -> SocketChannel.open(UnixDomainSocketAddress.of("/nowhere")).close(),
        () -> ldap(),
        () -> new MulticastSocket(91).close());
  }

  private static void datagram(DatagramPacket packet) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(null)) {
      socket.send(packet);
    }
  }

  @SuppressWarnings("JdkObsolete") // The API takes nothing else.
  private static void ldap() throws Exception {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    settings.put(Context.PROVIDER_URL, "ldap://192.0.2.1:90");
    new InitialDirContext(settings).close();
  }
}
