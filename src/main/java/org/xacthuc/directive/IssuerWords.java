package org.xacthuc.directive;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the names in a document's head begin, and when one goes on in the next line. */
final class IssuerWords {
  /** Besides those of {@link BodyWords}; with marks, where letters alone mean other things too. */
  private static final List<String> STARTS =
      Stream.of(
              "bộ trưởng",
              "chi hội",
              "chi nhánh kho bạc",
              "chính ủy",
              "đại sứ quán",
              "đội",
              "đồn biên phòng",
              "hải đội",
              "hạt kiểm lâm",
              "khoa",
              "khu bảo tồn",
              "liên minh",
              "liên ngành",
              "nhà máy",
              "nhà máy z",
              "phân hiệu",
              "phân viện",
              "phòng khám",
              "thi hành án",
              "thống kê",
              "thủ trưởng",
              "tiểu đoàn",
              "tổ công tác",
              "tổ giúp việc",
              "tổng lãnh sự quán",
              "trại giam",
              "trại tạm giam",
              "trường",
              "vùng cảnh sát",
              "vùng hải quân",
              "vườn quốc gia")
          .map(VietnameseText::toneLast)
          .toList();

  private static final Pattern OPEN =
      Pattern.compile(
          ".*[-–]|lien nganh|bo truong|uy ban thuong vu|hoi dong bau cu|tong lien doan|"
              + "vien kiem sat nhan dan|toa an nhan dan|quan chung|vien han lam(?: khoa hoc)?|"
              + "thi hanh an|thi hanh an dan su|thong ke|dai hoc|truong dai hoc|truong cao dang|"
              + "truong tieu hoc|truong mam non|truong thcs|truong thpt");

  /** Words of two syllables whose second alone begins names of bodies. */
  private static final Set<String> TORN =
      Set.of(
          "bo chi",
          "cong doan",
          "cong ty",
          "giai phong",
          "hai phong",
          "hai quan",
          "hoc vien",
          "hoi dong",
          "lien doan",
          "quoc hoi",
          "quoc phong",
          "tap doan",
          "tieu doan",
          "tong cong",
          "tong cuc",
          "trung doan",
          "uy ban",
          "van phong");

  private IssuerWords() {}

  /** Whether the line's end tore a word ({@code BỘ QUỐC / PHÒNG}); both folded. */
  static boolean isTorn(String folded, String next) {
    int last = folded.lastIndexOf(' ') + 1;
    return TORN.contains(folded.substring(last) + " " + VietnameseText.words(next)[0]);
  }

  /** Whether a body's name, or a state title, begins {@code text}. */
  static boolean start(String text) {
    String key = VietnameseText.toneLast(text);
    return BodyWords.startName(VietnameseText.fold(text))
        || STARTS.stream().anyMatch(s -> BodyWords.startsWithWords(key, s));
  }

  /** Whether the folded name is unfinished, so that its next line belongs to it. */
  static boolean isOpen(String folded) {
    return BodyWords.isOpen(folded) || OPEN.matcher(folded).matches();
  }
}
