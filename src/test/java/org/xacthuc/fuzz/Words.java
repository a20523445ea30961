package org.xacthuc.fuzz;

import java.util.List;

/** Words of the formats, for a search's dictionary. */
final class Words {
  static final List<String> PDF =
      List.of(
          "%PDF-1.7\n", "%%EOF", "startxref", "xref", "trailer", " 0 obj", "endobj", "stream\n",
          "endstream", "<<", ">>", "[", "]", " 0 R", "/Type", "/Root 1 0 R", "/Size", "/Prev",
          "/XRefStm", "/XRef", "/ObjStm", "/W [1 2 1]", "/Index", "/Extends", "/First", "/N",
          "/Length", "/Filter", "/FlateDecode", "/LZWDecode", "/ASCIIHexDecode", "/RunLengthDecode",
          "/ASCII85Decode", "/DecodeParms", "/Predictor 12", "/Columns", "/Encrypt", "/ID",
          "/Catalog", "/Pages", "/Kids", "/Count", "/Page", "/Parent", "/AcroForm", "/Fields",
          "/FT", "/Sig", "/SigFlags 3", "/V", "/ByteRange", "/Contents <", "/Reference",
          "/TransformMethod", "/DocMDP", "/FieldMDP", "/Perms", "/UR3", "/Lock", "/SubFilter",
          "/ETSI.CAdES.detached", "/adbe.pkcs7.detached", "/DSS", "/VRI", "/Certs", "/CRLs",
          "/OCSPs", "/Annots", "/Widget", "/AP", "/Metadata", "/Extensions", "/OpenAction",
          "0000000000 65535 f \n", "0000000016 00000 n \n", "null", "true", "-1", "4294967295",
          "9223372036854775807");

  static final List<String> CONTENT =
      List.of(
          "BT ", " ET", " Tf", " Td", " Tj", " TJ", " Tm", " T*", " Tr", " Tz", " Ts", " Tc", " Tw",
          " cm", "q ", " Q", " re", " W n", " f", " S", " Do", "/F1 11 Tf", " gs", " rg", " g",
          "BI /W 1 /H 1 ID ", " EI", "/Span <</ActualText (x)>> BDC", " EMC", "1 0 0 1 0 0 cm",
          "99999999999", "-1e9", "<0041>", "[(a) -250 (b)] TJ", " sh", "/OC /MC0 BDC");

  static final List<String> DIRECTIVE =
      List.of(
          "\nTM. ", "KT. ", "TL. ", "TUQ. ", "T/M ", "Q. ", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "BÍ THƯ",
          "Số: ", "/UBND-", "/QĐ-", "/CV/TU", "ngày 02 tháng 9 năm 2023", "Nơi nhận:", "- Lưu: VT",
          "Nguyễn Văn Thử", "ỦY BAN NHÂN DÂN", "TỈNH ỦY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "V/v ", "Kính gửi:", "PHỤ LỤC",
          "(Đã ký)", "Ký bởi: ", "Thời gian ký: ", "Căn cứ ", "QUYẾT ĐỊNH", "\u0301", "\u202e",
          "\u00a0", "\u200b", "     ", "\t");

  /** Tags, lengths and object identifiers of ASN.1 as Latin-1 text. */
  static final List<String> DER =
      List.of(
          "0\u0082", "0\u0080", "1\u0082", "\u0000\u0000", "\u00a0\u0082", "\u00a1\u0082",
          "\u0002\u0001\u0000", "\u0002\u0001\u0001", "\u0005\u0000", "\u0001\u0001\u00ff",
          "\u0006\u0003U\u001d", "\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002",
          "\u0006\t*\u0086H\u0086\u00f7\r\u0001\t\u0004", "\u0006\b*\u0086H\u00ce=\u0004\u0003\u0002",
          "\u0006\t`\u0086H\u0001e\u0003\u0004\u0002\u0001", "\u0017\r210720063823Z",
          "\u0018\u000f20210720063823Z", "\u0004\u0082", "\u0024\u0080", "0\u0084\u00ff\u00ff\u00ff\u00ff",
          "\u0003\u0002\u0006\u00c0", "U\u001d\u000f", "U\u001d\u0013", "U\u001d\u001e", "U\u001d#",
          "U\u001d\u001c", "U\u001d\u001b", "+\u0006\u0001\u0005\u0005\u0007");

  private Words() {}
}
