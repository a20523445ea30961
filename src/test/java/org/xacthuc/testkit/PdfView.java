package org.xacthuc.testkit;

import java.util.List;

/**
 * What stands where in a drawn PDF, as its newest revision has it: the numbers of the objects that
 * attacks change, and the raw text of their values, strings in clear.
 */
public final class PdfView {
  private final RawPdf raw;

  PdfView(byte[] pdf) {
    raw = RawPdf.read(pdf);
  }

  /** One more than the highest object number: free for new objects, and so is what follows. */
  public int free() {
    return raw.size();
  }

  public int catalog() {
    return raw.catalog();
  }

  /** The first page. */
  public int page() {
    return raw.page(0);
  }

  /** The first page's content stream. */
  public int content() {
    return reference(page(), "Contents");
  }

  /** The interactive form. */
  public int form() {
    return reference(catalog(), "AcroForm");
  }

  /** The first signature field that has a value. */
  public int signatureField() {
    return raw.references(entry(form(), "Fields")).stream()
        .filter(field -> "/Sig".equals(entry(field, "FT")) && entry(field, "V") != null)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no signature"));
  }

  /** The dictionary of the first signature. */
  public int signature() {
    return reference(signatureField(), "V");
  }

  /** The first field that is no signature field, or -1. */
  public int otherField() {
    return raw.references(entry(form(), "Fields")).stream()
        .filter(field -> !"/Sig".equals(entry(field, "FT")))
        .findFirst()
        .orElse(-1);
  }

  /** The document security store, or -1. */
  public int store() {
    return entry(catalog(), "DSS") == null ? -1 : reference(catalog(), "DSS");
  }

  /** The raw text of an object's value; of a stream, its dictionary. */
  public String value(int number) {
    return raw.value(number);
  }

  /** The raw text of one entry, or null. */
  public String entry(int number, String key) {
    return raw.dictionary(number).get(key);
  }

  /** The number that an entry refers to. */
  public int reference(int number, String key) {
    int referenced = RawSyntax.referenced(entry(number, key));
    if (referenced < 0) {
      throw new IllegalArgumentException("/" + key + " of " + number + " is no reference");
    }
    return referenced;
  }

  /** The value of a dictionary with one entry set. */
  public String with(int number, String key, String value) {
    return raw.dictionary(number).put(key, value).toString();
  }

  /** The value of a dictionary without one entry. */
  public String without(int number, String key) {
    return raw.dictionary(number).remove(key).toString();
  }

  /** The value of a dictionary with one more element in an array of its own. */
  public String adding(int number, String key, String element) {
    String array = entry(number, key);
    String inner = array == null ? "[" : array.substring(0, array.length() - 1);
    return with(number, key, inner + " " + element + "]");
  }

  /** The numbers that an array of references names. */
  public List<Integer> references(int number, String key) {
    return raw.references(entry(number, key));
  }

  /** The raw text of an entry of the trailer, or null. */
  public String trailerEntry(String key) {
    return raw.trailer().get(key);
  }

  /** Where the newest cross-reference section stands. */
  public long startXref() {
    return raw.startXref();
  }
}
