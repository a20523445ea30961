package org.xacthuc.directive;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.xacthuc.base.Box;

/**
 * The printed text of a digital signature: who signed and when, as the signing tool drew it. A
 * claim of the page, proof of nothing.
 *
 * @param page from 1
 * @param box around its text; absent in plain text
 * @param signatureField the field whose appearance draws it, or on whose empty rectangle it stands;
 *     absent for other text of the page
 * @param kind what it is for
 * @param name the first line without label, or the value of a signer's label
 * @param organisation the value of an organisation's label; the name itself where that names a body
 * @param email as printed
 * @param printed its moment, as far as it prints one
 */
public record Stamp(
    int page,
    Optional<Box> box,
    Optional<String> signatureField,
    StampKind kind,
    Optional<String> name,
    Optional<String> organisation,
    Optional<String> email,
    Optional<PrintedTime> printed) {

  /** The moment, where more than a day is printed. */
  public Optional<OffsetDateTime> time() {
    return printed.filter(PrintedTime::hasClock).map(PrintedTime::time);
  }

  /** Whether its time bears no offset, so that +07:00 was assumed. */
  public boolean offsetAssumed() {
    return printed.map(PrintedTime::offsetAssumed).orElse(false);
  }

  Stamp of(String field) {
    return new Stamp(page, box, Optional.of(field), kind, name, organisation, email, printed);
  }
}
