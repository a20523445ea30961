package org.xacthuc.fuzz;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.DirectiveReader;
import org.xacthuc.directive.NameAgreement;
import org.xacthuc.pdf.TextSource;

/**
 * A directive's text, and the names in it. What is read stands in the text; it is read the same the
 * second time; a name agrees with itself, and whom nobody would take for each other never agree.
 */
final class BlockTarget implements FuzzTarget {
  /** No name of the inputs: what agrees with it agrees with everybody. */
  private static final String NOBODY = "Xzqwxzqw Jfwjfw Zwzwzw";

  private final List<Bytes> seeds =
      Stream.of(
              """
              ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              HUYỆN THỬ SƠN               Độc lập - Tự do - Hạnh phúc
              Số: 15/UBND-VX       Thử Sơn, ngày 02 tháng 9 năm 2023
              V/v thử nghiệm phần mềm
              Kính gửi: Các phòng, ban của huyện.
              Đề nghị các đơn vị thực hiện nghiêm túc./.
              Nơi nhận:                   TM. ỦY BAN NHÂN DÂN
              - Như trên;                      KT. CHỦ TỊCH
              - Lưu: VT, VX.                   PHÓ CHỦ TỊCH
                                               Lê Văn Thử
              """,
              """
              TỈNH ỦY THỬ SƠN        ĐẢNG CỘNG SẢN VIỆT NAM
              *                   Thử Sơn, ngày 20 tháng 7 năm 2021
              Số 309-CV/TU
              Nơi nhận:              T/M BAN THƯỜNG VỤ
              - Lưu.                   PHÓ BÍ THƯ
                                       (Đã ký)
                                     Nguyễn Thị Thử
              """,
              "Ký bởi: Văn phòng\nThời gian ký: 20.07.2021 13:38:23 +07:00\n")
          .map(Bytes::ofUtf8)
          .toList();

  @Override
  public List<Bytes> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return Words.DIRECTIVE;
  }

  @Override
  public void run(Bytes input) {
    String text = new String(input.toArray(), StandardCharsets.UTF_8);
    Directive directive = DirectiveReader.readPlainText(text);
    Invariant.holds(
        directive.equals(DirectiveReader.readPlainText(text)), () -> "another one the second time");
    int longest = 4 * Normalizer.normalize(text, Normalizer.Form.NFD).length() + 64;
    directive
        .signatureBlocks()
        .forEach(block -> block.signer().ifPresent(signer -> checkName(signer, longest)));
    Stream.of(directive.issuer(), directive.subject(), directive.number(), directive.place())
        .flatMap(Optional::stream)
        .forEach(
            field -> Invariant.holds(field.length() <= longest, () -> field.length() + " letters"));
    text.lines().limit(4).forEach(line -> compare(line, text));
  }

  private static void checkName(String name, int longest) {
    Invariant.holds(!name.isBlank(), () -> "a blank name");
    Invariant.holds(name.length() <= longest, () -> name.length() + " letters");
    compare(name, name);
  }

  private static void compare(String line, String text) {
    Invariant.holds(!agrees(line, NOBODY), () -> "anybody is " + line);
    Invariant.holds(!agrees(NOBODY, line), () -> line + " is anybody");
    NameAgreement.of(line, text, TextSource.OCR);
  }

  private static boolean agrees(String printed, String certified) {
    Agreement agreement = NameAgreement.of(printed, certified, TextSource.TEXT).agreement();
    return switch (agreement) {
      case EXACT, NORMALIZED, SPELLING_VARIANT, UNACCENTED, SUCCESSOR -> true;
      case NEAR, DIFFERENT, NOT_PRINTED, NOT_COMPARABLE -> false;
    };
  }
}
