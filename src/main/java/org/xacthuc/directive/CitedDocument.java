package org.xacthuc.directive;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Another document that this one names by its number.
 *
 * @param type in lower case as {@link Directive#type}; absent where none is named
 * @param number as {@link Directive#number}
 * @param symbol as {@link Directive#symbol}
 * @param reference number and symbol with their separator
 * @param date absent where none is named, or an impossible one
 * @param issuer who issued it, as written; absent where nobody is named
 * @param page from 1
 */
public record CitedDocument(
    Optional<String> type,
    Optional<String> number,
    String symbol,
    String reference,
    Optional<LocalDate> date,
    Optional<String> issuer,
    int page) {}
