package org.xacthuc.cli;

import java.io.IOException;
import java.util.List;
import org.xacthuc.VerificationRequest;
import org.xacthuc.report.Messages;

/** What a child of this program is told by the arguments of its parent. */
record WorkerRequest(
    CommandLineOptions options,
    VerificationRequest request,
    ExpectOption expected,
    Messages messages) {

  /**
   * The same arguments lead to the same request as in the parent, which has told what is odd;
   * standard error leads nowhere here. A configuration that was broken since lets none begin.
   *
   * @throws IOException when the request cannot be made any more
   */
  static WorkerRequest of(Host host, List<String> arguments) throws IOException {
    String[] args = arguments.toArray(String[]::new);
    ConfigurationReading configured = ConfigurationReading.of(host, args);
    Configuration configuration = configured.configuration();
    Messages messages = Messages.of(CommandLineParser.language(host, configuration, args));
    Complaints unheard = new Complaints(host, messages);
    try {
      CommandLineOptions options = CommandLineParser.parse(configuration, args);
      configured.refuseFor(options.command());
      VerificationRequest request = new RequestReader(host, messages, unheard).read(options);
      ExpectOption expected =
          ExpectOption.read(options.demands().expected(), request.policy(), unheard);
      return new WorkerRequest(options, request, expected, messages);
    } catch (CommandFailure e) {
      throw new IOException(e);
    }
  }

  /** The same with another request. */
  WorkerRequest with(VerificationRequest other) {
    return new WorkerRequest(options, other, expected, messages);
  }
}
