package org.xacthuc.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xacthuc.pdf.Steps.set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Limit;
import org.xacthuc.base.Limits;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.Written;
import org.xacthuc.testkit.PdfUpdate;
import org.xacthuc.testkit.TestPdf;

/** What runs by itself, by the trigger and the type of its action, and what waits for a click. */
class ActiveContentTest {
  private static final TestPdf LETTER = TestPdf.letter("PAY 100").form("Amount");

  /** Object 20 is a script, 21 leads to itself. */
  private static final RevisionView VIEW =
      Read.view(
          LETTER.append(
              PdfUpdate.update()
                  .put(20, "<< /S /JavaScript >>")
                  .put(21, "<< /S /URI /Next 21 0 R >>")
                  .put(22, "<< /Names [] >>")
                  .put(23, "<< /A /PV >>")));

  private static String told(String dict, Limits limits) {
    ActiveContent content = new ActiveContent(limits);
    content.visit(Written.dict(dict), VIEW);
    assertThat(content.defects())
        .allSatisfy(d -> assertThat(d.kind()).isEqualTo(PdfDefect.Kind.ACTIVE_CONTENT));
    return String.join(", ", content.defects().stream().map(PdfDefect::detail).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "<< /OpenAction << /S /JavaScript >> >>, /OpenAction /JavaScript",
    "<< /OpenAction 20 0 R >>, /OpenAction /JavaScript",
    "<< /OpenAction << /S (x) >> >>, /OpenAction /",
    "<< /OpenAction << /S /URI /Next 20 0 R >> >>, /OpenAction /JavaScript",
    "<< /OpenAction << /S /URI /Next [21 0 R << /S /Hide >>] >> >>, /OpenAction /Hide",
    "<< /OpenAction << /S /Launch /Next 20 0 R >> >>, '/OpenAction /JavaScript, /OpenAction /Launch'",
    "<< /AA << /O 20 0 R >> >>, /AA /O /JavaScript",
    "<< /AA << /PO 20 0 R >> >>, /AA /PO /JavaScript",
    "<< /AA << /PC 20 0 R >> >>, /AA /PC /JavaScript",
    "<< /AA << /PV 20 0 R >> >>, /AA /PV /JavaScript",
    "<< /AA << /PI 20 0 R >> >>, /AA /PI /JavaScript",
    "<< /AA << /WC 20 0 R /DP << /S /Rendition >> >> >>, '/AA /DP /Rendition, /AA /WC /JavaScript'",
    "<< /JavaScript << /Names [] >> >>, /Names /JavaScript",
    "<< /JavaScript 22 0 R >>, /Names /JavaScript",
    "<< /JavaScript << /Kids [] >> >>, /Names /JavaScript",
    "<< /Alternates [1] >>, /Alternates",
    "<< /Subtype /Form /Ref << /F (x) /Page 0 >> >>, /Ref",
    "<< /Subtype /Form /Ref 21 0 R >>, /Ref",
    "<< /Subtype /Form /OPI << /2.0 << >> >> >>, /OPI",
    "<< /Subtype /Image /OPI << /1.3 << >> >> >>, /OPI",
    "<< /Type /Page /AA << /C 20 0 R >> >>, /AA /C /JavaScript",
    "<< /MediaBox [] /AA << /C 20 0 R >> >>, /AA /C /JavaScript",
    "<< /Annots [] /AA << /C 20 0 R >> >>, /AA /C /JavaScript",
    "<< /3DA << /A /PO >> >>, /A /PO",
    "<< /3DA 23 0 R >>, /A /PV",
    "<< /Activation << /Condition /PV >> >>, /Condition /PV"
  })
  void whatRunsByItselfIsTold(String dict, String expected) {
    assertThat(told(dict, Limits.DEFAULT)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<< >>",
        "<< /OpenAction [5 0 R /Fit] >>",
        "<< /OpenAction << /S /GoTo >> >>",
        "<< /OpenAction << /D [5 0 R /Fit] >> >>",
        "<< /OpenAction 21 0 R >>",
        "<< /OpenAction 99 0 R >>",
        "<< /A << /S /JavaScript >> >>",
        "<< /AA << /D 20 0 R /U 20 0 R /K 20 0 R >> >>",
        "<< /AA 20 0 R >>",
        "<< /JavaScript << >> >>",
        "<< /JavaScript (x) >>",
        "<< /Alternates [] >>",
        "<< /Subtype /Form /Ref (x) >>",
        "<< /Subtype /Form /Ref 99 0 R >>",
        "<< /Type /StructElem /Ref [21 0 R] >>",
        "<< /Subtype /Link /Ref << /F (x) >> >>",
        "<< /FT /Tx /AA << /C 20 0 R >> >>",
        "<< /Type /Annot /AA << /C 20 0 R >> >>",
        "<< /3DA << /A /XA >> >>",
        "<< /3DA << /Condition /PO >> >>",
        "<< /3DA (x) >>",
        "<< /Activation << /Condition /XA >> >>",
        "<< /Activation << /A /PO >> >>"
      })
  void whatWaitsOrIsHarmlessIsNot(String dict) {
    assertThat(told(dict, Limits.DEFAULT)).isEmpty();
  }

  @Test
  void aChainOfActionsHasTheLimitOfNesting() {
    String chain = "<< /OpenAction << /S /URI /Next << /S /URI /Next << /S /URI >> >> >> >>";
    assertThat(told(chain, Limits.DEFAULT.with(Limit.NESTING, 3))).isEmpty();
    assertThat(told(chain, Limits.DEFAULT.with(Limit.NESTING, 2))).isEqualTo("/OpenAction /Next");
  }

  @Test
  void ofAFloodAHundredAreTold() {
    ActiveContent content = new ActiveContent(Limits.DEFAULT);
    for (int i = 0; i < 99; i++) {
      content.visit(Written.dict("<< /OpenAction << /S /X" + i + " >> >>"), VIEW);
    }
    assertThat(content.defects()).hasSize(99);
    content.visit(Written.dict("<< /OpenAction << /S /Y1 >> /AA << /O << /S /Y2 >> >> >>"), VIEW);
    assertThat(content.defects()).hasSize(100);
  }

  @Test
  void whatIsShownInsteadOfThePagesIsTold() {
    TestPdf both =
        LETTER.append(set(LETTER, 1, "Collection", "<< >>")).append(set(LETTER, 7, "XFA", "(x)"));
    ActiveContent content = new ActiveContent(Limits.DEFAULT);
    content.catalog(Read.view(both));
    assertThat(content.defects())
        .containsExactly(
            PdfDefect.of(PdfDefect.Kind.ACTIVE_CONTENT, "/Collection"),
            PdfDefect.of(PdfDefect.Kind.ACTIVE_CONTENT, "/XFA"));
    ActiveContent none = new ActiveContent(Limits.DEFAULT);
    none.catalog(Read.view(LETTER));
    assertThat(none.defects()).isEmpty();
  }
}
