package org.xacthuc.cms;

/** What the bytes of /Contents are (ISO 32000-2 §12.8.3, tables 255 and 257). */
public enum SubFilter {
  ETSI_CADES_DETACHED("ETSI.CAdES.detached"),
  ADBE_PKCS7_DETACHED("adbe.pkcs7.detached"),
  ADBE_PKCS7_SHA1("adbe.pkcs7.sha1"),
  ADBE_X509_RSA_SHA1("adbe.x509.rsa_sha1"),
  /** A document time-stamp. */
  ETSI_RFC3161("ETSI.RFC3161"),
  UNKNOWN("");

  private final String pdfName;

  SubFilter(String pdfName) {
    this.pdfName = pdfName;
  }

  /** The name as the signature dictionary writes it, without the slash; empty for UNKNOWN. */
  public String pdfName() {
    return pdfName;
  }

  /** Takes the name without its slash; names are compared exactly. */
  public static SubFilter ofName(String name) {
    for (SubFilter subFilter : values()) {
      if (!subFilter.pdfName.isEmpty() && subFilter.pdfName.equals(name)) {
        return subFilter;
      }
    }
    return UNKNOWN;
  }
}
