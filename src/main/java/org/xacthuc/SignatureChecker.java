package org.xacthuc;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureChecks;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.RangeDigests;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.time.ClaimedTime;
import org.xacthuc.time.ClaimedTimes;
import org.xacthuc.time.TimeStampContext;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.ContainerFacts;
import org.xacthuc.verdict.TimeFacts;
import org.xacthuc.verdict.TrustFacts;

/**
 * Takes every signature of one document through containers, time-stamps and paths. The order
 * matters: first all time-stamps, since a document time-stamp proves the signatures before it, then
 * the signers' paths at the times so proven.
 */
final class SignatureChecker {
  /** The first byte of the file, which every byte range begins with. */
  private static final Span START = new Span(0, 1);

  /**
   * How often the file's length may be hashed. Signatures of one revision each need twice, with
   * several digest algorithms a few times more; thousands over one large file would take days.
   */
  private static final int TIMES_DIGESTED = 16;

  private static final int LARGEST_FILES_DIGESTED = 4;

  /** Time-stamps of one signature that are looked at; further ones cannot prove more. */
  private static final int MOST_TIME_STAMPS = 16;

  private final PdfFile file;
  private final RangeDigests digests;
  private final PdfDocument document;
  private final VerificationRequest request;
  private final Limits limits;
  private final Validators validators;
  private final Budget digested;
  private final EvidenceSource.Session source;
  private final Gathering gathering;

  /** Certificates at hand for every signature: those of the document's store and those given. */
  private final List<Certificate> common;

  private final TrustAnchors anchors;

  SignatureChecker(
      PdfFile file,
      RangeDigests digests,
      PdfDocument document,
      VerificationRequest request,
      EvidenceSource.Session source,
      Validators validators) {
    this.file = file;
    this.digests = digests;
    this.document = document;
    this.request = request;
    this.validators = validators;
    limits = validators.limits();
    this.source = source;
    gathering = new Gathering(source, request);
    this.digested =
        new Budget(
            Math.min(
                TIMES_DIGESTED * file.length() + limits.streamBytes(),
                LARGEST_FILES_DIGESTED * limits.fileBytes()));
    this.common =
        Stream.concat(
                document.securityStore().certificates().stream()
                    .flatMap(der -> Certificate.read(der).value().stream()),
                request.certificates().stream())
            .toList();
    this.anchors = anchors(document, request);
  }

  private TrustAnchors anchors(PdfDocument document, VerificationRequest request) {
    List<Certificate> found =
        request.anchors().known().isEmpty()
            ? List.of()
            : Stream.concat(common.stream(), ContainedCertificates.of(document, limits)).toList();
    return request.policy().limit(request.anchors().recognise(found));
  }

  List<SignatureInProgress> check() throws IOException {
    List<Opened> opened = new ArrayList<>();
    for (PdfSignature signature : document.signatures()) {
      opened.add(open(signature));
    }
    List<Opened> stamps = opened.stream().filter(Opened::isSoundTimeStamp).toList();
    return opened.stream().map(one -> prove(one, stamps)).toList();
  }

  /** A signature whose container was read and whose time-stamps were validated. */
  private record Opened(
      PdfSignature pdf, ContainerFacts container, List<TimeStampOutcome> timeStamps) {

    /** A document time-stamp of sound structure, which proves earlier revisions. */
    boolean isSoundTimeStamp() {
      return documentTimeStamps().findAny().isPresent()
          && pdf.defects().isEmpty()
          && pdf.revision() > 0;
    }

    Stream<TimeStampOutcome> documentTimeStamps() {
      return timeStamps.stream().filter(t -> t.kind() == TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP);
    }
  }

