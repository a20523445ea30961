package org.xacthuc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xacthuc.PagePictures;
import org.xacthuc.VerificationReport;
import org.xacthuc.VerificationRequest;
import org.xacthuc.base.Span;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.verdict.Evidence;
import org.xacthuc.verdict.Finding;
import org.xacthuc.verdict.FindingCode;
import org.xacthuc.verdict.Judgement;
import org.xacthuc.verdict.OnlineFacts;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.Subject;
import org.xacthuc.verdict.Verdict;

/**
 * Judges by a file's first word, which is a finding's name or anything else for AUTHENTIC, and
 * notes whom it was asked about: an audit is not to be kept waiting by real documents.
 *
 * @param asked a line for each question
 */
record AuditEngine(Path asked) implements Engine {

  @Override
  public VerificationReport verify(PdfFile file, String name, VerificationRequest request)
      throws IOException {
    Files.writeString(asked, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    String text =
        new String(file.bytes(new Span(0, file.length())).toArray(), StandardCharsets.UTF_8);
    return new VerificationReport(
        name,
        Optional.of(file.sha256()),
        file.length(),
        request.verificationTime(),
        judgement(text.split(" ", 2)[0]),
        Optional.empty(),
        List.of(),
        Duration.ZERO,
        request.policy(),
        request.anchorSet(),
        OnlineFacts.OFFLINE,
        request.expectation(),
        1,
        PagePictures.NONE);
  }

  private static Judgement judgement(String word) {
    for (FindingCode code : FindingCode.values()) {
      if (code.name().equals(word)) {
        Finding finding =
            new Finding(code, Policy.DEFAULT.severity(code), Subject.DOCUMENT, Evidence.NONE);
        Verdict verdict = finding.severity().forces().orElse(Verdict.AUTHENTIC);
        return new Judgement(verdict, Optional.of(finding), List.of(finding), List.of());
      }
    }
    return new Judgement(Verdict.AUTHENTIC, Optional.empty(), List.of(), List.of());
  }

  /** Whom it was asked about, in order. */
  List<String> names() throws IOException {
    return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
  }
}
