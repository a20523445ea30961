package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xacthuc.pdf.TextSource;

/**
 * What a directive's pages say of themselves. Everything is as printed, lines joined by one space;
 * what was not found is absent.
 *
 * @param issuer the issuing body or state title of the head (Decree 30/2020 annex I, cell 2)
 * @param parent the body over it; for a Party committee that prints none, the Party's own heading
 * @param form the State's or the Party's
 * @param number digits, leading zeros kept, with the letter that may follow them
 * @param symbol what follows the number, without the separator between them: {@code UBND-VXNV},
 *     {@code 2025/QĐ-UBND}, {@code CV/TU}
 * @param reference number and symbol with their separator, without blanks
 * @param place of issue, without the comma
 * @param date of the document, in Vietnam
 * @param type the kind of document in lower case ({@code quyết định}); {@code công văn} for an
 *     official letter, which prints none
 * @param subject as printed, {@code V/v} included
 * @param textSource of the pages that head and blocks stand on
 * @param signatureBlocks in the order of the pages
 * @param stamps texts of digital signatures: those of appearances first, then those on the pages
 * @param particulars where the fields stand, marks, citations, copies
 */
public record Directive(
    Optional<String> issuer,
    Optional<String> parent,
    DocumentForm form,
    Optional<String> number,
    Optional<String> symbol,
    Optional<String> reference,
    Optional<String> place,
    Optional<LocalDate> date,
    Optional<String> type,
    Optional<String> subject,
    TextSource textSource,
    List<SignatureBlock> signatureBlocks,
    List<Stamp> stamps,
    Particulars particulars) {
  public Directive {
    signatureBlocks = List.copyOf(signatureBlocks);
    stamps = List.copyOf(stamps);
  }

  /** Whether the document follows the Party's form. */
  public boolean party() {
    return form == DocumentForm.PARTY;
  }
}
