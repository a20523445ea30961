package org.xacthuc.directive;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The line over the recitals that names who decides ({@code BỘ TRƯỞNG BỘ …}, {@code HỘI ĐỒNG NHÂN
 * DÂN TỈNH …}; Decree 30/2020 annex III, forms 1.1 to 1.3). It follows the subject and is none of
 * it.
 *
 * @param issuer folded, empty where none was read
 * @param parent likewise
 */
record IssuingAuthority(String issuer, String parent) {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:bo truong|thu truong|cuc truong|tong cuc truong|chi cuc truong|chu tich|thu tuong|"
              + "giam doc|tong giam doc|truong|tong|chanh|thong doc|vien truong|hieu truong|"
              + "chu nhiem|pho chu tich|bi thu|tu lenh|chi huy truong|doi truong|hoi dong|"
              + "ban chap hanh|ban thuong vu|thuong truc) .*");

  /** Who decides in a body of another name, or a title without it. */
  private static final Pattern ALONE =
      Pattern.compile(
          "hoi dong (?:quan tri|thanh vien|truong|quan ly)|dai hoi dong co dong|ban chap hanh|"
              + "ban thuong vu|giam doc|tong giam doc|hieu truong|chu tich|vien truong|"
              + "chu tich nuoc cong hoa xa hoi chu nghia viet nam|bo chinh tri|ban bi thu");

  private static final Pattern SESSION = Pattern.compile("khoa .{0,40}ky hop.*");
  private static final int MOST_LINES = 3;

  IssuingAuthority(IssuerReader read) {
    this(
        read.issuer().map(VietnameseText::fold).orElse(""),
        read.parent().map(VietnameseText::fold).orElse(""));
  }

  /** Takes the last lines off {@code subject} where they name the authority. */
  void dropFrom(List<Line> subject) {
    dropSession(subject);
    for (int n = Math.min(MOST_LINES, subject.size()); n >= 1; n--) {
      int from = subject.size() - n;
      String text = VietnameseText.fold(Line.join(subject.subList(from, subject.size())));
      boolean open = from > 0 && BodyWords.endsInConnective(subject.get(from - 1).folded());
      if (!open && isNamedBy(text)) {
        subject.subList(from, subject.size()).clear();
        return;
      }
    }
  }

  /** An assembly names its term and session under itself: {@code KHÓA X, KỲ HỌP THỨ NĂM}. */
  private static void dropSession(List<Line> subject) {
    for (int i = 1; i < subject.size(); i++) {
      String rest = VietnameseText.fold(Line.join(subject.subList(i, subject.size())));
      if (SESSION.matcher(rest).matches()) {
        subject.subList(i, subject.size()).clear();
      }
    }
  }

  private boolean isNamedBy(String text) {
    if (ALONE.matcher(text).matches()) {
      return true;
    }
    if (issuer.isEmpty()) {
      return false;
    }
    // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH": a title and the issuer's name, or its beginning.
    return text.equals(issuer) || (TITLE.matcher(text).matches() && endsInIssuer(text));
  }

  private boolean endsInIssuer(String text) {
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      String rest = text.substring(at + 1);
      if (rest.equals(issuer) || (rest.indexOf(' ') > 0 && issuer.startsWith(rest + " "))) {
        return true;
      }
      String more = rest.startsWith(issuer + " ") ? rest.substring(issuer.length() + 1) : "";
      if (!more.isEmpty() && (parent.startsWith(more) || parent.endsWith(more))) {
        return true; // "GIÁM ĐỐC SỞ NỘI VỤ TỈNH …": with the territory that the parent names
      }
    }
    return false;
  }
}
