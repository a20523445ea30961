package org.xacthuc.directive;

import java.util.List;

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
          "chu su",
          "cuc truong",
          "dai dien",
          "doan truong",
          "doi truong",
          "giam doc",
          "hat truong",
          "hieu truong",
          "ke toan truong",
          "kiem toan truong",
          "nguoi chu tri",
          "nguoi ghi bien ban",
          "pho",
          "quyen",
          "q.",
          "tham muu truong",
          "thong doc",
          "thu ky",
          "thu truong",
          "thu tuong",
          "thuong truc",
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
          "truong",
          "tu lenh",
          "uy vien",
          "vien truong",
          "vu truong",
          "vu pho",
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

  private PositionWords() {}

  static boolean begin(Line line) {
    String text = line.text();
    // TRƯỜNG is a school, PHỐ a street or city; TRƯỞNG and PHÓ are positions.
    if (text.startsWith("TRƯỜNG") || text.startsWith("PHỐ") || text.startsWith("HÀM ")) {
      return false;
    }
    return begin(line.folded());
  }

  static boolean begin(String folded) {
    return STARTS.stream().anyMatch(s -> BodyWords.startsWithWords(folded, s));
  }

  static boolean isOpen(String folded) {
    int blank = folded.lastIndexOf(' ');
    return BodyWords.endsInConnective(folded)
        || folded.endsWith(" -")
        || OPEN.contains(folded)
        || folded.substring(blank + 1).equals("kiem");
  }
}
