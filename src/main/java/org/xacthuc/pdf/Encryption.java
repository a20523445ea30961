package org.xacthuc.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.xacthuc.base.Bytes;
import org.xacthuc.pdf.structure.Decryptor;
import org.xacthuc.pdf.structure.RevisionView;
import org.xacthuc.pdf.syntax.PdfObject.Dict;

/** Opens encrypted files with PDFBox's security handlers (ISO 32000-2 §7.6). */
final class Encryption {
  private Encryption() {}

  /**
   * What decrypts the file's streams and strings; absent when the password does not open it.
   *
   * @throws LimitReachedException when opening it takes more than is given it
   */
  static Optional<Decryptor> open(PdfFile file, String password) throws LimitReachedException {
    try (LenientDocument document =
        LenientDocument.open(new FileRandomAccess(file, file.length()), password)) {
      return of(document);
    } catch (LimitReachedException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** What decrypts the streams and strings of an open file; absent when they are not encrypted. */
  static Optional<Decryptor> of(LenientDocument document) {
    PDEncryption encryption = document.encryption().orElse(null);
    try {
      return encryption == null
          ? Optional.empty()
          : Optional.of(new Handler(encryption.getSecurityHandler()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Stands for a key that nobody has: nothing encrypted can be read. */
  static Decryptor locked() {
    return new Decryptor() {
      @Override
      public Optional<Bytes> stream(int number, int generation, Bytes encrypted) {
        return Optional.empty();
      }

      @Override
      public Optional<Bytes> string(int number, int generation, Bytes encrypted) {
        return Optional.empty();
      }
    };
  }

  /** Why a file cannot be read: no password opens what is encrypted for certificates. */
  static PdfDefect defect(RevisionView view) {
    Optional<Dict> encrypt = view.dict(view.trailer(), "Encrypt");
    String filter = encrypt.flatMap(e -> view.name(e, "Filter")).orElse("");
    // ISO 32000-2 §7.6.5: public-key security handlers name the format of their recipients.
    boolean recipients =
        !filter.equals("Standard")
            && encrypt
                .flatMap(e -> view.name(e, "SubFilter"))
                .filter(s -> s.startsWith("adbe.pkcs7."))
                .isPresent();
    return PdfDefect.of(
        recipients ? PdfDefect.Kind.ENCRYPTED_FOR_RECIPIENTS : PdfDefect.Kind.ENCRYPTED,
        filter.isEmpty() ? "/Encrypt" : "/Encrypt /" + filter);
  }

  private record Handler(SecurityHandler<?> handler) implements Decryptor {
    @Override
    public Optional<Bytes> stream(int number, int generation, Bytes encrypted) {
      try (RandomAccessStreamCache cache = IOUtils.createMemoryOnlyStreamCache().create();
          RandomAccessRead raw = new RandomAccessReadBuffer(encrypted.toArray());
          RandomAccessReadView view = new RandomAccessReadView(raw, 0, encrypted.length());
          COSStream stream = new COSStream(cache, view)) {
        handler.decryptStream(stream, number, generation);
        try (InputStream in = stream.createRawInputStream()) {
          return Optional.of(Bytes.of(IOUtils.toByteArray(in)));
        }
      } catch (IOException | RuntimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<Bytes> string(int number, int generation, Bytes encrypted) {
      try {
        COSBase clear = handler.decrypt(new COSString(encrypted.toArray()), number, generation);
        return clear instanceof COSString s
            ? Optional.of(Bytes.of(s.getBytes()))
            : Optional.empty();
      } catch (IOException | RuntimeException e) {
        return Optional.empty();
      }
    }
  }
}
