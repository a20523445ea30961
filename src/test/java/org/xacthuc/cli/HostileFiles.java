package org.xacthuc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.xacthuc.testkit.PdfUpdate.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.UserNotice;
import org.xacthuc.base.Box;
import org.xacthuc.base.Bytes;
import org.xacthuc.testkit.Appearance;
import org.xacthuc.testkit.HostileText;
import org.xacthuc.testkit.Identity;
import org.xacthuc.testkit.SignatureSpec;
import org.xacthuc.testkit.TestCertificate;
import org.xacthuc.testkit.TestPdf;
import org.xacthuc.testkit.TestTimeStamp;

/**
 * Documents and certificates that hold a hostile text in every place that text from outside comes
 * in. Parts without harm make the same ones.
 *
 * @param parts as many as {@link HostileText} has, or fewer
 */
record HostileFiles(List<String> parts) {
  private static final String AT = "2021-07-20T06:38:23Z";

  /**
   * What the page's font maps to one part each, and by what the rest of the page is not written.
   */
  private static final String LETTERS = "#$*@[]^_{|}~";

  HostileFiles {
    parts = List.copyOf(parts);
  }

  static HostileFiles of(HostileText kind) {
    return new HostileFiles(kind.parts());
  }

  private String text() {
    return String.join(" ", parts);
  }

  Identity root() {
    return TestCertificate.selfSigned().subject(name(false)).ca().build();
  }

  private Identity authority() {
    return TestCertificate.issuedBy(root()).subject(name(true)).ca().build();
  }

