package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.SignatureAppearance;
import org.xacthuc.pdf.TextRun;

/** Stamps in the forms of signing tools, drawn. */
class StampTest {
  private static Stamp appearance(String... lines) {
    List<Stamp> stamps = stamps(lines);
    assertThat(stamps).hasSize(1);
    return stamps.get(0);
  }

  private static List<Stamp> stamps(String... lines) {
    List<TextRun> runs = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      Box box = new Box(300, 700 - 14 * i, 300 + 5 * lines[i].length(), 710 - 14 * i);
      runs.add(new TextRun(lines[i], box, 10, false, false));
    }
    Box rectangle = new Box(290, 600, 560, 720);
    SignatureAppearance appearance = new SignatureAppearance("Signature1", 1, rectangle, runs);
    return DirectiveReader.read(
            new PageContent(1, List.of(), List.of(appearance), List.of(), List.of()))
        .stamps();
  }

  @Test
  void aBareNameOfABodyIsNameAndOrganisation() {
    Stamp stamp = appearance("Cơ quan Huyện ủy", "2021.07.20 13:38:23 +07:00");
    assertThat(stamp.name()).contains("Cơ quan Huyện ủy");
    assertThat(stamp.organisation()).contains("Cơ quan Huyện ủy");
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2021-07-20T13:38:23+07:00"));
    assertThat(stamp.offsetAssumed()).isFalse();
    assertThat(stamp.signatureField()).contains("Signature1");
    assertThat(stamp.box()).isPresent();
  }

  @Test
  void aBareNameOfAPersonIsNoOrganisation() {
    Stamp stamp = appearance("Lê Văn Thử", "2021-07-20T13:38:23.1234567");
    assertThat(stamp.name()).contains("Lê Văn Thử");
    assertThat(stamp.organisation()).isEmpty();
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2021-07-20T13:38:23.1234567+07:00"));
    assertThat(stamp.offsetAssumed()).isTrue();
  }

  @Test
  void labelsTellSignerBodyAddressAndTime() {
    Stamp stamp =
        appearance(
            "Ký bởi: Cổng Thông tin điện tử",
            "huyện Thử",
            "Email: cong@example.vn",
            "Cơ quan: Văn phòng Ủy ban",
            "Thời gian ký: 16.03.2015 11:02:35 +07:00");
    assertThat(stamp.name()).contains("Cổng Thông tin điện tử huyện Thử");
    assertThat(stamp.email()).contains("cong@example.vn");
    assertThat(stamp.organisation()).contains("Văn phòng Ủy ban");
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2015-03-16T11:02:35+07:00"));
  }

  @Test
  void aCopyIsPartedBySemicolons() {
    Stamp stamp = appearance("SAO Y; Bộ Thử nghiệm; 16/11/2022 16:34:54");
    assertThat(stamp.name()).contains("Bộ Thử nghiệm");
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2022-11-16T16:34:54+07:00"));
    assertThat(stamp.offsetAssumed()).isTrue();
  }

  @Test
  void englishLabelsAreKnown() {
    Stamp stamp = appearance("Digitally signed by Lê Văn Thử", "Date: 2021.07.20 13:38:23 +07'00'");
    assertThat(stamp.name()).contains("Lê Văn Thử");
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2021-07-20T13:38:23+07:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "Digitally signed by Lê Văn Thử <thu@example.vn>., Timestamp: 2021-07-20 13:38:23 +07:00.",
    "Ký bởi: Lê Văn Thử <thu@example.vn>, Ngày ký: 20/07/2021 13:38:23",
    "Lê Văn Thử<thu@example.vn>, 2021.07.20 13:38:23 +07:00",
  })
  void anAddressBehindANameIsNoPartOfIt(String signer, String time) {
    Stamp stamp = appearance(signer, time);
    assertThat(stamp.name()).contains("Lê Văn Thử");
    assertThat(stamp.email()).contains("thu@example.vn");
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2021-07-20T13:38:23+07:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021.07.20 13:38:23 +07:00, 2021-07-20T13:38:23+07:00",
    "20.07.2021 13:38:23 +7:00, 2021-07-20T13:38:23+07:00",
    "20/07/2021 13:38:23, 2021-07-20T13:38:23+07:00",
    "20-07-2021 13:38:23 +0700, 2021-07-20T13:38:23+07:00",
    "2021-07-20T06:38:23Z, 2021-07-20T06:38:23Z",
    "2021-07-20T13:38:23.5+07:00, 2021-07-20T13:38:23.5+07:00",
    "13:38:23 20/07/2021, 2021-07-20T13:38:23+07:00",
    "2021.07.20 13:38:23 -03'30', 2021-07-20T13:38:23-03:30",
  })
  void momentsOfAllFormsAreRead(String printed, OffsetDateTime moment) {
    assertThat(appearance("Lê Văn Thử", printed).time()).contains(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-07-20T13:38:23.1+07:00 | 2021-07-20T13:38:23.1+07:00 | SECOND",
        "20.07.2021 13:38:23 GMT+7 | 2021-07-20T13:38:23+07:00 | SECOND",
        "20/07/2021 13:38:23 (UTC+7) | 2021-07-20T13:38:23+07:00 | SECOND",
        "20/07/2021 06:38:23 GMT | 2021-07-20T06:38:23Z | SECOND",
        "20/07/2021; 13:38:23; +07:00 | 2021-07-20T13:38:23+07:00 | SECOND",
        "16 giờ 34 phút 54 giây ngày 16 tháng 11 năm 2022 | 2022-11-16T16:34:54+07:00 | SECOND",
        "16 giờ 34 phút, ngày 16 tháng 11 năm 2022 | 2022-11-16T16:34:00+07:00 | MINUTE",
        "Ngày 16 tháng 11 năm 2022; 16 giờ 34 phút 54 giây | 2022-11-16T16:34:54+07:00 | SECOND",
        "16h34 ngày 16/11/2022 | 2022-11-16T16:34:00+07:00 | MINUTE",
        "16:34:54, ngày 16/11/2022 | 2022-11-16T16:34:54+07:00 | SECOND",
        "16/11/2022 16:34 | 2022-11-16T16:34:00+07:00 | MINUTE",
        "16/11/2022 4:34:54 CH | 2022-11-16T16:34:54+07:00 | SECOND",
        "16/11/2022 12:34:54 SA | 2022-11-16T00:34:54+07:00 | SECOND",
        "16/11/2022 04:34:54 PM +07:00 | 2022-11-16T16:34:54+07:00 | SECOND",
        "Thời điểm ký: 16/11/2022 16:34:54 | 2022-11-16T16:34:54+07:00 | SECOND",
        "Ký ngày 16/11/2022 16:34:54 | 2022-11-16T16:34:54+07:00 | SECOND",
        "Signing time: 2022-11-16T09:34:54Z | 2022-11-16T09:34:54Z | SECOND",
      })
  void momentsInWordsAndOtherForms(
      String printed, OffsetDateTime moment, PrintedTime.Precision precision) {
    Stamp stamp = appearance("Lê Văn Thử", printed);
    assertThat(stamp.printed())
        .hasValueSatisfying(
            p -> {
              assertThat(p.time()).isEqualTo(moment);
              assertThat(p.precision()).isEqualTo(precision);
            });
    if (!printed.contains(":") || printed.startsWith("1") || printed.startsWith("2")) {
      assertThat(stamp.name()).contains("Lê Văn Thử");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ngày ký: 16.03.2015|Giờ ký: 11:02:35 +07:00",
        "Thời gian ký: 16.03.2015|11:02:35 +07:00",
        "Thời gian ký: 2015-03-16|T11:02:35+07:00",
        "Date: 2015.03.16|11:02:35 +07'00'",
      })
  void momentsOnTwoLinesAreOne(String lines) {
    String[] torn = lines.split("\\|", -1);
    Stamp stamp = appearance("Ký bởi: Lê Văn Thử", torn[0], torn[1]);
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2015-03-16T11:02:35+07:00"));
    assertThat(stamp.name()).contains("Lê Văn Thử");
  }

  @Test
  void aDayAloneIsTheDayAndNoMoment() {
    Stamp stamp = appearance("Người ký: Lê Văn Thử", "Ngày ký: 16/03/2015");
    assertThat(stamp.time()).isEmpty();
    assertThat(stamp.printed())
        .contains(
            new PrintedTime(
                OffsetDateTime.parse("2015-03-16T00:00:00+07:00"),
                PrintedTime.Precision.DAY,
                true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Người ký: Lê Văn Thử Email: thu@example.vn Cơ quan: Sở Thử Thời gian ký: 16.03.2015 11:02:35",
        "Người ký số: Lê Văn Thử|Thư điện tử: thu@example.vn|Đơn vị: Sở Thử|Chức vụ: Giám đốc|Ngày ký: 16.03.2015 11:02:35",
        "Được ký số bởi: Lê Văn Thử|Tổ chức: Sở Thử|E-mail: thu@example.vn|Lý do: Tôi đồng ý|Nơi ký: Thử|Giờ ký: 11:02:35 16.03.2015",
        "Signed by: Lê Văn Thử|Organization: Sở Thử|Title: Director|Email: thu@example.vn|Date: 16.03.2015 11:02:35",
        "Digitally signed by Lê Văn Thử|DN: C=VN, O=Sở Khác,|CN=Ai Khác|Email: thu@example.vn|Organisation: Sở Thử|Reason: ok|Location: Thử|Date: 16.03.2015 11:02:35",
        "Signature Not Verified|Ký bởi: Lê Văn Thử|Email: thu@example.vn|Cơ quan: Sở Thử|Ký ngày: 16.03.2015 11:02:35",
      })
  void labelsOfBothLanguages(String lines) {
    Stamp stamp = appearance(lines.split("\\|", -1));
    assertThat(stamp.name()).contains("Lê Văn Thử");
    assertThat(stamp.organisation()).contains("Sở Thử");
    assertThat(stamp.email()).contains("thu@example.vn");
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2015-03-16T11:02:35+07:00"));
    assertThat(stamp.kind()).isEqualTo(StampKind.SIGNATURE);
  }

  @Test
  void theStampOfArrivalNamesNoSigner() {
    Stamp stamp =
        appearance("SỞ THỬ TỈNH XA", "CÔNG VĂN ĐẾN", "Số: 1234", "Ngày: 12/03/2024", "Chuyển: VP");
    assertThat(stamp.kind()).isEqualTo(StampKind.INCOMING);
    assertThat(stamp.name()).isEmpty();
    assertThat(stamp.organisation()).contains("SỞ THỬ TỈNH XA");
    assertThat(stamp.printed()).isEmpty();
    assertThat(CertifiedNames.stamp(stamp, OrganisationAgreementTest.subject("Bộ Khác", null)))
        .isEmpty();
    assertThat(appearance("CÔNG VĂN ĐẾN", "Số: 12", "Ngày 01/02/2024").kind())
        .isEqualTo(StampKind.INCOMING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12/2024/QĐ-UBND; 2024-03-12T10:00:00+07:00",
        "Số: 12/2024/QĐ-UBND|2024-03-12T10:00:00+07:00",
        "Kèm theo Quyết định số 12/2024/QĐ-UBND; Thời gian ký: 2024-03-12T10:00:00+07:00",
      })
  void anAnnexBearsItsDocumentsNumber(String lines) {
    Stamp stamp = appearance(lines.split("\\|", -1));
    assertThat(stamp.kind()).isEqualTo(StampKind.ANNEX);
    assertThat(stamp.name()).isEmpty();
    assertThat(stamp.time()).contains(OffsetDateTime.parse("2024-03-12T10:00:00+07:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SAO Y; Sở Thử; 16/11/2022 16:34:54", "TRÍCH SAO|Sở Thử|16/11/2022 16:34:54"})
  void copiesAreTold(String lines) {
    Stamp stamp = appearance(lines.split("\\|", -1));
    assertThat(stamp.kind()).isEqualTo(StampKind.COPY);
    assertThat(stamp.organisation()).contains("Sở Thử");
  }

  @Test
  void aBlockDrawnAsAStampNamesItsSigner() {
    Stamp stamp = appearance("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Thử");
    assertThat(stamp.name()).contains("Lê Văn Thử");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lê Văn Thử | Lê Văn Thử | NORMALIZED",
        "LÊ VĂN THỬ | Lê Văn Thử | NORMALIZED",
        "Lê Văn Thử Anh | Lê Văn Thử | DIFFERENT",
        "Lê Văn Anh | Lê Văn An | DIFFERENT",
        "Lê Văn Dũng | Lê Văn Dung | DIFFERENT",
        "Sở Thử | Sở Thử tỉnh Xa | NORMALIZED",
        "Sở Thử tỉnh Gần | Sở Thử tỉnh Xa | DIFFERENT",
        "Sở Thử, UBND tỉnh Xa | Sở Thử | NORMALIZED",
        "Sở Thử nghiệm | SO THU NGHIEM TINH XA | NORMALIZED",
        "Sở Thử nghiệm | SO THU TINH XA | DIFFERENT",
      })
  void theStampsNameIsHeldAgainstTheCertificate(
      String printed, String certified, Agreement agreement) {
    assertThat(
            CertifiedNames.stamp(
                appearance("Người ký: " + printed),
                OrganisationAgreementTest.subject(certified, null)))
        .hasValueSatisfying(
            a -> assertThat(a.agrees()).isEqualTo(agreement == Agreement.NORMALIZED));
  }

  @Test
  void anInvitationsTimeIsNoStamp() {
    for (String line :
        List.of(
            "Thời gian: 08 giờ 00, ngày 16/11/2022",
            "Thời gian: 08:00 ngày 16/11/2022",
            "08 giờ 30 phút, ngày 16 tháng 11 năm 2022",
            "Ngày: 16/11/2022")) {
      assertThat(DirectiveReader.readPlainText(line).stamps()).as(line).isEmpty();
    }
    assertThat(DirectiveReader.readPlainText("Ngày ký: 16/11/2022").stamps()).hasSize(1);
  }

  @Test
  void aStampOnThePageInASignaturesEmptyRectangleIsThatSignatures() {
    SignatureAppearance empty =
        new SignatureAppearance("Sig", 1, new Box(60, 0, 560, 842), List.of());
    Directive read =
        DirectiveReader.read(
            new PageContent(
                1,
                List.of(Pages.page("Cơ quan Huyện ủy", "2021.07.20 13:38:23 +07:00")),
                List.of(empty),
                List.of(),
                List.of()));
    assertThat(read.stamps())
        .singleElement()
        .extracting(s -> s.signatureField().orElse(""))
        .isEqualTo("Sig");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2021.13.20 13:38:23", "32/07/2021 13:38:23", "2021.07-20 13:38:23", "20/07/2021"})
  void whatIsNoMomentIsNotRead(String printed) {
    assertThat(appearance("Lê Văn Thử", printed).time()).isEmpty();
  }

  @Test
  void aNumberThatIsDrawnAsASignatureIsTheDocumentsNumber() {
    TextRun run = new TextRun("63", new Box(120, 700, 132, 710), 12, false, false);
    SignatureAppearance number =
        new SignatureAppearance("So", 1, new Box(118, 698, 140, 712), List.of(run));
    Directive read =
        DirectiveReader.read(
            new PageContent(
                1,
                List.of(Pages.page("BỘ THỬ", "Số:      /BT-VP")),
                List.of(number),
                List.of(),
                List.of()));
    assertThat(read.number()).contains("63");
    assertThat(read.reference()).contains("63/BT-VP");
    assertThat(read.stamps()).isEmpty();
  }

  @Test
  void aStampInTheTextIsReadAndNotTakenForTheSigner() {
    Directive read =
        DirectiveReader.readPlainText(
            """
            Số: 1/BT
            Kính gửi: Các đơn vị./.
            Nơi nhận:
            - Lưu: VT.
            Ký bởi: Trần Thị Khác

            CHỦ TỊCH

            Cơ quan Huyện ủy
            2021.07.20 13:38:23 +07:00

            Lê Văn Thử
            """);
    assertThat(read.stamps())
        .extracting(s -> s.name().orElse(""))
        .containsExactly("Trần Thị Khác", "Cơ quan Huyện ủy");
    assertThat(read.signatureBlocks())
        .singleElement()
        .extracting(b -> b.signer().orElse(""))
        .isEqualTo("Lê Văn Thử");
  }

  @Test
  void aMomentInASentenceIsNoStamp() {
    assertThat(
            DirectiveReader.readPlainText("Hệ thống dừng từ 20/07/2021 13:38:23 đến hết ngày.")
                .stamps())
        .isEmpty();
  }
}
