package org.xacthuc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xacthuc.report.TestReports;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.PdfView;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;

/** What {@code inspect} shows of later changes and of what the signatures permit. */
class InspectCommandTest {
  private static final String CERTIFIED_WITH_A_LOCK =
      "[<< /TransformMethod /DocMDP /TransformParams << /P 3 >> >>"
          + " << /TransformMethod /FieldMDP /TransformParams << /Action /Include"
          + " /Fields [(B) (A)] >> >>]";

  @TempDir Path folder;

  @Test
  void whatTheSignatureAllowsAndWhatCameAfterItIsShown() throws IOException {
    TestPdf signed =
        TestPdf.letter("PAY 100")
            .signedBy(TestPki.load().of(Holder.PHUONG_THI_THANH))
            .as(s -> s.field("Signature1").entry("Reference", CERTIFIED_WITH_A_LOCK))
            .at("2021-07-20T06:38:23Z");
    PdfView view = signed.view();
    int widget = view.signatureField();
    JsonNode inspected =
        inspect(
            signed.append(
                PdfUpdate.update()
                    .put(widget, view.with(widget, "Rect", "[0 0 9 9]"))
                    .put(view.page(), view.adding(view.page(), "Annots", "70 0 R"))
                    .put(70, "<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] >>")));

    JsonNode dictionary = inspected.at("/signatures/0/dictionary");
    assertThat(dictionary.at("/docMdpPermission").asInt()).isEqualTo(3);
    assertThat(dictionary.at("/locks").toString())
        .isEqualTo(
            "[{\"source\":\"field-mdp\",\"action\":\"include\",\"fields\":[\"A\",\"B\"],"
                + "\"permission\":null}]");
    assertThat(inspected.at("/signatures/0/changesAfter").findValuesAsText("field"))
        .contains("Signature1");
    assertThat(inspected.at("/revisions/2/changes").findValuesAsText("annotation"))
        .contains("Highlight");
  }

  @Test
  void whatOnlyReportsAreWrittenInIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("letter.pdf"), TestPdf.letter("PAY 100").bytes());
    TestRun run =
        TestRun.with((opened, name, request) -> TestReports.authentic(name))
            .run("inspect", "-f", "html", file);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("html").hasLineCount(1);
  }

  private JsonNode inspect(TestPdf pdf) throws IOException {
    Path file = Files.write(folder.resolve("inspected.pdf"), pdf.bytes());
    TestRun run =
        TestRun.with((opened, name, request) -> TestReports.authentic(name))
            .run("inspect", "-f", "json", file);
    return new ObjectMapper().readTree(run.out());
  }
}
