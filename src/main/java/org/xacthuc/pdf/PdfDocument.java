package org.xacthuc.pdf;

import java.util.List;

/**
 * What the strict reader found in one file.
 *
 * @param signatures in the order of the bytes they cover, the earliest first; document time-stamps
 *     and usage rights signatures are among them
 * @param emptyFields signature fields that hold no signature
 * @param defects what is wrong with the file as a whole, so that it may be read in two ways
 */
public record PdfDocument(
    RevisionHistory history,
    List<PdfSignature> signatures,
    List<SignatureField> emptyFields,
    DocumentSecurityStore securityStore,
    boolean encrypted,
    List<PdfDefect> defects) {
  public PdfDocument {
    signatures = List.copyOf(signatures);
    emptyFields = List.copyOf(emptyFields);
    defects = List.copyOf(defects);
  }

  /** Whether it is encrypted and no key was at hand: strings and streams were not read. */
  public boolean locked() {
    return defects.stream()
        .anyMatch(
            d ->
                d.kind() == PdfDefect.Kind.ENCRYPTED
                    || d.kind() == PdfDefect.Kind.ENCRYPTED_FOR_RECIPIENTS);
  }
}
