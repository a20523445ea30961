package org.xacthuc.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xacthuc.EvidenceSource;
import org.xacthuc.Pictures;
import org.xacthuc.VerificationRequest;
import org.xacthuc.cli.CommandLineOptions.Format;
import org.xacthuc.cli.CommandLineOptions.Output;
import org.xacthuc.report.Messages;
import org.xacthuc.verdict.Expectation;

/** From options, and the files that they name, to what files are verified by. */
final class RequestReader {
  private final Host host;
  private final Messages messages;
  private final Complaints complaints;

  RequestReader(Host host, Messages messages, Complaints complaints) {
    this.host = host;
    this.messages = messages;
    this.complaints = complaints;
  }

  /**
   * Reads them, as of now where no other instant is asked for.
   *
   * @throws CommandFailure when one is missing or not understood
   */
  VerificationRequest read(CommandLineOptions options) throws CommandFailure {
    Instant at =
        options
            .demands()
            .at()
            .orElseGet(() -> host.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    TrustFiles files = new TrustFiles(host, messages, complaints);
    TrustFiles.Trusted trusted = files.anchors(options.trust().trust(), at);
    return new VerificationRequest(
        PolicyOption.read(options.demands().policy()),
        trusted.anchors(),
        trusted.sources(),
        files.certificates(options.trust()),
        files.crls(options.trust()),
        files.ocspResponses(options.trust()),
        at,
        Passwords.read(options.demands().passwordFile()),
        options.demands().online() ? Network.of(host) : EvidenceSource.NONE,
        Expectation.NONE,
        TextRecogniser.of(options.demands().ocr(), host),
        pictures(options.rendering().outputs()));
  }

  private static Pictures pictures(List<Output> outputs) {
    return outputs.stream().anyMatch(o -> o.format() == Format.HTML)
        ? Pictures.DRAWN
        : Pictures.NONE;
  }
}
