package org.xacthuc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.workers.Frame;
import org.xacthuc.audit.workers.Machine;
import org.xacthuc.audit.workers.WorkerLimits;
import org.xacthuc.audit.workers.WorkerPool;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;
import org.xacthuc.report.html.HtmlReport;
import org.xacthuc.web.AccessToken;
import org.xacthuc.web.ServerSettings;
import org.xacthuc.web.WebServer;

/** {@code xacthuc serve}: the local page, until the program is interrupted. */
final class ServeCommand {
  /** Of no registered service, and below the ports that systems hand out by themselves. */
  private static final int USUAL_PORT = 8475;

  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** What the network may be waited for, and a minute for the rest. */
  private static final Duration LONGEST_ONLINE = Duration.ofMinutes(3);

  private final Host host;
  private final Messages messages;
  private final Complaints complaints;

  ServeCommand(Host host, Messages messages, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.complaints = complaints;
  }

  /**
   * Serves until this thread is interrupted or the process ends.
   *
   * @param args of which the options were made; the workers are given the same
   * @throws CommandFailure before anything is started, or when the port is not free
   */
  ExitCode run(CommandLineOptions options, String... args) throws CommandFailure, IOException {
    if (!options.sources().operands().isEmpty()) {
      throw CommandFailure.usage(Term.COMPLAINT_SERVE_OPERAND, Map.of());
    }
    // Whatever is wrong with the options is told here, once, and not by each worker.
    VerificationRequest request = new RequestReader(host, messages, complaints).read(options);
    ExpectOption.read(options.demands().expected(), request.policy(), complaints);
    Duration longest = options.demands().online() ? LONGEST_ONLINE : LONGEST;
    try (WorkerPool pool = pool(args, longest);
        WebServer server = server(options.sources().port(), new PooledService(pool))) {
      tell(server.url());
      new CountDownLatch(1).await();
      return ExitCode.SUCCESS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.SUCCESS;
    }
  }

  private static WorkerPool pool(String[] args, Duration longest) throws CommandFailure {
    try {
      return WorkerPool.start(
          Machine.child(WorkerMain.class),
          Frame.ofTexts(List.of(args)),
          WorkerLimits.ofThisMachine(longest));
    } catch (IOException e) {
      throw CommandFailure.internal(Term.COMPLAINT_WORKERS, Map.of());
    }
  }

  /** At the usual port where nobody asks for another one; where it is taken, at any. */
  private WebServer server(OptionalInt port, PooledService service) throws CommandFailure {
    try {
      return server(port.orElse(USUAL_PORT), service);
    } catch (IOException taken) {
      if (port.isPresent()) {
        throw CommandFailure.usage(
            Term.COMPLAINT_PORT, Map.of("port", Integer.toString(port.getAsInt())));
      }
    }
    try {
      return server(0, service);
    } catch (IOException e) {
      throw CommandFailure.usage(Term.COMPLAINT_PORT, Map.of("port", Integer.toString(USUAL_PORT)));
    }
  }

  private WebServer server(int port, PooledService service) throws IOException {
    return WebServer.start(
        new ServerSettings(
            port,
            AccessToken.random(),
            messages.language(),
            List.of(HtmlReport.styleSource()),
            ServerSettings.Limits.of(Machine.memory())),
        service);
  }

  /** The address alone on standard output, for programs; what it is, beside it. */
  private void tell(String url) throws IOException {
    host.streams().out().write((url + "\n").getBytes(StandardCharsets.UTF_8));
    host.streams().out().flush();
    complaints.say(Term.SERVING, Map.of());
  }
}
