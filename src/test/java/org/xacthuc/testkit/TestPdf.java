package org.xacthuc.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.xacthuc.base.Bytes;

/**
 * A drawn PDF: {@code TestPdf.letter("Chi 100").signedBy(pki.of(PHAM_DUY_HUNG)).at(time)}. Every
 * word gives a new one; the same words give the same bytes.
 */
public final class TestPdf {
  /** Object numbers of a letter; the page and its content of the first page. */
  public static final int CATALOG = 1;

  public static final int PAGES = 2;
  public static final int FONT = 3;
  public static final int FIRST_PAGE = 5;
  public static final int FIRST_CONTENT = 6;

  private static final double TOP = 780;
  private static final double LEFT = 72;
  private static final double SIZE = 11;

  private final Bytes bytes;

  private TestPdf(byte[] pdf) {
    this.bytes = Bytes.of(pdf);
  }

  /** Any PDF with classic cross-reference tables. */
  public static TestPdf of(byte[] pdf) {
    return new TestPdf(pdf);
  }

  /** One A4 page with these lines from its top. */
  public static TestPdf letter(String... lines) {
    return pages(List.of(List.of(lines)));
  }

  /** A page with one line of ASCII in as few bytes as that takes; numbers as in a letter. */
  public static TestPdf small(String line) {
    var objects = new TreeMap<Integer, Bytes>();
    put(objects, CATALOG, "<</Type/Catalog/Pages 2 0 R>>");
    put(objects, PAGES, "<</Type/Pages/Kids[5 0 R]/Count 1>>");
    put(objects, FONT, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    put(
        objects,
        FIRST_PAGE,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            + "/Contents 6 0 R>>");
    objects.put(FIRST_CONTENT, stream(pageContent(List.of(line))));
    String id = fileIdentifier(objects);
    var trailer = RawDictionary.parse("<< /Root 1 0 R >>").put("ID", "[<" + id + "> <" + id + ">]");
    return new TestPdf(PdfWriter.whole(objects, trailer).bytes().toArray());
  }

  /** A4 pages with these lines each. */
  public static TestPdf pages(List<List<String>> pages) {
    var objects = new TreeMap<Integer, Bytes>();
    var kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      int page = FIRST_PAGE + 2 * i;
      kids.append(i == 0 ? "" : " ").append(page).append(" 0 R");
      put(
          objects,
          page,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >>"
              + " >> /Contents "
              + (page + 1)
              + " 0 R >>");
      objects.put(page + 1, stream(pageContent(pages.get(i))));
    }
    put(objects, CATALOG, "<< /Type /Catalog /Pages 2 0 R >>");
    put(objects, PAGES, "<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>");
    var font = TestFont.objects();
    for (int i = 0; i < font.size(); i++) {
      objects.put(FONT + i, Bytes.of(font.get(i).body(List.of(FONT, FONT + 1))));
    }
    var trailer = RawDictionary.parse("<< /Root 1 0 R >>");
    String id = fileIdentifier(objects);
    trailer.put("ID", "[<" + id + "> <" + id + ">]");
    return new TestPdf(PdfWriter.whole(objects, trailer).bytes().toArray());
  }

  /** The same, in one revision, with a cross-reference stream and an object stream. */
  public TestPdf withXrefStream() {
    var raw = RawPdf.read(bytes.toArray());
    return new TestPdf(
        PdfWriter.wholeWithXrefStream(new PdfEdit(raw).all(), raw.trailer()).bytes().toArray());
  }

  /** The same as a hybrid-reference file, the font hidden from the classic table. */
  public TestPdf hybrid() {
    var raw = RawPdf.read(bytes.toArray());
    return new TestPdf(
        PdfWriter.hybrid(new PdfEdit(raw).all(), raw.trailer(), FONT).bytes().toArray());
  }

