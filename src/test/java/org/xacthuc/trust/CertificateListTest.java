package org.xacthuc.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xacthuc.trust.Drawing.AUTHORITY;
import static org.xacthuc.trust.Drawing.ROOT;
import static org.xacthuc.trust.Drawing.certificate;
import static org.xacthuc.trust.Drawing.signer;
import static org.xacthuc.trust.RawList.entry;
import static org.xacthuc.trust.RawList.extension;
import static org.xacthuc.trust.RawList.hex;
import static org.xacthuc.trust.RawList.sequence;
import static org.xacthuc.trust.RawList.tagged;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xacthuc.base.Bytes;
import org.xacthuc.cms.Certificate;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureScheme;
import org.xacthuc.testkit.TestCrl;

/** Lists as they are read: their fields, and the entries about one certificate. */
class CertificateListTest {
  private static final String REASON_CODE = "551d15";
  private static final String INVALIDITY_DATE = "551d18";
  private static final String CERTIFICATE_ISSUER = "551d1d";
  private static final String ISSUING_POINT = "551d1c";

  /** IssuingDistributionPoint { indirectCRL [4] TRUE }. */
  private static final String INDIRECT = sequence(extension(ISSUING_POINT, true, "30038401ff"));

  private static final RawList LIST = RawList.by(AUTHORITY);

  private static Certificate numbered(long serial) {
    return certificate(signer(AUTHORITY, "Số " + serial).serial(serial).build());
  }

  private static CertificateList read(RawList list) {
    return CertificateList.read(list.der()).orElseThrow();
  }

  private static List<CrlEntry> about(RawList list, Certificate certificate) {
    return read(list).entries().about(certificate, true);
  }

