package org.xacthuc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Limits;
import org.xacthuc.bench.peer.Rounds;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;

/**
 * Our verifier in the place of {@link org.xacthuc.bench.peer}'s: the same arguments, the same
 * output, everything checked under the default policy.
 */
final class OwnValidation {
  private final Verifier verifier = new Verifier();
  private final VerificationRequest request;

  private OwnValidation(Path anchors) {
    request =
        VerificationRequest.of(
            TrustAnchors.of(CertificateFiles.read(anchors).certificates()), Instant.now());
  }

  /**
   * Takes the folder of anchors, and either {@code files} with files, of which it prints how many
   * signatures each has and how many of those are intact; or {@code rounds} and what {@link Rounds}
   * takes.
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    OwnValidation validation = new OwnValidation(Path.of(args[0]));
    List<String> rest = Arrays.asList(args).subList(2, args.length);
    if (args[1].equals("rounds")) {
      Rounds.run(validation::verify, rest);
    } else {
      validation.print(rest);
    }
  }

  private VerificationReport verify(Path path) throws IOException {
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
      return verifier.verify(file, path.toString(), request);
    }
  }

  @SuppressWarnings("SystemOut") // Another process reads it.
  private void print(List<String> files) throws IOException {
    for (String file : files) {
      List<SignatureReport> signatures = verify(Path.of(file)).signatures();
      long intact = signatures.stream().filter(OwnValidation::isIntact).count();
      System.out.println(signatures.size() + " " + intact + " " + file);
    }
  }

  private static boolean isIntact(SignatureReport signature) {
    return signature.judgement().axes().get(Axis.INTEGRITY) == AxisOutcome.PASSED;
  }
}
