package org.xacthuc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xacthuc.Verification;
import org.xacthuc.VerificationReport;
import org.xacthuc.testkit.Holder;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestPki;
import org.xacthuc.testkit.samples.DirectiveLayout;
import org.xacthuc.testkit.samples.DirectiveTypesetter;
import org.xacthuc.verdict.Policy;
import org.xacthuc.verdict.RequirementLevel;

/** What a clerk reads of those who signed, those who did not, and publishers. */
class SignatoryReportTest {
  private static final TestPki PKI = TestPki.load();
  private static final String GAZETTE = "C=VN, CN=CÔNG BÁO TỈNH KIỂM THỬ, UID=MST:0000000091";
  private static final DirectiveLayout JOINT =
      layout().with("body", "Nội dung./.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn Khác");

  @ParameterizedTest
  @EnumSource
  void whoIsPrintedAndDidNotSignIsNamed(Language language) {
    Messages messages = Messages.of(language);
    TestPdf letter = signed(JOINT, PKI.of(Holder.PHUONG_THI_THANH), PKI.of(Holder.CO_QUAN_TINH_UY));
    String text = text(letter, Verification.strict(), messages);
    assertThat(text)
        .contains("Lê Văn Khác", messages.term(Term.DID_NOT_SIGN))
        .containsOnlyOnce(messages.term(Term.DID_NOT_SIGN));
  }

  @ParameterizedTest
  @EnumSource
  void aFurtherSignerIsHeldAgainstNoBlock(Language language) {
    Messages messages = Messages.of(language);
    TestPdf letter =
        signed(
            layout(),
            PKI.of(Holder.PHUONG_THI_THANH),
            PKI.of(Holder.CO_QUAN_TINH_UY),
            PKI.of(Holder.LE_THI_KIEM_THU));
    String text = text(letter, Verification.strict(), messages);
    assertThat(text)
        .contains("Lê Thị Kiểm Thử", messages.term(Term.FURTHER_SIGNER))
        .doesNotContain(messages.term(Term.AGREEMENT_DIFFERENT));
  }

  /** Side by side the two names look the same: what parts them has to be said. */
  @ParameterizedTest
  @EnumSource
  void aNameThatOnlyLooksLikeThePrintedOneIsCalledThat(Language language) {
    Messages messages = Messages.of(language);
    for (String name :
        List.of("Phương Thị Th\u0430nh", "Ph\u01A3ơng Thị Thanh", "Phương Thị \uFF34hanh")) {
      Identity other =
          TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA))
              .subject("C=VN, O=TỈNH ỦY BẮC KẠN, CN=" + name + ", UID=CCCD:000000000096")
              .signer()
              .build();
      String text =
          text(
              signed(layout(), other, PKI.of(Holder.CO_QUAN_TINH_UY)),
              Verification.strict(),
              messages);
      assertThat(text).as(name).contains(messages.term(Term.AGREEMENT_LOOKS_ALIKE));
    }
    TestPdf letter =
        signed(layout(), PKI.of(Holder.LE_THI_KIEM_THU), PKI.of(Holder.CO_QUAN_TINH_UY));
    assertThat(text(letter, Verification.strict(), messages))
        .as("the control: a name that looks otherwise")
        .contains(messages.term(Term.AGREEMENT_DIFFERENT))
        .doesNotContain(messages.term(Term.AGREEMENT_LOOKS_ALIKE));
  }

  @ParameterizedTest
  @EnumSource
  void anAcceptedPublisherHeadsTheReport(Language language) {
    Messages messages = Messages.of(language);
    Identity gazette =
        TestCertificate.issuedBy(PKI.of(Holder.PARTY_CA)).subject(GAZETTE).signer().build();
    TestPdf letter = signed(layout(), gazette);
    Verification accepting =
        Verification.strict()
            .withPolicy(
                "publisher.a.subject=" + GAZETTE,
                "publisher.a.issuer=C=VN, O=xacthuc TEST,"
                    + " CN=xacthuc TEST CA phục vụ các cơ quan Đảng");
    assertThat(text(letter, accepting, messages))
        .startsWith("✔")
        .contains("CÔNG BÁO TỈNH KIỂM THỬ", messages.term(Term.PUBLISHED_BY));
    assertThat(accepting.of(letter).signatures().get(0).publishedBy())
        .contains("CÔNG BÁO TỈNH KIỂM THỬ");
    assertThat(text(letter, Verification.strict(), messages))
        .contains(messages.term(Term.PUBLISHER_NOT_ACCEPTED))
        .doesNotContain(messages.term(Term.PUBLISHED_BY));
    assertThat(Verification.strict().of(letter).signatures().get(0).publishedBy()).isEmpty();
  }

  /** With one signature no page is read, so that nothing on it was looked at. */
  @ParameterizedTest
  @EnumSource
  void pagesThatWereNotReadAreTold(Language language) {
    Messages messages = Messages.of(language);
    TestPdf letter = signed(layout(), PKI.of(Holder.PHUONG_THI_THANH));
    Verification off =
        Verification.strict().with(Policy.DEFAULT.withSignatory(RequirementLevel.OFF));
    assertThat(text(letter, off, messages))
        .contains(messages.term(Term.AXIS_SIGNATORY), messages.term(Term.PAGES_NOT_LOOKED_AT));
    assertThat(text(letter, Verification.strict(), messages))
        .doesNotContain(messages.term(Term.PAGES_NOT_LOOKED_AT));
  }

  private static TestPdf signed(DirectiveLayout layout, Identity... signers) {
    TestPdf pdf =
        TestPdf.of(DirectiveTypesetter.create().typeset(layout, "309-CV-TU").pdf().toArray());
    int minute = 10;
    for (Identity signer : List.of(signers)) {
      pdf = pdf.signedBy(signer).at("2021-07-20T06:" + minute++ + ":23Z", PKI.tsa());
    }
    return pdf.dss(PKI.validationData(Holder.PHUONG_THI_THANH));
  }

  private static String text(TestPdf letter, Verification reader, Messages messages) {
    VerificationReport report = reader.of(letter);
    StringBuilder text = new StringBuilder();
    try {
      new TextReport(messages, Style.PLAIN, false).write(report, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replaceAll("\\s+", " ");
  }

  private static DirectiveLayout layout() {
    try (InputStream in = DirectiveLayout.class.getResourceAsStream("layout/309-CV-TU.txt")) {
      return DirectiveLayout.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
