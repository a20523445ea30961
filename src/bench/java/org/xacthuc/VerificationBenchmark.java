package org.xacthuc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.pdf.RangeDigests;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestCrl;
import org.xacthuc.testkit.TestKey;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestTimeStamp;
import org.xacthuc.testkit.ValidationData;
import org.xacthuc.trust.FreshnessRule;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.trust.VerifiedPairs;
import org.xacthuc.verdict.DocumentFacts;
import org.xacthuc.verdict.Expectation;
import org.xacthuc.verdict.Judge;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RecognitionFacts;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.SignatureFacts;
import org.xacthuc.verdict.Verdict;

/**
 * Verifies a signature below an authority below a root, all RSA-2048, with a time-stamp and lists,
 * from a document already read; nothing is kept from one time to the next. Beside it, the public
 * key operations that this cannot do without, by the JDK's own signatures: signer, time-stamp, the
 * two certificates of the signer's path, the time-stamp authority's, and two lists.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
@Threads(1)
public class VerificationBenchmark {
  private static final int OPERATIONS = 7;
  private static final double MOST = 2;
  private static final Instant NOW = Instant.parse("2022-01-01T00:00:00Z");
  private static final byte[] MESSAGE = new byte[1_024];

  private PdfFile file;
  private PdfDocument document;
  private VerificationRequest request;
  private VerifiedPairs ofTheRun;
  private PublicKey key;
  private byte[] signature;

  /** Draws the document, and checks that what is measured is a document that passes. */
  @Setup(Level.Trial)
  public void draw() throws IOException, GeneralSecurityException {
    Identity root = TestCertificate.root("C=VN, O=xacthuc BENCH, CN=Root").key(newKey()).build();
    Identity authority =
        TestCertificate.issuedBy(root).subject("C=VN, CN=Authority").key(newKey()).ca().build();
    Identity signer =
        TestCertificate.issuedBy(authority).subject("C=VN, CN=An").key(newKey()).signer().build();
    Identity stamps =
        TestCertificate.issuedBy(authority)
            .subject("C=VN, CN=Time")
            .key(newKey())
            .timeStampAuthority()
            .build();
    TestPdf pdf =
        TestPdf.letter("PAY 100")
            .signedBy(signer)
            .at("2021-07-20T06:38:23Z", TestTimeStamp.by(stamps))
            .dss(
                new ValidationData(
                    List.of(root.der(), authority.der(), signer.der(), stamps.der()),
                    List.of(TestCrl.by(root).build(), TestCrl.by(authority).build()),
                    List.of()));
    file = PdfFile.of(Bytes.of(pdf.bytes()));
    document = PdfReader.read(file, Limits.DEFAULT, Optional.empty()).value().orElseThrow();
    Certificate anchor = Certificate.read(root.der()).value().orElseThrow();
    request =
        VerificationRequest.of(TrustAnchors.of(List.of(anchor)), NOW)
            .withPolicy(Policy.DEFAULT.withSignatory(RequirementLevel.OFF));
    ofTheRun = new VerifiedPairs();
    if (verification() != Verdict.AUTHENTIC || verificationOfNextFile() != Verdict.AUTHENTIC) {
      throw new IllegalStateException("the document that is measured does not pass");
    }
  }

  private TestKey newKey() throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048, new SecureRandom());
    var pair = generator.generateKeyPair();
    Signature signing = Signature.getInstance("SHA256withRSA");
    signing.initSign(pair.getPrivate());
    signing.update(MESSAGE);
    signature = signing.sign();
    key = pair.getPublic();
    return new TestKey(
        PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded())),
        SubjectPublicKeyInfo.getInstance(key.getEncoded()));
  }

  /** Containers, time-stamp, paths, revocation and verdict. */
  @Benchmark
  public Verdict verification() throws IOException {
    return verification(new VerifiedPairs());
  }

  /** The same where an earlier file of the same authorities was verified in the same run. */
  @Benchmark
  public Verdict verificationOfNextFile() throws IOException {
    return verification(ofTheRun);
  }

  private Verdict verification(VerifiedPairs pairs) throws IOException {
    EvidenceSource.Session source = request.source().open();
    Material material = new Material(document, request, source);
    List<SignatureInProgress> signatures =
        new SignatureChecker(
                document,
                new Containers(file, new RangeDigests(file), material.common(), Limits.DEFAULT),
                material,
                new PathValidator(Limits.DEFAULT, pairs),
                new RevocationChecker(Limits.DEFAULT, FreshnessRule.OWN_NEXT_UPDATE, pairs))
            .check();
    List<SignatureFacts> facts = SignatureInProgress.against(signatures, Optional.empty());
    DocumentFacts all =
        new DocumentFacts(
            Optional.of(document),
            document.defects(),
            facts,
            Optional.empty(),
            List.of(),
            List.of(),
            request.verificationTime(),
            source.facts(),
            Expectation.NONE,
            RecognitionFacts.NONE);
    return new Judge().judge(all, request.policy()).verdict();
  }

  /** The sum of the bare operations. */
  @Benchmark
  public int bareOperations() throws GeneralSecurityException {
    int verified = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      Signature verifying = Signature.getInstance("SHA256withRSA");
      verifying.initVerify(key);
      verifying.update(MESSAGE);
      verified += verifying.verify(signature) ? 1 : 0;
    }
    return verified;
  }

  /** Prints both figures and their ratio. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder().include(VerificationBenchmark.class.getSimpleName()).build())
            .run();
    double verification = score(results, "verification");
    double next = score(results, "verificationOfNextFile");
    double bare = score(results, "bareOperations");
    System.out.println(
        String.format(
            Locale.ROOT,
            "verification %.0f us, of the next file %.0f us, bare operations %.0f us,"
                + " ratios %.2f (at most %.1f) and %.2f",
            verification,
            next,
            bare,
            verification / bare,
            MOST,
            next / bare));
  }

  private static double score(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(r -> r.getPrimaryResult().getLabel().equals(name))
        .mapToDouble(r -> r.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
