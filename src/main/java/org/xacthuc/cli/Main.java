package org.xacthuc.cli;

import java.io.IOException;
import java.util.Map;
import org.xacthuc.Verifier;
import org.xacthuc.report.Messages;
import org.xacthuc.report.Term;

/** The program. */
public final class Main {
  private final Host host;
  private final Engine engine;

  /**
   * @param host where everything comes from and goes to
   * @param engine what verifies a file
   */
  public Main(Host host, Engine engine) {
    this.host = host;
    this.engine = engine;
  }

  public static void main(String[] args) {
    quieten();
    Verifier verifier = new Verifier();
    System.exit(new Main(Host.ofThisProcess(), verifier::verify).run(args).code());
  }

  /** What libraries would log or show is told, where it matters, by findings of our own. */
  static void quieten() {
    // PDFBox logs what it repairs; here everything that matters is a finding of our own.
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    // Else it would look for SLF4J, which is here for the option online alone.
    System.setProperty(
        "org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
    if (System.getProperty("java.awt.headless") == null) {
      // Pages are drawn in memory; there is no screen to be asked for.
      System.setProperty("java.awt.headless", "true");
    }
  }

  /** Does what the arguments ask for. Nothing is thrown: all that goes wrong is told and coded. */
  public ExitCode run(String... args) {
    ConfigurationReading configured = ConfigurationReading.of(host, args);
    Configuration configuration = configured.configuration();
    Messages messages = Messages.of(CommandLineParser.language(host, configuration, args));
    Complaints complaints = new Complaints(host, messages);
    try {
      CommandLineOptions options = CommandLineParser.parse(configuration, args);
      configured.refuseFor(options.command());
      ReadFiles.refuse(options, host);
      return run(options, messages, complaints, args);
    } catch (CommandFailure e) {
      complaints.say(e.complaint());
      return e.exitCode();
    } catch (OutputException e) {
      complaints.say(Term.COMPLAINT_OUTPUT, Map.of("path", e.path()));
      return ExitCode.OUTPUT_CANNOT_BE_WRITTEN;
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        complaints.say(Term.COMPLAINT_STANDARD_OUTPUT, Map.of());
      }
      return ExitCode.OUTPUT_CANNOT_BE_WRITTEN;
    } catch (RuntimeException | Error e) {
      complaints.say(Term.COMPLAINT_FAULT, Map.of("detail", Complaints.detail(e)));
      return ExitCode.INTERNAL_ERROR;
    }
  }

  private ExitCode run(
      CommandLineOptions options, Messages messages, Complaints complaints, String... args)
      throws CommandFailure, IOException {
    return switch (options.command()) {
      case VERIFY -> new VerifyCommand(host, engine, messages, complaints).run(options);
      case INSPECT -> new InspectCommand(host, messages).run(options);
      case EXTRACT -> new ExtractCommand(host, complaints).run(options);
      case TRUST -> new TrustCommand(host, messages, complaints).run(options);
      case AUDIT -> new AuditCommand(host, engine, messages, complaints).run(options, args);
      case REPLAY -> new ReplayCommand(host, messages, complaints).run(options);
      case SERVE -> new ServeCommand(host, messages, complaints).run(options, args);
      case EXPLAIN -> new ExplainCommand(host, messages).run(options);
      case SCHEMA -> new SchemaCommand(host).run(options);
      case COMPLETIONS, MAN, HELP -> new UsageCommand(host, messages.language()).run(options);
      case VERSION -> new PrintCommand(host, "xacthuc " + Version.NUMBER + "\n").run();
    };
  }

  /** EPIPE, as Unix and Windows say it: whoever read has seen enough and went away. */
  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
