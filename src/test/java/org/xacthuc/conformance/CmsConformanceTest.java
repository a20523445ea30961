package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.DigestAlgorithm;
import org.xacthuc.base.Reading;
import org.xacthuc.cms.Certificate;
import org.xacthuc.cms.CertificateSignature;
import org.xacthuc.cms.CmsDefect;
import org.xacthuc.cms.CmsDefect.Kind;
import org.xacthuc.cms.CmsReader;
import org.xacthuc.cms.CmsSignature;
import org.xacthuc.cms.MessageDigestCheck;
import org.xacthuc.cms.SignatureChecks;
import org.xacthuc.cms.SignatureValueCheck;
import org.xacthuc.cms.SignedContent;
import org.xacthuc.cms.SubFilter;

/** Containers out of other projects' tests: is the mathematics what they say it is? */
class CmsConformanceTest {
  private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";

  /** What CMS allows and a PDF's subfilter does not, or does not ask for. */
  private static final Set<Kind> OF_THE_SUBFILTER =
      EnumSet.of(
          Kind.ENCAPSULATED_CONTENT,
          Kind.SIGNED_ATTRIBUTES_ABSENT,
          Kind.SIGNING_CERTIFICATE_MISSING,
          Kind.EMBEDDED_OBJECT_BROKEN);

  private static final Set<Kind> NOT_DECIDED =
      EnumSet.of(
          Kind.SIGNER_CERTIFICATE_NOT_FOUND,
          Kind.ALGORITHM_UNKNOWN,
          Kind.SUB_FILTER_UNKNOWN,
          Kind.DIGEST_ALGORITHM_NOT_LISTED);

  private final List<String> run = new ArrayList<>();
  private final Map<String, String> differing = new TreeMap<>();

  @Test
  void everySampleIsAnsweredAsItsManifestSays() {
    List<Sample> samples = Sample.of(Corpus.of("pki/cms"));
    for (Sample sample : samples) {
      if (!sample.isAux()) {
        run.add(sample.file());
        String answer = answer(sample, samples);
        if (!agrees(sample.expected(), answer)) {
          differing.put(sample.file(), sample.expected() + ": " + answer);
        }
      }
    }
    assertThat(run).hasSizeGreaterThan(60);
    Divergences.check("cms", run, differing);
  }

  private static boolean agrees(String expected, String answer) {
    String ours = answer.replaceFirst("(?s) .*", "");
    return switch (expected) {
      case "" -> true;
      case "valid" -> ours.equals("valid") || ours.equals("weak");
      case "invalid-one-signer" -> ours.equals("invalid");
      default -> ours.equals(expected);
    };
  }

  /** One of valid, weak, invalid, indeterminate, and why. */
  private static String answer(Sample sample, List<Sample> all) {
    if (sample.isCertificate()) {
      return certificate(sample);
    }
    if (sample.file().endsWith(".eml")) {
      return Mail.of(sample.bytes())
          .map(mail -> answer(mail, sample, all))
          .orElse("invalid no signed message");
    }
    List<Sample> beside = all.stream().filter(s -> s.folder().equals(sample.folder())).toList();
    List<Bytes> contents = beside.stream().filter(Sample::isAux).map(Sample::bytes).toList();
    List<Certificate> aux =
        beside.stream().filter(Sample::isAux).flatMap(s -> s.certificates().stream()).toList();
    String answer = container(sample.der(), contents, aux);
    for (Sample other : beside) {
      // One after the other: samples of several keys have one name and number for all of them.
      String with = container(sample.der(), contents, other.certificates());
      if (other.isCertificate() && with.startsWith("valid")) {
        return with;
      }
    }
    return answer;
  }

  /** A mail whose mathematics hold is refused all the same when no path holds at its time. */
  private static String answer(Mail mail, Sample sample, List<Sample> all) {
    String answer = container(mail.container(), mail.content().stream().toList(), List.of());
    boolean refused = sample.expected().equals("invalid") && !answer.startsWith("invalid");
    List<Sample> beside =
        all.stream().filter(s -> s.isAux() && s.folder().equals(sample.folder())).toList();
    return refused ? SignerPaths.of(mail.container(), beside).orElse(answer) : answer;
  }

  private static String certificate(Sample sample) {
    List<Certificate> read = sample.certificates();
    return read.size() == 1 && CertificateSignature.verifies(read.get(0), read.get(0))
        ? "valid"
        : "invalid certificate";
  }

  private static String container(Bytes der, List<Bytes> contents, List<Certificate> given) {
    Reading<CmsSignature, CmsDefect> reading =
        CmsReader.read(der, SubFilter.ADBE_PKCS7_DETACHED, given);
    if (reading.value().filter(c -> c.content().type().equals(TST_INFO)).isPresent()) {
      reading = CmsReader.read(der, SubFilter.ETSI_RFC3161, given);
    }
    List<CmsDefect> defects =
        reading.defects().stream().filter(d -> !OF_THE_SUBFILTER.contains(d.kind())).toList();
    if (defects.stream().anyMatch(d -> !NOT_DECIDED.contains(d.kind()))) {
      return "invalid " + defects;
    }
    if (!defects.isEmpty()) {
      return "indeterminate " + defects;
    }
    return mathematics(reading.value().orElseThrow(), contents);
  }

  private static String mathematics(CmsSignature signature, List<Bytes> contents) {
    List<Bytes> candidates = signature.content().bytes().map(List::of).orElse(contents);
    Optional<MessageDigestCheck> wrong = Optional.empty();
    for (Bytes content : candidates) {
      MessageDigestCheck digest = digest(signature, content);
      SignatureValueCheck value = SignatureChecks.value(signature, digest.computed());
      if (digest.outcome() != MessageDigestCheck.Outcome.DIFFERS
          && value == SignatureValueCheck.VERIFIES) {
        return strength(signature);
      }
      wrong = Optional.of(digest);
    }
    if (signature.content().bytes().isEmpty() && signature.signedAttributes().isPresent()) {
      // Detached, and the content is not at hand: the attributes at least were signed.
      return SignatureChecks.value(signature, DigestAlgorithm.SHA256.of(Bytes.EMPTY))
              == SignatureValueCheck.VERIFIES
          ? strength(signature)
          : "invalid signature value";
    }
    return "invalid " + wrong.map(w -> w.outcome().name()).orElse("no content");
  }

  private static MessageDigestCheck digest(CmsSignature signature, Bytes content) {
    try {
      return SignatureChecks.messageDigest(signature, SignedContent.of(content)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the oldest rule there is: SHA-1, MD5, or RSA below 2048 bits. */
  private static String strength(CmsSignature signature) {
    boolean shortKey =
        signature.signatureAlgorithm().filter(a -> a.label().matches("RSA-1?\\d{1,3}")).isPresent();
    boolean weak =
        shortKey
            || signature.digestAlgorithms().contains(DigestAlgorithm.SHA1)
            || signature.digestAlgorithms().contains(DigestAlgorithm.MD5);
    return weak ? "weak" : "valid";
  }
}
