package org.xacthuc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.NetPermission;
import java.net.SocketPermission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Permission;
import java.util.List;

/**
 * Notes every socket, datagram, listener, look-up of a name and Unix domain socket of the process
 * that it is the security manager of ({@code -Djava.security.manager=}this class), and refuses it.
 * Java asks it before each, whatever the library; {@link NetworkGuardTest} shows that it does.
 */
@SuppressWarnings("removal")
public final class NetworkGuard extends SecurityManager {
  /** The file of the notes, a line each. */
  static final String NOTES = "xacthuc.guard.notes";

  /** What is noted and not refused: {@code resolve}, {@code listen}, {@code accept}, by commas. */
  static final String ALLOWED = "xacthuc.guard.allowed";

  private final Path notes = Path.of(System.getProperty(NOTES));
  private final List<String> allowed = List.of(System.getProperty(ALLOWED, "").split(",", -1));

  private void note(String kind, String what) {
    try {
      Files.writeString(
          notes, kind + " " + what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!allowed.contains(kind)) {
      throw new SecurityException("no network here: " + kind + " " + what);
    }
  }

  @Override
  public void checkConnect(String host, int port) {
    if (port < 0) {
      note("resolve", host);
    } else {
      note("connect", host + ":" + port);
    }
  }

  @Override
  public void checkConnect(String host, int port, Object context) {
    checkConnect(host, port);
  }

  @Override
  public void checkListen(int port) {
    note("listen", Integer.toString(port));
  }

  @Override
  public void checkAccept(String host, int port) {
    note("accept", host);
  }

  @Override
  public void checkMulticast(java.net.InetAddress group) {
    note("multicast", group.getHostAddress());
  }

  @Override
  public void checkPermission(Permission permission) {
    if (permission instanceof SocketPermission
        || (permission instanceof NetPermission && permission.getName().endsWith("Socket"))) {
      note("permission", permission.toString());
    }
  }

  @Override
  public void checkPermission(Permission permission, Object context) {
    checkPermission(permission);
  }
}
