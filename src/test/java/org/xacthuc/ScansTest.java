package org.xacthuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.base.Reading;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageReader;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PdfDefect;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.RecognitionDefect;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.trust.TrustAnchors;

/** Which pages are handed to whoever recognises text in pictures. */
class ScansTest {
  private static final PdfFile FILE = PdfFile.of(Bytes.of(TestPdf.small("").bytes()));

  private final List<Integer> asked = new ArrayList<>();
  private final PageContent blank =
      PageReader.read(FILE, FILE.length(), Limits.DEFAULT, Optional.empty());

  private Scans.Outcome read(PageContent content) {
    Recognition recognition =
        new Recognition(
            Recognition.Mode.AUTO,
            picture -> {
              asked.add(picture.page());
              return Reading.failed(RecognitionDefect.PROGRAM_FAILED);
            });
    return Scans.read(
        content,
        FILE,
        PageSelection.upTo(FILE.length()),
        VerificationRequest.of(TrustAnchors.NONE, Verification.NOW).withRecognition(recognition));
  }

  private PageContent unreadable(Optional<Limit> limit) {
    PdfDefect defect = new PdfDefect(PdfDefect.Kind.PAGE_UNREADABLE, Optional.empty(), "1", limit);
    return new PageContent(1, blank.pages(), List.of(), List.of(defect), List.of());
  }

  @Test
  void aPageWithoutTextIsLookedAt() {
    assertThat(read(blank).facts().pages()).hasSize(1);
    assertThat(asked).containsExactly(1);
  }

  /** Drawing it takes as long as reading it would have. */
  @ParameterizedTest
  @EnumSource(
      value = Limit.class,
      names = {"DRAWING", "STREAM_SIZE"})
  void oneThatTookTooLongToReadIsNot(Limit limit) {
    PageContent content = unreadable(Optional.of(limit));
    assertThat(read(content).content()).isEqualTo(content);
    assertThat(asked).isEmpty();
  }

  @Test
  void oneThatIsBrokenIs() {
    read(unreadable(Optional.empty()));
    read(unreadable(Optional.of(Limit.FILTERS)));
    assertThat(asked).containsExactly(1, 1);
  }
}
