package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bodies that took the place of others in 2025: provinces merged on 1 July (Resolution
 * 202/2025/QH15), ministries on 1 March (Resolution 176/2025/QH15), departments under the provinces
 * with them, the Party's commissions in February. A certificate goes on under the old name.
 */
final class Successions {
  private static final LocalDate PROVINCES = LocalDate.of(2025, 7, 1);
  private static final LocalDate HUE = LocalDate.of(2025, 1, 1);
  private static final LocalDate MINISTRIES = LocalDate.of(2025, 3, 1);
  private static final LocalDate DEPARTMENTS = LocalDate.of(2025, 2, 18);
  private static final LocalDate COMMISSIONS = LocalDate.of(2025, 2, 1);

  /** The cities directly under the government; since January 2025 Huế is one. */
  private static final List<String> CITIES =
      List.of("hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế");

  /** The provinces that neither took in others nor went into one, nor are cities. */
  private static final List<String> UNCHANGED =
      List.of(
          "cao bằng",
          "điện biên",
          "hà tĩnh",
          "lai châu",
          "lạng sơn",
          "nghệ an",
          "quảng ninh",
          "sơn la",
          "thanh hóa");

  private static final Pattern RANK = Pattern.compile("^(?:tinh|thanh pho) ");

  /** The province of today and those that went into it. */
  private static final Map<String, List<String>> MERGED =
      Map.ofEntries(
          Map.entry("tuyên quang", List.of("hà giang")),
          Map.entry("lào cai", List.of("yên bái")),
          Map.entry("thái nguyên", List.of("bắc kạn")),
          Map.entry("phú thọ", List.of("vĩnh phúc", "hòa bình")),
          Map.entry("bắc ninh", List.of("bắc giang")),
          Map.entry("hưng yên", List.of("thái bình")),
          Map.entry("hải phòng", List.of("hải dương")),
          Map.entry("ninh bình", List.of("hà nam", "nam định")),
          Map.entry("quảng trị", List.of("quảng bình")),
          Map.entry("đà nẵng", List.of("quảng nam")),
          Map.entry("quảng ngãi", List.of("kon tum")),
          Map.entry("gia lai", List.of("bình định")),
          Map.entry("khánh hòa", List.of("ninh thuận")),
          Map.entry("lâm đồng", List.of("đắk nông", "bình thuận")),
          Map.entry("đắk lắk", List.of("phú yên")),
          Map.entry("hồ chí minh", List.of("bình dương", "bà rịa vũng tàu")),
          Map.entry("đồng nai", List.of("bình phước")),
          Map.entry("tây ninh", List.of("long an")),
          Map.entry("cần thơ", List.of("sóc trăng", "hậu giang")),
          Map.entry("vĩnh long", List.of("bến tre", "trà vinh")),
          Map.entry("đồng tháp", List.of("tiền giang")),
          Map.entry("cà mau", List.of("bạc liêu")),
          Map.entry("an giang", List.of("kiên giang")));

  /** Old and new field of work, of a ministry and of the departments below it. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "kế hoạch và đầu tư", "tài chính",
          "tài nguyên và môi trường", "nông nghiệp và môi trường",
          "nông nghiệp và phát triển nông thôn", "nông nghiệp và môi trường",
          "giao thông vận tải", "xây dựng",
          "thông tin và truyền thông", "khoa học và công nghệ",
          "lao động thương binh và xã hội", "nội vụ");

  private static final Map<String, String> RENAMED =
      Map.of(
          "ủy ban dân tộc", "bộ dân tộc và tôn giáo",
          "tổng cục thuế", "cục thuế",
          "tổng cục hải quan", "cục hải quan",
          "tổng cục thống kê", "cục thống kê",
          "tổng cục dự trữ nhà nước", "cục dự trữ nhà nước",
          "tổng cục thi hành án dân sự", "cục quản lý thi hành án dân sự");

  private static final Map<String, String> PARTY =
      Map.of(
          "ban tuyên giáo",
          "ban tuyên giáo và dân vận",
          "ban dân vận",
          "ban tuyên giáo và dân vận");

  private static final Pattern OF_PROVINCES =
      Pattern.compile(
          "(?:so|uy ban|hoi dong nhan dan|cong an|cuc|chi cuc|kho bac|bao hiem xa hoi|toa an"
              + "|vien kiem sat|van phong|ban|thanh tra|bo chi huy|lien doan|hoi)(?: |$)");

  private static final Pattern LOWER_RANK =
      Pattern.compile(
          "(?:^| )(?:xa|phuong|thi tran|thi xa|quan|huyen|thanh pho|dac khu|huyen uy|thi uy"
              + "|thanh uy|quan uy|duong|pho)$");

  /** Words that a body's name had, and what took their place. */
  private record Row(String before, String after, boolean last, Reason reason, LocalDate since) {}

