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
 * @param signatureField the field whose appearance draws it; absent for text of the page itself
 * @param name the first line without label, or the value of a signer's label
 * @param organisation the value of an organisation's label; the name itself where that names a body
 * @param email as printed
 * @param time as printed, to the fraction printed
 * @param offsetAssumed whether the time bears no offset, so that +07:00 was assumed
 */
public record Stamp(
    int page,
    Optional<Box> box,
    Optional<String> signatureField,
    Optional<String> name,
    Optional<String> organisation,
    Optional<String> email,
    Optional<OffsetDateTime> time,
    boolean offsetAssumed) {}
