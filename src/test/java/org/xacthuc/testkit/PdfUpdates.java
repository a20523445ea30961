package org.xacthuc.testkit;

import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.xacthuc.base.Bytes;

/** Incremental updates on any PDF with classic cross-reference tables. */
public final class PdfUpdates {
  private PdfUpdates() {}

  /** {@code pdf} with the update behind it. */
  public static byte[] append(byte[] pdf, PdfUpdate update) {
    return PdfWriter.append(RawPdf.read(pdf), update).bytes().toArray();
  }

  /**
   * {@code pdf} with the lists added to its document security store (ISO 32000-2 §12.8.4.3), all
   * DER.
   */
  public static byte[] dss(
      byte[] pdf, List<Bytes> certificates, List<Bytes> crls, List<Bytes> ocsps) {
    var edit = new PdfEdit(RawPdf.read(pdf));
    store(edit, new ValidationData(certificates, crls, ocsps), "");
    return edit.append().bytes().toArray();
  }

  public static byte[] dss(byte[] pdf, ValidationData data) {
    return dss(pdf, data.certificates(), data.crls(), data.ocsps());
  }

  /**
   * The same with a VRI entry that names all of {@code data} for the signature whose /Contents
   * string is {@code contents}.
   */
  public static byte[] dssWithVri(byte[] pdf, ValidationData data, Bytes contents) {
    var edit = new PdfEdit(RawPdf.read(pdf));
    // §12.8.4.4: the key is the SHA-1 of the signature's /Contents, in upper-case hexadecimal.
    byte[] sha1 =
        Der.digest(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1), contents.toArray());
    store(edit, data, Bytes.of(sha1).hex().toUpperCase(Locale.ROOT));
    return edit.append().bytes().toArray();
  }

  /** {@code pdf} with its page (counted from zero) showing {@code lines} instead. */
  public static byte[] pageText(byte[] pdf, int pageIndex, List<String> lines) {
    var edit = new PdfEdit(RawPdf.read(pdf));
    int page = edit.base().page(pageIndex);
    int content = RawSyntax.referenced(edit.dictionary(page).get("Contents"));
    edit.putStream(content, "<< >>", TestPdf.pageContent(lines));
    return edit.append().bytes().toArray();
  }

  private static void store(PdfEdit edit, ValidationData data, String vriKey) {
    int dss = edit.catalogDictionary("DSS");
    edit.set(dss, "Type", "/DSS");
    var vri = RawDictionary.parse("<< /Type /VRI >>");
    add(edit, dss, data.certificates(), vri, "Cert");
    add(edit, dss, data.crls(), vri, "CRL");
    add(edit, dss, data.ocsps(), vri, "OCSP");
    if (!vriKey.isEmpty()) {
      String old = edit.dictionary(dss).get("VRI");
      var all = RawDictionary.parse(old == null ? "<< >>" : edit.base().resolve(old));
      edit.set(dss, "VRI", all.put(vriKey, edit.add(vri.toString()) + " 0 R").toString());
    }
  }

  private static void add(
      PdfEdit edit, int dss, List<Bytes> values, RawDictionary vri, String key) {
    if (values.isEmpty()) {
      return;
    }
    var references = new StringBuilder();
    for (Bytes value : values) {
      String reference = edit.addStream("<< >>", value.toArray()) + " 0 R";
      edit.appendTo(dss, key + "s", reference);
      references.append(references.isEmpty() ? "" : " ").append(reference);
    }
    vri.put(key, "[" + references + "]");
  }
}
