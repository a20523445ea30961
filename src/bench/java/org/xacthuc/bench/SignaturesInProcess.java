package org.xacthuc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.TrustAnchors;

/**
 * Verifies a file with few signatures and one with many when the virtual machine is warm, and does
 * what neither can do without: hashing the file once, and verifying as many values under a key like
 * the signer's (RSA-2048), both by the JDK. Processor time of the one thread, the median of some
 * rounds; each round begins with a verifier that knows nothing.
 */
final class SignaturesInProcess {
  private static final int WARM = 5;
  private static final int ROUNDS = 5;
  private static final int KEY_BITS = 2_048;
  private static final int BLOCK = 1 << 16;
  private static final byte[] SIGNED_ATTRIBUTES = new byte[256];

  private final VerificationRequest request;

  private SignaturesInProcess(VerificationRequest request) {
    this.request = request;
  }

  /**
   * Takes the anchors, the file with few and the one with many signatures; prints seconds: few,
   * many, hashing, keys.
   */
  @SuppressWarnings("SystemOut") // Another process reads it.
  public static void main(String[] args) throws Exception {
    SignaturesInProcess process =
        new SignaturesInProcess(
            VerificationRequest.of(
                TrustAnchors.of(CertificateFiles.read(Path.of(args[0])).certificates()),
                Instant.now()));
    Path few = Path.of(args[1]);
    Path many = Path.of(args[2]);
    int signatures = process.verified(many).signatures().size();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    KeyPair pair = generator.generateKeyPair();
    byte[] value = signed(pair);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%.6f %.6f %.6f %.6f",
            seconds(() -> process.verified(few)),
            seconds(() -> process.verified(many)),
            seconds(() -> hashed(many)),
            seconds(() -> verified(pair, value, signatures))));
  }

  private VerificationReport verified(Path path) throws IOException {
    try (PdfFile file = PdfFile.open(path, Limits.DEFAULT)) {
      return new Verifier().verify(file, path.toString(), request);
    }
  }

  private static byte[] hashed(Path path) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return digest.digest();
  }

  private static byte[] signed(KeyPair pair) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(SIGNED_ATTRIBUTES);
    return signature.sign();
  }

  private static int verified(KeyPair pair, byte[] value, int times)
      throws GeneralSecurityException {
    int verified = 0;
    for (int i = 0; i < times; i++) {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(pair.getPublic());
      signature.update(SIGNED_ATTRIBUTES);
      verified += signature.verify(value) ? 1 : 0;
    }
    return verified;
  }

  private static double seconds(Callable<?> work) throws Exception {
    for (int i = 0; i < WARM; i++) {
      work.call();
    }
    double[] taken = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.call();
      taken[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }
    return Arrays.stream(taken).sorted().toArray()[ROUNDS / 2];
  }
}
