package org.xacthuc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xacthuc.base.Box;

/** What spares a text its patterns never spares it one that matches. */
class PreconditionsTest {
  private final Random random = new Random(17);

  private String text(List<String> parts, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  @Test
  void everyAbbreviationIsLookedForWhereItStands() {
    List<String> parts =
        List.of(
            "UBND",
            "HĐND",
            "TT",
            "CT",
            "Cty",
            "CTY",
            "CP",
            "BTC",
            "TW",
            "TU",
            "TƯ",
            "ThU",
            "HU",
            "QU",
            "ĐU",
            "CA",
            "TH",
            "MN",
            "CĐ",
            "Trường",
            "T.",
            "P.",
            "p.",
            "Q.",
            "H.",
            "X.",
            "Tỉnh",
            "Tài",
            "Y tế",
            "1",
            "công ty",
            "nhân dân",
            "Hà Nội",
            "tỉnh",
            ".",
            "TNHH",
            "Tp",
            "GD&ĐT",
            "LĐ",
            "-",
            "và",
            "&",
            "Văn hóa",
            "Ư");
    List<BodyAbbreviations.Rule> rules =
        Stream.of(BodyAbbreviations.BY_NEIGHBOURS, BodyAbbreviations.AMONG_SMALL_LETTERS)
            .flatMap(List::stream)
            .toList();
    boolean[] matched = new boolean[rules.size()];
    for (int i = 0; i < 40_000; i++) {
      String text = text(parts, 5);
      for (int r = 0; r < rules.size(); r++) {
        String replaced = rules.get(r).pattern().matcher(text).replaceAll(rules.get(r).expanded());
        assertThat(rules.get(r).expand(text)).isEqualTo(replaced);
        matched[r] |= !replaced.equals(text);
      }
    }
    assertThat(matched).containsOnly(true);
  }

  @Test
  void everyMomentHasAYearAndAClock() {
    List<String> parts =
        List.of(
            "2024-05-06",
            "6/5/2024",
            "06.05.1999",
            "ngày 6 tháng 5 năm 2024",
            "16:34",
            "16:34:54",
            "16 giờ 34 phút",
            "16h34'",
            "16 GIỜ 34",
            "16G34",
            "8 gio 5",
            "T",
            ",",
            "lúc",
            "PM",
            "SA",
            "+07:00",
            "Z",
            "a",
            "7",
            ":",
            "h",
            "GMT+7");
    int digits = 0;
    int words = 0;
    for (int i = 0; i < 40_000; i++) {
      String text = text(parts, 5);
      boolean ofDigits = matches(StampTime.OF_DIGITS, text);
      boolean ofWords = matches(StampTime.OF_WORDS, text);
      assertThat(ofDigits && !StampTime.hasClock(text, ":")).as(text).isFalse();
      assertThat(ofWords && !StampTime.hasClock(text, "hg")).as(text).isFalse();
      boolean year = Pattern.compile("(?:19|20)\\d{2}").matcher(text).find();
      assertThat(StampTime.hasYear(text)).as(text).isEqualTo(year);
      digits += ofDigits ? 1 : 0;
      words += ofWords ? 1 : 0;
    }
    assertThat(List.of(digits, words)).allMatch(n -> n > 1_000);
  }

  private static boolean matches(List<Pattern> forms, String text) {
    return forms.stream().map(f -> f.matcher(text)).anyMatch(Matcher::find);
  }

  @Test
  void headingsHaveTheWordsThatAPatternFinds() {
    List<String> parts =
        List.of(
            "cong hoa", "-", "* * *", " ", "\u00a0", "doc lap", "1", "\ud835\udd38", "\ud83d", "");
    for (int i = 0; i < 20_000; i++) {
      String text = text(parts, 6);
      String expected = text.replaceAll("[^\\p{L}]+", " ").strip();
      assertThat(Headings.letters(text)).isEqualTo(expected);
    }
  }

  @Test
  void draftsAreMarkedInSmallLettersToo() {
    for (String mark : List.of("Dự thảo", "dự thảo lần 2", "(Dự thảo)", "Dự thảo lần thứ 3")) {
      assertThat(MarkReader.isMark(line(mark))).as(mark).isTrue();
    }
    for (String other : List.of("Dự án", "mật", "Khẩn", "Dự thảo luật đất đai")) {
      assertThat(MarkReader.isMark(line(other))).as(other).isFalse();
    }
    assertThat(MarkReader.isMark(line("Độ mật: Tối mật"))).isTrue();
    assertThat(MarkReader.isMark(line("TỐI MẬT"))).isTrue();
  }

  @Test
  void everyCharacterIsCleanedAndToldAsByItsKind() {
    for (int c = 0; c < 0x10000; c++) {
      String one = String.valueOf((char) c);
      String apart = Normalizer.normalize(one, Normalizer.Form.NFD);
      boolean marks =
          apart.chars().anyMatch(d -> (d >= 0x300 && d <= 0x36F) || d == 'đ' || d == 'Đ');
      assertThat(VietnameseText.hasMarks("a" + one)).isEqualTo(marks);
      assertThat(VietnameseText.clean("a" + one + "b")).isEqualTo(cleaned("a" + one + "b"));
    }
  }

  /** The rule, told over again without short cuts. */
  private static String cleaned(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder cleaned = new StringBuilder();
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      int type = Character.getType(c);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0;
      boolean gone = type == Character.FORMAT || type == Character.CONTROL || c == 0xFEFF;
      String shown = c == 'Ð' ? "Đ" : c == 'ð' ? "đ" : String.valueOf(c);
      cleaned.append(blank ? " " : gone ? "" : shown);
    }
    return cleaned.toString();
  }

  private static Line line(String text) {
    return Line.of(text, 1, Optional.<Box>empty(), Column.FULL, false);
  }
}
