package org.xacthuc.directive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the names of bodies, and of posts that issue documents, begin. Folded. */
final class BodyWords {
  private static final List<String> STARTS =
      List.of(
          "ban",
          "bao hiem",
          "bao tang",
          "benh vien",
          "bo",
          "bo tu lenh",
          "bo chi huy",
          "bo tong tham muu",
          "chi bo",
          "chi cuc",
          "chinh phu",
          "chu tich",
          "co quan",
          "cong an",
          "cong doan",
          "cong ty",
          "cuc",
          "dai hoc",
          "dai phat thanh",
          "dai tieng noi",
          "dai truyen hinh",
          "dan toc",
          "dang bo",
          "dang uy",
          "dang doan",
          "doan dai bieu",
          "doan thanh nien",
          "hai quan",
          "hoc vien",
          "hoi",
          "huyen doan",
          "huyen uy",
          "kho bac",
          "kiem toan",
          "lien doan",
          "mat tran",
          "ngan hang",
          "nha xuat ban",
          "phong",
          "quan doan",
          "quan khu",
          "quan uy",
          "quoc hoi",
          "so",
          "tap doan",
          "thanh doan",
          "thanh tra",
          "thanh uy",
          "thi uy",
          "thi doan",
          "thong tan xa",
          "thu tuong",
          "thu vien",
          "thue",
          "thuong truc",
          "tieu ban",
          "tinh doan",
          "tinh uy",
          "to cong tac",
          "toa an",
          "tong cong ty",
          "tong cuc",
          "trung tam",
          "trung uong doan",
          "truong",
          "trung doan",
          "ubnd",
          "hdnd",
          "uy ban",
          "van phong",
          "vien",
          "vu",
          "xi nghiep",
          "cong bao",
          "cong thong tin",
          "phuong uy",
          "dac khu uy",
          "xa doan",
          "quan chung",
          "quan doi",
          "tong lien doan",
          "trung uong hoi",
          "binh doan",
          "su doan",
          "lu doan",
          "vung canh sat",
          "canh sat",
          "tap chi",
          "bao nhan dan",
          "cang vu",
          "tram",
          "co so",
          "lien hiep",
          "nha hat",
          "quy",
          "vien kiem sat",
          "doan",
          "tong hoi");

  /**
   * Beginnings of one word that their marks tell from surnames: bộ is no Bồ, trường no Trương, vụ
   * no Vũ.
   */
  private static final Set<String> MARKED =
      Stream.of(
              "bộ", "sở", "ban", "cục", "vụ", "viện", "trường", "hội", "phòng", "tổ", "đài", "quỹ",
              "trạm", "thuế", "báo", "ủy", "tòa", "cảng", "ubnd", "hđnd")
          .map(VietnameseText::toneLast)
          .collect(Collectors.toUnmodifiableSet());

  /** A surname, too. */
  private static final String UNION = VietnameseText.toneLast("đoàn");

  /** The same without marks, but for those that are common surnames then (Vũ, Trương). */
  private static final Set<String> UNMARKED =
      Set.of(
          "bo", "so", "ban", "cuc", "hoi", "phong", "vien", "tram", "thue", "uy", "ubnd", "hdnd");

  /** Words that begin a name and want another to be one. */
  private static final Set<String> OPEN =
      Set.of(
          "ban",
          "ban chap hanh",
          "ban chi dao",
          "ban chi huy",
          "ban thuong vu",
          "ban quan ly",
          "bo",
          "bo tu lenh",
          "bo chi huy",
          "chi cuc",
          "chu tich",
          "cong ty",
          "cuc",
          "dang bo",
          "dang uy",
          "hoi",
          "hoi dong",
          "hoi dong nhan",
          "phong",
          "quan uy",
          "so",
          "tong cong ty",
          "tong cuc",
          "trung tam",
          "truong",
          "thu tuong",
          "uy ban",
          "uy ban nhan",
          "van phong",
          "vien",
          "doan",
          "thanh tra",
          "thuong truc",
          "cong an",
          "tap doan",
          "ngan hang",
          "tinh",
          "thanh",
          "co quan",
          "hoc vien",
          "benh vien",
          "tieu ban",
          "lien doan",
          "cong doan",
          "vien kiem sat",
          "toa an");

  /** Words that cannot end a name. */
  private static final Set<String> CONNECTIVES =
      Set.of("va", "ve", "cua", "cho", "tai", "voi", "trong", "thuoc", "do", "theo", "boi", "cac");

  private BodyWords() {}

  /** Whether a body's name, or a state title, begins with these folded words. */
  static boolean startName(String folded) {
    return STARTS.stream().anyMatch(s -> startsWithWords(folded, s));
  }

  /**
   * The same, where marks tell other words from them: viễn is no viện, Phong no phòng.
   *
   * @param key see {@link VietnameseText#toneLast}
   */
  static boolean startMarkedName(String key) {
    String folded = VietnameseText.fold(key);
    String first = VietnameseText.words(key + " ")[0];
    return startName(folded)
        && (!VietnameseText.hasMarks(key)
            || MARKED.contains(first)
            || first.equals(UNION)
            || nameBodyInWords(folded));
  }

  /** Whether more than one word begins the folded name as they begin names of bodies. */
  static boolean nameBodyInWords(String folded) {
    return STARTS.stream().anyMatch(s -> s.indexOf(' ') > 0 && startsWithWords(folded, s));
  }

  /**
   * Whether {@code name} is a body's although its first word, folded, may be a surname too (Công
   * an, Văn phòng, Bộ, Vụ).
   *
   * @param key see {@link VietnameseText#toneLast}
   */
  static boolean nameBodySurely(String key) {
    String folded = VietnameseText.fold(key);
    String first = VietnameseText.words(key + " ")[0];
    boolean marked = VietnameseText.hasMarks(key);
    return (marked ? MARKED : UNMARKED).contains(first) || nameBodyInWords(folded);
  }

  /** Whether the name is unfinished: its next line belongs to it whatever that begins with. */
  static boolean isOpen(String folded) {
    return OPEN.contains(folded) || endsInConnective(folded);
  }

  static boolean endsInConnective(String folded) {
    int blank = folded.lastIndexOf(' ');
    return folded.endsWith(",") || CONNECTIVES.contains(folded.substring(blank + 1));
  }

  static boolean startsWithWords(String folded, String words) {
    return folded.startsWith(words)
        && (folded.length() == words.length() || folded.charAt(words.length()) == ' ');
  }
}
