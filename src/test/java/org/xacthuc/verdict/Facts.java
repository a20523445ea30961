package org.xacthuc.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.SignatureAlgorithm;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.directive.Affiliation;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.PrintedTime;
import org.xacthuc.directive.Reason;
import org.xacthuc.directive.SignatoryMatch;
import org.xacthuc.directive.SignerRole;
import org.xacthuc.directive.Stamp;
import org.xacthuc.directive.StampKind;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.ChangeSet;
import org.xacthuc.pdf.Concealment;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.DocMdp;
import org.xacthuc.pdf.DocumentSecurityStore;
import org.xacthuc.pdf.ObjectId;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.RevisionHistory;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.pdf.SignatureField;
import org.xacthuc.pdf.SignaturePermissions;
import org.xacthuc.testkit.CmsKit;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.trust.CertificateStatus;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchors;

/** Facts drawn by hand, to ask the judge about one thing at a time. */
final class Facts {
  static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  static final CmsSignature SIGNED_BY_A_PERSON = container();

  private Facts() {}

  private static CmsSignature container() {
    byte[] der =
        CmsKit.signer(TestPki.load().of(Holder.PHUONG_THI_THANH)).sign(new byte[] {1, 2, 3});
    return CmsReader.read(Bytes.of(der), SubFilter.ETSI_CADES_DETACHED).value().orElseThrow();
  }

  static DocumentFacts unreadable(PdfDefect.Kind kind) {
    return new DocumentFacts(
        Optional.empty(),
        List.of(PdfDefect.of(kind, "")),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        NOW,
        OnlineFacts.OFFLINE,
        Expectation.NONE,
        RecognitionFacts.NONE);
  }

  static DocumentFacts document(List<PdfDefect> defects, SignatureFacts... signatures) {
    return document(Optional.empty(), defects, signatures);
  }

  static DocumentFacts document(
      Optional<Directive> directive, List<PdfDefect> defects, SignatureFacts... signatures) {
    PdfDocument document =
        new PdfDocument(
            new RevisionHistory(List.of()),
            List.of(signatures).stream().map(SignatureFacts::pdf).toList(),
            List.of(),
            DocumentSecurityStore.EMPTY,
            false,
            defects);
    return new DocumentFacts(
        Optional.of(document),
        defects,
        List.of(signatures),
        directive,
        List.of(),
        List.of(),
        NOW,
        OnlineFacts.OFFLINE,
        Expectation.NONE,
        RecognitionFacts.NONE);
  }

  /** A signed document of which that is expected. */
  static DocumentFacts expecting(
      Expectation expectation, Directive directive, SignatureFacts signature) {
    DocumentFacts facts = document(Optional.of(directive), List.of(), signature);
    return new DocumentFacts(
        facts.document(),
        facts.defects(),
        facts.signatures(),
        facts.directive(),
        facts.pageDefects(),
        facts.concealments(),
        NOW,
        OnlineFacts.OFFLINE,
        expectation,
        RecognitionFacts.NONE);
  }

  /** A signed document for which that was asked of the network. */
  static DocumentFacts fetched(SignatureFacts signature, Fetch... fetches) {
    DocumentFacts facts = document(List.of(), signature);
    return new DocumentFacts(
        facts.document(),
        facts.defects(),
        facts.signatures(),
        facts.directive(),
        facts.pageDefects(),
        facts.concealments(),
        NOW,
        new OnlineFacts(true, List.of(fetches)),
        Expectation.NONE,
        RecognitionFacts.NONE);
  }

  /** A signed document on whose pages that is concealed. */
  static DocumentFacts with(Concealment.Kind kind) {
    DocumentFacts facts = document(List.of(), signature());
    return new DocumentFacts(
        facts.document(),
        facts.defects(),
        facts.signatures(),
        facts.directive(),
        facts.pageDefects(),
        List.of(new Concealment(kind, 1, "F", 3, "abc")),
        NOW,
        OnlineFacts.OFFLINE,
        Expectation.NONE,
        RecognitionFacts.NONE);
  }

  /** A signature about which nothing is known. */
  static SignatureFacts signature() {
    PdfSignature pdf =
        new PdfSignature(
            new SignatureField("F", new ObjectId(9, 0), OptionalInt.of(1), Optional.empty()),
            Optional.of(dictionary("ETSI.CAdES.detached", false)),
            1,
            Coverage.ENTIRE_FILE,
            ChangeSet.NONE,
            List.of());
    return new SignatureFacts(
        pdf,
        ContainerFacts.NONE,
        new TimeFacts(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            NOW,
            Optional.empty(),
            Optional.empty()),
        TrustFacts.NONE,
        new SignatoryFacts(SignerRole.UNKNOWN, Optional.empty(), Optional.empty()));
  }

