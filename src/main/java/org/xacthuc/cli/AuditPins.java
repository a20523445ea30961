package org.xacthuc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.xacthuc.VerificationRequest;
import org.xacthuc.audit.intake.PathName;
import org.xacthuc.audit.ledger.RunPins;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.cli.CommandLineOptions.Demands;

/** Everything that a verdict follows from beside the file, as digests that a ledger keeps. */
record AuditPins(RunPins pins) {
  /** A ledger goes from hand to hand: nobody shall find a password by trying, either. */
  private static final int PASSWORD_ROUNDS = 310_000;

  private static final int PASSWORD_BITS = 256;

  /**
   * The pins of a run.
   *
   * @throws IOException when the program's own files cannot be read
   */
  static AuditPins of(WorkerRequest told) throws IOException {
    return of(told, ProgramDigest.ofThis());
  }

  /** The same where the program's digest is known. */
  static AuditPins of(WorkerRequest told, String toolSha256) {
    VerificationRequest request = told.request();
    return new AuditPins(
        new RunPins(
            Version.NUMBER,
            toolSha256,
            request.policy().sha256().value().hex(),
            request.anchorSet().sha256().value().hex(),
            options(told)));
  }

  /** One text for all of them. */
  String text() {
    return String.join(
        " ",
        pins.toolVersion(),
        pins.toolSha256(),
        pins.policySha256(),
        pins.anchorsSha256(),
        pins.optionsSha256());
  }

  /**
   * A digest of evidence, expectations and options. Limits of time and memory are not among them:
   * an audit may be resumed on another machine.
   */
  private static String options(WorkerRequest told) {
    Demands demands = told.options().demands();
    VerificationRequest request = told.request();
    List<Bytes> parts = new ArrayList<>();
    add(parts, "policy " + request.policy().name());
    add(parts, "at " + demands.at().map(Object::toString).orElse("begin"));
    add(parts, "ocr " + demands.ocr());
    add(parts, "online " + demands.online());
    add(parts, "language " + told.messages().language().tag());
    add(parts, "expected " + told.expected().text());
    begins(told.options()).ifPresent(parts::add);
    add(parts, "certificates");
    request.certificates().forEach(c -> parts.add(c.der()));
    add(parts, "crls");
    parts.addAll(request.crls());
    add(parts, "ocsp");
    parts.addAll(request.ocspResponses());
    request.password().ifPresent(p -> parts.add(stretched(p, digest(parts))));
    return digest(parts).hex();
  }

  /** Where a list's names begin that are not absolute: from elsewhere they are other files. */
  static Optional<Bytes> begins(CommandLineOptions options) {
    boolean list = options.sources().operands().stream().anyMatch(o -> o.startsWith("@"));
    return list ? Optional.of(PathName.bytes(Path.of(""))) : Optional.empty();
  }

  private static void add(List<Bytes> parts, String text) {
    parts.add(Bytes.ofUtf8(text));
  }

  /** Each part with its length before it, so that no two lists have the same digest. */
  private static Bytes digest(List<Bytes> parts) {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    for (Bytes part : parts) {
      digest.update((part.length() + ":").getBytes(StandardCharsets.US_ASCII));
      part.addTo(digest);
    }
    return Bytes.of(digest.digest());
  }

  /** PBKDF2 (RFC 8018 §5.2). */
  private static Bytes stretched(String password, Bytes salt) {
    PBEKeySpec key =
        new PBEKeySpec(
            ("password " + password).toCharArray(), salt.toArray(), PASSWORD_ROUNDS, PASSWORD_BITS);
    try {
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return Bytes.of(factory.generateSecret(key).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
