package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs a copy: the body that made it, or the issuer itself (Decree 30/2020 article 25). */
class CopierTest {
  @ParameterizedTest
  @CsvSource({
    // issuer, who copied, certificate; then what is told
    "SỞ GỐC, Sở Thử;, Sở Thử, EXACT, COPYING_BODY, Sở Thử",
    "SỞ GỐC, Sở Thử;, SỞ THỬ, NORMALIZED, COPYING_BODY, Sở Thử",
    "SỞ GỐC, Sở Thử;, Sở Khác, DIFFERENT, BODY_DIFFERS, SỞ GỐC",
    "SỞ GỐC, Sở Thử;, SỞ GỐC, EXACT, NONE, SỞ GỐC",
    "SỞ GỐC, '', SỞ GỐC, EXACT, COPYING_BODY, SỞ GỐC",
    "SỞ GỐC, '', Sở Khác, DIFFERENT, BODY_DIFFERS, SỞ GỐC",
    // A business's word is no proof under the text of another body.
    "SỞ GỐC, Công ty Thử;, Công ty Thử, DIFFERENT, BODY_DIFFERS, SỞ GỐC",
    "SỞ GỐC, Ngân hàng Nhà nước;, Ngân hàng Nhà nước, EXACT, COPYING_BODY, Ngân hàng Nhà nước",
    "CÔNG TY THỬ, Công ty Thử;, CÔNG TY THỬ, EXACT, NONE, CÔNG TY THỬ",
    "CÔNG TY THỬ, CÔNG TY THỬ;, CÔNG TY THỬ, EXACT, COPYING_BODY, CÔNG TY THỬ",
  })
  void theMatchWithTheCopierCountsWhereItIsNoWorse(
      String issuer,
      String copier,
      String certified,
      Agreement agreement,
      Reason reason,
      String printed) {
    Directive directive =
        DirectiveReader.readPlainText(
            "SAO Y; "
                + copier
                + " 16/11/2022 16:34:54\n\n"
                + issuer
                + "\nSố: 1/QĐ-SG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKính gửi: Các đơn vị./.\n");
    CertifiedSubject subject = OrganisationAgreementTest.subject(certified, certified);
    assertThat(SignatoryMatcher.match(directive, List.of(subject)))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.agreement()).isEqualTo(agreement);
              assertThat(m.reason()).isEqualTo(reason);
              assertThat(m.printed()).isEqualTo(Optional.of(printed));
            });
  }
}