  /**
   * The same, in one revision with a table, encrypted with the empty user password; the encryption
   * dictionary stands in the trailer.
   */
  public TestPdf encrypted(Encryption method) {
    var raw = RawPdf.read(bytes.toArray());
    var trailer = raw.trailer();
    trailer.put("Encrypt", PdfCipher.dictionary(trailer, method, ""));
    return new TestPdf(PdfWriter.whole(new PdfEdit(raw).all(), trailer).bytes().toArray());
  }

  /**
   * The same, with a user password (none or {@link Encryption#USER}); the encryption dictionary is
   * an object of its own.
   */
  public TestPdf encrypted(Encryption method, String user) {
    var edit = new PdfEdit(RawPdf.read(bytes.toArray()));
    var trailer = edit.base().trailer();
    int number = edit.add(PdfCipher.dictionary(trailer, method, user));
    trailer.put("Encrypt", number + " 0 R");
    return new TestPdf(PdfWriter.whole(edit.all(), trailer).bytes().toArray());
  }

  /** What stands where. */
  public PdfView view() {
    return new PdfView(bytes.toArray());
  }

  /** With a text field of this name on the first page, in the same revision. */
  public TestPdf form(String field) {
    return rewritten(field, "/FT /Tx /F 4 /Rect [72 100 300 120] /DA (/F1 11 Tf 0 g)");
  }

  /** With an empty, invisible signature field of this name, in the same revision. */
  public TestPdf emptySignatureField(String field) {
    return rewritten(field, "/FT /Sig /F 132 /Rect [0 0 0 0]");
  }

  /** An update that gives a text field a value and an appearance that shows it. */
  public TestPdf fill(String field, String value) {
    var edit = new PdfEdit(RawPdf.read(bytes.toArray()));
    int form = edit.catalogDictionary("AcroForm");
    int number =
        edit.base().references(edit.dictionary(form).get("Fields")).stream()
            .filter(n -> RawSyntax.textString(field).equals(edit.dictionary(n).get("T")))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no field " + field));
    int shown =
        edit.addStream(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources << /Font << /F1 3 0 R"
                + " >> >> >>",
            TestFont.textObject(List.of(value), 2, 5, SIZE).getBytes(StandardCharsets.ISO_8859_1));
    edit.set(number, "V", RawSyntax.textString(value));
    edit.set(number, "AP", "<< /N " + shown + " 0 R >>");
    return new TestPdf(edit.append().bytes().toArray());
  }

  /** Somebody is about to sign; {@link SignatureDraft#at} does it. */
  public SignatureDraft signedBy(Identity identity) {
    return new SignatureDraft(this, SignatureSpec.by(identity).field(nextFieldName()));
  }

  /** A signature in an incremental update. */
  public TestPdf sign(SignatureSpec spec) {
    return new TestPdf(PdfSigner.sign(bytes.toArray(), spec));
  }

  /** The same with the update's objects changed before they are signed. */
  public TestPdf sign(SignatureSpec spec, UnaryOperator<PdfUpdate> change) {
    return new TestPdf(PdfSigner.sign(bytes.toArray(), spec, change));
  }

  /** A signature in the first and only revision. */
  public TestPdf signInOneRevision(SignatureSpec spec) {
    return new TestPdf(
        PdfSigner.signInOneRevision(new PdfEdit(RawPdf.read(bytes.toArray())), spec));
  }

  /** A document time-stamp in an incremental update. */
  public TestPdf docTimeStamp(TestTimeStamp timeStamp) {
    return sign(SignatureSpec.docTimeStamp(nextFieldName(), timeStamp));
  }

  public TestPdf append(PdfUpdate update) {
    return new TestPdf(PdfUpdates.append(bytes.toArray(), update));
  }

