package org.xacthuc.directive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Abbreviations in the names of bodies (Decree 30/2020 annex III and common use), expanded. Those
 * that are words too (TƯ, CA) are expanded where their neighbours or the letters around tell them.
 */
final class BodyAbbreviations {
  /** One abbreviation to a line, capitals only. None is a syllable of Vietnamese. */
  private static final String LIST =
      """
      UBND ủy ban nhân dân
      HĐND hội đồng nhân dân
      CTUBND chủ tịch ủy ban nhân dân
      VPUBND văn phòng ủy ban nhân dân
      VPHĐND văn phòng hội đồng nhân dân
      UBMTTQ ủy ban mặt trận tổ quốc
      UBMTTQVN ủy ban mặt trận tổ quốc việt nam
      MTTQ mặt trận tổ quốc
      MTTQVN mặt trận tổ quốc việt nam
      ĐBQH đại biểu quốc hội
      ĐĐBQH đoàn đại biểu quốc hội
      VP văn phòng
      VPCP văn phòng chính phủ
      VPTW văn phòng trung ương
      VPTU văn phòng tỉnh ủy
      BCĐ ban chỉ đạo
      BCH ban chấp hành
      BTV ban thường vụ
      BQL ban quản lý
      BQLDA ban quản lý dự án
      UBKT ủy ban kiểm tra
      UBKTTW ủy ban kiểm tra trung ương
      UBKTTU ủy ban kiểm tra tỉnh ủy
      BTGDV ban tuyên giáo và dân vận
      BTGDVTW ban tuyên giáo và dân vận trung ương
      BTGDVTU ban tuyên giáo và dân vận tỉnh ủy
      BTCTW ban tổ chức trung ương
      BTCTU ban tổ chức tỉnh ủy
      BTGTU ban tuyên giáo tỉnh ủy
      BNCTU ban nội chính tỉnh ủy
      ĐCSVN đảng cộng sản việt nam
      TP thành phố
      TX thị xã
      TW trung ương
      HCM hồ chí minh
      TPHCM thành phố hồ chí minh
      VN việt nam
      CHXHCN cộng hòa xã hội chủ nghĩa
      CHXHCNVN cộng hòa xã hội chủ nghĩa việt nam
      GDĐT giáo dục và đào tạo
      KHCN khoa học và công nghệ
      KHĐT kế hoạch và đầu tư
      NNMT nông nghiệp và môi trường
      PTNT phát triển nông thôn
      NNPTNT nông nghiệp và phát triển nông thôn
      TNMT tài nguyên và môi trường
      GTVT giao thông vận tải
      LĐTBXH lao động thương binh và xã hội
      TTTT thông tin và truyền thông
      VHTTDL văn hóa thể thao và du lịch
      VHTT văn hóa và thể thao
      DTTG dân tộc và tôn giáo
      TCKH tài chính kế hoạch
      KTHT kinh tế và hạ tầng
      SYT sở y tế
      STC sở tài chính
      SNV sở nội vụ
      SXD sở xây dựng
      SCT sở công thương
      STP sở tư pháp
      SGDĐT sở giáo dục và đào tạo
      SKHCN sở khoa học và công nghệ
      SKHĐT sở kế hoạch và đầu tư
      SNNMT sở nông nghiệp và môi trường
      STNMT sở tài nguyên và môi trường
      SGTVT sở giao thông vận tải
      SVHTTDL sở văn hóa thể thao và du lịch
      SLĐTBXH sở lao động thương binh và xã hội
      BYT bộ y tế
      BNV bộ nội vụ
      BXD bộ xây dựng
      BQP bộ quốc phòng
      BGDĐT bộ giáo dục và đào tạo
      BKHCN bộ khoa học và công nghệ
      BNNMT bộ nông nghiệp và môi trường
      BVHTTDL bộ văn hóa thể thao và du lịch
      LĐLĐ liên đoàn lao động
      LHPN liên hiệp phụ nữ
      CCB cựu chiến binh
      TNCS thanh niên cộng sản
      KBNN kho bạc nhà nước
      BHXH bảo hiểm xã hội
      KTNN kiểm toán nhà nước
      NHNN ngân hàng nhà nước
      NHCSXH ngân hàng chính sách xã hội
      QLTT quản lý thị trường
      TAND tòa án nhân dân
      TANDTC tòa án nhân dân tối cao
      VKSND viện kiểm sát nhân dân
      VKSNDTC viện kiểm sát nhân dân tối cao
      THADS thi hành án dân sự
      BCHQS bộ chỉ huy quân sự
      BĐBP bộ đội biên phòng
      PCCC phòng cháy chữa cháy
      ĐHQG đại học quốc gia
      ĐH đại học
      THPT trung học phổ thông
      THCS trung học cơ sở
      GDTX giáo dục thường xuyên
      GDNN giáo dục nghề nghiệp
      PTDTNT phổ thông dân tộc nội trú
      TTYT trung tâm y tế
      BV bệnh viện
      BVĐK bệnh viện đa khoa
      TNHH trách nhiệm hữu hạn
      MTV một thành viên
      CTCP công ty cổ phần
      """;

