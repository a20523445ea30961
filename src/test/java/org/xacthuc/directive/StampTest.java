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