  private Opened open(PdfSignature signature) throws IOException {
    if (signature.dictionary().isEmpty()) {
      return new Opened(signature, ContainerFacts.NONE, List.of());
    }
    SignatureDictionary dictionary = signature.dictionary().get();
    if (!digested.spend(signedRange(signature, dictionary).map(digests::cost).orElse(0L))) {
      PdfDefect givenUp = PdfDefect.of(PdfDefect.Kind.LIMIT_REACHED, "/ByteRange");
      return new Opened(signature.with(givenUp), ContainerFacts.NONE, List.of());
    }
    SubFilter subFilter = dictionary.subFilter().map(SubFilter::ofName).orElse(SubFilter.UNKNOWN);
    return subFilter == SubFilter.ETSI_RFC3161
        ? openTimeStamp(signature, dictionary)
        : openSignature(signature, dictionary, subFilter);
  }

  private Opened openTimeStamp(PdfSignature signature, SignatureDictionary dictionary)
      throws IOException {
    Optional<SignedContent> content = signedContent(signature, dictionary);
    List<TimeStampOutcome> outcome =
        content.isEmpty()
            ? List.of()
            : List.of(
                validate(
                    TimeStampOutcome.Kind.DOCUMENT_TIMESTAMP,
                    dictionary.contents(),
                    content.get(),
                    List.of()));
    return new Opened(signature, ContainerFacts.NONE, outcome);
  }

  private Opened openSignature(
      PdfSignature signature, SignatureDictionary dictionary, SubFilter subFilter)
      throws IOException {
    if (dictionary.contents().isEmpty()) {
      return new Opened(signature, ContainerFacts.NONE, List.of());
    }
    Reading<CmsSignature, CmsDefect> container =
        CmsReader.read(dictionary.contents(), subFilter, dictionary.certificates(), common);
    if (container.value().isEmpty()) {
      ContainerFacts facts =
          new ContainerFacts(
              Optional.empty(), container.defects(), Optional.empty(), Optional.empty());
      return new Opened(signature, facts, List.of());
    }
    CmsSignature cms = container.value().get();
    ContainerFacts facts = mathematics(cms, container.defects(), signature, dictionary);
    return new Opened(signature, facts, timeStamps(cms));
  }

  private ContainerFacts mathematics(
      CmsSignature cms,
      List<CmsDefect> defects,
      PdfSignature signature,
      SignatureDictionary dictionary)
      throws IOException {
    Optional<SignedContent> content = signedContent(signature, dictionary);
    Optional<MessageDigestCheck> digest =
        content.isEmpty() ? Optional.empty() : SignatureChecks.messageDigest(cms, content.get());
    Optional<SignatureValueCheck> value =
        digest.map(check -> SignatureChecks.value(cms, check.computed()));
    List<CmsDefect> all = new ArrayList<>(defects);
    all.addAll(SignatureChecks.contentDefects(cms, file.bytes(START)));
    return new ContainerFacts(Optional.of(cms), all, digest, value);
  }

  /** The bytes of the two ranges, unless they do not even lie in the file. */
  private Optional<SignedContent> signedContent(
      PdfSignature signature, SignatureDictionary dictionary) {
    return signedRange(signature, dictionary)
        .map(range -> (SignedContent) algorithm -> digests.of(range, algorithm));
  }

  private Optional<ByteRange> signedRange(PdfSignature signature, SignatureDictionary dictionary) {
    return dictionary
        .byteRange()
        .filter(r -> signature.coverage() != Coverage.INVALID)
        .filter(r -> r.end() <= file.length());
  }

  private List<TimeStampOutcome> timeStamps(CmsSignature cms) throws IOException {
    List<TimeStampOutcome> outcomes = new ArrayList<>();
    int count = Math.min(MOST_TIME_STAMPS, cms.signatureTimeStamps().size());
    for (Bytes token : cms.signatureTimeStamps().subList(0, count)) {
      outcomes.add(
          validate(
              TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP,
              token,
              SignedContent.of(cms.signatureValue()),
              cms.certificates()));
    }
    return outcomes;
  }

