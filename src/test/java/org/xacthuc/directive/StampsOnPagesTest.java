package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xacthuc.base.Box;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.SignatureAppearance;
import org.xacthuc.pdf.TextSource;

/** Stamps among the lines of a page: where they begin and end, and whose they are. */
class StampsOnPagesTest {
  private static final OffsetDateTime THEN = OffsetDateTime.parse("2021-07-20T13:38:23+07:00");

  private static StampReader.OnPages read(String... lines) {
    return StampReader.onPages(PlainTextLines.read(String.join("\n", lines)));
  }

  private static List<String> rest(String... lines) {
    return read(lines).rest().stream().map(Line::text).toList();
  }

  private static Stamp only(String... lines) {
    List<Stamp> stamps = read(lines).stamps();
    assertThat(stamps).hasSize(1);
    return stamps.get(0);
  }

  private static Stamp stamp(String name, String organisation, String email) {
    return new Stamp(
        1,
        Optional.empty(),
        Optional.empty(),
        StampKind.SIGNATURE,
        Optional.ofNullable(name),
        Optional.ofNullable(organisation),
        Optional.ofNullable(email),
        Optional.of(new PrintedTime(THEN, PrintedTime.Precision.SECOND, false)));
  }

  @Test
  void aStampWithLabelsIsTakenOffWhole() {
    String[] page = {
      "Chi tiết khác.",
      "Người ký: Lê Văn Thử",
      "Email: thu@example.vn",
      "Cơ quan: Sở Thử",
      "Thời gian ký: 20.07.2021 13:38:23 +07:00",
      "Đề nghị thực hiện.",
    };
    assertThat(read(page).stamps())
        .containsExactly(stamp("Lê Văn Thử", "Sở Thử", "thu@example.vn"));
    assertThat(rest(page)).containsExactly("Chi tiết khác.", "Đề nghị thực hiện.");
  }

  @Test
  void valuesMayGoOnBetweenTheLabels() {
    String[] page = {
      "Chi tiết khác", "Cơ quan: Sở Thử", "tỉnh Xa", "20.07.2021 13:38:23 +07:00",
    };
    assertThat(read(page).stamps()).containsExactly(stamp(null, "Sở Thử tỉnh Xa", null));
    assertThat(rest(page)).containsExactly("Chi tiết khác");
  }

  @ParameterizedTest
  @CsvSource({
    "Sở Thử, true",
    "Lê Văn Thử, true",
    "Đề nghị thực hiện, false",
    "TM. SỞ THỬ, false",
    "GIÁM ĐỐC, false",
    "-----, false",
    "Số: 5/QĐ-ST, false",
  })
  void withoutLabelsOnlyANameIsTheStamps(String above, boolean named) {
    String[] page = {"Chi tiết khác", above, "20.07.2021 13:38:23 +07:00"};
    assertThat(only(page).name()).isEqualTo(named ? Optional.of(above) : Optional.empty());
    assertThat(rest(page)).hasSize(named ? 1 : 2);
  }

  @Test
  void aNameBehindAGapIsNotTheStamps() {
    assertThat(only("Sở Thử", "", "20.07.2021 13:38:23 +07:00").name()).isEmpty();
  }

  @Test
  void aNameOverTheFirstLabelIsTheStamps() {
    Stamp bare = only("Chi tiết khác", "Sở Thử", "Email: a@example.vn", "20.07.2021 13:38:23");
    assertThat(bare.email()).contains("a@example.vn");
    assertThat(rest("Chi tiết khác", "Sở Thử", "Email: a@example.vn", "20.07.2021 13:38:23"))
        .containsExactly("Chi tiết khác");
    assertThat(rest("Sở Thử", "Người ký: Lê Văn Thử", "20.07.2021 13:38:23"))
        .containsExactly("Sở Thử");
  }

  @Test
  void labelsFarAboveAreAnotherStamps() {
    String time = "20.07.2021 13:38:23";
    String six = "Cơ quan: Sở Thử,a,b,c,d,e," + time;
    String seven = "Cơ quan: Sở Thử,a,b,c,d,e,f," + time;
    assertThat(rest(six.split(","))).isEmpty();
    assertThat(rest(seven.split(","))).hasSize(7);
  }

