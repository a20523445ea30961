package org.xacthuc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.directive.BlockSearch;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.pdf.RangeDigests;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.VerifiedPairs;
import org.xacthuc.verdict.DocumentFacts;
import org.xacthuc.verdict.Judge;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.RecognitionFacts;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.SignatureFacts;

/**
 * Verifies one document: bytes, containers, paths at the proven time, the page, the verdict. Holds
 * no state of any document but which keys verify which certificates, which changes no outcome, and
 * may be shared between threads.
 */
public final class Verifier {
  private final VerifiedPairs pairs = new VerifiedPairs();
  private final Judge judge = new Judge();

  /**
   * Verifies {@code file}. Whatever is wrong with the document is in the report.
   *
   * @param file opened, and left so
   * @param name what the report calls the file
   * @param request whom the reader trusts and what he demands
   * @return verdict, findings and facts; never null
   * @throws IOException when the file can no longer be read
   */
  public VerificationReport verify(PdfFile file, String name, VerificationRequest request)
      throws IOException {
    try {
      VerificationReport report = report(file, name, request);
      file.requireRead();
      return report;
    } catch (UncheckedIOException e) {
      file.requireRead();
      throw e;
    }
  }

  private VerificationReport report(PdfFile file, String name, VerificationRequest request)
      throws IOException {
    Reading<PdfDocument, PdfDefect> document =
        PdfReader.read(file, request.policy().limits(), request.password());
    RangeDigests digests = new RangeDigests(file);
    EvidenceSource.Session source = request.source().open();
    DocumentFacts facts =
        document.value().isPresent()
            ? facts(document.value().get(), file, digests, request, source)
            : unreadable(document.defects(), request, source);
    Judgement judgement = judge.judge(facts, request.policy());
    VerificationReport report =
        new VerificationReport(
            name,
            Optional.of(digests.ofFile(DigestAlgorithm.SHA256)),
            file.length(),
            request.verificationTime(),
            judgement,
            facts.directive(),
            SignatureReports.of(facts, judgement, request.policy()),
            Duration.ZERO,
            request.policy(),
            request.anchorSet(),
            facts.online(),
            request.expectation(),
            document.value().map(d -> d.history().revisions().size()).orElse(0),
            PagePictures.NONE);
    return switch (request.pictures()) {
      case NONE -> report;
      case DRAWN -> report.with(PictureTaking.of(file, facts, report, request.password()));
    };
  }

  private DocumentFacts facts(
      PdfDocument document,
      PdfFile file,
      RangeDigests digests,
      VerificationRequest request,
      EvidenceSource.Session source)
      throws IOException {
    Limits limits = request.policy().limits();
    Material material = new Material(document, request, source);
    PathValidator paths = new PathValidator(limits, pairs);
    Containers containers = new Containers(file, digests, material.common(), limits);
    RevocationChecker revocation =
        new RevocationChecker(limits, request.policy().tolerances().freshness(), pairs);
    List<SignatureInProgress> signatures =
        new SignatureChecker(document, containers, material, paths, revocation).check();
    boolean text = request.policy().signatory() != RequirementLevel.OFF;
    PageSelection selection = PageSelection.of(document, file.length(), text);
    BlockSearch search = new BlockSearch();
    Optional<PageContent> looked =
        !document.locked() && (text || selection.firstSigned().isPresent())
            ? Optional.of(PageReader.read(file, selection, search, limits, request.password()))
            : Optional.empty();
    Optional<Scans.Outcome> pages =
        looked
            .filter(p -> text)
            .map(
                p ->
                    signatures.isEmpty()
                        ? Scans.Outcome.of(p)
                        : Scans.read(p, file, selection, request));
    Optional<Directive> directive = pages.map(p -> DirectiveReader.read(p.content(), search));
    List<SignatureFacts> facts = SignatureInProgress.against(signatures, directive);
    return new DocumentFacts(
        Optional.of(document),
        document.defects(),
        facts,
        directive,
        looked.map(PageContent::defects).orElse(List.of()),
        looked.map(PageContent::concealments).orElse(List.of()),
        request.verificationTime(),
        source.facts(),
        request.expectation(),
        pages.map(Scans.Outcome::facts).orElse(RecognitionFacts.NONE));
  }

  private static DocumentFacts unreadable(
      List<PdfDefect> defects, VerificationRequest request, EvidenceSource.Session source) {
    return new DocumentFacts(
        Optional.empty(),
        defects,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        request.verificationTime(),
        source.facts(),
        request.expectation(),
        RecognitionFacts.NONE);
  }
}