  @Test
  void aListSaysWhatItSays() {
    CertificateList list = read(LIST.entries(entry("05")).extensions(INDIRECT));

    assertThat(list.issuer()).isEqualTo(certificate(AUTHORITY).subject().text());
    assertThat(list.issuerName()).isEqualTo(certificate(AUTHORITY).subjectName());
    assertThat(list.issuerAsn1()).isEqualTo(AUTHORITY.certificate().getSubject());
    assertThat(list.thisUpdate()).isEqualTo("2021-07-20T00:00:00Z");
    assertThat(list.nextUpdate()).contains(Instant.parse("2026-07-20T00:00:00Z"));
    assertThat(list.signatureAlgorithm())
        .isEqualTo(SignatureScheme.ECDSA_SHA256.signatureAlgorithm());
    assertThat(list.signedBytes())
        .isEqualTo(LIST.entries(entry("05")).extensions(INDIRECT).signedLength());
    assertThat(list.isIndirect()).isTrue();
    assertThat(read(LIST).isIndirect()).isFalse();
    assertThat(list.deltaUrls()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void whatMayBeLeftOutMayBeLeftOut(RawList list) {
    assertThat(CertificateList.read(list.der())).isPresent();
  }

  static Stream<RawList> sound() {
    return Stream.of(
        LIST,
        LIST.version(""),
        LIST.times(RawList.THEN),
        LIST.field(sequence()),
        LIST.entries(entry("05")),
        LIST.extensions(INDIRECT));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsOfAnotherShapeIsNoList(RawList list) {
    assertThat(CertificateList.read(list.der())).isEmpty();
  }

  static Stream<RawList> broken() {
    return Stream.of(
        LIST.version("020100"),
        LIST.version("020102"),
        LIST.version("").extensions(INDIRECT),
        LIST.innerAlgorithm(SignatureScheme.ECDSA_SHA384.signatureAlgorithm()),
        LIST.issuer("3000"),
        LIST.times(""),
        LIST.times("0500"),
        LIST.times(RawList.THEN + "0500"),
        LIST.field("0500"),
        LIST.extensions(INDIRECT + "0500"),
        LIST.extensions("0500"),
        LIST.extensions(""),
        LIST.signature("0300"),
        LIST.signature("03020101"),
        LIST.signature("04020001"),
        LIST.signature("03020001" + "0500"));
  }

  @Test
  void bytesBehindAListAreNotPassedOver() {
    assertThat(CertificateList.read(Bytes.fromHex(LIST.der().hex() + "00"))).isEmpty();
    assertThat(CertificateList.read(Bytes.EMPTY)).isEmpty();
  }

  @Test
  void anEntryIsFoundByItsNumberAmongAny() {
    String[] hundred =
        IntStream.range(0, 100)
            .mapToObj(i -> entry("%04x".formatted(0x1000 + i)))
            .toArray(String[]::new);
    RawList list = LIST.entries(hundred);

    for (int number : new int[] {0x1000, 0x100F, 0x1010, 0x1020, 0x1063}) {
      assertThat(about(list, numbered(number))).hasSize(1);
    }
    assertThat(about(list, numbered(0x0FFF))).isEmpty();
    assertThat(about(list, numbered(0x1064))).isEmpty();
    assertThat(read(list).entries().about(numbered(0x1000), false)).isEmpty();
    assertThat(about(LIST.entries(entry("05"), entry("05")), numbered(5))).hasSize(2);
  }

  /** X.690 §8.3.2: found by its number all the same, and then told to be broken. */
  @ParameterizedTest
  @CsvSource({"5, 0005", "5, 000005", "128, 000080", "-1, ffff", "-128, ff80", "-128, ffff80"})
  void aNumberWithNeedlessOctetsIsNotPassedOver(long serial, String octets) {
    RawList list = LIST.entries(entry(octets));

    assertThatThrownBy(() -> about(list, numbered(serial))).isInstanceOf(RuntimeException.class);
    assertThat(about(list, numbered(serial + 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, 05", "128, 0080", "255, 00ff", "-1, ff", "-128, 80", "-129, ff7f", "0, 00"})
  void aNumberIsItsShortestOctets(long serial, String octets) {
    assertThat(about(LIST.entries(entry(octets)), numbered(serial))).hasSize(1);
    assertThat(about(LIST.entries(entry(octets)), numbered(serial + 1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("brokenEntries")
  void anEntryOfAnotherShapeBreaksThemAll(String entry) {
    RawList list = LIST.entries(entry("05"), entry);

    assertThatThrownBy(() -> about(list, numbered(5))).isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<String> brokenEntries() {
    String reason = extension(REASON_CODE, false, "0a0101");
    return Stream.of(
        "0500",
        sequence("0500", RawList.THEN),
        sequence("020107"),
        sequence("020107", "0500"),
        sequence("020107", RawList.THEN, sequence()),
        sequence("020107", RawList.THEN, "0500"),
        sequence("020107", RawList.THEN, sequence(reason), "0500"),
        sequence("020107", RawList.THEN, sequence("0500")),
        sequence("020107", RawList.THEN, sequence(sequence("0500"))));
  }

  /** RFC 5280 §5.3: what is critical and unknown makes the list clear nobody. */
  @ParameterizedTest
  @CsvSource({
    "551d15, true, false",
    "551d17, true, false",
    "551d18, true, false",
    "551d1d, true, true",
    "551d1d, false, false",
    "551d63, true, true",
    "551d63, false, false",
    "551e15, true, true",
    "541d15, true, true",
    "551d1500, true, true",
    "551d, true, true",
    "2a0315, true, true"
  })
  void aCriticalExtensionOfAnEntryIsKnownOrTold(String oid, boolean critical, boolean unknown) {
    RawList list = LIST.entries(entry("05", extension(oid, critical, "0a0101")), entry("06"));

    assertThat(read(list).entries().haveUnknownCritical()).isEqualTo(unknown);
  }

  @Test
  void aFlagThatIsFalseIsNotCritical() {
    String notCritical = sequence(tagged(6, "551d63"), "010100", tagged(4, "0500"));

    assertThat(read(LIST.entries(entry("05", notCritical))).entries().haveUnknownCritical())
        .isFalse();
  }

  /** RFC 5280 §5.3.3: the issuer of an entry holds for all that follow, until another one. */
  @Test
  void onAnIndirectListAnEntrysIssuerHoldsUntilTheNext() {
    Certificate below = numbered(5);
    Certificate beside = certificate(signer(ROOT, "Số 5 của gốc").serial(5).build());
    RawList list =
        LIST.entries(
                entry("05"),
                entry("06", issuer(ROOT)),
                entry("05"),
                entry("07", issuer(AUTHORITY)),
                entry("05"))
            .extensions(INDIRECT);
    CrlEntries entries = read(list).entries();

    assertThat(entries.haveUnknownCritical()).isFalse();
    assertThat(entries.about(below, true)).hasSize(2);
    assertThat(entries.about(below, false)).hasSize(1);
    assertThat(entries.about(beside, false)).hasSize(1);
    assertThat(entries.about(beside, true)).hasSize(2);
    assertThat(entries.about(numbered(6), true)).isEmpty();
    assertThat(entries.about(numbered(7), false)).hasSize(1);
    RawList direct = RawList.by(AUTHORITY).entries(entry("06", issuer(ROOT)), entry("05"));
    assertThat(read(direct).entries().haveUnknownCritical()).isTrue();
    assertThat(about(direct, below)).hasSize(1);
  }

  @Test
  void manyIssuersFollowOneAnother() {
    String[] entries =
        IntStream.range(0, 20)
            .mapToObj(i -> entry("%02x".formatted(i + 1), issuer(i % 2 == 0 ? ROOT : AUTHORITY)))
            .toArray(String[]::new);
    CrlEntries read = read(LIST.entries(entries).extensions(INDIRECT)).entries();

    for (int i = 0; i < 20; i++) {
      assertThat(read.about(numbered(i + 1), true)).hasSize(i % 2);
    }
  }

  @Test
  void aNameOfAnotherFormNamesNoIssuer() {
    String other =
        extension(
            CERTIFICATE_ISSUER,
            true,
            hex(new GeneralNames(new GeneralName(GeneralName.dNSName, "xacthuc.vn"))));
    CrlEntries entries = read(LIST.entries(entry("05", other)).extensions(INDIRECT)).entries();

    assertThat(entries.about(numbered(5), true)).isEmpty();
  }

  private static String issuer(Identity authority) {
    return extension(
        CERTIFICATE_ISSUER,
        true,
        hex(new GeneralNames(new GeneralName(authority.certificate().getSubject()))));
  }

  /** RFC 5280 §5.3.1, §5.3.2. */
  @ParameterizedTest
  @CsvSource({
    "0a0101, KEY_COMPROMISE, 2020-01-01T00:00:00Z",
    "0a0104, SUPERSEDED, 2021-07-20T00:00:00Z",
    "0a0163, UNSPECIFIED, 2020-01-01T00:00:00Z",
    "0500, UNSPECIFIED, 2020-01-01T00:00:00Z"
  })
  void anEntryHasAReasonAndABeginning(String reason, CrlReason expected, Instant since) {
    String invalid =
        tagged(0x18, Bytes.of("20200101000000Z".getBytes(StandardCharsets.US_ASCII)).hex());
    CrlEntry entry =
        about(
                LIST.entries(
                    entry(
                        "05",
                        extension(REASON_CODE, false, reason),
                        extension(INVALIDITY_DATE, false, invalid))),
                numbered(5))
            .get(0);

    assertThat(entry.reason()).isEqualTo(expected);
    assertThat(entry.since()).isEqualTo(since);
  }

  @Test
  void whereChangesAreIsSaid() {
    Bytes list =
        TestCrl.by(AUTHORITY)
            .extension(
                Extension.freshestCRL,
                false,
                CrlScopeTest.points(CrlScopeTest.point("http://crl.xacthuc-test.invalid/delta")))
            .build();

    assertThat(CertificateList.read(list).orElseThrow().deltaUrls())
        .containsExactly("http://crl.xacthuc-test.invalid/delta");
  }
}
