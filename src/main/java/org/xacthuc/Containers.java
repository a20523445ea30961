package org.xacthuc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.base.Budget;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.base.Span;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureChecks;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignedAttributes;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.pdf.ByteRange;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfSignature;
import org.xacthuc.pdf.RangeDigests;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.time.CheckedTimeStamp;
import org.xacthuc.time.TimeStampOutcome.Kind;
import org.xacthuc.verdict.ContainerFacts;

/** Reads the containers of one document and checks their mathematics over its bytes. */
final class Containers {
  /** The first byte of the file, which every byte range begins with. */
  private static final Span START = new Span(0, 1);

  /**
   * How often the file's length may be hashed. Signatures of one revision each need twice, with
   * several digest algorithms a few times more; thousands over one large file would take days.
   */
  private static final int TIMES_DIGESTED = 16;

  private static final int LARGEST_FILES_DIGESTED = 4;

  private final PdfFile file;
  private final RangeDigests digests;
  private final CertificatePool pool;
  private final Budget digested;

  /**
   * Prepares reading.
   *
   * @param given certificates among which signers are looked for besides the containers' own
   */
  Containers(PdfFile file, RangeDigests digests, List<Certificate> given, Limits limits) {
    this.file = file;
    this.digests = digests;
    this.pool = new CertificatePool(given, limits);
    this.digested =
        new Budget(
            Math.min(
                TIMES_DIGESTED * file.length() + limits.streamBytes(),
                LARGEST_FILES_DIGESTED * limits.fileBytes()));
  }

  OpenedSignature open(PdfSignature signature) throws IOException {
    if (signature.dictionary().isEmpty()) {
      return new OpenedSignature(signature, ContainerFacts.NONE, List.of());
    }
    SignatureDictionary dictionary = signature.dictionary().get();
    if (!digested.spend(signedRange(signature, dictionary).map(digests::cost).orElse(0L))) {
      PdfDefect givenUp = PdfDefect.limit(Limit.DIGESTING, "/ByteRange");
      return new OpenedSignature(signature.with(givenUp), ContainerFacts.NONE, List.of());
    }
    SubFilter subFilter = dictionary.subFilter().map(SubFilter::ofName).orElse(SubFilter.UNKNOWN);
    return subFilter == SubFilter.ETSI_RFC3161
        ? openTimeStamp(signature, dictionary)
        : openSignature(signature, dictionary, subFilter);
  }

  private OpenedSignature openTimeStamp(PdfSignature signature, SignatureDictionary dictionary)
      throws IOException {
    Optional<SignedContent> content = signedContent(signature, dictionary);
    List<CheckedTimeStamp> stamp =
        content.isEmpty()
            ? List.of()
            : List.of(
                CheckedTimeStamp.of(
                    Kind.DOCUMENT_TIMESTAMP, dictionary.contents(), content.get(), pool));
    return new OpenedSignature(signature, ContainerFacts.NONE, stamp);
  }

  private OpenedSignature openSignature(
      PdfSignature signature, SignatureDictionary dictionary, SubFilter subFilter)
      throws IOException {
    if (dictionary.contents().isEmpty()) {
      return new OpenedSignature(signature, ContainerFacts.NONE, List.of());
    }
    Reading<CmsSignature, CmsDefect> container =
        CmsReader.read(dictionary.contents(), subFilter, dictionary.certificates(), pool);
    if (container.value().isEmpty()) {
      ContainerFacts facts =
          new ContainerFacts(
              Optional.empty(), container.defects(), Optional.empty(), Optional.empty());
      return new OpenedSignature(signature, facts, List.of());
    }
    CmsSignature cms = container.value().get();
    Optional<SignedContent> content = signedContent(signature, dictionary);
    return new OpenedSignature(
        signature, mathematics(cms, container.defects(), content), timeStamps(cms, content));
  }

  private ContainerFacts mathematics(
      CmsSignature cms, List<CmsDefect> defects, Optional<SignedContent> content)
      throws IOException {
    Optional<MessageDigestCheck> digest =
        content.isEmpty() ? Optional.empty() : SignatureChecks.messageDigest(cms, content.get());
    Optional<SignatureValueCheck> value =
        digest.map(check -> SignatureChecks.value(cms, check.computed()));
    List<CmsDefect> all = new ArrayList<>(defects);
    all.addAll(SignatureChecks.contentDefects(cms, file.bytes(START)));
    return new ContainerFacts(Optional.of(cms), all, digest, value);
  }

  /**
   * Those over the signature value, and those over the content that was then signed (ETSI EN 319
   * 122-1 §5.2.8, §5.3).
   */
  private List<CheckedTimeStamp> timeStamps(CmsSignature cms, Optional<SignedContent> content)
      throws IOException {
    List<Certificate> further = new ArrayList<>(cms.certificates());
    further.addAll(pool.given());
    CertificatePool ofTokens = pool.withGiven(further);
    List<CheckedTimeStamp> stamps = new ArrayList<>();
    SignedContent value = SignedContent.of(cms.signatureValue());
    for (Bytes token : cms.signatureTimeStamps()) {
      stamps.add(CheckedTimeStamp.of(Kind.SIGNATURE_TIMESTAMP, token, value, ofTokens));
    }
    List<Bytes> before =
        cms.signedAttributes().map(SignedAttributes::contentTimeStamps).orElse(List.of());
    if (content.isPresent()) {
      for (Bytes token : before) {
        stamps.add(CheckedTimeStamp.of(Kind.CONTENT_TIMESTAMP, token, content.get(), ofTokens));
      }
    }
    return stamps;
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
}
