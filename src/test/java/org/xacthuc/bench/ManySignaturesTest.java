package org.xacthuc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.SignatureReport;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.Verifier;
import org.xacthuc.base.Limits;
import org.xacthuc.cms.Certificate;
import org.xacthuc.pdf.Change;
import org.xacthuc.pdf.Coverage;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.verdict.ChangesAfter;
import org.xacthuc.verdict.JudgedChange;

/** What many signatures share is found out once, and each is told of as if it stood alone. */
class ManySignaturesTest {
  private static final int COUNT = 12;

  @TempDir static Path folder;

  private static List<SignatureReport> signatures() throws IOException {
    try (PdfFile file = PdfFile.open(ManySignatures.write(folder, COUNT), Limits.DEFAULT)) {
      VerificationReport report =
          new Verifier().verify(file, "x.pdf", Verification.strict().request());
      return report.signatures();
    }
  }

  @Test
  void eachIsFollowedByAllLaterOnes() throws IOException {
    List<SignatureReport> signatures = signatures();
    assertThat(signatures).hasSize(COUNT);
    for (int i = 0; i < COUNT; i++) {
      SignatureReport signature = signatures.get(i);
      boolean last = i == COUNT - 1;
      assertThat(signature.coverage())
          .isEqualTo(last ? Coverage.ENTIRE_FILE : Coverage.ENTIRE_REVISION);
      assertThat(signature.judgement().changesAfter())
          .isEqualTo(last ? ChangesAfter.NONE : ChangesAfter.PERMITTED);
      assertThat(signature.changes())
          .hasSize(COUNT - 1 - i)
          .allMatch(c -> c.change().kind() == Change.Kind.SIGNATURE_ADDED)
          .allMatch(c -> c.permission() == JudgedChange.Permission.PERMITTED);
    }
  }

  @Test
  void theirCertificatesAreReadOnce() throws IOException {
    List<Certificate> signers =
        signatures().stream().map(s -> s.chain().get(0).certificate()).toList();
    assertThat(signers).hasSize(COUNT);
    assertThat(signers).allSatisfy(s -> assertThat(s).isSameAs(signers.get(0)));
  }
}