  private TimeStampOutcome validate(
      TimeStampOutcome.Kind kind, Bytes token, SignedContent stamped, List<Certificate> further)
      throws IOException {
    return gathering.complete(
        () -> {
          TimeStampContext context =
              new TimeStampContext(candidates(further), anchors, evidence(Optional.empty()), now());
          return validators.stamps().validate(kind, token, stamped, context);
        },
        SignatureChecker::trust);
  }

  /** What a token's authority rests on; a token that does not hold is not worth a request. */
  private static TrustFacts trust(TimeStampOutcome outcome) {
    return outcome.defects().isEmpty()
        ? new TrustFacts(outcome.path(), outcome.revocation())
        : TrustFacts.NONE;
  }

  private SignatureInProgress prove(Opened one, List<Opened> documentTimeStamps) {
    List<TimeStampOutcome> stamps =
        Stream.concat(
                one.timeStamps().stream(),
                documentTimeStamps.stream()
                    .filter(other -> covers(other.pdf(), one.pdf()))
                    .flatMap(Opened::documentTimeStamps))
            .toList();
    TimeFacts time = TimeFacts.of(claims(one), one.timeStamps(), stamps, now());
    TrustFacts trust =
        gathering.complete(
            () -> trust(one, time.best()),
            facts -> one.container().holds() ? facts : TrustFacts.NONE);
    return new SignatureInProgress(one.pdf(), one.container(), time, trust);
  }

  /** A later revision's byte range holds every byte of the earlier signature. */
  private static boolean covers(PdfSignature later, PdfSignature earlier) {
    return earlier.revision() > 0 && later.revision() > earlier.revision();
  }

  private static List<ClaimedTime> claims(Opened one) {
    Stream<ClaimedTime> dictionary =
        one.pdf().dictionary().flatMap(SignatureDictionary::signingTime).stream()
            .flatMap(m -> ClaimedTimes.ofDictionary(m).stream());
    Stream<ClaimedTime> attribute =
        one.container().signature().stream()
            .flatMap(s -> s.signedAttributes().stream())
            .flatMap(a -> a.signingTime().stream())
            .map(ClaimedTimes::ofAttribute);
    return Stream.concat(dictionary, attribute).toList();
  }

  private TrustFacts trust(Opened one, Instant best) {
    Optional<CmsSignature> cms = one.container().signature();
    if (cms.flatMap(CmsSignature::signer).isEmpty()) {
      return TrustFacts.NONE;
    }
    PathOutcome outcome =
        validators
            .paths()
            .validate(
                new PathRequest(
                    cms.get().signer().get(),
                    Purpose.DOCUMENT_SIGNING,
                    candidates(cms.get().certificates()),
                    anchors,
                    best));
    List<CertificateStatus> revocation =
        outcome
            .path()
            .map(path -> validators.revocation().check(path, evidence(cms), best, now()))
            .orElse(List.of());
    return new TrustFacts(Optional.of(outcome), revocation);
  }

  private List<Certificate> candidates(List<Certificate> further) {
    return Stream.of(further, common, gathering.certificates())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private RevocationPool evidence(Optional<CmsSignature> cms) {
    // What the reader brings comes first, so that nothing in the file can crowd it out.
    List<Bytes> crls = new ArrayList<>(request.crls());
    crls.addAll(document.securityStore().crls());
    cms.ifPresent(c -> crls.addAll(c.crls()));
    crls.addAll(gathering.crls());
    List<Bytes> responses = new ArrayList<>(request.ocspResponses());
    responses.addAll(document.securityStore().ocspResponses());
    cms.ifPresent(c -> responses.addAll(c.ocspResponses()));
    responses.addAll(gathering.responses());
    return new RevocationPool(
        crls,
        responses,
        candidates(cms.map(CmsSignature::certificates).orElse(List.of())),
        Optional.of(source.latest(now())));
  }

  private Instant now() {
    return request.verificationTime();
  }
}
