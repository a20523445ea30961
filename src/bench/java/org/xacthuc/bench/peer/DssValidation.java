package org.xacthuc.bench.peer;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * EU DSS as a program, in the way its documentation shows: default policy, the certificates of a
 * folder trusted, no network, all four reports made. It is compiled and run on a class path of its
 * own (src/bench/peer/pom.xml).
 */
public final class DssValidation {
  private final CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();

  private DssValidation(Path folder) throws IOException, CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          anchors.addCertificate(
              new CertificateToken((X509Certificate) factory.generateCertificate(in)));
        }
      }
    }
  }

  /**
   * Takes the folder of anchors, and either {@code files} with files, of which it prints how many
   * signatures each has and how many of those are intact; or {@code rounds} and what {@link Rounds}
   * takes.
   */
  public static void main(String[] args)
      throws IOException, CertificateException, InterruptedException, ExecutionException {
    DssValidation validation = new DssValidation(Path.of(args[0]));
    List<String> rest = Arrays.asList(args).subList(2, args.length);
    if (args[1].equals("rounds")) {
      Rounds.run(validation::validate, rest);
    } else {
      validation.print(rest);
    }
  }

  private Reports validate(Path file) {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setAIASource(null);
    verifier.setTrustedCertSources(anchors);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument();
  }

  @SuppressWarnings("SystemOut") // Another process reads it.
  private void print(List<String> files) {
    for (String file : files) {
      List<SignatureWrapper> signatures =
          validate(Path.of(file)).getDiagnosticData().getSignatures();
      long intact = signatures.stream().filter(SignatureWrapper::isSignatureValid).count();
      System.out.println(signatures.size() + " " + intact + " " + file);
    }
  }
}
