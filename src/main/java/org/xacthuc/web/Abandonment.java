package org.xacthuc.web;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Whether the other side has closed the connection of a request whose body was read to its end.
 * Jetty does not look before something is written, so this looks itself. What it reads of a next
 * request is lost: the answer must close the connection.
 */
final class Abandonment implements BooleanSupplier {
  private final EndPoint connection;

  Abandonment(Request request) {
    connection = request.getConnectionMetaData().getConnection().getEndPoint();
  }

  @Override
  public boolean getAsBoolean() {
    try {
      return !connection.isOpen() || connection.fill(BufferUtil.allocate(1)) < 0;
    } catch (IOException e) {
      return true;
    }
  }
}
