package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.xacthuc.base.Box;

/**
 * That this is a copy, and who made it: printed under the original's block, or by a signature's
 * stamp at the top right (Decree 30/2020 annex I part III).
 *
 * @param kind of copy
 * @param body that made it, as printed
 * @param reference the copy's own number and symbol ({@code 12/SY-VPCP}, {@code 15-BS/TU})
 * @param date of the copy
 * @param block index of the copying person's block in {@link Directive#signatureBlocks}
 * @param page from 1
 * @param box around the words that name the kind, in points; absent in plain text
 */
public record DocumentCopy(
    CopyKind kind,
    Optional<String> body,
    Optional<String> reference,
    Optional<LocalDate> date,
    OptionalInt block,
    int page,
    Optional<Box> box) {}
