package org.xacthuc;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.pdf.DocumentSecurityStore;
import org.xacthuc.time.CheckedTimeStamp;
import org.xacthuc.time.ProofsOfExistence;
import org.xacthuc.time.TimeStampAcceptance;
import org.xacthuc.time.TimeStampContext;
import org.xacthuc.time.TimeStampOutcome;
import org.xacthuc.time.TimeStampOutcome.Kind;
import org.xacthuc.time.TimeStampValidator;
import org.xacthuc.verdict.TrustFacts;

/**
 * Validates every time-stamp of one document: first the document time-stamps, the newest first,
 * since each proves that what it covers was there; then those of the signatures (ETSI EN 319 102-1
 * §5.6).
 */
final class TimeStamps {
  private final TimeStampValidator validator;
  private final TimeStampAcceptance acceptance;
  private final Material material;
  private final ProofsOfExistence proofs;
  private final IdentityHashMap<OpenedSignature, List<TimeStampOutcome>> outcomes =
      new IdentityHashMap<>();

  TimeStamps(
      List<OpenedSignature> signatures,
      DocumentSecurityStore store,
      Material material,
      TimeStampValidator validator,
      TimeStampAcceptance acceptance) {
    this.material = material;
    this.validator = validator;
    this.acceptance = acceptance;
    proofs = new ProofsOfExistence(material.now(), coveredFrom(signatures, store));
    signatures.stream()
        .filter(OpenedSignature::isSoundTimeStamp)
        .sorted(Comparator.comparing((OpenedSignature s) -> s.pdf().revision()).reversed())
        .forEach(
            signature ->
                outcomes
                    .computeIfAbsent(signature, this::validate)
                    .forEach(stamp -> proofs.add(signature.pdf().revision(), stamp)));
    signatures.forEach(signature -> outcomes.computeIfAbsent(signature, this::validate));
  }

  /** What the document time-stamps prove. */
  ProofsOfExistence proofs() {
    return proofs;
  }

  /** Of that signature's own tokens, in their order. */
  List<TimeStampOutcome> of(OpenedSignature signature) {
    return outcomes.get(signature);
  }

  /** The first revision whose byte range covers each certificate, list and response. */
  private static Map<Bytes, Integer> coveredFrom(
      List<OpenedSignature> signatures, DocumentSecurityStore store) {
    Map<Bytes, Integer> from = new HashMap<>(store.revisions());
    for (OpenedSignature signature : signatures) {
      int revision = signature.pdf().revision();
      if (revision > 0) {
        // /Contents lies outside of the byte range that ends its own revision.
        signature
            .containers()
            .flatMap(TimeStamps::contained)
            .forEach(der -> from.merge(der, revision + 1, Math::min));
      }
    }
    return from;
  }

  private static Stream<Bytes> contained(CmsSignature container) {
    return Stream.of(
            container.certificates().stream().map(Certificate::der),
            container.crls().stream(),
            container.ocspResponses().stream())
        .flatMap(s -> s);
  }

  private List<TimeStampOutcome> validate(OpenedSignature signature) {
    return signature.stamps().stream().map(stamp -> validate(stamp, signature)).toList();
  }

  private TimeStampOutcome validate(CheckedTimeStamp stamp, OpenedSignature signature) {
    int revision = signature.pdf().revision();
    return material
        .gathering()
        .complete(
            () -> validator.validate(stamp, coverable(revision), proofs, context(signature)),
            outcome -> isWorthAsking(signature, outcome) ? trust(outcome) : TrustFacts.NONE);
  }

  /** What ends no revision is covered by nothing. */
  private static int coverable(int revision) {
    return revision > 0 ? revision : Integer.MAX_VALUE;
  }

  private TimeStampContext context(OpenedSignature signature) {
    return new TimeStampContext(
        material.candidates(signature.certificates()),
        material.anchors(),
        material.evidence(signature.signature()),
        acceptance,
        material.now());
  }

  /** Neither a token that does not hold is worth a request, nor one of such a signature. */
  private static boolean isWorthAsking(OpenedSignature signature, TimeStampOutcome outcome) {
    return outcome.defects().isEmpty()
        && (outcome.kind() == Kind.DOCUMENT_TIMESTAMP || signature.container().holds());
  }

  /** What a token's authority rests on. */
  private static TrustFacts trust(TimeStampOutcome outcome) {
    return new TrustFacts(outcome.path(), outcome.revocation());
  }
}
