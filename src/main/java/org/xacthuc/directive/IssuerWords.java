package org.xacthuc.directive;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the names in a document's head begin, and when one goes on in the next line. */
final class IssuerWords {
  /** Besides those of {@link BodyWords}; with marks, where letters alone mean other things too. */
  private static final List<String> STARTS =
      Stream.of(
              "bch",
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

  /** A science, no faculty. */
  private static final String SCIENCE = VietnameseText.toneLast("khoa học");

  private static final Pattern OPEN =
      Pattern.compile(
          ".*[-–]|lien nganh|bo truong|uy ban thuong vu|hoi dong bau cu|tong lien doan|"
              + "vien kiem sat nhan dan|toa an nhan dan|quan chung|vien han lam(?: khoa hoc)?|"
              + "thi hanh an|thi hanh an dan su|thong ke|dai hoc|truong dai hoc|truong cao dang|"
              + "truong (?:tieu hoc|mam non|mau giao|thcs|thpt|trung hoc(?: co so| pho thong)?)|"
              + "cong ty (?:co phan|cp|(?:tnhh|trach nhiem huu han)(?: mtv| mot thanh vien)?)|"
              + "ngan hang (?:tmcp|thuong mai co phan)");

  /** Words of two syllables whose second alone begins names of bodies. */
  private static final List<String> TORN =
      Stream.of(
              "bách khoa",
              "bệnh viện",
              "biên phòng",
              "bộ chỉ",
              "bộ đội",
              "cán bộ",
              "cảng vụ",
              "chi bộ",
              "công đoàn",
              "công ty",
              "cơ sở",
              "dịch vụ",
              "dự phòng",
              "đa khoa",
              "đảng bộ",
              "đường bộ",
              "giải phóng",
              "hải phòng",
              "hải quan",
              "hiệp hội",
              "học viện",
              "hội đồng",
              "lâm trường",
              "liên đoàn",
              "môi trường",
              "nghiệp vụ",
              "nội bộ",
              "nội vụ",
              "nông trường",
              "quân đội",
              "quốc hội",
              "quốc phòng",
              "tập đoàn",
              "thị trường",
              "thư viện",
              "thường vụ",
              "tiến bộ",
              "tiểu đoàn",
              "tổng công",
              "tổng cục",
              "tổng hội",
              "trung đoàn",
              "ủy ban",
              "văn phòng",
              "xã hội",
              "y khoa")
          .map(VietnameseText::toneLast)
          .toList();

  private static final Set<String> TORN_BARE =
      TORN.stream().map(VietnameseText::fold).collect(Collectors.toUnmodifiableSet());

  /** Ranks of territories whose own names may begin as names of bodies do (Hội An, Trường Sa). */
  private static final List<String> RANKS =
      Stream.of("xã", "phường", "thị trấn", "đặc khu").map(VietnameseText::toneLast).toList();

  private static final Pattern RANK =
      Pattern.compile("(?:tinh|thanh pho|quan|huyen|thi xa|thi tran|xa|phuong|dac khu) ");

  private IssuerWords() {}

  /** Whether the line's end tore a word ({@code BỘ QUỐC / PHÒNG}), or a place off its rank. */
  static boolean isTorn(String before, String next) {
    String key = VietnameseText.toneLast(before);
    String more = VietnameseText.toneLast(next);
    String word = key.substring(key.lastIndexOf(' ') + 1) + " " + VietnameseText.words(more)[0];
    boolean torn =
        VietnameseText.hasMarks(before)
            ? TORN.contains(word)
            : TORN_BARE.contains(VietnameseText.fold(word));
    return (torn && !endsInPlace(before)) || isPlace(key, more);
  }

  /** Whether a place's name is whole: {@code UBND XÃ LONG HẢI}, {@code ĐẶC KHU PHÚ QUỐC}. */
  private static boolean endsInPlace(String name) {
    return OrganisationName.of(name)
        .territory()
        .filter(t -> RANK.matcher(t).replaceFirst("").indexOf(' ') > 0)
        .isPresent();
  }

  /** {@code XÃ / HỘI XUÂN}: two words behind a rank that has no name yet. */
  private static boolean isPlace(String key, String next) {
    return RANKS.stream().anyMatch(rank -> key.endsWith(" " + rank))
        && VietnameseText.words(next).length == 2
        && !BodyWords.nameBodyInWords(VietnameseText.fold(next));
  }

  /** Whether a body's name, or a state title, begins {@code text}. */
  static boolean start(String text) {
    String key = VietnameseText.toneLast(text);
    return BodyWords.startMarkedName(key)
        || (!BodyWords.startsWithWords(key, SCIENCE)
            && STARTS.stream().anyMatch(s -> BodyWords.startsWithWords(key, s)));
  }

  /** Whether the folded name is unfinished, so that its next line belongs to it. */
  static boolean isOpen(String folded) {
    return BodyWords.isOpen(folded) || OPEN.matcher(folded).matches();
  }
}
