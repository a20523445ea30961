package org.xacthuc.directive;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a position in a signature block begins. Folded, so that misprinted tones do not matter. */
final class PositionWords {
  private static final List<String> STARTS =
      List.of(
          "bi thu",
          "bo truong",
          "chanh",
          "chi cuc truong",
          "chi huy truong",
          "chinh uy",
          "chinh tri vien",
          "chu nhiem",
          "chu tich",
          "chu toa",
          "chu tri",
          "chap hanh vien",
          "chu dau tu",
          "chu su",
          "cong chung vien",
          "cuc truong",
          "dai dien",
          "dieu tra vien",
          "don truong",
          "doan truong",
          "doi truong",
          "giam doc",
          "giam thi",
          "hat truong",
          "hieu truong",
          "hoi truong",
          "ke toan truong",
          "kiem sat vien",
          "kiem toan truong",
          "lu doan truong",
          "nguoi chu tri",
          "nguoi dai dien",
          "nguoi ghi bien ban",
          "nguoi lap",
          "nguoi phu trach",
          "phan vien truong",
          "pho",
          "phu trach",
          "quan doc",
          "quyen",
          "q.",
          "su doan truong",
          "tham muu truong",
          "tham phan",
          "thong doc",
          "thu ky",
          "thu truong",
          "thu tuong",
          "thuong truc",
          "tieu doan truong",
          "to truong",
          "tong bi thu",
          "tong bien tap",
          "tong cuc truong",
          "tong giam doc",
          "tong kiem toan",
          "tong tham muu truong",
          "tong thanh tra",
          "tong thu ky",
          "tram truong",
          "trung doan truong",
          "truong",
          "tu lenh",
          "uy vien",
          "vien truong",
          "vu truong",
          "vu pho",
          "doi pho",
          "to pho",
          "cuc pho",
          "hieu pho",
          "vien pho",
          "benh vien truong",
          "khoa truong",
          "dai su",
          "tong lanh su",
          "chanh an",
          "ham");

  /** Words that want the next line, however it begins. */
  private static final List<String> OPEN =
      List.of("pho", "tong", "chanh", "quyen", "truong", "q.", "kiem", "bo truong,");

  /**
   * Positions with their marks, where letter case does not tell them from names: those that a line
   * in lower case may begin with.
   */
  private static final List<String> MARKED =
      Stream.of(
              "bí thư",
              "bộ trưởng",
              "chánh văn phòng",
              "chánh thanh tra",
              "chánh án",
              "chủ nhiệm",
              "chủ tịch",
              "chủ tọa",
              "chủ trì",
              "cục trưởng",
              "chi cục trưởng",
              "đại diện",
              "đội trưởng",
              "giám đốc",
              "hiệu trưởng",
              "kế toán trưởng",
              "người ghi biên bản",
              "người lập",
              "tổng giám đốc",
              "tổng biên tập",
              "thư ký",
              "thứ trưởng",
              "thủ trưởng",
              "thủ tướng",
              "tổ trưởng",
              "trạm trưởng",
              "trưởng ban",
              "trưởng công an",
              "trưởng đoàn",
              "trưởng khoa",
              "trưởng phòng",
              "ủy viên",
              "viện trưởng",
              "vụ trưởng")
          .map(VietnameseText::toneLast)
          .toList();

  /** Surnames that are the beginning of a position without their marks: Trương, Vũ, Tô. */
  private static final Pattern SURNAME =
      Pattern.compile(
          "TRƯƠNG (?!PHÒNG|BAN|KHOA|ĐOÀN|THUẾ|CÔNG AN|BỘ|TRẠM)|VŨ |TÔ |CHU TR|CHU S",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A school and a street or city; TRƯỞNG and PHÓ are positions. HÀM is a surname. */
  private static final Pattern NO_POSITION =
      Pattern.compile("(?:TRƯỜNG|PHỐ|HÀM )", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PositionWords() {}

  static boolean begin(Line line) {
    return begin(line.text(), line.folded());
  }

  /** Whether {@code text} begins as a position does; its marks tell surnames from it. */
  static boolean begin(String text) {
    return begin(text, VietnameseText.fold(text));
  }

  private static boolean begin(String text, String folded) {
    return !NO_POSITION.matcher(text).lookingAt()
        && !SURNAME.matcher(text).lookingAt()
        && STARTS.stream().anyMatch(s -> BodyWords.startsWithWords(folded, s));
  }

  /** Whether {@code text} begins with a position whatever its letters' case, marks looked at. */
  static boolean beginMarked(String text) {
    String key = VietnameseText.toneLast(text);
    String rest = key;
    for (String before : List.of("phó ", "quyền ", "q. ", "phó ")) {
      String prefix = VietnameseText.toneLast(before);
      rest = rest.startsWith(prefix) ? rest.substring(prefix.length()) : rest;
    }
    String position = rest;
    return MARKED.stream().anyMatch(m -> BodyWords.startsWithWords(position, m));
  }

  static boolean isOpen(String folded) {
    int blank = folded.lastIndexOf(' ');
    return BodyWords.endsInConnective(folded)
        || folded.endsWith(" -")
        || OPEN.contains(folded)
        || folded.substring(blank + 1).equals("kiem");
  }
}