  private Identity signer() {
    String url = "http://[" + ascii() + "/";
    return TestCertificate.issuedBy(authority())
        .subject(name(false))
        .signer()
        .authorityInformation(url + "ocsp", url + "issuer")
        .crlAt(url + "crl")
        .extension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.rfc822Name, ascii())))
        .extension(Extension.certificatePolicies, false, policies())
        .build();
  }

  /** UTF8String has no halves of surrogate pairs, BMPString has. */
  private X500Name name(boolean wide) {
    var value = wide ? new DERBMPString(basic()) : new DERUTF8String(whole());
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.O, value)
        .addRDN(BCStyle.OU, value)
        .addRDN(BCStyle.CN, value)
        .addRDN(BCStyle.T, value)
        .addRDN(BCStyle.UID, value)
        .addRDN(BCStyle.SERIALNUMBER, value)
        .addRDN(BCStyle.E, new DERIA5String(ascii()))
        .addRDN(new ASN1ObjectIdentifier("1.2.3.4"), value)
        .build();
  }

  private CertificatePolicies policies() {
    var notice =
        new PolicyQualifierInfo(
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.2.2"), new UserNotice(null, whole()));
    return new CertificatePolicies(
        new PolicyInformation(
            new ASN1ObjectIdentifier("1.2.3.5"),
            new DERSequence(new PolicyQualifierInfo[] {notice, new PolicyQualifierInfo(ascii())})));
  }

  private String whole() {
    return text().replaceAll("[\\x{D800}-\\x{DFFF}]", "");
  }

  private String basic() {
    return text().replaceAll("[\\x{10000}-\\x{10FFFF}]", "");
  }

  private String ascii() {
    return text().replaceAll("[^\\x00-\\x7F]", "");
  }

  /** A letter that the person signed, text in page, stamp, form, dictionary and certificates. */
  TestPdf letter() {
    Identity signer = signer();
    Identity stamping =
        TestCertificate.issuedBy(authority()).subject(name(false)).timeStampAuthority().build();
    return drawn()
        .form(text() + "form")
        .signedBy(signer)
        .as(spec -> entries(spec.field(text() + "field").appearance(stamp())))
        .at(AT, TestTimeStamp.by(stamping));
  }

  /** The same with names of our own in the wrong place, and changed after it was signed. */
  TestPdf changed() {
    return letter()
        .fill(text() + "form", "#$*")
        .append(
            update()
                .put(TestPdf.CATALOG, "<< /Type /Catalog /Pages 2 0 R /" + pdfName() + " 1 >>")
                .put(
                    900, "<< /Type /" + pdfName() + " /" + pdfName() + " " + textString() + " >>"));
  }

  /** A signature of a kind that nobody knows, its entries of the wrong types. */
  TestPdf strange() {
    return drawn()
        .signedBy(signer())
        .as(
            spec ->
                entries(spec)
                    .subFilter(pdfName())
                    .entry("Filter", "/" + pdfName())
                    .entry("Reference", "[<< /TransformMethod /" + pdfName() + " >>]"))
        .at(AT);
  }

  private SignatureSpec entries(SignatureSpec spec) {
    return spec.contentsLength(65_536)
        .name(text())
        .reason(text())
        .entry("Location", textString())
        .entry("ContactInfo", textString())
        .entry("Prop_Build", "<< /App << /Name /" + pdfName() + " /REx " + textString() + " >> >>");
  }

  /** The page's font has letters that stand for the parts; each field of the page ends in one. */
  private TestPdf drawn() {
    TestPdf letter =
        TestPdf.letter(
            "TỈNH ỦY BẮC KẠN#",
            "Số 309-CV/TU$",
            "Bắc Kạn*, ngày 20 tháng 7 năm 2021",
            "CÔNG VĂN@",
            "Về việc phòng, chống dịch[",
            "Kính gửi: ai đó]^_",
            "T/M BAN THƯỜNG VỤ{",
            "PHÓ BÍ THƯ|",
            "}",
            "Nguyễn Văn An~");
    return letter.append(update().putStream(TestPdf.FONT + 1, "<< >>", toUnicode(letter)));
  }

  /** ISO 32000-2 §9.10.3: later entries win. */
  private byte[] toUnicode(TestPdf letter) {
    String pdf = letter.text();
    int from = pdf.indexOf("/CIDInit");
    StringBuilder entries = new StringBuilder(LETTERS.length() + " beginbfchar\n");
    for (int i = 0; i < LETTERS.length(); i++) {
      String part = parts.get(i % parts.size());
      entries.append(String.format("<%02X> <%s>%n", (int) LETTERS.charAt(i), utf16(part)));
    }
    return pdf.substring(from, pdf.indexOf("endstream", from))
        .replace("endcmap", entries + "endbfchar\nendcmap")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Appearance stamp() {
    String content =
        "BT /F1 8 Tf 10 TL 2 40 Td (Ky boi: Nguyen Van An#) Tj T* (Co quan: So$) Tj T* (*) Tj ET";
    return new Appearance(
        new Box(300, 200, 500, 260),
        Bytes.of(content.getBytes(StandardCharsets.ISO_8859_1)),
        "<< /Font << /F1 3 0 R >> >>",
        List.of());
  }

  private String textString() {
    return "<FEFF" + utf16(text()) + ">";
  }

  /** Halves of pairs included, which no charset of Java's would write. */
  private static String utf16(String text) {
    return text.chars().mapToObj(c -> String.format("%04X", c)).collect(Collectors.joining());
  }

  /** As ISO 32000-2 §7.3.5 writes names: the bytes of UTF-8, each as # and two digits; no NUL. */
  private String pdfName() {
    StringBuilder name = new StringBuilder("X");
    for (byte b : text().replace("\0", "").getBytes(StandardCharsets.UTF_8)) {
      name.append(String.format("#%02X", b & 0xFF));
    }
    return name.substring(0, Math.min(name.length(), 361));
  }

  /** All documents under names that hold the text, and the root's certificate beside them. */
  Path writeTo(Path folder, HostileText kind) throws IOException {
    Path files = Files.createDirectories(folder.resolve(kind.fileName()));
    Files.write(files.resolve("a" + kind.fileName() + ".pdf"), letter().bytes());
    Files.write(files.resolve("b" + kind.fileName() + ".pdf"), changed().bytes());
    Files.write(files.resolve("c.pdf"), strange().bytes());
    Files.write(files.resolve("d" + kind.fileName() + ".pdf"), ("%PDF-" + text()).getBytes(UTF_8));
    return files;
  }
}
