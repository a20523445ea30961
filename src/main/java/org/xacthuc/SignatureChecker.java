package org.xacthuc;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ClaimedTimes;
import org.xacthuc.time.ProofsOfExistence;
import org.xacthuc.time.ProofsOfExistence.Covering;
import org.xacthuc.time.TimeStampOutcome.Kind;
import org.xacthuc.time.TimeStampValidator;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.ValidatedPath;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.TimeFacts;
import org.xacthuc.verdict.TimeStampPolicy;
import org.xacthuc.verdict.TrustFacts;

/**
 * Takes every signature of one document through containers, time-stamps and paths. The order
 * matters: first all containers, then all time-stamps, since a document time-stamp proves the
 * signatures before it, then the signers' paths at the times so proven.
 */
final class SignatureChecker {
  private final PdfDocument document;
  private final Containers containers;
  private final Material material;
  private final DataInFile dataInFile;
  private final PathValidator paths;
  private final RevocationChecker revocation;

  SignatureChecker(
      PdfDocument document,
      Containers containers,
      Material material,
      PathValidator paths,
      RevocationChecker revocation) {
    this.document = document;
    this.containers = containers;
    this.material = material;
    this.paths = paths;
    this.revocation = revocation;
    dataInFile = new DataInFile(document.securityStore(), material.ofStore(), revocation.reader());
  }

  List<SignatureInProgress> check() throws IOException {
    List<OpenedSignature> opened = new ArrayList<>();
    for (PdfSignature signature : document.signatures()) {
      opened.add(containers.open(signature));
    }
    material.opened(opened);
    TimeStamps stamps =
        new TimeStamps(
            opened,
            document.securityStore(),
            material,
            new TimeStampValidator(paths, revocation),
            TimeStampPolicy.of(material.policy()));
    return opened.stream().map(one -> prove(one, stamps)).toList();
  }

  private SignatureInProgress prove(OpenedSignature one, TimeStamps stamps) {
    TimeFacts time = time(one, stamps);
    TrustFacts trust =
        material
            .gathering()
            .complete(
                () -> trust(one, time.best(), stamps.proofs()),
                facts -> one.container().holds() ? facts : TrustFacts.NONE);
    return new SignatureInProgress(
        one.pdf(), one.container(), time, trust.withDataInFile(dataInFile.isComplete(one)));
  }

  /**
   * A document time-stamp stands for itself: later ones prove that it existed, not that it holds.
   */
  private TimeFacts time(OpenedSignature one, TimeStamps stamps) {
    int revision = one.pdf().revision();
    boolean covered =
        revision > 0 && one.stamps().stream().noneMatch(s -> s.kind() == Kind.DOCUMENT_TIMESTAMP);
    return TimeFacts.of(
        claims(one),
        stamps.of(one),
        covered ? stamps.proofs().covering(revision) : Covering.NONE,
        material.policy().revocation() == RequirementLevel.REQUIRE,
        material.now());
  }

  private static List<ClaimedTime> claims(OpenedSignature one) {
    Stream<ClaimedTime> dictionary =
        one.pdf().dictionary().flatMap(SignatureDictionary::signingTime).stream()
            .flatMap(m -> ClaimedTimes.ofDictionary(m).stream());
    Stream<ClaimedTime> attribute =
        one.signature().stream()
            .flatMap(s -> s.signedAttributes().stream())
            .flatMap(a -> a.signingTime().stream())
            .map(ClaimedTimes::ofAttribute);
    return Stream.concat(dictionary, attribute).toList();
  }

  private TrustFacts trust(OpenedSignature one, Instant best, ProofsOfExistence proofs) {
    Optional<CmsSignature> cms = one.signature();
    if (cms.flatMap(CmsSignature::signer).isEmpty()) {
      return TrustFacts.NONE;
    }
    PathOutcome outcome =
        paths.validate(
            new PathRequest(
                cms.get().signer().get(),
                Purpose.DOCUMENT_SIGNING,
                material.candidates(one.certificates()),
                material.anchors(),
                best));
    List<CertificateStatus> statuses =
        outcome
            .path()
            .map(path -> revocation.check(path, material.evidence(cms), best, material.now()))
            .orElse(List.of())
            .stream()
            .map(status -> status.provenBy(proofs::since))
            .toList();
    return new TrustFacts(Optional.of(outcome), statuses)
        .withExisting(existing(cms.get(), outcome, best, proofs));
  }

  /**
   * ETSI EN 319 102-1 §5.5.4: a proof of the signature's existence is one of the signer's
   * certificate only where the signature names that by its hash, and of no other one.
   */
  private static List<Instant> existing(
      CmsSignature cms, PathOutcome outcome, Instant best, ProofsOfExistence proofs) {
    boolean bound =
        cms.signedAttributes().filter(a -> !a.signingCertificates().isEmpty()).isPresent();
    List<Certificate> path = outcome.path().map(ValidatedPath::certificates).orElse(List.of());
    return IntStream.range(0, path.size())
        .mapToObj(i -> i == 0 && bound ? best : proofs.since(path.get(i).der()))
        .toList();
  }
}
