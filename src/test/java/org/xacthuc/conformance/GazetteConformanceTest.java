package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xacthuc.SignatureReport;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.trust.KnownAnchors;
import org.xacthuc.trust.TrustAnchors;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.ChangesAfter;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Indication;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;
import org.xacthuc.verdict.Severity;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.SubIndication;
import org.xacthuc.verdict.Verdict;

/** The state gazette's files, as a reader verifies them: pages read, everything required. */
class GazetteConformanceTest {
  private static final VerificationRequest REQUEST =
      VerificationRequest.of(TrustAnchors.of(List.of()), Corpus.NOW);

  private static List<String> files(Corpus corpus, String state) {
    return corpus.lines("MANIFEST.tsv").stream()
        .map(l -> l.split("\t", -1))
        .filter(c -> c.length > 1 && c[1].startsWith(state) && corpus.has(c[0]))
        .map(c -> c[0])
        .toList();
  }

  @Test
  void nothingSpeaksAgainstTheIntegrityOfGenuineFiles() {
    Corpus corpus = Corpus.of("gazette");
    List<String> files = files(corpus, "genuine");
    assertThat(files).isNotEmpty();
    for (String file : files) {
      VerificationReport report = corpus.verify(file, REQUEST);
      assertThat(report.judgement().signatures()).as(file).isNotEmpty();
      for (SignatureJudgement signature : report.judgement().signatures()) {
        assertThat(signature.axes().get(Axis.INTEGRITY)).as(file).isEqualTo(AxisOutcome.PASSED);
        assertThat(signature.changesAfter()).as(file).isEqualTo(ChangesAfter.NONE);
      }
      // The gazette vouches for the texts of others, and is told as their publisher.
      assertThat(report.judgement().findings())
          .as(file)
          .extracting(Finding::code)
          .contains(FindingCode.PUBLISHER_SIGNED, FindingCode.SIGNATORY_DID_NOT_SIGN)
          .doesNotContain(FindingCode.ISSUER_DIFFERS, FindingCode.NO_ISSUER);
      assertThat(report.judgement().findings())
          .as(file)
          .filteredOn(f -> f.code().axis() == Axis.DOCUMENT || f.code().code().startsWith("pdf."))
          .filteredOn(f -> f.severity() != Severity.INFO)
          .isEmpty();
    }
  }

  /** The Government's root comes with every token: its fingerprint is all that must be known. */
  @Test
  void timeStampsAreProvenByTheKnownAnchors() {
    Corpus corpus = Corpus.of("gazette");
    VerificationRequest knowing =
        VerificationRequest.of(
            TrustAnchors.NONE.withKnown(KnownAnchors.named("vn").orElseThrow()), Corpus.NOW);
    VerificationRequest forgiving =
        knowing.withPolicy(Policy.DEFAULT.withRevocation(RequirementLevel.SOFT));
    int proven = 0;
    for (String file : files(corpus, "genuine")) {
      for (SignatureReport signature : corpus.verify(file, knowing).signatures()) {
        for (SignatureReport.TimeStamp stamp : signature.timeStamps()) {
          // EN 319 102-1 §5.2.6.4: nothing at hand tells whether the authority was revoked.
          assertThat(stamp.subIndication()).as(file).contains(SubIndication.TRY_LATER);
          assertThat(signature.times().proven()).as(file).isEqualTo(stamp.time());
          proven++;
        }
      }
      assertThat(corpus.verify(file, forgiving).signatures())
          .as(file)
          .flatExtracting(SignatureReport::timeStamps)
          .extracting(SignatureReport.TimeStamp::indication)
          .containsOnly(Indication.TOTAL_PASSED);
    }
    assertThat(proven).isPositive();
  }

  @Test
  void filesSavedAnewAreRefusedAsSuch() {
    Corpus corpus = Corpus.of("gazette");
    List<String> files = files(corpus, "re");
    assertThat(files).isNotEmpty();
    for (String file : files) {
      VerificationReport report = corpus.verify(file, REQUEST);
      assertThat(report.judgement().verdict()).as(file).isEqualTo(Verdict.NOT_AUTHENTIC);
      assertThat(report.judgement().headline().map(Finding::code))
          .as(file)
          .contains(FindingCode.RE_SAVED);
    }
  }
}
