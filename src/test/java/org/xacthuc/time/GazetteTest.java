package org.xacthuc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.AlgorithmReliability;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureChecks;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.cms.SubFilter;
import org.xacthuc.trust.CertificateFiles;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.RevocationChecker;
import org.xacthuc.trust.RevocationPool;
import org.xacthuc.trust.TrustAnchors;

/** Genuine files of the state gazette, where they are at hand, against the government's root. */
class GazetteTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Pattern BYTE_RANGE =
      Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*\\]");
  private static final Path CORPORA =
      Path.of(System.getProperty("xacthuc.corpora", "../shared/corpora"));

  /** A signature cut out by position: enough for files known to be whole. */
  private record Cut(Bytes file, int gapStart, int gapEnd, int length, SubFilter subFilter) {
    SignedContent content() {
      return algorithm -> {
        var digest = algorithm.newDigest();
        digest.update(file.asBuffer().limit(gapStart));
        digest.update(file.asBuffer().position(gapEnd).limit(gapEnd + length));
        return new Digest(algorithm, Bytes.of(digest.digest()));
      };
    }

    Bytes contents() {
      String token = text(file.slice(gapStart, gapEnd)).strip();
      return Bytes.fromHex(token.substring(1, token.length() - 1));
    }
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }

  /** The last signature, unless the file was saved again and its ranges lead nowhere. */
  private static Optional<Cut> cut(Path path) {
    try {
      Bytes file = Bytes.of(Files.readAllBytes(path));
      Matcher range = BYTE_RANGE.matcher(text(file));
      Optional<Cut> cut = Optional.empty();
      while (range.find()) {
        int start = Integer.parseInt(range.group(1));
        int end = Integer.parseInt(range.group(2));
        int length = Integer.parseInt(range.group(3));
        if (end + length == file.length() && file.at(start) == '<') {
          boolean cades = text(file).contains(SubFilter.ETSI_CADES_DETACHED.pdfName());
          SubFilter subFilter =
              cades ? SubFilter.ETSI_CADES_DETACHED : SubFilter.ADBE_PKCS7_DETACHED;
          cut = Optional.of(new Cut(file, start, end, length, subFilter));
        }
      }
      return cut;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyWholeFileVerifiesAndItsTimeIsProven() throws IOException {
    Path gazette = CORPORA.resolve("gazette");
    Assumptions.assumeTrue(Files.isDirectory(gazette), "the gazette's files are not at hand");
    List<Certificate> known =
        CertificateFiles.read(CORPORA.resolve("vn").resolve("certs")).certificates();
    TimeStampContext context =
        new TimeStampContext(
            known,
            TrustAnchors.of(known.stream().filter(Certificate::isSelfSigned).toList()),
            RevocationPool.EMPTY,
            new TimeStampAcceptance(AlgorithmReliability.UNLIMITED, true),
            NOW);
    List<Cut> cuts;
    try (Stream<Path> files = Files.list(gazette)) {
      cuts =
          files
              .filter(f -> f.toString().endsWith(".pdf"))
              .map(GazetteTest::cut)
              .flatMap(Optional::stream)
              .toList();
    }
    assertThat(cuts).hasSizeGreaterThan(40);
    for (Cut cut : cuts) {
      assertGenuine(cut, context);
    }
  }

  private static void assertGenuine(Cut cut, TimeStampContext context) throws IOException {
    var reading = CmsReader.read(cut.contents(), cut.subFilter());
    CmsSignature signature = reading.value().orElseThrow();
    MessageDigestCheck digest =
        SignatureChecks.messageDigest(signature, cut.content()).orElseThrow();
    boolean bare = signature.signedAttributes().isEmpty();
    assertThat(reading.defects())
        .extracting(CmsDefect::kind)
        .isEqualTo(bare ? List.of(CmsDefect.Kind.SIGNED_ATTRIBUTES_ABSENT) : List.of());
    assertThat(digest.outcome())
        .isEqualTo(
            bare ? MessageDigestCheck.Outcome.NOT_SIGNED : MessageDigestCheck.Outcome.MATCHES);
    assertThat(SignatureChecks.value(signature, digest.computed()))
        .isEqualTo(SignatureValueCheck.VERIFIES);
    assertThat(signature.signatureTimeStamps()).hasSize(1);
    TimeStampOutcome stamp =
        new TimeStampValidator(
                new PathValidator(Limits.DEFAULT), new RevocationChecker(Limits.DEFAULT))
            .validate(
                CheckedTimeStamp.of(
                    TimeStampOutcome.Kind.SIGNATURE_TIMESTAMP,
                    signature.signatureTimeStamps().get(0),
                    SignedContent.of(signature.signatureValue()),
                    new CertificatePool(context.candidates(), Limits.DEFAULT)),
                context);
    assertThat(stamp.proven()).isPresent();
  }
}