  @Test
  void linesOfTextAreNotBetweenLabels() {
    String most = "a".repeat(120);
    assertThat(rest("Cơ quan: Sở Thử", most, "20.07.2021 13:38:23")).isEmpty();
    assertThat(rest("Cơ quan: Sở Thử", most + "a", "20.07.2021 13:38:23")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.07.2021 13:38:23 +07:00",
        "20.07.2021 13:38:23 +07:00 ;",
        "Ngày: 20.07.2021 13:38:23 +07:00",
        "Thời gian ký: 20.07.2021 13:38:23 +07:00",
        "SAO Y; Sở Thử; 20.07.2021 13:38:23 +07:00",
      })
  void aMomentOfItsOwnIsAStamp(String line) {
    assertThat(only(line).time()).contains(THEN);
    assertThat(rest(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.07.2021 13:38:23 +07:00 thì",
        "Hệ thống dừng từ 20.07.2021 13:38:23 +07:00",
        "20.07.2021 13:38",
        "Ngày: 20.07.2021",
        "Ký bởi:",
        "Người ký: Lê Văn Thử",
      })
  void otherMomentsAndLabelsAreNone(String line) {
    assertThat(read(line).stamps()).isEmpty();
    assertThat(rest(line)).containsExactly(line);
  }

  @Test
  void aSentenceIsLongerThanAStampsLine() {
    String moment = "; 20.07.2021 13:38:23";
    assertThat(read("a".repeat(158) + moment).stamps()).hasSize(1);
    assertThat(read("a".repeat(159) + moment).stamps()).isEmpty();
    String label = "Thời gian ký:" + " ".repeat(1);
    String after = "x".repeat(200 - label.length() - 20) + " ";
    assertThat(read(label + after + "20.07.2021 13:38:23").stamps()).hasSize(1);
    assertThat(read(label + "x" + after + "20.07.2021 13:38:23").stamps()).isEmpty();
  }

  /** The day stands behind the label, the clock under it: one moment, taken off whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thời gian ký: 20.07.2021|13:38:23 +07:00",
        "Thời gian ký:|20.07.2021 13:38:23 +07:00",
        "Ngày ký: 20.07.2021|Giờ ký: 13:38:23 +07:00",
      })
  void aMomentMayBeTornOverTwoLines(String torn) {
    String[] page = ("Chi tiết|Người ký: Lê Văn Thử|" + torn + "|Hết").split("\\|");
    assertThat(read(page).stamps()).containsExactly(stamp("Lê Văn Thử", null, null));
    assertThat(rest(page)).containsExactly("Chi tiết", "Hết");
  }

  @Test
  void aDayIsNotTornWhereTheNextLineHasNoClockOrAMomentOfItsOwn() {
    assertThat(only("Ngày ký: 20.07.2021", "Hết").time()).isEmpty();
    assertThat(rest("Ngày ký: 20.07.2021", "Hết")).containsExactly("Hết");
    assertThat(only("Ngày ký: 20.07.2021", "", "13:38:23 +07:00").time()).isEmpty();
    assertThat(only("Ngày ký: 20.07.2021", "13:38:23 là giờ bắt đầu của hội nghị toàn quốc").time())
        .isEmpty();
    assertThat(read("Ngày ký: 19.07.2021", "20.07.2021 13:38:23 +07:00").stamps()).hasSize(2);
    assertThat(rest("Thời gian ký: 20.07.2021 13:38:23", "13:38:24")).containsExactly("13:38:24");
  }

  @Test
  void aSignersLabelAloneBeginsAStampOfLabels() {
    String[] page = {
      "Ký bởi: Lê Văn Thử", "Cơ quan: Sở Thử", "Ký bởi: Trần Thị Ghi", "Đề nghị thực hiện.",
    };
    assertThat(read(page).stamps())
        .extracting(s -> s.name().orElse("") + "/" + s.organisation().orElse(""))
        .containsExactly("Lê Văn Thử/Sở Thử", "Trần Thị Ghi/");
    assertThat(rest(page)).containsExactly("Đề nghị thực hiện.");
    assertThat(rest("Ký bởi: Lê Văn Thử", "", "Cơ quan: Sở Thử"))
        .containsExactly("Cơ quan: Sở Thử");
  }

  @Test
  void ofEndlessStampsTheFirstAreRead() {
    String[] lines = "20.07.2021 13:38:23 +07:00\n\n".repeat(101).split("\n");
    assertThat(read(lines).stamps()).hasSize(100);
    assertThat(rest(lines)).hasSize(1);
  }

  private static Directive drawn(PageText page, SignatureAppearance... appearances) {
    return DirectiveReader.read(
        new PageContent(1, List.of(page), List.of(appearances), List.of(), List.of()));
  }

  private static SignatureAppearance appearance(String field, int page, Box box, PageText drawn) {
    return new SignatureAppearance(field, page, box, drawn == null ? List.of() : drawn.runs());
  }

  @Test
  void aStampDrawnOnThePageToo() {
    PageText same = Pages.page("Sở Thử", "20.07.2021 13:38:23 +07:00");
    Box box = new Box(60, 0, 560, 842);
    SignatureAppearance drawn = appearance("Sig", 1, box, same);
    assertThat(drawn(same, drawn).stamps())
        .singleElement()
        .extracting(Stamp::signatureField)
        .isEqualTo(Optional.of("Sig"));
    assertThat(drawn(same, appearance("Sig", 2, box, same)).stamps()).hasSize(2);
    for (String[] other :
        new String[][] {
          {"Sở Thử", "20.07.2021 13:38:24 +07:00"}, {"Sở Khác", "20.07.2021 13:38:23 +07:00"}
        }) {
      assertThat(drawn(Pages.page(other), drawn).stamps()).hasSize(2);
    }
  }

  @Test
  void aStampIsThatOfTheEmptyRectangleItStandsIn() {
    PageText page = Pages.page("Sở Thử", "20.07.2021 13:38:23 +07:00");
    Box there = new Box(60, 700, 560, 842);
    Box elsewhere = new Box(60, 0, 560, 100);
    Directive read =
        drawn(
            page,
            appearance("Page2", 2, there, null),
            appearance("Below", 1, elsewhere, null),
            appearance("Here", 1, there, null),
            appearance("Late", 1, there, null));
    assertThat(read.stamps())
        .singleElement()
        .extracting(Stamp::signatureField)
        .isEqualTo(Optional.of("Here"));
  }

  @Test
  void anAppearanceOfAMomentAloneIsAStamp() {
    Box box = new Box(60, 700, 560, 842);
    PageText moment = Pages.page("20.07.2021 13:38:23");
    assertThat(drawn(Pages.page("Văn bản."), appearance("Sig", 1, box, moment)).stamps())
        .hasSize(1);
    PageText number = Pages.page("12.34");
    assertThat(drawn(Pages.page("Văn bản."), appearance("Sig", 1, box, number)).stamps()).isEmpty();
  }

  @Test
  void aCopysStampIsToldOnce() {
    PageText stamp = Pages.page("SAO Y; Sở Thử; 16/11/2022 16:34:54");
    PageText other = Pages.page("SAO Y; Sở Khác; 16/11/2022 16:34:54");
    SignatureAppearance drawn = appearance("Sig", 1, new Box(60, 700, 560, 842), stamp);
    assertThat(drawn(stamp, drawn).particulars().copies()).hasSize(1);
    assertThat(drawn(other, drawn).particulars().copies())
        .extracting(c -> c.body().orElse(""))
        .containsExactly("Sở Thử", "Sở Khác");
  }

  /** The source is that of the first page with text and of those with blocks. */
  @ParameterizedTest
  @CsvSource({
    "TEXT, TEXT, TEXT, TEXT",
    "TEXT, OCR, TEXT, TEXT",
    "TEXT, TEXT, OCR, OCR",
    "OCR, TEXT, TEXT, OCR"
  })
  void theSourceIsThatOfHeadAndBlocks(
      TextSource head, TextSource text, TextSource foot, TextSource source) {
    PageText empty = new PageText(1, 595, 842, TextSource.NONE, List.of());
    PageText first = new Pages().full("Số: 1/BT-VP").done(2, head);
    PageText second = new Pages().full("Đề nghị các đơn vị thực hiện").done(3, text);
    PageText third =
        new Pages().full("báo cáo./.").full("BỘ TRƯỞNG").full("Lê Văn Thử").done(4, foot);
    assertThat(Pages.read(empty, first, second, third).textSource()).isEqualTo(source);
  }
}
