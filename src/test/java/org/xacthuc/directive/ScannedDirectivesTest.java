package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.ocr.Tesseract;
import org.xacthuc.pdf.PageContent;
import org.xacthuc.pdf.PagePicture;
import org.xacthuc.pdf.PageRenderer;
import org.xacthuc.pdf.PageSelection;
import org.xacthuc.pdf.PageText;
import org.xacthuc.pdf.PdfFile;
import org.xacthuc.pdf.TextSource;
import org.xacthuc.testkit.samples.DirectiveLayout;
import org.xacthuc.testkit.samples.DirectiveTypesetter;
import org.xacthuc.testkit.samples.Scanner;

/**
 * A dozen invented directives, typeset, signed and sealed on paper, scanned and read by tesseract
 * where it is installed. Base letters, digits and dates must be right; a mark may be mistaken.
 */
class ScannedDirectivesTest {
  private static final DirectiveTypesetter TYPESETTER = DirectiveTypesetter.create();
  private static final Tesseract TESSERACT = new Tesseract(System.getenv());
  private static final Scanner COLOUR = Scanner.COLOUR;
  private static final Scanner FAX = Scanner.BLACK_AND_WHITE;
  private static final Scanner ASKEW = new Scanner(300, false, -0.5);

  /** What is printed, and how it is scanned. */
  record Paper(
      Scanner scanner,
      boolean party,
      String issuer,
      String number,
      String place,
      LocalDate date,
      List<String> authority,
      String position,
      String signer) {
    @Override
    public String toString() {
      return number + " " + scanner;
    }

    private DirectiveLayout layout() {
      String day =
          "%s, ngày %02d tháng %02d năm %d"
              .formatted(place, date.getDayOfMonth(), date.getMonthValue(), date.getYear());
      return new DirectiveLayout(
          party ? DirectiveLayout.Form.PARTY : DirectiveLayout.Form.STATE,
          Map.of(
              "issuer", List.of(issuer.split("/")),
              "nation",
                  party
                      ? List.of("ĐẢNG CỘNG SẢN VIỆT NAM")
                      : List.of(
                          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
              "number", List.of((party ? "Số " : "Số: ") + number),
              "date", List.of(day),
              "subject", List.of("V/v kiểm thử việc nhận dạng"),
              "body", List.of("Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./."),
              "recipients", List.of("Nơi nhận:", "- Như trên;", "- Lưu: VT."),
              "authority", authority,
              "position", List.of(position),
              "signer", List.of(signer)));
    }
  }

  @BeforeAll
  static void whereTesseractIsInstalled() {
    Assumptions.assumeTrue(
        TESSERACT.missing().isEmpty(), () -> "tesseract with vie: " + TESSERACT.missing());
  }

  static Stream<Paper> papers() {
    String xa = "ỦY BAN NHÂN DÂN/XÃ TÂN THỬ";
    List<String> tm = List.of("TM. ỦY BAN NHÂN DÂN");
    List<String> kt = List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH");
    return Stream.of(
        state(COLOUR, xa, "15/UBND-VP", 2, 1, tm, "CHỦ TỊCH", "Nguyễn Văn Thành"),
        state(COLOUR, xa, "307/UBND-KT", 14, 9, kt, "PHÓ CHỦ TỊCH", "Trần Minh Quang"),
        state(FAX, xa, "1208/UBND-NC", 30, 11, tm, "CHỦ TỊCH", "Lê Thị Lan"),
        state(FAX, xa, "96/QĐ-UBND", 5, 6, kt, "PHÓ CHỦ TỊCH", "Phạm Quốc Khánh"),
        state(ASKEW, "SỞ KIỂM THỬ", "441/SKT-VP", 21, 3, List.of(), "GIÁM ĐỐC", "Hoàng Ngọc Sơn"),
        state(
            COLOUR,
            "SỞ KIỂM THỬ",
            "78/SKT-TTr",
            9,
            12,
            List.of("KT. GIÁM ĐỐC"),
            "PHÓ GIÁM ĐỐC",
            "Bùi Thanh Hà"),
        state(COLOUR, xa, "2250/UBND-TH", 17, 8, tm, "CHỦ TỊCH", "VŨ ĐÌNH LONG"),
        party(COLOUR, "TỈNH ỦY TÂN THỬ", "309-CV/TU", 20, 7, "BÍ THƯ", "Đặng Văn An"),
        party(FAX, "TỈNH ỦY TÂN THỬ", "12-CT/TU", 1, 2, "PHÓ BÍ THƯ", "Ngô Thị Mai"),
        party(ASKEW, "HUYỆN ỦY TÂN THỬ", "455-CV/HU", 28, 10, "BÍ THƯ", "Đỗ Xuân Hòa"),
        party(COLOUR, "THÀNH ỦY TÂN THỬ", "77-TB/TU", 11, 5, "PHÓ BÍ THƯ", "Dương Văn Tám"),
        party(FAX, "HUYỆN ỦY TÂN THỬ", "8-QĐ/HU", 3, 4, "BÍ THƯ", "Hồ Ngọc Bích"));
  }

  private static Paper state(
      Scanner scanner,
      String issuer,
      String number,
      int day,
      int month,
      List<String> authority,
      String position,
      String signer) {
    LocalDate date = LocalDate.of(2024, month, day);
    return new Paper(scanner, false, issuer, number, "Tân Thử", date, authority, position, signer);
  }

  private static Paper party(
      Scanner scanner,
      String issuer,
      String number,
      int day,
      int month,
      String position,
      String signer) {
    LocalDate date = LocalDate.of(2024, month, day);
    List<String> authority = List.of("T/M BAN THƯỜNG VỤ");
    return new Paper(scanner, true, issuer, number, "Tân Thử", date, authority, position, signer);
  }

  @ParameterizedTest
  @MethodSource("papers")
  void isReadFromItsPicture(Paper paper) {
    Directive read = read(paper);
    assertThat(read.textSource()).isEqualTo(TextSource.OCR);
    assertThat(folded(read.reference())).isEqualTo(folded(Optional.of(paper.number())));
    assertThat(read.date()).contains(paper.date());
    assertThat(folded(read.issuer()))
        .isEqualTo(folded(Optional.of(paper.issuer().replace("/", " "))));
    assertThat(read.signatureBlocks())
        .singleElement()
        .satisfies(
            block -> {
              assertThat(folded(block.signer())).isEqualTo(folded(Optional.of(paper.signer())));
              assertThat(folded(block.position())).isEqualTo(folded(Optional.of(paper.position())));
              assertThat(block.authority()).hasSameSizeAs(paper.authority());
            });
  }

  private static Directive read(Paper paper) {
    DirectiveTypesetter.Typeset typeset = TYPESETTER.typeset(paper.layout(), "drawn");
    byte[] sealed =
        Scanner.signAndSeal(
            typeset.pdf().toArray(), typeset.signaturePage(), typeset.signatureSpace());
    PdfFile file = PdfFile.of(Bytes.of(paper.scanner().scan(sealed)));
    PagePicture picture =
        PageRenderer.draw(file, PageSelection.upTo(file.length()), List.of(1), Optional.empty())
            .get(0)
            .value()
            .orElseThrow();
    PageText page =
        new PageText(1, picture.area().width(), picture.area().height(), TextSource.NONE, List.of())
            .recognisedAs(TESSERACT.recognise(picture).value().orElseThrow());
    return DirectiveReader.read(new PageContent(1, List.of(page), List.of(), List.of(), List.of()));
  }

  private static String folded(Optional<String> text) {
    return VietnameseText.fold(text.orElse("nothing"));
  }
}