  static SignatureDictionary dictionary(String subFilter, boolean usageRights) {
    return new SignatureDictionary(
        new ObjectId(10, 0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bytes.EMPTY,
        Optional.of("Sig"),
        Optional.of("Adobe.PPKLite"),
        Optional.of(subFilter),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new SignaturePermissions(Optional.empty(), List.of(), usageRights));
  }

  static SignatureFacts with(SignatureDictionary dictionary) {
    SignatureFacts s = signature();
    return with(
        new PdfSignature(
            s.pdf().field(),
            Optional.of(dictionary),
            1,
            Coverage.ENTIRE_FILE,
            ChangeSet.NONE,
            List.of()));
  }

  static SignatureFacts with(PdfDefect.Kind defect) {
    return with(pdf(Coverage.INVALID, ChangeSet.NONE, List.of(PdfDefect.of(defect, "x"))));
  }

  static SignatureFacts with(Change.Kind... kinds) {
    return with(Coverage.ENTIRE_REVISION, kinds);
  }

  static SignatureFacts with(Coverage coverage, Change.Kind... kinds) {
    List<Change> changes =
        List.of(kinds).stream()
            .map(
                k ->
                    new Change(
                        k,
                        Optional.empty(),
                        OptionalInt.of(1),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
            .toList();
    return with(pdf(coverage, new ChangeSet(changes), List.of()));
  }

  /** A signature that certifies and ends that revision, and what followed it. */
  static SignatureFacts certification(int revision, int permission, Change... changes) {
    return permitting(
        revision,
        new SignaturePermissions(Optional.of(new DocMdp(permission)), List.of(), false),
        changes);
  }

  /** A signature that ends that revision, what it permits, and what followed it. */
  static SignatureFacts permitting(
      int revision, SignaturePermissions permissions, Change... changes) {
    SignatureDictionary plain = dictionary("ETSI.CAdES.detached", false);
    return with(
        new PdfSignature(
            signature().pdf().field(),
            Optional.of(
                new SignatureDictionary(
                    plain.id(),
                    plain.extent(),
                    plain.byteRange(),
                    plain.contentsToken(),
                    plain.contents(),
                    plain.type(),
                    plain.filter(),
                    plain.subFilter(),
                    plain.name(),
                    plain.reason(),
                    plain.location(),
                    plain.signingTime(),
                    plain.certificates(),
                    permissions)),
            revision,
            Coverage.ENTIRE_REVISION,
            new ChangeSet(List.of(changes)),
            List.of()));
  }

  private static PdfSignature pdf(Coverage coverage, ChangeSet changes, List<PdfDefect> defects) {
    PdfSignature p = signature().pdf();
    return new PdfSignature(p.field(), p.dictionary(), 1, coverage, changes, defects);
  }

  private static SignatureFacts with(PdfSignature pdf) {
    SignatureFacts s = signature();
    return new SignatureFacts(pdf, s.container(), s.time(), s.trust(), s.signatory());
  }

  static SignatureFacts with(CmsDefect.Kind kind) {
    return with(
        new ContainerFacts(
            Optional.empty(),
            List.of(new CmsDefect(kind, "x")),
            Optional.empty(),
            Optional.empty()));
  }

  /** Signed with RSA of 512 bits, of which no table speaks. */
  static SignatureFacts withShortKey() {
    CmsSignature c = SIGNED_BY_A_PERSON;
    SignatureAlgorithm weak =
        new SignatureAlgorithm(
            SignatureAlgorithm.Scheme.RSA_PKCS1, 512, c.digestAlgorithm(), Optional.empty());
    CmsSignature signed =
        new CmsSignature(
            c.version(),
            c.signerIdentifier(),
            c.signer(),
            c.certificates(),
            c.crls(),
            c.ocspResponses(),
            c.content(),
            c.contentDigest(),
            c.digestAlgorithm(),
            Optional.of(weak),
            c.signatureAlgorithmDer(),
            c.signatureValue(),
            c.signedAttributes(),
            c.signatureTimeStamps());
    return with(
        new ContainerFacts(Optional.of(signed), List.of(), Optional.empty(), Optional.empty()));
  }

  static SignatureFacts with(ContainerFacts container) {
    SignatureFacts s = signature();
    return new SignatureFacts(s.pdf(), container, s.time(), s.trust(), s.signatory());
  }

  static SignatureFacts with(PathDefect.Kind kind) {
    PathOutcome refused =
        new PathOutcome(
            Optional.empty(),
            List.of(new PathDefect(kind, SIGNED_BY_A_PERSON.signer().orElseThrow(), "")),
            List.of());
    return with(new TrustFacts(Optional.of(refused), List.of()));
  }

  /** The signer's path to the root of the test PKI. */
  static PathOutcome validatedPath() {
    TestPki pki = TestPki.load();
    List<Certificate> candidates =
        pki.of(Holder.PHUONG_THI_THANH).chain().stream()
            .map(Facts::encoded)
            .map(der -> Certificate.read(der).value().orElseThrow())
            .toList();
    List<Certificate> roots =
        pki.anchorCertificates().stream()
            .map(der -> Certificate.read(der).value().orElseThrow())
            .toList();
    return new PathValidator(Limits.DEFAULT)
        .validate(
            new PathRequest(
                SIGNED_BY_A_PERSON.signer().orElseThrow(),
                Purpose.DOCUMENT_SIGNING,
                candidates,
                TrustAnchors.of(roots),
                Instant.parse("2021-07-20T06:38:23Z")));
  }

  private static Bytes encoded(X509CertificateHolder certificate) {
    try {
      return Bytes.of(certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SignatureFacts with(CertificateStatus... statuses) {
    return with(new TrustFacts(Optional.empty(), List.of(statuses)));
  }

  static SignatureFacts with(TrustFacts trust) {
    SignatureFacts s = signature();
    return new SignatureFacts(s.pdf(), s.container(), s.time(), trust, s.signatory());
  }

  static SignatureFacts with(TimeFacts time) {
    SignatureFacts s = signature();
    return new SignatureFacts(s.pdf(), s.container(), time, s.trust(), s.signatory());
  }

  /** The stamp of a field F that prints that moment and no name. */
  static Stamp stamp(String printed) {
    return new Stamp(
        1,
        Optional.empty(),
        Optional.of("F"),
        StampKind.SIGNATURE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new PrintedTime(OffsetDateTime.parse(printed), PrintedTime.Precision.SECOND, false)));
  }

  /** Signed by somebody whose certificate and the page agree that much. */
  static SignatureFacts signedBy(SignerRole role, Agreement agreement, int block) {
    SignatureFacts s = signature();
    SignatoryMatch match =
        new SignatoryMatch(
            role,
            agreement,
            Reason.NONE,
            Optional.of("printed"),
            Optional.of("certified"),
            block < 0 ? OptionalInt.empty() : OptionalInt.of(block));
    return new SignatureFacts(
        s.pdf(),
        new ContainerFacts(
            Optional.of(SIGNED_BY_A_PERSON), List.of(), Optional.empty(), Optional.empty()),
        s.time(),
        s.trust(),
        new SignatoryFacts(role, Optional.of(match), Optional.empty()));
  }

  /** Signed by the person printed, whose body stands so to the page's and whose stamp differs. */
  static SignatureFacts namesake(Affiliation affiliation) {
    SignatureFacts s = signedBy(SignerRole.PERSON, Agreement.EXACT, 0);
    return with(
        s,
        new SignatoryFacts(
            SignerRole.PERSON,
            s.signatory().match(),
            Optional.empty(),
            Optional.of(affiliation),
            Optional.of(Agreement.DIFFERENT),
            false));
  }

  /** Signed by a gazette that is not the body on the page, under a path that holds. */
  static SignatureFacts publisher() {
    SignatureFacts s = signedBy(SignerRole.ORGANISATION, Agreement.DIFFERENT, -1);
    return with(
        s,
        new SignatoryFacts(
            SignerRole.ORGANISATION,
            s.signatory().match(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true));
  }

  /** Signed by the body that made this copy. */
  static SignatureFacts copier() {
    SignatureFacts s = signedBy(SignerRole.ORGANISATION, Agreement.EXACT, -1);
    SignatoryMatch match =
        new SignatoryMatch(
            SignerRole.ORGANISATION,
            Agreement.EXACT,
            Reason.COPYING_BODY,
            Optional.of("printed"),
            Optional.of("certified"),
            OptionalInt.empty());
    return with(
        s, new SignatoryFacts(SignerRole.ORGANISATION, Optional.of(match), Optional.empty()));
  }

  private static SignatureFacts with(SignatureFacts s, SignatoryFacts facts) {
    return new SignatureFacts(s.pdf(), s.container(), s.time(), s.trust(), facts);
  }
}
