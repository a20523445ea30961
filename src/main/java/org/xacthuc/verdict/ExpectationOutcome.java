package org.xacthuc.verdict;

import java.util.Optional;
import org.xacthuc.directive.Agreement;

/**
 * One thing expected and what the pages say of it.
 *
 * @param expected as the reader wrote it; a date in ISO 8601
 * @param printed what agrees best; absent where the pages do not say
 */
public record ExpectationOutcome(
    ExpectedField field, String expected, Optional<String> printed, Agreement agreement) {}
