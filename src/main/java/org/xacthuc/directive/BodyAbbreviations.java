package org.xacthuc.directive;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Abbreviations in the names of bodies (Decree 30/2020 annex III and common use), expanded. */
final class BodyAbbreviations {
  private static final Map<String, String> EXPANDED =
      Map.ofEntries(
          Map.entry("UBND", "ủy ban nhân dân"),
          Map.entry("HĐND", "hội đồng nhân dân"),
          Map.entry("UBMTTQ", "ủy ban mặt trận tổ quốc"),
          Map.entry("MTTQ", "mặt trận tổ quốc"),
          Map.entry("MTTQVN", "mặt trận tổ quốc việt nam"),
          Map.entry("ĐBQH", "đại biểu quốc hội"),
          Map.entry("VP", "văn phòng"),
          Map.entry("VPCP", "văn phòng chính phủ"),
          Map.entry("VPTW", "văn phòng trung ương"),
          Map.entry("BCĐ", "ban chỉ đạo"),
          Map.entry("BCH", "ban chấp hành"),
          Map.entry("BTV", "ban thường vụ"),
          Map.entry("BQL", "ban quản lý"),
          Map.entry("TP", "thành phố"),
          Map.entry("TX", "thị xã"),
          Map.entry("TW", "trung ương"),
          Map.entry("TƯ", "trung ương"),
          Map.entry("HCM", "hồ chí minh"),
          Map.entry("TPHCM", "thành phố hồ chí minh"),
          Map.entry("VN", "việt nam"),
          Map.entry("CHXHCN", "cộng hòa xã hội chủ nghĩa"),
          Map.entry("GDĐT", "giáo dục và đào tạo"),
          Map.entry("KHCN", "khoa học và công nghệ"),
          Map.entry("NNMT", "nông nghiệp và môi trường"),
          Map.entry("TNMT", "tài nguyên và môi trường"),
          Map.entry("LĐTBXH", "lao động thương binh và xã hội"),
          Map.entry("TTTT", "thông tin và truyền thông"),
          Map.entry("VHTTDL", "văn hóa thể thao và du lịch"));

  /** Pairs with &amp; that mean something else than their parts. */
  private static final Map<String, String> PAIRED =
      Map.of(
          "GD&ĐT", "giáo dục và đào tạo",
          "KH&CN", "khoa học và công nghệ",
          "KH&ĐT", "kế hoạch và đầu tư",
          "TT&TT", "thông tin và truyền thông",
          "TN&MT", "tài nguyên và môi trường",
          "NN&MT", "nông nghiệp và môi trường",
          "NN&PTNT", "nông nghiệp và phát triển nông thôn");

  private static final Pattern WORD =
      Pattern.compile("[\\p{Lu}&]{2,10}(?![\\p{L}\\p{M}])\\.?|Tp(?![\\p{L}\\p{M}])\\.?|T\\.Ư\\.?");

  private BodyAbbreviations() {}

  static String expand(String name) {
    Matcher m = WORD.matcher(name);
    StringBuilder out = new StringBuilder(name.length() + 20);
    while (m.find()) {
      boolean begins = m.start() == 0 || !Character.isLetter(name.charAt(m.start() - 1));
      String word = m.group().replace(".", "").toUpperCase(Locale.ROOT);
      String full = PAIRED.getOrDefault(word, EXPANDED.get(word));
      m.appendReplacement(
          out, Matcher.quoteReplacement(begins && full != null ? full + " " : m.group()));
    }
    return VietnameseText.clean(m.appendTail(out).toString());
  }
}
