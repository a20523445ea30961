package org.xacthuc.spark;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.xacthuc.cli.Host;

/** A host without a configuration, in English, whose streams are in memory. */
final class Streams {
  static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Host host() {
    return new Host(
        new Host.Streams(InputStream.nullInputStream(), out, err),
        Clock.fixed(NOW, ZoneOffset.UTC),
        Map.of("LANG", "en_US.UTF-8"),
        false);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
