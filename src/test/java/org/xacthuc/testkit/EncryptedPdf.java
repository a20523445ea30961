package org.xacthuc.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.xacthuc.base.Bytes;

/**
 * A drawn PDF that is encrypted, and what is added to it. Keys and the encryption dictionary are
 * made by PDFBox; the objects are written by this kit.
 */
public final class EncryptedPdf {
  /** How strings and streams are encrypted. */
  public enum Method {
    RC4_128(128, false),
    AES_128(128, true),
    AES_256(256, true);

    private final int bits;
    private final boolean aes;

    Method(int bits, boolean aes) {
      this.bits = bits;
      this.aes = aes;
    }
  }

  private final TestPdf pdf;
  private final RawEncryption encryption;

  private EncryptedPdf(TestPdf pdf, RawEncryption encryption) {
    this.pdf = pdf;
    this.encryption = encryption;
  }

  /** All of a plain PDF as one revision with a classic table. */
  public static EncryptedPdf of(TestPdf plain, Method method, String user, String owner) {
    return whole(plain, twin(plain, method, user, owner));
  }

  /** Encrypted in name only: the crypt filter of strings and streams is Identity. */
  public static EncryptedPdf identity(TestPdf plain) {
    Twin twin = twin(plain, Method.AES_128, "", "owner");
    String dictionary =
        twin.dictionary()
            .replace("/StdCF /", "/Identity /")
            .replaceAll("/St([mr])F /StdCF", "/St$1F /Identity");
    return whole(plain, new Twin(dictionary, twin.id(), RawEncryption.none()));
  }

  private static EncryptedPdf whole(TestPdf plain, Twin twin) {
    var raw = RawPdf.read(plain.bytes());
    var objects = new TreeMap<Integer, Bytes>();
    new PdfEdit(raw)
        .all()
        .forEach(
            (n, body) -> objects.put(n, Bytes.of(twin.encryption().body(n, body.toArray(), ""))));
    int number = objects.lastKey() + 1;
    objects.put(number, Bytes.of(twin.dictionary().getBytes(StandardCharsets.ISO_8859_1)));
    var trailer = raw.trailer().put("Encrypt", number + " 0 R").put("ID", twin.id());
    byte[] bytes = PdfWriter.whole(objects, trailer).bytes().toArray();
    return new EncryptedPdf(TestPdf.of(bytes), twin.encryption());
  }

  /** A hybrid-reference file whose font lies in an encrypted object stream. */
  public static EncryptedPdf hybrid(TestPdf plain, String user) {
    Twin twin = twin(plain, Method.RC4_128, user, "owner");
    var raw = RawPdf.read(plain.bytes());
    var trailer = raw.trailer().put("Encrypt", twin.dictionary()).put("ID", twin.id());
    byte[] bytes =
        PdfWriter.hybrid(new PdfEdit(raw).all(), trailer, TestPdf.FONT).bytes().toArray();
    return new EncryptedPdf(TestPdf.of(twin.encryption().streamsInPlace(bytes)), twin.encryption());
  }

  /** Signed in an incremental update. */
  public EncryptedPdf sign(SignatureSpec spec) {
    return with(TestPdf.of(PdfSigner.sign(pdf.bytes(), spec, this::encrypted)));
  }

  /** Signed with a signature time-stamp of the same moment. */
  public EncryptedPdf signedBy(Identity identity, String instant, TestTimeStamp authority) {
    Instant moment = Instant.parse(instant);
    String field = pdf.text().contains("/Sig ") ? "Signature2" : "Signature1";
    return sign(SignatureSpec.by(identity).field(field).at(moment).timeStamp(authority.at(moment)));
  }

  public EncryptedPdf dss(ValidationData data) {
    return append(PdfUpdates.dssUpdate(pdf.bytes(), data));
  }

  /** An update whose strings and streams are encrypted as they are written. */
  public EncryptedPdf append(PdfUpdate update) {
    return with(pdf.append(encrypted(update)));
  }

  /** Whatever else is to be done to the bytes. */
  public EncryptedPdf change(UnaryOperator<TestPdf> change) {
    return with(change.apply(pdf));
  }

  public TestPdf pdf() {
    return pdf;
  }

  private EncryptedPdf with(TestPdf other) {
    return new EncryptedPdf(other, encryption);
  }

  private PdfUpdate encrypted(PdfUpdate update) {
    PdfUpdate changed = update;
    var raw = RawPdf.read(pdf.bytes());
    for (var entry : update.objects().entrySet()) {
      int number = entry.getKey();
      String before = raw.objectNumbers().contains(number) ? raw.value(number) : "";
      byte[] body = encryption.body(number, entry.getValue().toArray(), before);
      changed = changed.put(entry.getKey(), body);
    }
    return changed;
  }

  private record Twin(String dictionary, String id, RawEncryption encryption) {}

  /** What PDFBox makes of the same file. */
  private static Twin twin(TestPdf plain, Method method, String user, String owner) {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(plain.bytes())) {
      var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(method.bits);
      policy.setPreferAES(method.aes);
      document.protect(policy);
      document.save(out, CompressParameters.NO_COMPRESSION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (PDDocument document = Loader.loadPDF(out.toByteArray(), owner)) {
      SecurityHandler<?> handler = document.getEncryption().getSecurityHandler();
      var raw = RawPdf.read(out.toByteArray());
      String dictionary = raw.resolve(raw.trailer().get("Encrypt"));
      return new Twin(dictionary, raw.trailer().get("ID"), RawEncryption.by(handler));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
