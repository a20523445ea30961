package org.xacthuc.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a PDF is to be signed. By default an invisible approval signature in the field Signature1 of
 * the first page, ETSI.CAdES.detached, without claimed time and without time-stamp. Every word
 * gives a new one.
 */
public final class SignatureSpec {
  public static final String ETSI_CADES = "ETSI.CAdES.detached";
  public static final String ADBE_PKCS7 = "adbe.pkcs7.detached";
  public static final String ETSI_RFC3161 = "ETSI.RFC3161";

  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+07''00'''", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(7));

  private String field = "Signature1";
  private int pageIndex;
  private Appearance appearance;
  private CmsKit cms;
  private Function<byte[], byte[]> container;
  private String type = "Sig";
  private String subFilter = ETSI_CADES;
  private int contentsLength = 10_240;
  private int docMdp;
  private boolean contentsFirst;
  private UnaryOperator<long[]> byteRange = UnaryOperator.identity();
  private final Map<String, String> entries = new TreeMap<>();

  private SignatureSpec() {}

  public static SignatureSpec by(Identity identity) {
    var spec = new SignatureSpec();
    spec.cms = CmsKit.signer(identity);
    return spec;
  }

  /** A document time-stamp (ISO 32000-2 §12.8.5) in a field of its own. */
  public static SignatureSpec docTimeStamp(String field, TestTimeStamp timeStamp) {
    var spec = new SignatureSpec();
    spec.field = field;
    spec.type = "DocTimeStamp";
    spec.subFilter = ETSI_RFC3161;
    spec.container = timeStamp::token;
    return spec;
  }

  /** The field's partial name; a field of that name without a value is filled, else one is made. */
  public SignatureSpec field(String name) {
    return with(spec -> spec.field = name);
  }

  /** The page, counted from zero, whose /Annots gets the widget. */
  public SignatureSpec pageIndex(int index) {
    return with(spec -> spec.pageIndex = index);
  }

  public SignatureSpec appearance(Appearance shown) {
    return with(spec -> spec.appearance = shown);
  }

  /** The claimed time /M, written with the offset +07'00'. */
  public SignatureSpec at(Instant instant) {
    return entry("M", "(" + PDF_DATE.format(instant) + ")");
  }

  /** Adds a signature time-stamp. */
  public SignatureSpec timeStamp(TestTimeStamp timeStamp) {
    return cms(kit -> kit.timeStamp(timeStamp));
  }

  /** adbe.pkcs7.detached with signed attributes, but without signingCertificateV2. */
  public SignatureSpec adbe() {
    return subFilter(ADBE_PKCS7).cms(CmsKit::withoutSigningCertificate);
  }

  /** adbe.pkcs7.detached without signed attributes, as the national gazette signs. */
  public SignatureSpec adbeWithoutAttributes() {
    return subFilter(ADBE_PKCS7).cms(CmsKit::withoutSignedAttributes);
  }

  public SignatureSpec subFilter(String name) {
    return with(spec -> spec.subFilter = name);
  }

  public SignatureSpec reason(String reason) {
    return entry("Reason", RawSyntax.textString(reason));
  }

  public SignatureSpec name(String name) {
    return entry("Name", RawSyntax.textString(name));
  }

  /** Any further entry of the signature dictionary, its value as raw text. */
  public SignatureSpec entry(String key, String rawValue) {
    return with(spec -> spec.entries.put(key, rawValue));
  }

  /** Makes it a certification signature with the DocMDP permission 1, 2 or 3 (§12.8.2.2). */
  public SignatureSpec certify(int permission) {
    return with(spec -> spec.docMdp = permission);
  }

  /** Changes the CMS container before it signs. */
  public SignatureSpec cms(UnaryOperator<CmsKit> change) {
    return with(spec -> spec.cms = change.apply(spec.cms));
  }

  /** Takes whatever {@code maker} makes of the signed bytes as /Contents. */
  public SignatureSpec container(Function<byte[], byte[]> maker) {
    return with(spec -> spec.container = maker);
  }

  /** The room for the container, in bytes. */
  public SignatureSpec contentsLength(int length) {
    return with(spec -> spec.contentsLength = length);
  }

  /** Writes /Contents before /ByteRange and all that the dictionary says. */
  public SignatureSpec contentsFirst() {
    return with(spec -> spec.contentsFirst = true);
  }

  /** Writes (and signs) another byte range than the right one; all numbers inside the file. */
  public SignatureSpec byteRange(UnaryOperator<long[]> change) {
    return with(spec -> spec.byteRange = change);
  }

  String field() {
    return field;
  }

  int pageIndex() {
    return pageIndex;
  }

  Appearance appearance() {
    return appearance;
  }

  int contentsLength() {
    return contentsLength;
  }

  boolean isContentsFirst() {
    return contentsFirst;
  }

  int docMdp() {
    return docMdp;
  }

  String type() {
    return type;
  }

  String subFilter() {
    return subFilter;
  }

  Map<String, String> entries() {
    return entries;
  }

  long[] byteRange(long[] right) {
    return byteRange.apply(right.clone());
  }

  byte[] contain(byte[] signed) {
    return container == null ? cms.sign(signed) : container.apply(signed);
  }

  private SignatureSpec with(Consumer<SignatureSpec> change) {
    var copy = new SignatureSpec();
    copy.field = field;
    copy.pageIndex = pageIndex;
    copy.appearance = appearance;
    copy.cms = cms;
    copy.container = container;
    copy.type = type;
    copy.subFilter = subFilter;
    copy.contentsLength = contentsLength;
    copy.docMdp = docMdp;
    copy.contentsFirst = contentsFirst;
    copy.byteRange = byteRange;
    copy.entries.putAll(entries);
    change.accept(copy);
    return copy;
  }
}
