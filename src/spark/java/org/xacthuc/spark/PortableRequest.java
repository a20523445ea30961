package org.xacthuc.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xacthuc.AnchorSource;
import org.xacthuc.Recognition;
import org.xacthuc.VerificationRequest;
import org.xacthuc.base.Bytes;
import org.xacthuc.cli.Host;
import org.xacthuc.cli.VerdictArguments;
import org.xacthuc.cms.Certificate;
import org.xacthuc.register.Register;
import org.xacthuc.register.RegisterFile;
import org.xacthuc.report.Language;
import org.xacthuc.verdict.Expectation;

/**
 * All that a verdict follows from but the file, in a form that goes to another machine. Contents of
 * files are in Base64.
 *
 * @param password null where there is none
 * @param register null where there is none
 */
record PortableRequest(
    PortablePolicy policy,
    PortableAnchors anchors,
    Evidence evidence,
    Instant verificationTime,
    String password,
    PortableExpectation expectation,
    String register,
    Recognition.Mode recognition,
    boolean online,
    Language language)
    implements Serializable {

  /** Certificates, lists and responses that the reader brings along. */
  record Evidence(List<String> certificates, List<String> crls, List<String> ocspResponses)
      implements Serializable {}

  /** What the arguments and the files that they name say. */
  static PortableRequest of(VerdictArguments arguments) {
    VerificationRequest request = arguments.request();
    return new PortableRequest(
        PortablePolicy.of(request.policy()),
        PortableAnchors.of(request.anchors(), request.anchorSources()),
        new Evidence(
            request.certificates().stream().map(c -> encoded(c.der())).toList(),
            request.crls().stream().map(PortableRequest::encoded).toList(),
            request.ocspResponses().stream().map(PortableRequest::encoded).toList()),
        request.verificationTime(),
        request.password().orElse(null),
        PortableExpectation.of(request.expectation()),
        arguments.register().map(PortableRequest::encoded).orElse(null),
        request.recognition().mode(),
        arguments.online(),
        arguments.language());
  }

  /**
   * The request as the driver had it.
   *
   * @param host whose text recognition and network are used, where the request asks for them
   */
  VerificationRequest request(Host host) {
    VerificationRequest request =
        VerificationRequest.of(anchors.anchors(), verificationTime)
            .withAnchors(anchors.anchors(), sources())
            .withPolicy(policy.policy())
            .withCertificates(
                evidence.certificates().stream().map(PortableRequest::certificate).toList())
            .withEvidence(
                evidence.crls().stream().map(PortableRequest::decoded).toList(),
                evidence.ocspResponses().stream().map(PortableRequest::decoded).toList())
            .withExpectation(expectation.expectation());
    VerificationRequest opening = password == null ? request : request.withPassword(password);
    return VerdictArguments.equipped(opening, recognition, online, host);
  }

  private List<AnchorSource> sources() {
    return anchors.sources().stream().map(PortableAnchors.Source::source).toList();
  }

  /** What the register says; empty where there is none. */
  Optional<Register> registered() {
    return Optional.ofNullable(register)
        .map(file -> RegisterFile.read(decoded(file)).value().orElseThrow());
  }

  /** What is expected of that file. */
  Expectation expected(Optional<Register> registered, String file) {
    return registered.map(r -> r.of(file)).orElseGet(expectation::expectation);
  }

  static Certificate certificate(String encoded) {
    return Certificate.read(decoded(encoded)).value().orElseThrow();
  }

  static String encoded(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }

  static Bytes decoded(String text) {
    return Bytes.of(Base64.getDecoder().decode(text));
  }
}