  private static final List<Row> ROWS = rows();

  /**
   * A name that was brought up to date.
   *
   * @param name in lower case
   * @param reason what became of the body
   */
  record Renamed(String name, Reason reason) {}

  private Successions() {}

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    addTerritory(rows, "thừa thiên huế", "huế", HUE);
    MERGED.forEach(
        (today, before) -> before.forEach(old -> addTerritory(rows, old, today, PROVINCES)));
    FIELDS.forEach(
        (old, today) -> {
          addBody(rows, "bộ " + old, "bộ " + today, MINISTRIES);
          addBody(rows, "sở " + old, "sở " + today, DEPARTMENTS);
        });
    RENAMED.forEach((old, today) -> addBody(rows, old, today, MINISTRIES));
    PARTY.forEach((old, today) -> addBody(rows, old, today, COMMISSIONS));
    return List.copyOf(rows);
  }

  private static void addTerritory(List<Row> rows, String old, String today, LocalDate since) {
    boolean city = CITIES.contains(today);
    String rank = city ? "thành phố " : "tỉnh ";
    String committee = city ? "thành " : "tỉnh ";
    addTerritory(rows, "tỉnh " + old, rank + today, false, since);
    addTerritory(rows, "tỉnh ủy " + old, committee + "ủy " + today, false, since);
    addTerritory(rows, "tỉnh đoàn " + old, committee + "đoàn " + today, false, since);
    addTerritory(rows, old, today, true, since);
  }

  private static void addTerritory(
      List<Row> rows, String before, String after, boolean last, LocalDate since) {
    rows.add(new Row(key(before), key(after), last, Reason.TERRITORY_MERGED, since));
  }

  private static void addBody(List<Row> rows, String before, String after, LocalDate since) {
    rows.add(new Row(key(before), key(after), false, Reason.BODY_RENAMED, since));
  }

  private static String key(String text) {
    return VietnameseText.toneLast(text);
  }

  /**
   * The province of today, folded, in which the territory of that name lies; absent where it is, or
   * names, none: {@code Bắc Kạn} and {@code UBND tỉnh Bắc Kạn} lie in {@code thai nguyen}.
   */
  static Optional<String> provinceOf(OrganisationName name) {
    String place = RANK.matcher(name.territory().orElse(name.folded())).replaceFirst("");
    return MERGED.entrySet().stream()
        .filter(e -> isFolded(e.getKey(), place) || isAmong(e.getValue(), place))
        .map(e -> VietnameseText.fold(e.getKey()))
        .findFirst()
        .or(() -> Optional.of(place).filter(p -> isAmong(UNCHANGED, p) || isCity(p)));
  }

  private static boolean isAmong(List<String> names, String folded) {
    return names.stream().anyMatch(n -> isFolded(n, folded));
  }

  private static boolean isFolded(String name, String folded) {
    return VietnameseText.fold(name).equals(folded);
  }

  /** Whether that place, folded, is a city directly under the government. */
  static boolean isCity(String folded) {
    return isAmong(CITIES, folded);
  }

  /**
   * The name that the body bears at {@code date} instead of this one; absent where it is the same.
   *
   * @param date of the document
   */
  static Optional<Renamed> at(OrganisationName name, LocalDate date) {
    String now = " " + name.key() + " ";
    Optional<Reason> reason = Optional.empty();
    for (Row row : ROWS) {
      String before = " " + form(row.before(), name) + " ";
      boolean stands = row.last() ? endsBare(now, before) : now.contains(before);
      // "Ban Tuyên giáo và Dân vận" holds the old name, and is the new one.
      boolean done =
          row.after().startsWith(row.before()) && now.contains(" " + form(row.after(), name) + " ");
      if (stands && !done && !row.since().isAfter(date)) {
        now = now.replace(before, " " + form(row.after(), name) + " ");
        reason =
            reason.filter(r -> r == Reason.TERRITORY_MERGED).or(() -> Optional.of(row.reason()));
      }
    }
    String renamed = now.strip();
    return reason.map(r -> new Renamed(renamed, r));
  }

  private static String form(String key, OrganisationName name) {
    return name.hasMarks() ? key : VietnameseText.fold(key);
  }

  /**
   * Whether the place ends the name of a body that provinces have, and no lower rank makes it
   * another place (xã Hòa Bình).
   */
  private static boolean endsBare(String now, String place) {
    if (!now.endsWith(place)) {
      return false;
    }
    String folded = VietnameseText.fold(now.substring(0, now.length() - place.length())).strip();
    return OF_PROVINCES.matcher(folded).lookingAt() && !LOWER_RANK.matcher(folded).find();
  }
}
