package org.xacthuc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.xacthuc.report.TestReports;

/** One call of the program with streams in memory, a fixed clock and an environment of its own. */
final class TestRun {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_US.UTF-8"));
  private Engine engine;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream instead = out;
  private boolean terminal;
  private ExitCode code = ExitCode.SUCCESS;

  private TestRun(Engine engine) {
    this.engine = engine;
  }

  static TestRun with(Engine engine) {
    return new TestRun(engine);
  }

  /** Another one in its place. */
  TestRun engine(Engine other) {
    engine = other;
    return this;
  }

  TestRun stdin(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  TestRun stdout(OutputStream stream) {
    instead = stream;
    return this;
  }

  TestRun env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  TestRun atTerminal() {
    terminal = true;
    return this;
  }

  TestRun run(Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    Host host =
        new Host(
            new Host.Streams(in, instead, err),
            Clock.fixed(TestReports.NOW, ZoneOffset.UTC),
            environment,
            terminal);
    code = new Main(host, engine).run(texts);
    return this;
  }

  int code() {
    return code.code();
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