  /** Any bytes behind the last one. */
  public TestPdf append(String text) {
    return new TestPdf(Der.concat(bytes.toArray(), text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** An update by which a page, counted from one, shows other lines. */
  public TestPdf pageText(int page, String... lines) {
    return new TestPdf(PdfUpdates.pageText(bytes.toArray(), page - 1, List.of(lines)));
  }

  /** An update with a document security store. */
  public TestPdf dss(ValidationData data) {
    return new TestPdf(PdfUpdates.dss(bytes.toArray(), data));
  }

  /**
   * All objects written anew as one revision, as programs do that shrink or "print" a signed file:
   * the signature dictionaries survive, their byte ranges no longer fit.
   */
  public TestPdf resaved() {
    return new TestPdf(new PdfEdit(RawPdf.read(bytes.toArray())).rewrite().bytes().toArray());
  }

  /** Replaces the first occurrence of {@code find} by as many other bytes (Latin-1). */
  public TestPdf patch(String find, String replacement) {
    if (find.length() != replacement.length()) {
      throw new IllegalArgumentException("a patch must not change the length");
    }
    int at = indexOf(find);
    return patch(at, replacement.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Overwrites bytes from an offset on. */
  public TestPdf patch(int offset, byte[] replacement) {
    byte[] patched = bytes.toArray();
    System.arraycopy(replacement, 0, patched, offset, replacement.length);
    return new TestPdf(patched);
  }

  /** Whatever else is to be done to the bytes. */
  public TestPdf mangle(UnaryOperator<byte[]> change) {
    return new TestPdf(change.apply(bytes.toArray()));
  }

  /** The offset of the first occurrence of {@code find}, which must be there. */
  public int indexOf(String find) {
    int at = text().indexOf(find);
    if (at < 0) {
      throw new IllegalArgumentException("not in the file: " + find);
    }
    return at;
  }

  public byte[] bytes() {
    return bytes.toArray();
  }

  /** The whole file as Latin-1 text. */
  public String text() {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }

  static byte[] pageContent(List<String> lines) {
    return TestFont.textObject(lines, LEFT, TOP, SIZE).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A signature that still lacks its moment. */
  public record SignatureDraft(TestPdf pdf, SignatureSpec spec) {
    /** Changes how it is signed. */
    public SignatureDraft as(UnaryOperator<SignatureSpec> change) {
      return new SignatureDraft(pdf, change.apply(spec));
    }

    /** Signs, claiming this ISO instant, without a time-stamp. */
    public TestPdf at(String instant) {
      return pdf.sign(spec.at(Instant.parse(instant)));
    }

    /** Signs, claiming this ISO instant, with a signature time-stamp of the same moment. */
    public TestPdf at(String instant, TestTimeStamp authority) {
      Instant moment = Instant.parse(instant);
      return pdf.sign(spec.at(moment).timeStamp(authority.at(moment)));
    }
  }

  private String nextFieldName() {
    int number = 1;
    while (text().contains("(Signature" + number + ")")) {
      number++;
    }
    return "Signature" + number;
  }

  private TestPdf rewritten(String field, String entries) {
    var edit = new PdfEdit(RawPdf.read(bytes.toArray()));
    int form = edit.catalogDictionary("AcroForm");
    edit.set(form, "DR", "<< /Font << /F1 3 0 R >> >>");
    int page = edit.base().page(0);
    int number =
        edit.add(
            "<< /Type /Annot /Subtype /Widget /T "
                + RawSyntax.textString(field)
                + " /P "
                + page
                + " 0 R "
                + entries
                + " >>");
    edit.appendTo(form, "Fields", number + " 0 R");
    edit.appendTo(page, "Annots", number + " 0 R");
    return new TestPdf(edit.rewrite().bytes().toArray());
  }

  private static Bytes stream(byte[] content) {
    return Bytes.of(PdfObject.streamBody(RawDictionary.parse("<< >>"), content));
  }

  private static void put(SortedMap<Integer, Bytes> objects, int number, String body) {
    objects.put(number, Bytes.of(body.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String fileIdentifier(SortedMap<Integer, Bytes> objects) {
    byte[] all = {};
    for (Bytes body : objects.values()) {
      all = Der.concat(all, body.toArray());
    }
    return Bytes.of(Der.digest(SignatureScheme.RSA_SHA256, all)).slice(0, 16).hex();
  }
}