  private static final Map<String, String> EXPANDED = read();

  private static final String END = "(?![\\p{L}\\p{M}])\\.?";

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}])(?:[\\p{Lu}]{2,10}|Tp)" + END);

  /** Parts of one abbreviation: {@code GD&ĐT}, {@code LĐ-TB và XH}, {@code VH, TT & DL}. */
  private static final Pattern PARTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])\\p{Lu}{2,6}(?: ?(?:[&,–-]|và) ?\\p{Lu}{2,6}(?![\\p{L}\\p{M}])){1,3}");

  private static final Pattern JOINT = Pattern.compile(" ?(?:[&,–-]|và) ?");

  /**
   * One abbreviation that its neighbours tell.
   *
   * @param within what every place has where the pattern matches: most names have none of these
   */
  record Rule(String within, Pattern pattern, String expanded) {
    static Rule of(String within, String pattern, String expanded) {
      return new Rule(within, Pattern.compile("(?<![\\p{L}\\p{M}])" + pattern), expanded);
    }

    String expand(String text) {
      return text.contains(within) ? pattern.matcher(text).replaceAll(expanded) : text;
    }
  }

  /** What the neighbours tell. */
  static final List<Rule> BY_NEIGHBOURS =
      List.of(
          Rule.of("T.", "T\\. ?Ư\\.?", "trung ương "),
          Rule.of(
              ".", "(?:P|p)\\. ?(?=Tài|Nội|Giáo|Văn|Kinh|Tư|Lao|Y |Quản|Công|TC|GD|NV)", "phòng "),
          Rule.of("P.", "P\\. ?(?=\\p{Lu}|\\d)", "phường "),
          Rule.of("Q.", "Q\\. ?(?=\\p{Lu}|\\d)", "quận "),
          Rule.of("H.", "H\\. ?(?=\\p{Lu}\\p{L})", "huyện "),
          Rule.of("X.", "X\\. ?(?=\\p{Lu}\\p{L})", "xã "),
          Rule.of("T.", "T\\. ?(?=\\p{Lu}\\p{L})", "tỉnh "),
          Rule.of("TT", "TT\\.? (?=HĐND|UBND|Hội đồng|Tỉnh|Thành|Huyện|Đảng)", "thường trực "),
          Rule.of(
              "TT",
              "TT\\.? ?(?=Y tế|DVVL|Dịch vụ|Phục vụ|Hành chính|Văn hóa|Phát triển|GD|KH)",
              "trung tâm "),
          Rule.of(
              "TT",
              "(?<=UBND |HĐND |nhân dân |NHÂN DÂN |Đảng ủy )TT\\.? ?(?=\\p{Lu})",
              "thị trấn "),
          Rule.of("CT", "CT\\.? ?(?=UBND|HĐND)", "chủ tịch "),
          Rule.of("C", "(?:Cty|CTY|CT)\\.? ?(?=TNHH|CP|Cổ phần|CỔ PHẦN)", "công ty "),
          Rule.of("CP", "(?<=công ty |Công ty |CÔNG TY )CP" + END, "cổ phần "),
          Rule.of("BTC", "BTC(?= TW| TƯ| TU| Trung| Tỉnh| Thành| Huyện| Đảng)", "ban tổ chức "),
          Rule.of(
              "TU",
              "(?<=VP |BTC |BTG |BNC |BDV |UBKT |BTGDV |BCH |BTV |ban tổ chức )TU" + END,
              "tỉnh ủy "),
          Rule.of("TH", "(?<=Trường |TRƯỜNG )TH(?= )", "tiểu học "),
          Rule.of("MN", "(?<=Trường |TRƯỜNG )MN(?= )", "mầm non "),
          Rule.of("CĐ", "(?<=Trường |TRƯỜNG )CĐ(?= )", "cao đẳng "));

  /** Those that are words in a name of capitals, and nothing else in one of small letters. */
  static final List<Rule> AMONG_SMALL_LETTERS =
      List.of(
          Rule.of("TƯ", "TƯ" + END, "trung ương "),
          Rule.of(
              "TU",
              "TU" + END + " ?(?=Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Huế|TP|Hồ Chí)",
              "thành ủy "),
          Rule.of("TU", "TU" + END, "tỉnh ủy "),
          Rule.of("ThU", "ThU" + END, "thành ủy "),
          Rule.of("HU", "HU" + END, "huyện ủy "),
          Rule.of("QU", "QU" + END, "quận ủy "),
          Rule.of("ĐU", "ĐU" + END, "đảng ủy "),
          Rule.of(
              "CA", "CA" + END + " ?(?=tỉnh|thành|TP|Tp|huyện|quận|xã|phường|thị)", "công an "));

  private BodyAbbreviations() {}

  private static Map<String, String> read() {
    Map<String, String> map = new HashMap<>();
    for (String line : LIST.strip().split("\n", -1)) {
      String[] entry = line.strip().split(" ", 2);
      map.put(entry[0], entry[1]);
    }
    return Map.copyOf(map);
  }

  /**
   * The name with what is abbreviated in it written out.
   *
   * @param name cleaned, see {@link VietnameseText#clean}
   */
  static String expand(String name) {
    if (name.codePoints().noneMatch(c -> Character.getType(c) == Character.UPPERCASE_LETTER)) {
      return VietnameseText.clean(name); // Every abbreviation holds a capital.
    }
    String text = name;
    for (Rule rule : BY_NEIGHBOURS) {
      text = rule.expand(text);
    }
    if (!VietnameseText.isCapitals(name)) {
      for (Rule rule : AMONG_SMALL_LETTERS) {
        text = rule.expand(text);
      }
    }
    return VietnameseText.clean(words(parted(text)));
  }

  private static String parted(String text) {
    if (!hasCapitals(text)) {
      return text;
    }
    return PARTED
        .matcher(text)
        .replaceAll(
            m -> {
              String joined = JOINT.matcher(m.group()).replaceAll("");
              return Matcher.quoteReplacement(EXPANDED.containsKey(joined) ? joined : m.group());
            });
  }

  /** Whether two capitals stand together anywhere. */
  static boolean hasCapitals(String text) {
    boolean capital = false;
    for (int c : text.codePoints().toArray()) {
      boolean another = Character.isUpperCase(c);
      if (capital && another) {
        return true;
      }
      capital = another;
    }
    return false;
  }

  private static String words(String text) {
    if (!text.contains("Tp") && !hasCapitals(text)) {
      return text;
    }
    return WORD.matcher(text)
        .replaceAll(
            m -> {
              String word = m.group().replace(".", "").toUpperCase(Locale.ROOT);
              String full = EXPANDED.get(word);
              return Matcher.quoteReplacement(full == null ? m.group() : full + " ");
            });
  }
}
