package org.xacthuc.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SignatureVerifier;

/**
 * Whose signature makes a piece of evidence count.
 *
 * @param name the signer's subject
 * @param algorithms with which the evidence was signed and, where the signer is not itself on the
 *     path that is asked about, its certificate: whoever judges asks whether they were reliable
 */
public record EvidenceSigner(String name, List<SignatureAlgorithm> algorithms) {
  public EvidenceSigner {
    algorithms = List.copyOf(algorithms);
  }

  /** A certificate of the path itself, whose own signature is judged with the path. */
  static EvidenceSigner onPath(Certificate signer, SignatureVerifier key, SignedEvidence evidence) {
    return new EvidenceSigner(signer.subject().text(), algorithm(key, evidence).stream().toList());
  }

  /** Somebody whom {@code authority}, a certificate of the path, certified. */
  static EvidenceSigner certifiedBy(
      Certificate authority, Certificate signer, SignatureVerifier key, SignedEvidence evidence) {
    return new EvidenceSigner(
        signer.subject().text(),
        Stream.concat(
                algorithm(key, evidence).stream(),
                CertificateSignature.algorithm(signer, authority).stream())
            .toList());
  }

  private static Optional<SignatureAlgorithm> algorithm(
      SignatureVerifier key, SignedEvidence evidence) {
    return key.algorithm(evidence.signatureAlgorithm(), Optional.empty());
  }
}
