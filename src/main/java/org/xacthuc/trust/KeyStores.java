package org.xacthuc.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xacthuc.base.Bytes;
import org.xacthuc.trust.FileProblem.Kind;

/** Certificates of PKCS#12 and JKS files, opened with the passwords that guard no secret. */
final class KeyStores {
  private static final int JKS_MAGIC = 0xFEEDFEED;

  private KeyStores() {}

  /**
   * What a store gave.
   *
   * @param problem present when it could not be opened, or holds no certificate
   */
  record Reading(List<Bytes> certificates, Optional<Kind> problem) {}

  static Reading read(Bytes bytes) {
    Optional<String> type = type(bytes);
    if (type.isEmpty()) {
      return new Reading(List.of(), Optional.of(Kind.FORMAT_UNKNOWN));
    }
    boolean wrongPassword = false;
    // A JKS opens without a password, unchecked; a PKCS#12 then shows only what is not encrypted.
    for (Optional<String> password :
        List.of(Optional.of(""), Optional.of("changeit"), Optional.<String>empty())) {
      try {
        List<Bytes> certificates = certificates(bytes, type.get(), password);
        if (!certificates.isEmpty()) {
          return new Reading(certificates, Optional.empty());
        }
        wrongPassword |= password.isEmpty();
      } catch (IOException e) {
        wrongPassword |= e.getCause() instanceof UnrecoverableKeyException;
      } catch (GeneralSecurityException | RuntimeException malformed) {
        // Tried with the next password; what remains is reported below.
      }
    }
    Kind problem = wrongPassword ? Kind.PASSWORD_NEEDED : Kind.FORMAT_UNKNOWN;
    return new Reading(List.of(), Optional.of(problem));
  }

  private static Optional<String> type(Bytes bytes) {
    if (bytes.length() > 4 && bytes.asBuffer().getInt(0) == JKS_MAGIC) {
      return Optional.of("JKS");
    }
    return bytes.length() > 4 && bytes.at(0) == 0x30 ? Optional.of("PKCS12") : Optional.empty();
  }

  private static List<Bytes> certificates(Bytes bytes, String type, Optional<String> password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(bytes.asInputStream(), password.map(String::toCharArray).orElse(null));
    List<Bytes> certificates = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      Stream<Certificate> all =
          chain == null
              ? Stream.ofNullable(store.getCertificate(alias)) // A secret key has none.
              : Stream.of(chain);
      for (Certificate certificate : all.toList()) {
        certificates.add(Bytes.of(certificate.getEncoded()));
      }
    }
    return certificates;
  }
}
