package org.xacthuc.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One signature of a file: the field, its dictionary, what it covers and what came after it.
 *
 * @param dictionary absent when /V leads to nothing that can be read; then {@code defects} says why
 * @param revision the number, from 1, of the revision that its byte range ends; 0 when it ends none
 * @param changesAfter what differs between the bytes it covers and the file as it opens
 * @param defects breaches of the invariants; with any of them the signature proves nothing
 */
public record PdfSignature(
    SignatureField field,
    Optional<SignatureDictionary> dictionary,
    int revision,
    Coverage coverage,
    ChangeSet changesAfter,
    List<PdfDefect> defects) {
  public PdfSignature {
    defects = List.copyOf(defects);
  }

  /** The same signature with one more defect. */
  public PdfSignature with(PdfDefect defect) {
    List<PdfDefect> more = new ArrayList<>(defects);
    more.add(defect);
    return new PdfSignature(field, dictionary, revision, coverage, changesAfter, more);
  }
}
