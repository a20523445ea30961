package org.xacthuc.testkit;

import java.util.Locale;

/**
 * Everybody in {@code test-certs/}. Names follow the conventions of Vietnamese certificates; the
 * persons of the four sample letters carry the names printed there, all others are invented, and
 * every identity number is zeros and a counter. Times are in UTC.
 */
public enum Holder {
  GOVERNMENT_ROOT(
      Role.ROOT,
      null,
      KeyAlgorithm.P384,
      0x101,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST RootCA chuyên dùng Chính phủ"),
  STATE_CA(
      Role.SUB_CA,
      GOVERNMENT_ROOT,
      KeyAlgorithm.P384,
      0x102,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST CA phục vụ các cơ quan Nhà nước"),
  PARTY_CA(
      Role.SUB_CA,
      GOVERNMENT_ROOT,
      KeyAlgorithm.P384,
      0x103,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST CA phục vụ các cơ quan Đảng"),
  PUBLIC_ROOT(
      Role.ROOT,
      null,
      KeyAlgorithm.RSA_3072,
      0x201,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST National Root CA"),
  PUBLIC_CA(
      Role.SUB_CA,
      PUBLIC_ROOT,
      KeyAlgorithm.P384,
      0x202,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST Public CA RS"),

  TSA(
      Role.TIME_STAMP_AUTHORITY,
      GOVERNMENT_ROOT,
      KeyAlgorithm.P384,
      0x110,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST Máy chủ cấp dấu thời gian"),
  STATE_OCSP(
      Role.OCSP_RESPONDER,
      STATE_CA,
      KeyAlgorithm.P384,
      0x111,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST OCSP Nhà nước"),
  PARTY_OCSP(
      Role.OCSP_RESPONDER,
      PARTY_CA,
      KeyAlgorithm.P384,
      0x112,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST OCSP Đảng"),
  PUBLIC_OCSP(
      Role.OCSP_RESPONDER,
      PUBLIC_CA,
      KeyAlgorithm.P384,
      0x211,
      "C=VN, O=xacthuc TEST, CN=xacthuc TEST Public OCSP"),

  PHAM_DUY_HUNG(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.RSA_2048,
      0x1001,
      "C=VN, L=Bắc Kạn, O=ỦY BAN NHÂN DÂN TỈNH BẮC KẠN, T=Phó Chủ tịch, CN=Phạm Duy Hưng,"
          + " UID=CCCD:000000000001"),
  UBND_TINH_BAC_KAN(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.RSA_3072,
      0x1002,
      "C=VN, L=Bắc Kạn, O=ỦY BAN NHÂN DÂN TỈNH BẮC KẠN, CN=ỦY BAN NHÂN DÂN TỈNH BẮC KẠN,"
          + " UID=MST:0000000002, UID=MNS:0000002, E=ubndtinh@backan.xacthuc-test.invalid"),
  DUONG_HUU_BUONG(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.P256,
      0x1003,
      "C=VN, L=Bắc Kạn, O=ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN, T=Chủ tịch, CN=DƯƠNG HỮU BƯỜNG,"
          + " UID=CCCD:000000000003"),
  UBND_THANH_PHO_BAC_KAN(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.RSA_2048,
      0x1004,
      "C=VN, L=Bắc Kạn, O=ỦY BAN NHÂN DÂN TỈNH BẮC KẠN, CN=Ủy ban nhân dân thành phố Bắc Kạn,"
          + " UID=MST:0000000004, UID=MNS:0000004, E=ubndtp@backan.xacthuc-test.invalid"),
  VU_A_BANG(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.RSA_3072,
      0x1005,
      "C=VN, L=Điện Biên, O=ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN, T=Phó Chủ tịch, CN=Vừ A Bằng,"
          + " UID=CCCD:000000000005"),
  UBND_TINH_DIEN_BIEN(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.P256,
      0x1006,
      "C=VN, L=Điện Biên, O=ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN, CN=ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN,"
          + " UID=MST:0000000006, UID=MNS:0000006, E=ubndtinh@dienbien.xacthuc-test.invalid"),
  PHUONG_THI_THANH(
      Role.SIGNER,
      PARTY_CA,
      KeyAlgorithm.RSA_2048,
      0x2001,
      "C=VN, L=Bắc Kạn, O=TỈNH ỦY BẮC KẠN, T=Phó Bí thư, CN=Phương Thị Thanh,"
          + " UID=CCCD:000000000007"),
  CO_QUAN_TINH_UY(
      Role.SIGNER,
      PARTY_CA,
      KeyAlgorithm.RSA_3072,
      0x2002,
      "C=VN, L=Bắc Kạn, O=TỈNH ỦY BẮC KẠN, CN=Cơ quan Tỉnh ủy, UID=MST:0000000008,"
          + " E=tinhuy@backan.xacthuc-test.invalid"),
  LE_THI_KIEM_THU(
      Role.SIGNER,
      PARTY_CA,
      KeyAlgorithm.RSA_2048,
      0x2003,
      "C=VN, L=Bắc Kạn, O=TỈNH ỦY BẮC KẠN, T=Chánh Văn phòng, CN=Lê Thị Kiểm Thử,"
          + " UID=CCCD:000000000009"),

  PHAM_DUY_HUNG_UNACCENTED(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.RSA_2048,
      0x1011,
      "C=VN, L=Bac Kan, O=UBND TINH BAC KAN, CN=PHAM DUY HUNG, UID=CCCD:000000000001"),
  HOANG_VAN_EDWARDS(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.ED25519,
      0x1012,
      "C=VN, L=Hà Nội, O=CƠ QUAN KIỂM THỬ, CN=Hoàng Văn Kiểm Nghiệm, UID=CCCD:000000000010"),
  TRAN_THI_KIEM_TRA(
      Role.SIGNER,
      PUBLIC_CA,
      KeyAlgorithm.P256,
      0x3001,
      "C=VN, L=HÀ NỘI, CN=TRẦN THỊ KIỂM TRA, UID=MST:0000000011, UID=CCCD:000000000011"),
  REVOKED_BEFORE(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.P256,
      0x1013,
      "C=VN, L=Hà Nội, O=CƠ QUAN KIỂM THỬ, CN=Ngô Văn Thu Hồi Trước, UID=CCCD:000000000012"),
  REVOKED_AFTER(
      Role.SIGNER,
      STATE_CA,
      KeyAlgorithm.P256,
      0x1014,
      "C=VN, L=Hà Nội, O=CƠ QUAN KIỂM THỬ, CN=Ngô Văn Thu Hồi Sau, UID=CCCD:000000000013"),
  EXPIRED(
      Role.EXPIRED_SIGNER,
      STATE_CA,
      KeyAlgorithm.P256,
      0x1015,
      "C=VN, L=Hà Nội, O=CƠ QUAN KIỂM THỬ, CN=Ngô Văn Hết Hạn, UID=CCCD:000000000014"),
  ENCIPHERMENT_ONLY(
      Role.ENCIPHERMENT_ONLY,
      STATE_CA,
      KeyAlgorithm.RSA_2048,
      0x1016,
      "C=VN, L=Hà Nội, O=CƠ QUAN KIỂM THỬ, CN=Ngô Văn Mã Hóa, UID=CCCD:000000000015"),

  /** Subject, serial number and key identifier of {@link #GOVERNMENT_ROOT}, but another key. */
  ATTACKER_ROOT(Role.ATTACKER_ROOT, null, KeyAlgorithm.P384, 0x101, GOVERNMENT_ROOT.subject),
  /** Named as {@link #PHUONG_THI_THANH}, below {@link #ATTACKER_ROOT}. */
  ATTACKER(Role.ATTACKER, ATTACKER_ROOT, KeyAlgorithm.RSA_2048, 0x2001, PHUONG_THI_THANH.subject);

  /** What a certificate is for: decides its extensions, its validity and its folder. */
  enum Role {
    ROOT("anchors", "2018-01-01T00:00:00Z", "2048-12-31T23:59:59Z"),
    SUB_CA("certs", "2019-01-01T00:00:00Z", "2046-12-31T23:59:59Z"),
    TIME_STAMP_AUTHORITY("certs", "2019-01-01T00:00:00Z", "2046-12-31T23:59:59Z"),
    OCSP_RESPONDER("certs", "2019-01-01T00:00:00Z", "2046-12-31T23:59:59Z"),
    SIGNER("certs", "2020-01-01T00:00:00Z", "2024-12-31T23:59:59Z"),
    EXPIRED_SIGNER("certs", "2019-06-01T00:00:00Z", "2020-12-31T23:59:59Z"),
    ENCIPHERMENT_ONLY("certs", "2020-01-01T00:00:00Z", "2024-12-31T23:59:59Z"),
    ATTACKER_ROOT("attacker", "2018-01-01T00:00:00Z", "2048-12-31T23:59:59Z"),
    ATTACKER("attacker", "2020-01-01T00:00:00Z", "2024-12-31T23:59:59Z");

    final String folder;
    final String notBefore;
    final String notAfter;

    Role(String folder, String notBefore, String notAfter) {
      this.folder = folder;
      this.notBefore = notBefore;
      this.notAfter = notAfter;
    }
  }

  final Role role;
  final Holder issuer;
  final KeyAlgorithm keyAlgorithm;
  final long serial;
  final String subject;

  Holder(Role role, Holder issuer, KeyAlgorithm keyAlgorithm, long serial, String subject) {
    this.role = role;
    this.issuer = issuer;
    this.keyAlgorithm = keyAlgorithm;
    this.serial = serial;
    this.subject = subject;
  }

  /** Path of the certificate (PEM) within {@code test-certs/}. */
  public String certificateFile() {
    return role.folder + "/" + fileName() + ".crt";
  }

  /** Path of the private key (PEM, PKCS#8) within {@code test-certs/}. */
  public String keyFile() {
    return (isAttacker() ? "attacker/" : "keys/") + fileName() + ".key";
  }

  /** Path of the CRL this CA signed (DER). */
  public String crlFile() {
    return "crls/" + fileName() + ".crl";
  }

  /** Path of the OCSP response about this certificate (DER). */
  public String ocspFile() {
    return "ocsp/" + fileName() + ".der";
  }

  boolean isAttacker() {
    return role == Role.ATTACKER_ROOT || role == Role.ATTACKER;
  }

  /** Whether this is a CA of ours, which publishes a CRL. */
  boolean publishesCrl() {
    return role == Role.ROOT || role == Role.SUB_CA;
  }

  /** Whether a responder answers for this certificate. */
  boolean hasOcsp() {
    return switch (role) {
      case SIGNER, EXPIRED_SIGNER, ENCIPHERMENT_ONLY -> true;
      case ROOT, SUB_CA, TIME_STAMP_AUTHORITY, OCSP_RESPONDER, ATTACKER_ROOT, ATTACKER -> false;
    };
  }

  /** The responder of a sub-CA. */
  Holder responder() {
    return switch (this) {
      case STATE_CA -> STATE_OCSP;
      case PARTY_CA -> PARTY_OCSP;
      case PUBLIC_CA -> PUBLIC_OCSP;
      default -> throw new IllegalArgumentException(this + " has no responder");
    };
  }

  String fileName() {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return isAttacker()
        ? name.replace("attacker-root", "root").replace("attacker", "signer")
        : name;
  }
}
