package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Digest;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificatePool;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.time.TimeStampChecker;
import org.xacthuc.time.TimeStampDefect;
import org.xacthuc.time.TimeStampReader;
import org.xacthuc.time.TimeStampToken;
import org.xacthuc.trust.PathDefect;
import org.xacthuc.trust.PathOutcome;
import org.xacthuc.trust.PathRequest;
import org.xacthuc.trust.PathValidator;
import org.xacthuc.trust.Purpose;
import org.xacthuc.trust.TrustAnchors;

/**
 * Time-stamp tokens out of other projects' tests. What was stamped is mostly not at hand, so that
 * imprints are taken at their word.
 */
class TimeStampConformanceTest {
  private final List<String> run = new ArrayList<>();
  private final Map<String, String> differing = new TreeMap<>();

  @Test
  void everyTokenIsAnsweredAsItsManifestSays() {
    List<Sample> samples = Sample.of(Corpus.of("pki/tst"));
    List<Certificate> given =
        samples.stream().filter(Sample::isAux).flatMap(s -> s.certificates().stream()).toList();
    for (Sample sample : samples) {
      if (!sample.isAux()) {
        run.add(sample.file());
        String answer = answer(sample, given);
        if (!agrees(sample.expected(), answer.replaceFirst("(?s) .*", ""))) {
          differing.put(sample.file(), sample.expected() + ": " + answer);
        }
      }
    }
    assertThat(run).hasSizeGreaterThan(40);
    Divergences.check("tst", run, differing);
  }

  private static boolean agrees(String expected, String ours) {
    return switch (expected) {
      case "valid", "valid-weak" -> ours.equals("valid") || ours.equals("expired");
      case "indeterminate/expired" -> ours.equals("expired");
      default -> ours.equals(expected);
    };
  }

  private static Optional<Bytes> token(Sample sample) {
    return sample.kind().equals("TimeStampResp")
        ? token(sample.bytes())
        : Optional.of(sample.bytes());
  }

  /** One of valid, expired (since), invalid, indeterminate, and why. */
  private static String answer(Sample sample, List<Certificate> given) {
    Optional<Bytes> token = token(sample);
    if (token.isEmpty()) {
      return "invalid response";
    }
    Reading<TimeStampToken, TimeStampDefect> reading =
        TimeStampReader.read(token.get(), new CertificatePool(given, Limits.DEFAULT));
    List<TimeStampDefect> defects = new ArrayList<>(reading.defects());
    reading.value().ifPresent(read -> defects.addAll(check(read)));
    if (defects.isEmpty()) {
      return path(reading.value().orElseThrow(), given);
    }
    boolean noSigner =
        defects.get(0).detail().startsWith(CmsDefect.Kind.SIGNER_CERTIFICATE_NOT_FOUND.name());
    return (noSigner ? "indeterminate " : "invalid ") + defects;
  }

  /** RFC 3161 §2.4.2: granted, or granted with modifications, and then a token. */
  private static Optional<Bytes> token(Bytes response) {
    try {
      if (!(ASN1Sequence.getInstance(response.toArray()).getObjectAt(0) instanceof ASN1Sequence)) {
        return Optional.of(response); // No status in front: the token alone was kept.
      }
      TimeStampResp read = TimeStampResp.getInstance(response.toArray());
      return read.getStatus().getStatus().intValue() > 1 || read.getTimeStampToken() == null
          ? Optional.empty()
          : Optional.of(Bytes.of(read.getTimeStampToken().getEncoded()));
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static List<TimeStampDefect> check(TimeStampToken token) {
    SignedContent atItsWord = algorithm -> new Digest(algorithm, token.imprint().value());
    try {
      return TimeStampChecker.check(token, atItsWord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Up to any root at hand. Where the issuer is not at hand, the token alone must do. */
  private static String path(TimeStampToken token, List<Certificate> given) {
    List<Certificate> candidates = new ArrayList<>(token.container().certificates());
    candidates.addAll(given);
    PathRequest request =
        new PathRequest(
            token.container().signer().orElseThrow(),
            Purpose.TIME_STAMPING,
            candidates,
            TrustAnchors.of(candidates.stream().filter(Certificate::isSelfSigned).toList()),
            token.genTime());
    PathValidator paths = new PathValidator(Limits.DEFAULT);
    PathOutcome then = paths.validate(request);
    if (then.isValidated()) {
      return paths.validate(request.at(Corpus.NOW)).isValidated() ? "valid" : "expired";
    }
    return then.defects().stream().allMatch(d -> d.kind() == PathDefect.Kind.ISSUER_NOT_FOUND)
        ? "valid without its issuer"
        : "indeterminate " + then.defects();
  }
}
