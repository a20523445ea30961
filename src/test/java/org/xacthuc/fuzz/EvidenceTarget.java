package org.xacthuc.fuzz;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.x509.CertificateList;
import org.xacthuc.Verification;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationEvidence;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.SentEvidence;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.trust.ValidatedPath;

/**
 * Certificate lists and OCSP responses about a path. What clears or revokes a certificate is signed
 * by its authority: the part that is signed is that of a seed.
 */
final class EvidenceTarget implements FuzzTarget {
  private static final Instant AT = Seeds.MOMENT;

  private final ValidatedPath path =
      new PathValidator(Limits.DEFAULT)
          .validate(
              new PathRequest(
                  Verification.certificate(Seeds.SIGNER.der()),
                  Purpose.DOCUMENT_SIGNING,
                  List.of(Verification.certificate(Seeds.AUTHORITY.der())),
                  TrustAnchors.of(List.of(Verification.certificate(Seeds.ROOT.der()))),
                  AT))
          .path()
          .orElseThrow();

  private final List<Bytes> seeds =
      Stream.of(
              Seeds.list(Seeds.AUTHORITY).build(),
              Seeds.list(Seeds.AUTHORITY).revoked(Seeds.SIGNER, AT, 1).build(),
              Seeds.list(Seeds.AUTHORITY).deltaOf(1).build(),
              Seeds.list(Seeds.ROOT).revoked(Seeds.AUTHORITY, AT, 5).build(),
              Seeds.response().good(Seeds.SIGNER).build(),
              Seeds.response().revoked(Seeds.SIGNER, AT, 1).build(),
              Seeds.response().byName().unknown(Seeds.SIGNER).build())
          .toList();

  private final Set<Bytes> signed =
      seeds.stream().map(EvidenceTarget::signedPart).collect(Collectors.toUnmodifiableSet());

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Words.DER;
  }

  @Override
  public void run(Bytes input) {
    SentEvidence.list(input);
    SentEvidence.response(input);
    RevocationPool pool = new RevocationPool(List.of(input), List.of(input), List.of());
    List<CertificateStatus> statuses =
        new RevocationChecker(Limits.DEFAULT).check(path, pool, AT, Verification.NOW);
    int asked = statuses.size();
    Invariant.holds(asked == path.certificates().size() - 1, () -> asked + " statuses");
    statuses.stream()
        .flatMap(EvidenceTarget::restsOn)
        .map(evidence -> signedPart(evidence.encoded()))
        .forEach(part -> Invariant.holds(signed.contains(part), () -> "believed: " + part.hex()));
  }

  private static Stream<RevocationEvidence> restsOn(CertificateStatus status) {
    return status
        .status()
        .match(
            clear -> Stream.concat(Stream.of(clear.by()), clear.also().stream()),
            revoked -> Stream.of(revoked.by()),
            unknown -> Stream.of());
  }

  private static Bytes signedPart(Bytes der) {
    try {
      return Bytes.of(CertificateList.getInstance(der.toArray()).getTBSCertList().getEncoded());
    } catch (IOException | RuntimeException notAList) {
      return signedAnswer(der);
    }
  }

  private static Bytes signedAnswer(Bytes der) {
    try {
      return Bytes.of(
          BasicOCSPResponse.getInstance(basic(ASN1Sequence.getInstance(der.toArray())))
              .getTbsResponseData()
              .getEncoded(ASN1Encoding.DER));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** What an OCSPResponse wraps is taken without it, too (RFC 6960 §4.2.1). */
  private static Object basic(ASN1Sequence response) {
    return response.getObjectAt(0) instanceof ASN1Enumerated
        ? OCSPResponse.getInstance(response).getResponseBytes().getResponse().getOctets()
        : response;
  }
}
