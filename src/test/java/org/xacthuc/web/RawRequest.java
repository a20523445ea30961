package org.xacthuc.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP request byte by byte, since clients would not send what an attacker does. */
final class RawRequest {
  private final String line;
  private final List<String> headers = new ArrayList<>();
  private byte[] body = new byte[0];

  private RawRequest(String line) {
    this.line = line;
  }

  /** A request as this server's page or a program of this machine sends it. */
  static RawRequest to(int port, String line) {
    return new RawRequest(line).with("Host", "127.0.0.1:" + port);
  }

  RawRequest with(String name, String value) {
    headers.removeIf(h -> h.startsWith(name + ":"));
    return and(name, value);
  }

  /** Another header field of that name. */
  RawRequest and(String name, String value) {
    headers.add(name + ": " + value);
    return this;
  }

  RawRequest without(String name) {
    headers.removeIf(h -> h.startsWith(name + ":"));
    return this;
  }

  RawRequest body(String type, byte[] bytes) {
    body = bytes.clone();
    return with("Content-Type", type).with("Content-Length", Integer.toString(bytes.length));
  }

  /** All that is sent. */
  byte[] bytes() {
    byte[] head =
        (line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(UTF_8);
    byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  Answer send(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes());
      // The server waits for nothing more, and closes when it has answered.
      return Answer.of(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
    }
  }

  /** What came back; the names of header fields in lower case. */
  record Answer(int status, Map<String, String> headers, String body) {
    static Answer of(String text) {
      int end = text.indexOf("\r\n\r\n");
      String[] lines = text.substring(0, end).split("\r\n", -1);
      Map<String, String> headers = new TreeMap<>();
      for (int i = 1; i < lines.length; i++) {
        int colon = lines[i].indexOf(':');
        headers.put(
            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
            lines[i].substring(colon + 1).strip());
      }
      String body = new String(text.substring(end + 4).getBytes(ISO_8859_1), UTF_8);
      return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, body);
    }

    /** Status and the stable code in the body. */
    String refusal() {
      return status + " " + body.replaceFirst("(?s).*\"code\":\"([^\"]*)\".*", "$1");
    }
  }
}
