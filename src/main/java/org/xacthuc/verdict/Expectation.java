package org.xacthuc.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xacthuc.directive.Agreement;
import org.xacthuc.directive.Directive;
import org.xacthuc.directive.ExpectedValue;

/**
 * What the reader's own register says of a file: to be held against what its pages say. A
 * difference is not the document's defect, it says that this may not be the document meant.
 *
 * @param signer a person's name
 * @param number with or without the symbol behind it
 * @param issuer a body's name
 * @param date of the document
 * @param listed whether the register has the file; true where there is no register
 */
public record Expectation(
    Optional<String> signer,
    Optional<String> number,
    Optional<String> issuer,
    Optional<LocalDate> date,
    boolean listed) {
  /** Nothing is expected. */
  public static final Expectation NONE =
      new Expectation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

  /** There is a register, and it does not have the file. */
  public static final Expectation NOT_LISTED =
      new Expectation(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** Whether nothing is to be compared. */
  public boolean isEmpty() {
    return signer.isEmpty() && number.isEmpty() && issuer.isEmpty() && date.isEmpty();
  }

  /** Each thing expected against the pages; where they were not read nothing is printed. */
  public List<ExpectationOutcome> against(Optional<Directive> directive) {
    List<ExpectationOutcome> outcomes = new ArrayList<>();
    signer.ifPresent(
        s -> outcomes.add(of(ExpectedField.SIGNER_NAME, s, directive, ExpectedValue::signer)));
    number.ifPresent(
        n -> outcomes.add(of(ExpectedField.DOCUMENT_NUMBER, n, directive, ExpectedValue::number)));
    issuer.ifPresent(
        i -> outcomes.add(of(ExpectedField.ISSUING_BODY, i, directive, ExpectedValue::issuer)));
    date.ifPresent(
        d ->
            outcomes.add(
                outcome(
                    ExpectedField.DOCUMENT_DATE,
                    d.toString(),
                    directive.map(page -> ExpectedValue.date(page, d)))));
    return outcomes;
  }

  /** Holds one thing expected against a page. */
  @FunctionalInterface
  private interface Comparison {
    ExpectedValue of(Directive directive, String expected);
  }

  private static ExpectationOutcome of(
      ExpectedField field, String expected, Optional<Directive> directive, Comparison comparison) {
    return outcome(field, expected, directive.map(page -> comparison.of(page, expected)));
  }

  private static ExpectationOutcome outcome(
      ExpectedField field, String expected, Optional<ExpectedValue> value) {
    return new ExpectationOutcome(
        field,
        expected,
        value.flatMap(ExpectedValue::printed),
        value.map(ExpectedValue::agreement).orElse(Agreement.NOT_PRINTED));
  }
}
