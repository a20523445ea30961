package org.xacthuc.directive;

import java.util.Arrays;
import java.util.Optional;

/**
 * Kinds of documents with their abbreviations: Decree 30/2020/NĐ-CP annex III, Hướng dẫn
 * 36-HD/VPTW, and the kinds of legislation.
 */
enum DocumentType {
  NGHI_QUYET_LIEN_TICH("nghị quyết liên tịch", "NQLT"),
  NGHI_QUYET("nghị quyết", "NQ"),
  NGHI_DINH("nghị định", "NĐ"),
  QUYET_DINH("quyết định", "QĐ"),
  QUY_DINH("quy định", "QyĐ QĐi"),
  CHI_THI("chỉ thị", "CT"),
  KET_LUAN("kết luận", "KL"),
  QUY_CHE("quy chế", "QC"),
  THONG_CAO("thông cáo", "TC"),
  THONG_BAO("thông báo", "TB"),
  THONG_TU_LIEN_TICH("thông tư liên tịch", "TTLT"),
  THONG_TU("thông tư", "TT"),
  THONG_TRI("thông tri", ""),
  HUONG_DAN_LIEN_TICH("hướng dẫn liên tịch", "HDLT"),
  HUONG_DAN("hướng dẫn", "HD"),
  CHUONG_TRINH("chương trình", "CTr"),
  KE_HOACH_LIEN_TICH("kế hoạch liên tịch", "KHLT"),
  KE_HOACH("kế hoạch", "KH"),
  PHUONG_AN("phương án", "PA"),
  DE_AN("đề án", "ĐA"),
  DU_AN("dự án", "DA"),
  BAO_CAO("báo cáo", "BC"),
  BIEN_BAN("biên bản", "BB"),
  TO_TRINH("tờ trình", "TTr"),
  CONG_DIEN("công điện", "CĐ"),
  BAN_GHI_NHO("bản ghi nhớ", "BGN"),
  BAN_THOA_THUAN("bản thỏa thuận", "BTT"),
  GIAY_UY_QUYEN("giấy ủy quyền", "GUQ"),
  GIAY_MOI("giấy mời", "GM"),
  GIAY_GIOI_THIEU("giấy giới thiệu", "GGT"),
  GIAY_XAC_NHAN("giấy xác nhận", "GXN"),
  GIAY_CHUNG_NHAN("giấy chứng nhận", "GCN"),
  GIAY_PHEP("giấy phép", "GP"),
  GIAY_TRIEU_TAP("giấy triệu tập", "GTT"),
  GIAY_DI_DUONG("giấy đi đường", "GĐĐ"),
  GIAY_BIEN_NHAN("giấy biên nhận", "GBN"),
  GIAY_NGHI_PHEP("giấy nghỉ phép", "GNP"),
  PHIEU_GUI("phiếu gửi", "PG"),
  PHIEU_CHUYEN("phiếu chuyển", "PC"),
  PHIEU_BAO("phiếu báo", "PB"),
  PHIEU_TRINH("phiếu trình", "PTr"),
  BAN_CAM_KET("bản cam kết", "BCK"),
  BAN_AN("bản án", ""),
  KHANG_NGHI("kháng nghị", ""),
  KIEN_NGHI("kiến nghị", "KN"),
  CAO_TRANG("cáo trạng", ""),
  CHIEN_LUOC("chiến lược", ""),
  QUY_HOACH("quy hoạch", ""),
  QUY_CHUAN("quy chuẩn", ""),
  DIEU_LE("điều lệ", ""),
  NOI_QUY("nội quy", ""),
  LOI_KEU_GOI("lời kêu gọi", ""),
  TUYEN_BO("tuyên bố", ""),
  THU_MOI("thư mời", ""),
  HOP_DONG("hợp đồng", "HĐ"),
  VAN_BAN_HOP_NHAT("văn bản hợp nhất", "VBHN"),
  PHAP_LENH("pháp lệnh", "PL"),
  SAC_LENH("sắc lệnh", "SL"),
  LENH("lệnh", "L"),
  BO_LUAT("bộ luật", ""),
  LUAT("luật", ""),
  CONG_VAN("công văn", "CV");

  private final String label;
  private final String folded;
  private final String abbreviations;

  DocumentType(String label, String abbreviations) {
    this.label = label;
    this.folded = VietnameseText.fold(label);
    this.abbreviations = " " + abbreviations + " ";
  }

  /** The name in lower case, as in the middle of a sentence. */
  String label() {
    return label;
  }

  /** Whether an assembly passes it, and says so at its end. */
  boolean isPassed() {
    return this == LUAT || this == BO_LUAT || this == PHAP_LENH || this == NGHI_QUYET;
  }

  /** How many letters of a heading the name takes. */
  int length() {
    return label.length();
  }

  /** The kind that a heading begins with, the longest name first. */
  static Optional<DocumentType> ofHeading(Line line) {
    return ofFolded(line.folded());
  }

  /** The same for a heading's base letters. */
  static Optional<DocumentType> ofFolded(String heading) {
    return Arrays.stream(values())
        .filter(t -> t != CONG_VAN && startsWithWord(heading, t.folded))
        .max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  private static boolean startsWithWord(String text, String start) {
    return text.startsWith(start)
        && (text.length() == start.length() || !Character.isLetter(text.charAt(start.length())));
  }

  /** The kind that a symbol's first part abbreviates ({@code QĐ-UBND}, {@code 2025/NQ-HĐND}). */
  static Optional<DocumentType> ofSymbol(String symbol) {
    for (String part : symbol.split("[/-]", 4)) {
      if (!part.isEmpty() && !Character.isDigit(part.charAt(0))) {
        return Arrays.stream(values())
            .filter(t -> t.abbreviations.contains(" " + part + " "))
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
