package org.xacthuc.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.Verifier;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.pdf.PdfDocument;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.PdfReader;
import org.xacthuc.pdf.SignatureDictionary;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/** A folder of other people's files, and how they are verified. */
final class Corpus {
  /** After the youngest file of any corpus was made. */
  static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  /** Other countries' documents are no directives. */
  private static final Policy NO_PAGES = Policy.DEFAULT.withSignatory(RequirementLevel.OFF);

  private final Path folder;

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /** Skips the test, with a word, where the corpus is not at hand. */
  static Corpus of(String name) {
    Path folder = Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"), name);
    Assumptions.assumeTrue(Files.isDirectory(folder), "the corpus " + name + " is not here");
    return new Corpus(folder);
  }

  List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  Bytes bytes(String file) {
    try {
      return Bytes.of(Files.readAllBytes(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<PdfDocument> read(String name) {
    try (PdfFile file = PdfFile.open(folder.resolve(name), Limits.DEFAULT)) {
      return PdfReader.read(file, Limits.DEFAULT, Optional.empty()).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  VerificationReport verify(String name, VerificationRequest request) {
    try (PdfFile file = PdfFile.open(folder.resolve(name), Limits.DEFAULT)) {
      return new Verifier().verify(file, name, request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody is trusted, and no page is read. */
  static VerificationRequest trustingNobody() {
    return VerificationRequest.of(TrustAnchors.of(List.of()), NOW).withPolicy(NO_PAGES);
  }

  /**
   * Verified as a reader would who trusts whatever the file brings along, on the day after it was
   * signed, and does not ask for revocation: nothing but integrity can speak against the file.
   *
   * @param plain the report of those who trust nobody
   */
  VerificationReport verifyCredulously(String name, VerificationReport plain) {
    Instant signed =
        plain.signatures().stream()
            .map(SignatureReport::times)
            .flatMap(
                t ->
                    Stream.of(
                            t.proven(),
                            t.attribute().map(OffsetDateTime::toInstant),
                            t.dictionary().map(OffsetDateTime::toInstant))
                        .flatMap(Optional::stream))
            .filter(t -> t.isBefore(NOW))
            .max(Instant::compareTo)
            .orElse(NOW);
    VerificationRequest request =
        VerificationRequest.of(TrustAnchors.of(brought(name)), signed.plus(Duration.ofDays(1)));
    return verify(name, request.withPolicy(NO_PAGES.withRevocation(RequirementLevel.OFF)));
  }

  /** Today, by a reader who trusts whatever the file brings along, and demands everything else. */
  VerificationRequest trustingWhatItBrings(String name) {
    return VerificationRequest.of(TrustAnchors.of(brought(name)), NOW).withPolicy(NO_PAGES);
  }

  /** The certificates in the file that could be anchors: those that issued themselves. */
  private List<Certificate> brought(String name) {
    List<Certificate> all = new ArrayList<>();
    PdfDocument document = read(name).orElse(null);
    if (document == null) {
      return all;
    }
    for (Bytes der : document.securityStore().certificates()) {
      Certificate.read(der).value().ifPresent(all::add);
    }
    document.signatures().stream()
        .flatMap(s -> s.dictionary().stream())
        .forEach(d -> all.addAll(brought(d)));
    return all.stream().filter(Certificate::isSelfSigned).distinct().toList();
  }

  private static List<Certificate> brought(SignatureDictionary dictionary) {
    SubFilter subFilter = dictionary.subFilter().map(SubFilter::ofName).orElse(SubFilter.UNKNOWN);
    return subFilter == SubFilter.UNKNOWN || dictionary.contents().isEmpty()
        ? List.of()
        : CmsReader.read(dictionary.contents(), subFilter)
            .value()
            .map(c -> c.certificates())
            .orElse(List.of());
  }
}
