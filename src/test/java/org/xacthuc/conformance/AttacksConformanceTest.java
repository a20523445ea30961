package org.xacthuc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xacthuc.VerificationReport;
import org.xacthuc.verdict.Axis;
import org.xacthuc.verdict.AxisOutcome;
import org.xacthuc.verdict.SignatureJudgement;
import org.xacthuc.verdict.Verdict;

/** Published attack samples and their controls, each as the manifest says it is to be judged. */
class AttacksConformanceTest {
  private static final Set<Verdict> REFUSALS =
      Set.of(Verdict.NOT_AUTHENTIC, Verdict.UNREADABLE, Verdict.UNSIGNED);

  /** What a row of the manifest lets us say. */
  private enum Expected {
    /** A definite refusal. */
    REFUSED,
    /** No signature, and nothing that would refuse one. */
    NOT_SIGNED,
    /** The structure of its signatures is sound. */
    INTACT,
    /** The signature holds, whatever is told beside it. */
    HOLDS,
    /** Prepared for an attack, and told as such; the signature itself holds. */
    SUSPECT,
    /** Nothing but that it is never AUTHENTIC. */
    NEVER_AUTHENTIC,
    /** Nothing but that it is read at all. */
    ANYTHING
  }

  private record Row(String file, String manipulation, String verdict) {
    static Row of(String line) {
      String[] columns = line.split("\t", -1);
      return new Row(columns[0], columns[1], columns[2]);
    }

    Expected expected() {
      return verdict.startsWith("see") || verdict.startsWith("per name") ? undecided() : decided();
    }

    private Expected decided() {
      if (verdict.startsWith("INVALID/") || verdict.startsWith("INDETERMINATE")) {
        return Expected.NEVER_AUTHENTIC;
      }
      if (verdict.startsWith("INVALID")
          || verdict.startsWith("MODIFIED")
          || verdict.startsWith("signed revision intact, but MODIFIED")) {
        return Expected.REFUSED;
      }
      if (verdict.startsWith("NOT-SIGNED;") || verdict.startsWith("unsigned;")) {
        return Expected.NOT_SIGNED;
      }
      if (verdict.startsWith("NOT-SIGNED")) {
        return Expected.REFUSED;
      }
      if (verdict.startsWith("covered=intact")) {
        return file.matches(".*([nN]otCovered|[nN]otIncluded).*")
            ? Expected.REFUSED
            : Expected.INTACT;
      }
      if (verdict.startsWith("original: intact")) {
        return file.contains("modif") ? Expected.REFUSED : Expected.INTACT;
      }
      return byStage();
    }

    private Expected byStage() {
      if (verdict.startsWith("3_:")) {
        Expected signed = verdict.contains("should warn") ? Expected.SUSPECT : Expected.HOLDS;
        return file.contains("_2_") ? Expected.NOT_SIGNED : signed;
      }
      if (verdict.equals("intact")) {
        return Expected.INTACT;
      }
      boolean told = verdict.contains("warn") || verdict.contains("SHA-1");
      return told ? Expected.NEVER_AUTHENTIC : Expected.ANYTHING;
    }

    /** By the catalogue, as far as the class of the file is clear. */
    private Expected undecided() {
      boolean attack = file.matches("(isa|swa|usf|eaa|shadow-[a-z-]+)/.*");
      boolean before = file.matches("shadow-[a-z-]+/.*_[23]_[^/]*");
      return attack && !before && !manipulation.startsWith("CONTROL")
          ? Expected.NEVER_AUTHENTIC
          : Expected.ANYTHING;
    }
  }

  @Test
  void everyRowIsJudgedAsItsClassDemands() {
    Corpus corpus = Corpus.of("attacks");
    List<String> run = new ArrayList<>();
    Map<String, String> differing = new TreeMap<>();
    int authentic = 0;
    for (String line : corpus.lines("MANIFEST.tsv")) {
      Row row = Row.of(line);
      if (!corpus.has(row.file())) {
        continue; // The line of column names, or a file kept elsewhere.
      }
      run.add(row.file());
      VerificationReport plain = corpus.verify(row.file(), Corpus.trustingNobody());
      VerificationReport credulous =
          plain.signatures().isEmpty() ? plain : corpus.verifyCredulously(row.file(), plain);
      authentic += credulous.judgement().verdict() == Verdict.AUTHENTIC ? 1 : 0;
      if (!fits(row.expected(), plain) || !fits(row.expected(), credulous)) {
        differing.put(row.file(), row.verdict() + " <> " + told(plain) + " <> " + told(credulous));
      }
    }
    assertThat(run).hasSizeGreaterThan(50);
    assertThat(authentic).as("of those who trust; else nothing is proven").isPositive();
    Divergences.check("attacks", run, differing);
  }

  private static boolean fits(Expected expected, VerificationReport report) {
    Verdict verdict = report.judgement().verdict();
    return switch (expected) {
      case REFUSED -> REFUSALS.contains(verdict);
      case NOT_SIGNED -> verdict == Verdict.UNSIGNED || verdict == Verdict.UNREADABLE;
      case INTACT -> isIntact(report);
      case HOLDS -> verdict == Verdict.AUTHENTIC || verdict == Verdict.UNDETERMINED;
      case SUSPECT -> verdict == Verdict.UNDETERMINED;
      case NEVER_AUTHENTIC -> verdict != Verdict.AUTHENTIC;
      case ANYTHING -> true;
    };
  }

  private static boolean isIntact(VerificationReport report) {
    List<SignatureJudgement> signatures = report.judgement().signatures();
    return !signatures.isEmpty()
        && signatures.stream().allMatch(s -> s.axes().get(Axis.INTEGRITY) == AxisOutcome.PASSED);
  }

  private static String told(VerificationReport report) {
    return report.judgement().verdict()
        + " "
        + report.judgement().headline().map(f -> f.code().code()).orElse("");
  }
}
