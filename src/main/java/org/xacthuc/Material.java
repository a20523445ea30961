package org.xacthuc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.pdf.DocumentSecurityStore;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Policy;

/**
 * Certificates and evidence at hand for every signature of one document: the reader's, those of the
 * document security store, and what the request's source gave so far. None of it is trusted but the
 * anchors.
 */
final class Material {
  private final DocumentSecurityStore store;
  private final VerificationRequest request;
  private final EvidenceSource.Session source;
  private final Gathering gathering;

  private final List<Certificate> ofStore;
  private final List<Certificate> common;
  private TrustAnchors anchors;

  Material(PdfDocument document, VerificationRequest request, EvidenceSource.Session source) {
    this.store = document.securityStore();
    this.request = request;
    this.source = source;
    gathering = new Gathering(source, request);
    ofStore =
        store.certificates().stream()
            .flatMap(der -> Certificate.read(der).value().stream())
            .toList();
    common = Stream.concat(ofStore.stream(), request.certificates().stream()).distinct().toList();
    anchors = recognise(request.anchors(), common);
  }

  /** Takes notice of the certificates in containers and tokens: some may be known anchors. */
  void opened(List<OpenedSignature> signatures) {
    if (!anchors.known().isEmpty()) {
      List<Certificate> contained =
          signatures.stream()
              .flatMap(OpenedSignature::containers)
              .flatMap(container -> container.certificates().stream())
              .toList();
      anchors = recognise(anchors, contained);
    }
  }

  private TrustAnchors recognise(TrustAnchors trusted, List<Certificate> found) {
    return request.policy().limit(trusted.recognise(found));
  }

  /** Those given, and of all certificates at hand by now those that are known. */
  TrustAnchors anchors() {
    List<Certificate> gathered = gathering.certificates();
    return gathered.isEmpty() || anchors.known().isEmpty() ? anchors : recognise(anchors, gathered);
  }

  Gathering gathering() {
    return gathering;
  }

  /** What the reader demands. */
  Policy policy() {
    return request.policy();
  }

  /** The instant of validation. */
  Instant now() {
    return request.verificationTime();
  }

  /** Those of the document's store. */
  List<Certificate> ofStore() {
    return ofStore;
  }

  /** The same and those given. */
  List<Certificate> common() {
    return common;
  }

  List<Certificate> candidates(List<Certificate> further) {
    return Stream.of(further, common, gathering.certificates())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Evidence for a certificate of {@code container}, or of a token. */
  RevocationPool evidence(Optional<CmsSignature> container) {
    // What the reader brings comes first, so that nothing in the file can crowd it out.
    List<Bytes> crls = new ArrayList<>(request.crls());
    crls.addAll(store.crls());
    container.ifPresent(c -> crls.addAll(c.crls()));
    crls.addAll(gathering.crls());
    List<Bytes> responses = new ArrayList<>(request.ocspResponses());
    responses.addAll(store.ocspResponses());
    container.ifPresent(c -> responses.addAll(c.ocspResponses()));
    responses.addAll(gathering.responses());
    return new RevocationPool(
        crls,
        responses,
        candidates(container.map(CmsSignature::certificates).orElse(List.of())),
        Optional.of(source.latest(now())));
  }
}
