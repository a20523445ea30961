package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.Verifier;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.report.TestReports;

/** A worker of the local page. */
class DocumentWorkerTest {
  @TempDir Path home;

  /** The server may have started before somebody broke it. */
  @Test
  void noWorkerBeginsWithABrokenConfiguration() throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config/xacthuc"));
    Files.writeString(folder.resolve("config.properties"), "signatory = off\n");
    assertThatCode(this::greet).doesNotThrowAnyException();
    Files.writeString(folder.resolve("config.properties"), "signatory = off\nlagn = vi\n");
    assertThatThrownBy(this::greet).hasCauseInstanceOf(CommandFailure.class);
  }

  private void greet() throws IOException {
    Host host =
        new Host(
            new Host.Streams(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()),
            Clock.fixed(TestReports.NOW, ZoneOffset.UTC),
            Map.of("HOME", home.toString()),
            false);
    new DocumentWorker(host, new Verifier()::verify).greet(Frame.ofTexts(List.of("serve")));
  }
}
